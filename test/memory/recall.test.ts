import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../src/language/find-language.ts';
import { buildIndex } from '../../src/memory/build-index.ts';
import { isPunctuation } from '../../src/memory/is-punctuation.ts';
import { foldedRule, wordKeys } from '../../src/memory/word-rule.ts';
import { countEdits, wordScore } from '../../src/memory/lookup/word-score.ts';
import { toPlainText } from '../../src/model/content/flatten-content.ts';
import { content, makeMemory } from './make-memory.ts';

// frequent and rare words, so that long and short lists of entries occur
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('the', 'file', 'of', 'open', '.', '…') },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 30 }).map((n) => `w${n}`) },
  // one word to the plain score, several to the other
  { weight: 1, arbitrary: fc.constantFrom('図書館', '書館', '館') },
);
const sentence = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { maxLength: 9 }) },
  { weight: 2, arbitrary: fc.array(word, { minLength: 30, maxLength: 70 }) },
);
/** How many of the words of a query, punctuation aside, an entry has. */
function shareOf(query: readonly string[], entry: readonly string[]): number {
  const left = [...entry];
  return query.filter((key) => {
    const at = isPunctuation(key) ? -1 : left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

const mark = fc.constantFrom('.', '…', '?');
/** Words put in place of others, or nothing. */
const changes = fc.array(fc.tuple(fc.nat(20), fc.option(word)), { maxLength: 3 });

/** A memory, and a query that is one of its sentences with some words changed and some marks more, or any other. */
const lookups = fc
  .array(sentence, { maxLength: 60 })
  .chain((sentences) =>
    fc.tuple(
      fc.constant(sentences),
      fc.nat(Math.max(0, sentences.length)),
      fc.oneof(fc.constant([]), changes),
      fc.array(fc.tuple(fc.nat(9), mark), { maxLength: 4 }),
      sentence,
    ),
  )
  .map(([sentences, choice, changed, marks, other]) => {
    const query = [...(sentences[choice] ?? other)];
    for (const [at, put] of changed) query.splice(at, 1, ...(put === null ? [] : [put]));
    for (const [at, put] of marks) query.splice(at, 0, put);
    return { texts: sentences.map((words) => words.join(' ')), query: query.join(' ') };
  });

describe.each([
  { minScore: 70, limit: 5 },
  { minScore: 50, limit: 5 },
  { minScore: 50, limit: 1 },
  { minScore: 1, limit: 100 },
  { minScore: 0, limit: 3 },
  { minScore: 66.7, limit: 2 },
  { minScore: 100, limit: 5 },
])('from $minScore, $limit matches', ({ minScore, limit }) => {
  test('words: the same as comparing with every entry', () => {
    fc.assert(
      fc.property(lookups, ({ texts, query }) => {
        const memory = makeMemory(texts);
        const found = buildIndex(memory).lookup(
          { source: content(query) },
          { minScore, limit, scoring: 'words' },
        );
        const expected = memory.units
          .map(({ id, source }) => ({ id, value: 100 * wordScore(query, toPlainText(source)) }))
          .filter(({ value }) => value >= minScore - 1e-9)
          .sort((one, other) => {
            const difference = other.value - one.value;
            return Math.abs(difference) > 1e-9 ? difference : Number(one.id) - Number(other.id);
          })
          .slice(0, limit);
        expect(found.map(({ tu }) => tu.id)).toEqual(expected.map(({ id }) => id));
        expect(found.map(({ score }) => score)).toEqual(
          expected.map(({ value }) => Math.floor(value + 1e-9)),
        );
      }),
      { seed: 1604, numRuns: 150 },
    );
  });

  test('full: nothing that reaches the score is left out', () => {
    const rule = foldedRule(findLanguage('en'));
    let nearlySame = 0;
    fc.assert(
      fc.property(lookups, ({ texts, query }) => {
        const memory = makeMemory(texts);
        const index = buildIndex(memory);
        const source = content(query);
        const found = index.lookup({ source }, { minScore, limit, scoring: 'full' });
        // lower-case words with single spaces: nothing here earns a penalty but other numbers
        const keys = wordKeys(query, rule);
        const expected = memory.units
          .map((tu) => {
            const own = wordKeys(toPlainText(tu.source), rule);
            const longer = Math.max(keys.length, own.length, 1);
            const edits = countEdits(keys, own);
            const asWords = Math.floor((100 * (longer - edits)) / longer);
            const words = (all: readonly string[]): string =>
              all.filter((key) => !isPunctuation(key)).join(' ');
            const isSame = edits <= 3 && words(own) !== '' && words(own) === words(keys);
            const share = isSame ? Math.max(asWords, 100 - 3 * edits) : asWords;
            const [alone] = buildIndex({ ...memory, units: [tu] }).lookup(
              { source },
              { minScore: 0, limit: 1, scoring: 'full' },
            );
            expect(alone!.score).toBeLessThanOrEqual(share);
            if (isSame) nearlySame++;
            return { id: tu.id, score: alone!.score, shared: shareOf(keys, own) };
          })
          .filter(({ score }) => score >= minScore)
          .sort(
            (one, other) =>
              other.score - one.score ||
              other.shared - one.shared ||
              Number(one.id) - Number(other.id),
          )
          .filter(({ score }, at) => at < limit || score === 100)
          .map(({ id, score }) => ({ id, score }));
        expect(found.map(({ tu, score }) => ({ id: tu.id, score }))).toEqual(expected);
      }),
      { seed: 1605, numRuns: 30 },
    );
    // it met texts that differ in marks alone
    expect(nearlySame).toBeGreaterThan(10);
  });
});
