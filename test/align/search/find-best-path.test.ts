import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildFullBand, transposeBand, type Band } from '../../../src/align/search/band.ts';
import { BEAD_KINDS, FIRST_PAIR, SKIP_ON } from '../../../src/align/search/bead-kinds.ts';
import {
  buildBeadScorer,
  type BeadScorer,
  type Model,
} from '../../../src/align/search/bead-scorer.ts';
import { findPosteriors } from '../../../src/align/search/find-posteriors.ts';
import { findLinks } from '../../../src/align/lexicon/find-links.ts';
import { buildAnchoredBand } from '../../../src/align/search/find-band.ts';
import { learnLengthModel } from '../../../src/align/search/length-model.ts';
import { reverseLinks } from '../../../src/align/lexicon/links.ts';
import { prepareDocument } from '../../../src/align/prepare-document.ts';
import { findBestPath } from '../../../src/align/search/find-best-path.ts';
import { readGold } from '../read-gold.ts';

const seed = 1071;

function buildScorer(source: readonly string[], target: readonly string[], band: Band): BeadScorer {
  const document = prepareDocument({ source, target, sourceLocale: 'tr', targetLocale: 'en' });
  const links = findLinks(document.source, document.target, {
    lexicons: [],
    dictionary: undefined,
  });
  const model: Model = {
    source: document.source,
    target: document.target,
    links,
    backLinks: reverseLinks(links, document.target.units.length),
    length: learnLengthModel([]),
  };
  return buildBeadScorer(model, document.regions[0]!, band);
}

/** Every path through a small table with its score: the definition that the search must agree with. */
function listPaths(scorer: BeadScorer, rows: number, columns: number): Map<string, number> {
  const paths = new Map<string, number>();
  const walk = (row: number, column: number, last: number, path: string, sum: number): void => {
    if (row === rows && column === columns) paths.set(path, sum);
    BEAD_KINDS.forEach(({ source, target }, kind) => {
      const to = row + source;
      const at = column + target;
      if (to > rows || at > columns) return;
      const score = kind < FIRST_PAIR && kind === last ? SKIP_ON : scorer.score(to, at, kind);
      walk(to, at, kind, `${path} ${kind}`, sum + score);
    });
  };
  walk(0, 0, -1, '', 0);
  return paths;
}

const words = ['Ankara', 'İzmir', '1923', '42', 'ev', 'gitti', 'house', '?'];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 });
const side = (maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(
    sentence.map((list) => list.join(' ')),
    { minLength: 1, maxLength },
  );

describe('best path', () => {
  test('is the best of all paths, and its posteriors are their shares', () => {
    fc.assert(
      fc.property(side(4), side(4), (source, target) => {
        const scorer = buildScorer(source, target, buildFullBand(source.length, target.length));
        const paths = listPaths(scorer, source.length, target.length);
        const path = findBestPath(scorer);
        const sum = path.reduce((total, { score }) => total + score, 0);
        expect(sum).toBeCloseTo(Math.max(...paths.values()), 6);

        // two paths hold the same bead when it starts and ends at the same nodes
        const beadsOf = (name: string): string[] => {
          let row = 0;
          let column = 0;
          return name
            .trim()
            .split(' ')
            .map((kind) => {
              row += BEAD_KINDS[Number(kind)]!.source;
              column += BEAD_KINDS[Number(kind)]!.target;
              return `${row},${column},${kind}`;
            });
        };
        let all = 0;
        const shares = new Map<string, number>();
        for (const [name, score] of paths) {
          all += Math.exp(score);
          for (const bead of beadsOf(name))
            shares.set(bead, (shares.get(bead) ?? 0) + Math.exp(score));
        }
        const posteriors = findPosteriors(scorer, path);
        path.forEach(({ row, column, kind }, at) =>
          expect(posteriors[at]).toBeCloseTo(shares.get(`${row},${column},${kind}`)! / all, 6),
        );
      }),
      { seed, numRuns: 60 },
    );
  });

  test('is the same in a band that holds it as in the full table', () => {
    const { source, target } = readGold('lighthouse');
    const [rows, columns] = [source.length, target.length];
    const full = findBestPath(buildScorer(source, target, buildFullBand(rows, columns)));
    for (const radius of [3, 5, 10]) {
      const band = buildAnchoredBand(rows, columns, [], radius);
      expect(band.offset.at(-1)).toBeLessThan((rows + 1) * (columns + 1));
      const banded = findBestPath(buildScorer(source, target, band));
      expect(banded.map(({ kind, row, column }) => [kind, row, column])).toEqual(
        full.map(({ kind, row, column }) => [kind, row, column]),
      );
    }
  });
});

describe('bands', () => {
  const anchors = (
    rows: number,
    columns: number,
  ): fc.Arbitrary<{ row: number; column: number }[]> =>
    fc.array(fc.tuple(fc.nat(rows), fc.nat(columns)), { maxLength: 6 }).map((pairs) => {
      const row = pairs.map(([at]) => at).sort((a, b) => a - b);
      const column = pairs.map(([, at]) => at).sort((a, b) => a - b);
      return row.map((at, index) => ({ row: at, column: column[index]! }));
    });
  const band = fc
    .tuple(fc.nat(60), fc.nat(600), fc.integer({ min: 1, max: 20 }))
    .chain(([rows, columns, radius]) =>
      anchors(rows, columns).map((list) => ({ rows, columns, radius, list })),
    );

  test('go from corner to corner, never fall, touch from row to row, and hold their anchors', () => {
    fc.assert(
      fc.property(band, ({ rows, columns, radius, list }) => {
        const { low, high } = buildAnchoredBand(rows, columns, list, radius);
        expect([low[0], high[rows]]).toEqual([0, columns]);
        for (let row = 1; row <= rows; row++) {
          expect(low[row]).toBeGreaterThanOrEqual(low[row - 1]!);
          expect(high[row]).toBeGreaterThanOrEqual(high[row - 1]!);
          expect(low[row]).toBeLessThanOrEqual(high[row - 1]!);
        }
        for (const { row, column } of list) {
          expect(low[row]).toBeLessThanOrEqual(column);
          expect(high[row]).toBeGreaterThanOrEqual(column);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test('hold the whole of a short passage against a long one, and no more', () => {
    const [rows, columns] = [2000, 32_000];
    const list = [
      { row: 1000, column: 1000 },
      { row: 1010, column: 31_000 },
    ];
    const { low, high, offset } = buildAnchoredBand(rows, columns, list, 5);
    for (const row of [1000, 1005, 1010]) {
      expect(low[row]).toBeLessThanOrEqual(1000);
      expect(high[row]).toBeGreaterThanOrEqual(31_000);
    }
    const rectangle = 11 * 30_000;
    expect(offset.at(-1)).toBeLessThan(rectangle + 2 * rows * 2 * 205 + 100 * 30_000);
    expect(high[900]).toBeLessThan(1500);
    expect(low[1100]).toBeGreaterThan(30_500);
  });

  test('are themselves when transposed twice', () => {
    fc.assert(
      fc.property(band, ({ rows, columns, radius, list }) => {
        const built = buildAnchoredBand(rows, columns, list, radius);
        expect(transposeBand(transposeBand(built))).toEqual(built);
      }),
      { seed, numRuns: 100 },
    );
  });
});
