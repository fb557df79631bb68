import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormatError } from '../../../../src/model/format-error.ts';
import { toPairs } from '../../../../src/format/to-pairs.ts';
import { createXliffPairReader } from '../../../../src/format/xliff/read/create-xliff-pair-reader.ts';
import {
  createXliffReader,
  type DocumentHead,
  type XliffItem,
} from '../../../../src/format/xliff/read/create-xliff-reader.ts';
import { readXliffFile, toUnitKey } from '../../../../src/format/xliff/read/read-xliff.ts';
import { toSegmentKey } from '../../../../src/format/segment-place.ts';
import type { ChunkReader } from '../../../../src/format/xml/chunk-reader.ts';
import { readChunks } from '../../../../src/format/xml/chunk-reader.ts';
import { cut, lengths, xliff1, xliff2 } from '../arbitrary-xliff.ts';
import { listSuite, readSuiteFile } from '../../suite-files.ts';

const seed = 20261129;
const root = fileURLToPath(new URL('../../../../', import.meta.url));

const told = ({
  fault,
  message,
  expected,
  path: file,
  line,
  column,
  span,
}: FormatError): object => ({
  ...{ fault, message, expected, file, line, column, span },
});

/** What reading comes to: what was found, or why it cannot be read; and what was left out on the way. */
function outcomeOf<T>(read: (onFault: (fault: FormatError) => void) => T): unknown {
  const faults: object[] = [];
  try {
    const found = read((fault) => faults.push(told(fault)));
    return { found, faults };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { error: told(error), faults };
  }
}

const file = 'a.xlf';

function readWhole(text: string): unknown {
  return outcomeOf((onFault) => {
    const { documents, places, traits } = readXliffFile(text, { path: file, onFault });
    return {
      documents,
      places: [...places],
      traits: [...traits],
      pairs: [...toPairs(documents, file, places, { withUntranslated: true })],
    };
  });
}

/** The same from the units as they come. */
function gather(items: Iterable<XliffItem>): object {
  const documents: { readonly head: DocumentHead; readonly units: unknown[] }[] = [];
  const places = new Map<string, unknown>();
  const traits = new Map<string, unknown>();
  for (const item of items) {
    if (item.type === 'document') {
      // a head is whole when its first unit comes
      documents.push(
        Object.assign(Object.create(null), { head: item.head, id: item.head.id, units: [] }),
      );
      continue;
    }
    const { head, units } = documents.at(-1)!;
    units.push(item.unit);
    for (const [segment, place] of item.places)
      places.set(toSegmentKey(head.id, item.unit.id, segment), place);
    if (item.traits !== undefined) traits.set(toUnitKey(head.id, item.unit.id), item.traits);
  }
  return {
    documents: documents.map(({ head, units }) => ({ ...head, units })),
    places: [...places],
    traits: [...traits],
  };
}

function readPieces(pieces: readonly string[]): unknown {
  const all = <T>(make: (onFault: (fault: FormatError) => void) => ChunkReader<T>): unknown =>
    outcomeOf((onFault) => [...readChunks(pieces, make(onFault))]);
  const items = outcomeOf((onFault) =>
    gather(readChunks(pieces, createXliffReader({ path: file, onFault }))),
  ) as { found?: object };
  if (items.found === undefined) return items;
  const { found } = all((onFault) =>
    createXliffPairReader({ path: file, onFault, withUntranslated: true }),
  ) as { found: unknown };
  return { ...items, found: { ...items.found, pairs: found } };
}

const own = ['test/fixtures/xliff1', 'test/fixtures/xliff2', 'segments'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => path.join(folder, name)),
);
const others = [...listSuite('xliff-1.2', /\.(xlf|xliff)$/), ...listSuite('xliff-2.1', /\.xlf$/)];

describe('an XLIFF file in pieces is the same file', () => {
  test('there are files', () => {
    expect(own.length).toBeGreaterThan(10);
  });
  test.each(own)('%s', (name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    for (const one of [text, `\ufeff${text}`, text.replaceAll('\n', '\r\n')]) {
      const whole = readWhole(one);
      const isLong = one.length > 20_000;
      fc.assert(
        fc.property(lengths, (some) => {
          expect(readPieces(cut(one, some))).toEqual(whole);
        }),
        { seed, numRuns: isLong ? 2 : 20 },
      );
    }
  });
  (others.length > 0 ? test : test.skip)('those of the suites', () => {
    for (const name of others) {
      const text = readSuiteFile(name);
      const whole = readWhole(text);
      for (const some of [[1], [7, 64], [4096]])
        expect([name, readPieces(cut(text, some))]).toEqual([name, whole]);
    }
  });
});

/** A file as it should be, or with a piece of markup lost, or cut off. */
const broken = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      text,
      fc.constantFrom('none', 'none', 'lose', 'add', 'cut'),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([whole, kind, share]) => {
      const at = Math.floor(whole.length * share);
      if (kind === 'cut') return whole.slice(0, at);
      if (kind === 'add') return `${whole.slice(0, at)}<${whole.slice(at)}`;
      return kind === 'lose' ? whole.slice(0, at) + whole.slice(at + 1) : whole;
    });

describe('any file in pieces is the same file', () => {
  test.each([
    ['XLIFF 1.2', xliff1],
    ['XLIFF 2', xliff2],
  ])('%s', (_, made) => {
    let units = 0;
    let faults = 0;
    fc.assert(
      fc.property(broken(made), lengths, (text, some) => {
        const whole = readWhole(text);
        expect(readPieces(cut(text, some))).toEqual(whole);
        const { found, faults: left } = whole as {
          found?: { documents: readonly { units: readonly unknown[] }[] };
          faults: readonly object[];
        };
        units += found?.documents.flatMap((one) => one.units).length ?? 0;
        faults += left.length;
      }),
      { seed, numRuns: 250 },
    );
    // it is about something
    expect(units).toBeGreaterThan(100);
    expect(faults).toBeGreaterThan(20);
  });
});
