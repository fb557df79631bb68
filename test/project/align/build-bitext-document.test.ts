import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Bead, Bitext } from '../../../src/model/bead.ts';
import { toMappedText } from '../../../src/model/positions/mapped-text.ts';
import { buildBitextDocument } from '../../../src/project/align/build-bitext-document.ts';
import { locateFindings } from '../../../src/project/locate-findings.ts';
import type { Side } from '../../../src/project/segment/segment-side.ts';

/** A side with one sentence a line; `paragraphs` says which paragraph each is in. */
function makeSide(path: string, paragraphs: readonly number[]): Side {
  const texts = paragraphs.map((_, at) => `${path} ${at}.`);
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + 1;
  }
  return {
    path,
    locale: 'tr',
    sentences: texts.map((text, number) => ({
      text,
      paragraph: paragraphs[number]!,
      mapped: toMappedText(text, starts[number]!),
      original: [starts[number]!, starts[number]! + text.length],
      rule: 'line-end',
    })),
    isHeading: [],
    locate: (position) => {
      const line = starts.filter((start) => start <= position).length;
      return { line, column: position - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

/** Beads of any kind that cover both sides, and the paragraphs of the source. */
const bitexts = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean(), fc.boolean()), { maxLength: 12 })
  .map((kinds) => {
    const beads: Bead[] = [];
    const paragraphs: number[] = [];
    let [source, target, paragraph] = [0, 0, 0];
    for (const [from, to, breaksBefore, breaksInside] of kinds) {
      if (from + to === 0) continue;
      for (let number = 0; number < from; number++) {
        const isNew = number === 0 ? breaksBefore : breaksInside;
        if (isNew && paragraphs.length > 0) paragraph++;
        paragraphs.push(paragraph);
      }
      const run = { source: [source, source + from], target: [target, target + to] } as const;
      beads.push({ ...run, cost: 0, confidence: 0.5 });
      source += from;
      target += to;
    }
    const sides = {
      source: makeSide('a', paragraphs),
      target: makeSide(
        'b',
        Array.from({ length: target }, () => 0),
      ),
    };
    const bitext: Bitext = {
      type: 'bitext',
      sourceLocale: 'tr',
      targetLocale: 'en',
      source: sides.source.sentences.map(({ text }) => text),
      target: sides.target.sentences.map(({ text }) => text),
      beads,
    };
    return { bitext, sides };
  });

describe('buildBitextDocument', () => {
  test('every sentence of both sides stands in one segment, in order; one segment a bead', () => {
    fc.assert(
      fc.property(bitexts, ({ bitext, sides }) => {
        const { document, places } = buildBitextDocument(bitext, sides.source, sides.target);
        const segments = document.units.flatMap(({ parts }) =>
          parts.filter((part) => part.type === 'segment'),
        );
        expect(segments).toHaveLength(bitext.beads.length);
        expect(places.map(({ segment }) => segment)).toEqual(segments.map(({ id }) => id));
        const join = (texts: readonly string[]): string => texts.join(' ');
        const sources = segments.flatMap(({ source }) => source.filter((part) => part !== ''));
        const targets = segments.flatMap(({ target }) => target ?? []);
        expect(join(sources as string[])).toBe(join(bitext.source));
        expect(join(targets as string[])).toBe(join(bitext.target));
      }),
    );
  });

  test('units are paragraphs: their ids are unique and rise', () => {
    fc.assert(
      fc.property(bitexts, ({ bitext, sides }) => {
        const { document } = buildBitextDocument(bitext, sides.source, sides.target);
        const numbers = document.units.map(({ id }) => Number(id.slice(1)));
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      }),
    );
  });
});

test('locateFindings leads words of a joined segment back to their line', () => {
  const source = makeSide('a', [0, 0, 1]);
  const target = makeSide('b', [0]);
  const beads: Bead[] = [{ source: [0, 3], target: [0, 1], cost: 0, confidence: 1 }];
  const places = [{ unit: 'p1', segment: 's1' }];
  const at = (start: number): unknown => {
    const [finding] = locateFindings(
      [
        {
          rule: 'terms/deprecated',
          severity: 'error',
          place: { path: 'x', unit: 'p1', segment: 's1', side: 'source', span: [start, start + 1] },
          message: '',
          fingerprint: '',
          term: '',
          expected: [],
          confidence: 1,
          found: '',
        },
      ],
      beads,
      places,
      { source, target },
    );
    return finding!.place;
  };
  // a 0. a 1. a 2. as one segment: each sentence takes four letters and a space
  expect(at(0)).toMatchObject({ path: 'a', line: 1, column: 1 });
  expect(at(7)).toMatchObject({ path: 'a', line: 2, column: 3 });
  expect(at(12)).toMatchObject({ path: 'a', line: 3, column: 3 });
});
