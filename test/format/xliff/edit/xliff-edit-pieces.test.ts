import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormatError } from '../../../../src/model/format-error.ts';
import { createXliffEditReader } from '../../../../src/format/xliff/edit/create-xliff-edit-reader.ts';
import { nameTargetLocale } from '../../../../src/format/xliff/edit/name-target-locale.ts';
import { readXliff, toUnitKey } from '../../../../src/format/xliff/read/read-xliff.ts';
import type { SegmentEdit } from '../../../../src/format/xliff/edit/segment-edit.ts';
import { spliceXliff } from '../../../../src/format/xliff/edit/splice-xliff.ts';
import { readChunks } from '../../../../src/format/xml/chunk-reader.ts';
import { cut, lengths, xliff1, xliff2 } from '../arbitrary-xliff.ts';
import { listSuite, readSuiteFile } from '../../suite-files.ts';

const seed = 20261129;
const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Edits of all kinds, for every segment of the file; units that stand twice are for the caller. */
function makeEdits(text: string): readonly SegmentEdit[] {
  const documents = readXliff(text, { onFault: () => undefined });
  const times = new Map<string, number>();
  for (const { id, units } of documents)
    for (const unit of units)
      times.set(toUnitKey(id, unit.id), (times.get(toUnitKey(id, unit.id)) ?? 0) + 1);
  return documents.flatMap(({ id: file, units }) =>
    units
      .filter((unit) => times.get(toUnitKey(file, unit.id)) === 1)
      .flatMap((unit) =>
        unit.parts.flatMap((part, at): readonly SegmentEdit[] => {
          if (part.type === 'gap') return [];
          const place = { file, unit: unit.id, segment: part.id };
          const match = { id: `m${at}`, source: part.source, target: ['Gemi 🚢'], similarity: 80 };
          if (at % 3 === 0) return [{ ...place, target: part.source, state: 'translated' }];
          if (at % 3 === 1) return [{ ...place, target: ['Gemi 🚢'], matches: [match] }];
          return [{ ...place, matches: [match], notes: [{ text: 'a note' }], state: 'final' }];
        }),
      ),
  );
}

const told = (error: unknown): object => {
  if (!(error instanceof FormatError)) throw error;
  const { fault, message, line, column } = error;
  return { fault, message, line, column };
};

/** What is to be changed, and what cannot be; or why the file cannot be read. */
function editWhole(text: string): object {
  try {
    const edits = makeEdits(text);
    const { patches, rejected } = spliceXliff(text, edits);
    return { patches, rejected, names: nameTargetLocale(text, 'tr').patches };
  } catch (error) {
    return told(error);
  }
}

function editPieces(text: string, pieces: readonly string[]): object {
  const edits = makeEdits(text).map((edit, number) => ({ edit, number }));
  const patches = [];
  const rejected = [];
  const names = [];
  let document = '';
  for (const item of readChunks(pieces, createXliffEditReader({ onFault: () => undefined }))) {
    if (item.type === 'document') {
      document = item.head.id;
      if (item.nameTarget !== undefined) names.push(item.nameTarget('tr'));
      continue;
    }
    const own = edits.filter(({ edit }) => edit.file === document && edit.unit === item.unit.id);
    const made = item.edit(own.map(({ edit }) => edit));
    patches.push(...made.patches);
    rejected.push(
      ...made.rejected.map(({ edit, reason }) => ({ edit: own[edit]!.number, reason })),
    );
  }
  return { patches, rejected: rejected.sort((a, b) => a.edit - b.edit), names };
}

function expectSame(text: string, some: readonly number[], name?: string): number {
  const whole = editWhole(text);
  let inPieces: object;
  try {
    inPieces = editPieces(text, cut(text, some));
  } catch (error) {
    inPieces = told(error);
  }
  expect([name, inPieces]).toEqual([name, whole]);
  return 'patches' in whole ? (whole.patches as readonly unknown[]).length : 0;
}

const own = ['test/fixtures/xliff1', 'test/fixtures/xliff2', 'segments'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => path.join(folder, name)),
);

describe('edits unit by unit are those of the whole file', () => {
  test('of our files', () => {
    let patches = 0;
    for (const name of own) {
      const text = readFileSync(path.join(root, name), 'utf8');
      const some = text.length > 20_000 ? [[5000]] : [[1], [7, 64], [4096]];
      for (const one of some) patches += expectSame(text, one, name);
    }
    expect(patches).toBeGreaterThan(100);
  });

  const others = [...listSuite('xliff-1.2', /\.(xlf|xliff)$/), ...listSuite('xliff-2.1', /\.xlf$/)];
  (others.length > 0 ? test : test.skip)('of the suites', () => {
    for (const name of others) expectSame(readSuiteFile(name), [64, 300], name);
  });

  test.each([
    ['XLIFF 1.2', xliff1],
    ['XLIFF 2', xliff2],
  ])('of any %s', (_, made) => {
    let patches = 0;
    // a file that names no target locale, long ones that leave the window of the text, and others
    const files = made.map((text) => text.replaceAll(/ (trgLang|target-language)="tr"/g, ''));
    fc.assert(
      fc.property(fc.oneof(made, files), lengths, fc.boolean(), (text, some, isLong) => {
        const long = isLong ? text.replaceAll('<source', `${' '.repeat(9000)}<source`) : text;
        patches += expectSame(long, isLong ? some.map((one) => one * 200) : some);
      }),
      { seed, numRuns: 150 },
    );
    expect(patches).toBeGreaterThan(100);
  });
});
