import { describe, expect, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import type { Io } from '../../../src/io/io.ts';
import type { FormatError } from '../../../src/model/format-error.ts';
import { readXliffUnits } from '../../../src/project/pairs/read-xliff-units.ts';
import type { ReadPairsOptions } from '../../../src/project/pairs/read-pairs.ts';
import { UnknownLocaleError } from '../../../src/project/unknown-locale-error.ts';
import type { UnitVariants } from '../../../src/store/memory-store.ts';

/** A disk with one file, which is read in these pieces. */
function ioOf(pieces: Iterable<string>): Io {
  return {
    ...createNodeIo(),
    async *readBytes() {
      for (const piece of pieces) yield new TextEncoder().encode(piece);
    },
  };
}

async function read(text: string, options: ReadPairsOptions = {}): Promise<UnitVariants[]> {
  const units: UnitVariants[] = [];
  for await (const piece of readXliffUnits(ioOf([text]), 'a.xlf', options)) units.push(...piece);
  return units;
}

const unit = (id: string, source: string, target: string): string =>
  `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
const file = (attributes: string, ...units: readonly string[]): string =>
  `<file original="f" ${attributes}><body>${units.join('\n')}</body></file>`;
const xliff = (...files: readonly string[]): string =>
  `<xliff version="1.2">\n${files.join('\n')}\n</xliff>`;

const en = 'source-language="en"';
const tr = 'target-language="tr"';

const textsOf = (units: readonly UnitVariants[]): unknown =>
  units.map(({ variants }) =>
    variants.map(({ locale, content, before, after }) => [
      locale,
      content.join(''),
      ...(before === undefined ? [] : [`< ${before}`]),
      ...(after === undefined ? [] : [`> ${after}`]),
    ]),
  );

describe('the locales of a unit', () => {
  test('are those of its file; a neighbour in another language is no context', async () => {
    const text = xliff(
      file(`${en} ${tr}`, unit('1', 'one', 'bir'), unit('2', 'two', 'iki')),
      file(`${en} target-language="de"`, unit('1', 'one', 'eins')),
    );
    expect(textsOf(await read(text))).toEqual([
      [
        ['en', 'one', '> two'],
        ['tr', 'bir'],
      ],
      [
        ['en', 'two', '< one'],
        ['tr', 'iki'],
      ],
      [
        ['en', 'one'],
        ['de', 'eins'],
      ],
    ]);
  });
  test('are those of the file before where it names none, and that one is context', async () => {
    const text = xliff(
      file(`${en} ${tr}`, unit('1', 'one', 'bir')),
      file('', unit('1', 'two', 'iki')),
    );
    const units = await read(text);
    expect(textsOf(units)).toEqual([
      [
        ['en', 'one', '> two'],
        ['tr', 'bir'],
      ],
      [
        ['en', 'two', '< one'],
        ['tr', 'iki'],
      ],
    ]);
    expect(units.map(({ properties }) => properties?.['x-document'])).toEqual([undefined, 'f2']);
  });
  test('are what the user said', async () => {
    const text = xliff(file(en, unit('1', 'one', 'bir')), file(`${en} ${tr}`, unit('1', 'a', 'b')));
    const said = await read(text, { sourceLocale: 'en-GB', targetLocale: 'az' });
    expect(said.flatMap(({ variants }) => variants.map(({ locale }) => locale))).toEqual([
      'en-GB',
      'az',
      'en-GB',
      'az',
    ]);
  });
  test('must be known, of an empty file too', async () => {
    await expect(read(xliff(file(en, unit('1', 'one', 'bir'))))).rejects.toThrow(
      UnknownLocaleError,
    );
    await expect(read(xliff())).rejects.toThrow(UnknownLocaleError);
    await expect(read(xliff(), { sourceLocale: 'en', targetLocale: 'tr' })).resolves.toEqual([]);
  });
});

test('a faulty unit is told with its place and left out, if somebody listens', async () => {
  const text = xliff(
    file(`${en} ${tr}`, unit('1', 'a', 'b'), '<trans-unit/>', unit('3', 'c', 'd')),
  );
  await expect(read(text)).rejects.toMatchObject({ path: 'a.xlf', line: 3, column: 1 });
  const faults: FormatError[] = [];
  const units = await read(text, { onFault: (fault) => faults.push(fault) });
  expect(textsOf(units)).toEqual([
    [
      ['en', 'a', '> c'],
      ['tr', 'b'],
    ],
    [
      ['en', 'c', '< a'],
      ['tr', 'd'],
    ],
  ]);
  expect(faults).toMatchObject([{ fault: 'xliff/structure', path: 'a.xlf', line: 3, column: 1 }]);
});

test('units are there long before the end of a file, and none waits for it', async () => {
  const pieces = 400;
  let given = 0;
  function* endless(): Generator<string> {
    yield `<xliff version="1.2">${`<file original="f" ${en} ${tr}><body>`}`;
    for (; given < pieces; given++)
      yield Array.from({ length: 50 }, (_, at) => unit(`${given}-${at}`, 'one', 'bir')).join('');
    yield '</body></file></xliff>';
  }
  let count = 0;
  let furthest = 0;
  for await (const piece of readXliffUnits(ioOf(endless()), 'a.xlf', {}))
    for (const { variants } of piece) {
      count++;
      expect(variants).toHaveLength(2);
      // what was read and is not handed on: some pieces, wherever in the file
      furthest = Math.max(furthest, given * 50 - count);
    }
  expect(count).toBe(pieces * 50);
  expect(furthest).toBeLessThan(10 * 50);
});
