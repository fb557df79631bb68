import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormatError } from '../../src/model/format-error.ts';
import { findUnkept } from '../../src/format/xliff/find-unkept.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import type { ConversionOptions } from '../../src/project/convert/conversion.ts';
import { convertXliff, type StreamedForm } from '../../src/project/convert/convert-xliff.ts';
import { allowDroppedCodes } from '../../src/project/convert/allow-dropped-codes.ts';
import { writeDocuments } from '../../src/project/convert/write-documents.ts';
import { UnknownLocaleError } from '../../src/project/unknown-locale-error.ts';
import { ROOT } from '../cli/run-command.ts';
import { cut, lengths, xliff1, xliff2 } from '../format/xliff/arbitrary-xliff.ts';

const FORMS: readonly StreamedForm[] = ['tmx', 'tsv', 'csv', 'jsonl', 'po', 'xliff'];
const io = createNodeIo();

const optionsOf = (to: StreamedForm): ConversionOptions & { readonly to: StreamedForm } => ({
  from: 'xliff',
  to,
  targetLocale: 'tr',
  date: new Date(0),
  toolVersion: '1',
  log: { progress: () => undefined, note: () => undefined },
});

const told = (error: unknown): object => {
  if (error instanceof FormatError) {
    const { fault, message, line, column } = error;
    return { fault, message, line, column };
  }
  if (error instanceof UnknownLocaleError) return { locale: error.message };
  throw error;
};

function convertWhole(text: string, to: StreamedForm): object {
  try {
    const { targetLocale, ...options } = optionsOf(to);
    const found = readXliff(text).map((document) => ({ ...document, targetLocale: 'tr' }));
    const isOld = to === 'xliff' && /<xliff[^>]*\sversion=["']1/.test(text);
    const documents = isOld ? allowDroppedCodes(found) : found;
    const { chunks, losses } = writeDocuments(
      { documents, unkept: findUnkept(text) },
      { ...options, ...(targetLocale !== undefined && { targetLocale }) },
    );
    return { text: [...chunks].join(''), losses };
  } catch (error) {
    return told(error);
  }
}

async function convertPieces(pieces: readonly string[], to: StreamedForm): Promise<object> {
  async function* chunks(): AsyncGenerator<string> {
    yield* pieces;
  }
  try {
    const made = await convertXliff(io, { path: 'a.xlf', chunks: chunks() }, optionsOf(to));
    let text = '';
    for await (const piece of made.chunks) text += piece;
    return { text, losses: made.losses() };
  } catch (error) {
    return told(error);
  }
}

test('our files become what their documents become', async () => {
  const names = ['test/fixtures/xliff1', 'test/fixtures/xliff2', 'segments'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xlf'))
      .map((name) => path.join(folder, name)),
  );
  expect(names.length).toBeGreaterThan(10);
  for (const name of names)
    for (const to of FORMS) {
      const text = readFileSync(path.join(ROOT, name), 'utf8');
      expect([name, await convertPieces(cut(text, [1000]), to)]).toEqual([
        name,
        convertWhole(text, to),
      ]);
    }
});

test.each([
  ['XLIFF 1.2', xliff1],
  ['XLIFF 2', xliff2],
])('so does any %s', async (_, made) => {
  let texts = 0;
  await fc.assert(
    fc.asyncProperty(made, lengths, fc.constantFrom(...FORMS), async (text, some, to) => {
      const whole = convertWhole(text, to);
      expect(await convertPieces(cut(text, some), to)).toEqual(whole);
      if ('text' in whole) texts++;
    }),
    { seed: 20261129, numRuns: 200 },
  );
  expect(texts).toBeGreaterThan(20);
});

test('new XLIFF has what a file says of its documents after their units, and their own locales only in 1.2', async () => {
  const unit = (id: string): string =>
    `<unit id="${id}"><segment><source>Bir</source></segment></unit>`;
  // larger than what is read at once, so that the first document is told before its skeleton is there
  const long = `<!-- ${'x'.repeat(3 << 20)} -->`;
  const late = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
<file id="a">${unit('1')}${long}<skeleton>late</skeleton></file><file id="b">${unit('1')}</file></xliff>`;
  const made = await convertPieces(cut(late, [100_000]), 'xliff');
  expect(made).toEqual(convertWhole(late, 'xliff'));
  expect(made).toMatchObject({ text: expect.stringMatching(/"a">\s*<skeleton>late</) });

  const file = (locale: string): string =>
    `<file original="${locale}" source-language="${locale}" target-language="tr" datatype="plaintext"><body><trans-unit id="1"><source>x</source></trans-unit></body></file>`;
  const mixed = `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">${file('en')}${file('de')}</xliff>`;
  expect(await convertPieces([mixed], 'xliff')).toMatchObject({ fault: 'xliff/structure' });
  expect(await convertPieces([mixed], 'xliff')).toEqual(convertWhole(mixed, 'xliff'));
});
