import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FormatError } from '../../src/model/format-error.ts';
import { deepFreeze } from './deep-freeze.ts';
import { formatContracts } from './format-contract.ts';

const root = path.join(import.meta.dirname, '..', 'fixtures');
const casesOf = (folder: string): string[] =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder)).filter((name) => name !== '_fault_')
    : [];

function readInput(folder: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith('input.'))!;
  return readFileSync(path.join(folder, name), 'utf8');
}

const withCrLf = (text: string): string => text.replaceAll('\n', '\r\n');
const withMark = (text: string): string => `\ufeff${text}`;

for (const { folder, read, write, reread, placeKeys } of formatContracts) {
  const isPlace = new Set(placeKeys);
  const plain = (model: unknown): unknown =>
    JSON.parse(JSON.stringify(model, (key, value) => (isPlace.has(key) ? undefined : value)));
  describe.each(casesOf(folder))(`${folder}/%s`, (name) => {
    const input = readInput(path.join(root, folder, name));
    const model = deepFreeze(read(input));
    const written = write(model as never);

    test('gives the expected model', () => {
      const expected = path.join(root, folder, name, 'expected.json');
      expect(model).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
    test('is JSON', () => {
      expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    });
    test('gives the same model with a byte order mark and with CR LF', () => {
      expect(plain(read(withMark(input)))).toEqual(plain(model));
      const broken = JSON.stringify(plain(read(withCrLf(input)))).replaceAll('\\r\\n', '\\n');
      expect(broken).toBe(JSON.stringify(plain(model)));
    });
    test('read(write(x)) is x, and the second writing is the first', () => {
      const again = reread(written);
      expect(plain(again)).toEqual(plain(model));
      if (reread === read) expect(write(again as never)).toBe(written);
    });
  });
  describe.each(casesOf(`${folder}/_fault_`))(`${folder}/_fault_/%s`, (name) => {
    const where = path.join(root, folder, '_fault_', name);
    test.each([
      ['as it is', (text: string) => text],
      ['with CR LF', withCrLf],
      ['with a byte order mark', withMark],
    ])('names the fault and its place, %s', (_, change) => {
      let fault: unknown;
      try {
        read(change(readInput(where)));
      } catch (error) {
        fault = error;
      }
      expect(fault).toBeInstanceOf(FormatError);
      const { fault: kind, line, column, expected } = fault as FormatError;
      const wanted = JSON.parse(readFileSync(path.join(where, 'expected.json'), 'utf8'));
      expect({ fault: kind, line, column, expected }).toEqual(wanted);
    });
  });
}
