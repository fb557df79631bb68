import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../../../../src/model/content.ts';
import type { Document } from '../../../../src/model/document.ts';
import type { Gap, Segment, Unit } from '../../../../src/model/unit.ts';
import {
  readXliff,
  readXliffFile,
  toUnitKey,
} from '../../../../src/format/xliff/read/read-xliff.ts';
import {
  joinSegments,
  removeAnnotations,
  splitSegment,
} from '../../../../src/format/xliff/resegment-unit.ts';
import { writeXliff } from '../../../../src/format/xliff/write/write-xliff.ts';
import { arbitraryContent, xmlText } from '../../arbitrary-models.ts';
import { deepFreeze } from '../../deep-freeze.ts';

const seed = 20261123;
const withoutSpans = (documents: readonly Document[]): readonly Document[] =>
  JSON.parse(JSON.stringify(documents, (key, value) => (key === 'span' ? undefined : value)));

const content = arbitraryContent(xmlText, { data: xmlText, equiv: true, canDelete: false });
const documents = fc
  .array(
    fc.record({
      parts: fc.array(
        fc.record({
          isGap: fc.boolean(),
          source: content.filter((side) => side.length > 0),
          target: content.filter((side) => side.length > 0),
        }),
        { maxLength: 4 },
      ),
      isTranslated: fc.boolean(),
      state: fc.constantFrom('initial', 'translated', 'reviewed', 'final'),
      translate: fc.boolean(),
      note: xmlText,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((units): readonly Document[] => [
    {
      type: 'document',
      id: 'f1',
      original: 'a & b.txt',
      sourceLocale: 'tr',
      targetLocale: 'en',
      units: units.map(({ parts, isTranslated, state, translate, note }, at): Unit => {
        const rest: (Segment | Gap)[] = parts
          // In 1.2 two gaps in a row are one.
          .filter(({ isGap }, number) => !isGap || parts[number - 1]?.isGap !== true)
          .map(({ isGap, source, target }, number) => ({
            ...(isGap ? { type: 'gap' } : { type: 'segment', id: `x${number}`, state }),
            source,
            ...(isTranslated && { target }),
            ...(!isGap && !isTranslated && { state: 'initial' as const }),
          })) as (Segment | Gap)[];
        const last: Segment = { type: 'segment', id: 's1', source: ['.'], state: 'initial' };
        const end = isTranslated ? { ...last, target: ['.'], state } : last;
        return {
          type: 'unit',
          id: `u${at}`,
          translate,
          parts: [...rest, end as Segment],
          notes: [{ text: note, category: 'k' }],
        };
      }),
    },
  ]);

test.each(['1.2', '2.0', '2.1', '2.2'] as const)('read(write(x)) is x in %s', (version) => {
  fc.assert(
    fc.property(documents, (made) => {
      const written = writeXliff(deepFreeze(made), { version });
      expect(written).toContain(`version="${version}"`);
      expect(withoutSpans(readXliff(written))).toEqual(made);
      expect(writeXliff(readXliff(written), { version })).toBe(written);
    }),
    { seed, numRuns: 150 },
  );
});

test('1.2 is what CAT tools know', () => {
  const text = writeXliff(
    [
      {
        type: 'document',
        id: 'f1',
        original: 'a.txt',
        sourceLocale: 'tr',
        targetLocale: 'en',
        units: [
          {
            type: 'unit',
            id: 'u 1',
            translate: true,
            parts: [
              {
                type: 'segment',
                id: '1',
                source: [
                  { type: 'code', kind: 'open', id: 'b', equiv: '', canDelete: false },
                  'Bir.',
                  { type: 'code', kind: 'close', id: 'b', equiv: '', canDelete: false },
                ],
                target: ['One.'],
                state: 'final',
              },
              { type: 'gap', source: [' '], target: [' '] },
              { type: 'segment', id: '2', source: ['İki.'], target: ['Two.'], state: 'reviewed' },
            ],
          },
        ],
      },
    ],
    { version: '1.2' },
  );
  expect(text).toContain('<seg-source><mrk mtype="seg" mid="1"><g id="b">Bir.</g></mrk> <mrk');
  expect(text).toContain('<source><g id="b">Bir.</g> İki.</source>');
  expect(text).toContain('<target state="signed-off"><mrk mtype="seg" mid="1">One.</mrk> <mrk');
});

test('files of 1.2 that lack a source or its language are read all the same', () => {
  const [document] = readXliff(
    '<xliff version="1.2"><file original="a"><body><trans-unit id="1"><target>x</target></trans-unit></body></file></xliff>',
  );
  expect(document).toMatchObject({
    sourceLocale: 'und',
    units: [{ id: '1', parts: [{ source: [], target: ['x'] }] }],
  });
});

describe('segments', () => {
  const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="tr" trgLang="en">
<file id="f" canResegment="no"><group id="g" canResegment="yes" translate="no"><unit id="a"><segment canResegment="no"><source>1</source></segment><segment><source>2</source></segment></unit></group>
<unit id="b"><segment><source>1</source></segment></unit></file></xliff>`;
  test('inherit what the elements around them say', () => {
    const { traits, documents: read } = readXliffFile(text);
    expect(traits.get(toUnitKey('f', 'a'))).toEqual([
      { canResegment: false },
      { canResegment: true },
    ]);
    expect(traits.get(toUnitKey('f', 'b'))).toEqual([{ canResegment: false }]);
    expect(read[0]!.units.map(({ translate }) => translate)).toEqual([false, true]);
  });

  test('that are split and joined again are what they were', () => {
    const unit = (source: Content, target: Content): Unit => ({
      type: 'unit',
      id: 'u',
      translate: true,
      parts: [{ type: 'segment', id: 's1', source, target, state: 'translated' }],
    });
    const side = arbitraryContent(xmlText, { data: xmlText, equiv: true, canDelete: null });
    fc.assert(
      fc.property(side, side, fc.nat(5), fc.nat(5), (source, target, a, b) => {
        const length = (of: Content): number =>
          of.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
        const whole = deepFreeze(unit(source, target));
        const cuts = {
          source: [Math.min(a, length(source))],
          target: [Math.min(b, length(target))],
        };
        const split = splitSegment(whole, 's1', cuts);
        expect(split.parts.map(({ id }) => id)).toEqual(['s1', 's2']);
        expect(joinSegments(split)).toEqual(whole);
      }),
      { seed },
    );
    const whole = unit(['ab'], ['cd']);
    expect(() => splitSegment(whole, 's1', { source: [1] }, { canResegment: false })).toThrow(
      RangeError,
    );
    expect(splitSegment(whole, 's1', { source: [1] }).parts).toMatchObject([
      { source: ['a'], target: ['cd'], state: 'initial' },
      { source: ['b'], state: 'initial' },
    ]);
  });
});

const folder = path.join(
  ...[
    import.meta.dirname,
    '..',
    '..',
    '..',
    '..',
    '..',
    'shared',
    'suites',
    'xliff-2.1',
    'core',
    'in-out',
  ],
);
(existsSync(folder) ? describe : describe.skip)('pairs of the suite', () => {
  const load = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((name) => /^(.*)_in\.xlf$/.exec(name)?.[1] ?? [])
    : [];

  /** Behind each full stop and its space, inside one string; a code behind them goes along. */
  const findCuts = (side: Content): number[] => {
    const cuts: number[] = [];
    let at = 0;
    for (const [number, part] of side.entries()) {
      if (typeof part !== 'string') {
        at++;
        continue;
      }
      for (const found of part.matchAll(/\. +/g)) {
        const end = found.index + found[0].length;
        const isLast = end === part.length && number === side.length - 1;
        if (!isLast) cuts.push(at + end);
      }
      at += part.length;
    }
    return cuts;
  };
  const change = (name: string, unit: Unit, traits: Parameters<typeof joinSegments>[1]): Unit => {
    if (name.startsWith('toJoin')) return joinSegments(unit, traits);
    if (name.startsWith('toRemove')) return removeAnnotations(unit);
    if (!name.startsWith('toSegment')) return unit;
    let made = unit;
    for (const [at, part] of unit.parts.entries())
      if (part.type === 'segment' && traits?.[at]?.canResegment !== false) {
        const source = findCuts(part.source);
        const target = part.target === undefined ? undefined : findCuts(part.target);
        if (source.length > 0)
          made = splitSegment(made, part.id, { source, ...(target && { target }) });
      }
    return made;
  };
  const plain = (units: readonly Unit[]): unknown =>
    JSON.parse(JSON.stringify(units, (key, value) => (key === 'span' ? undefined : value)));

  test.each(names)('%s', (name) => {
    const { documents: read, traits } = readXliffFile(load(`${name}_in.xlf`));
    const made = read.flatMap(({ id, units }) =>
      units.map((unit) => change(name, unit, traits.get(toUnitKey(id, unit.id)))),
    );
    const expected = readXliff(load(`${name}_out.xlf`)).flatMap(({ units }) => units);
    expect(plain(made)).toEqual(plain(expected));
  });
});
