import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormatError } from '../../../src/model/format-error.ts';
import { readTmx, readTmxAsync } from '../../../src/format/tmx/read-tmx.ts';
import type { TmxHeader } from '../../../src/format/tmx/tmx-unit.ts';
import { toTmxPairs } from '../../../src/format/tmx/to-tmx-pairs.ts';

const tu = (id: string, inside: string): string => `<tu tuid="${id}">${inside}</tu>`;
const tuv = (locale: string, seg: string): string =>
  `<tuv xml:lang="${locale}"><seg>${seg}</seg></tuv>`;
const tmx = (body: string): string =>
  `<tmx version="1.4"><header srclang="en" creationtool="t" creationtoolversion="1" segtype="sentence"><note>n</note></header>\n<body>\n${body}\n</body></tmx>`;
const sample = tmx(
  [tu('1', tuv('en-US', 'one') + tuv('tr', 'bir')), tu('2', ''), tu('3', tuv('tr-TR', 'üç'))].join(
    '\n',
  ),
);

describe('readTmx', () => {
  test('goes on behind a fault when it is told to, and says where it was', () => {
    const faults: FormatError[] = [];
    const options = { path: 'm.tmx', onFault: (fault: FormatError) => void faults.push(fault) };
    expect([...readTmx(sample, options)].map(({ id }) => id)).toEqual(['1', '3']);
    expect(faults.map(({ path, line, column }) => [path, line, column])).toEqual([['m.tmx', 4, 1]]);
  });

  test('hands out the units before a fault', () => {
    const seen: string[] = [];
    expect(() => {
      for (const { id } of readTmx(sample)) seen.push(id);
    }).toThrow('a tu has no tuv');
    expect(seen).toEqual(['1']);
  });

  test('tells the header first', () => {
    let header: TmxHeader | undefined;
    const [unit] = readTmx(sample, { onHeader: (found) => (header = found) });
    expect(unit?.id).toBe('1');
    expect(header).toEqual({
      version: '1.4',
      sourceLocale: 'en',
      tool: 't 1',
      segmentType: 'sentence',
      notes: ['n'],
    });
  });

  test('reads the same from pieces that come with time', async () => {
    async function* pieces(): AsyncGenerator<string> {
      for (let at = 0; at < sample.length; at += 7)
        yield await Promise.resolve(sample.slice(at, at + 7));
    }
    const ignore = { onFault: () => undefined };
    const units: unknown[] = [];
    for await (const unit of readTmxAsync(pieces(), ignore)) units.push(unit);
    expect(units).toEqual([...readTmx(sample, ignore)]);
  });

  test('reads a unit at once as it reads it tag by tag, with its faults', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'ş',
        ' ',
        '\n',
        '\t',
        '\r',
        '😀',
        ']',
        ']]',
        ']]>',
        '>',
        '"',
        "'",
        '\u0001',
        '\uD800',
        '\uFFFE',
      ],
      ...[
        '&amp;',
        '&lt;',
        '&gt;',
        '&quot;',
        '&apos;',
        '&#65;',
        '&#x131;',
        '&',
        '&amp',
        '&nbsp;',
        '&;',
        '&LT;',
      ],
      ...['<ph x="1"/>', '<!-- c -->', '<![CDATA[x]]>'],
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    const between = fc.constantFrom('', ' ', '\n', '&amp;', ']', 'x');
    const read = (file: string, isWhole: boolean): unknown => {
      const units: unknown[] = [];
      // who asks for what is not kept sees every tag
      const options = isWhole ? {} : { onUnkept: () => undefined };
      try {
        for (const unit of readTmx(file, options)) units.push(unit);
        return { units };
      } catch (error) {
        const { message, line, column, fault } = error as FormatError;
        return { units, message, line, column, fault };
      }
    };
    let plain = 0;
    fc.assert(
      fc.property(text, text, between, (one, other, space) => {
        const file = tmx(
          tu('1', `${tuv('en', one)}${space}${tuv('tr', other)}`) + tu('2', tuv('en', 'x')),
        );
        const found = read(file, true);
        expect(found).toEqual(read(file, false));
        if (Object.keys(found as object).length === 1) plain++;
      }),
      { seed: 6, numRuns: 1500 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  test('pairs know the lines of both sides', () => {
    const [first] = readTmx(sample);
    expect(toTmxPairs(first!, 'm.tmx', 'en', 'tr-TR')).toEqual([
      {
        path: 'm.tmx',
        unit: '1',
        source: ['one'],
        target: ['bir'],
        at: { source: [3, 14], target: [3, 56] },
      },
    ]);
    expect(toTmxPairs(first!, 'm.tmx', 'de', 'tr')).toEqual([]);
  });
});
