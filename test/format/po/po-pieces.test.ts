import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormatError } from '../../../src/model/format-error.ts';
import { createPoReader, readPo } from '../../../src/format/po/read-po.ts';

const folder = fileURLToPath(new URL('../../fixtures/po/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.po'),
);

/** What a file says when it comes in pieces of some lines each. */
function readPieces(text: string, lengths: readonly number[]): unknown {
  const faults: FormatError[] = [];
  const reader = createPoReader({ onFault: (fault) => faults.push(fault) });
  const lines = text.split(/(?<=\n)/);
  const found = [];
  for (let at = 0, turn = 0; at < lines.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    found.push(reader.read(lines.slice(at, at + length).join(''), false));
    at += length;
  }
  found.push(reader.read('', true));
  return {
    units: found.flatMap(({ document }) => document.units),
    places: found.flatMap(({ places }) => [...places]),
    locale: found.at(-1)!.document.targetLocale,
    faults: faults.map(({ message, line, column, span }) => ({ message, line, column, span })),
  };
}

describe('a PO file in pieces is the same file', () => {
  test.each(files)('%s', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const faults: FormatError[] = [];
    const { document, places } = readPo(text, { onFault: (fault) => faults.push(fault) });
    const whole = {
      units: document.units,
      places: [...places],
      locale: document.targetLocale,
      faults: faults.map(({ message, line, column, span }) => ({ message, line, column, span })),
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (lengths) => {
        expect(readPieces(text, lengths)).toEqual(whole);
      }),
    );
  });
});
