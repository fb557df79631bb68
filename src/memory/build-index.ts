import { findLanguage } from '../language/find-language.ts';
import type { TranslationMemory } from '../model/translation-unit.ts';
import { buildConcordance } from './build-concordance.ts';
import type { Concordance } from './build-concordance.ts';
import { compareAge } from './compare-age.ts';
import { buildFullLookup, buildPlainLookup } from './lookup-matches.ts';
import type { ConcordanceHit, MemoryIndex } from './memory-index.ts';
import { foldedRule, plainRule } from './word-rule.ts';

/**
 * The fast thing over a memory. Takes the units as they are: later changes to the memory are not
 * seen, build another index for them.
 *
 * @throws {RangeError} when a locale of the memory is not a well-formed BCP 47 name
 */
export function buildIndex(memory: TranslationMemory): MemoryIndex {
  const { sourceLocale, targetLocale, units } = memory;
  const language = findLanguage(sourceLocale);
  const targetLanguage = findLanguage(targetLocale);
  const plain = once(() => buildPlainLookup(memory, plainRule));
  const full = once(() => buildFullLookup(memory, foldedRule(language), language));
  const source = once(() =>
    buildConcordance(
      units.map((tu) => tu.source),
      language,
    ),
  );
  const target = once(() =>
    buildConcordance(
      units.map((tu) => tu.target),
      targetLanguage,
    ),
  );

  return {
    sourceLocale,
    targetLocale,
    size: units.length,
    lookup(query, options) {
      const { minScore, limit, scoring } = options;
      if (!(minScore >= 0 && minScore <= 100))
        throw new RangeError(`minScore is 0 to 100, not ${minScore}`);
      assertLimit(limit);
      return (scoring === 'words' ? plain() : full())(query, options);
    },
    concordance(phrase, { side, limit, find = 'phrase' }) {
      assertLimit(limit);
      const sides: { readonly name: 'source' | 'target'; readonly words: Concordance }[] = [];
      if (side !== 'target') sides.push({ name: 'source', words: source() });
      if (side !== 'source') sides.push({ name: 'target', words: target() });
      const candidates = [...new Set(sides.flatMap(({ words }) => words.candidates(phrase)))]
        .map((unit) => units[unit]!)
        .sort(compareAge);
      const hits: ConcordanceHit[] = [];
      for (const tu of candidates) {
        if (hits.length === limit) break;
        const hit: ConcordanceHit = { tu, source: [], target: [] };
        const places = sides.map(({ name, words }) => [name, words.places(tu[name], phrase, find)]);
        const found: ConcordanceHit = { ...hit, ...Object.fromEntries(places) };
        if (found.source.length + found.target.length > 0) hits.push(found);
      }
      return hits;
    },
  };
}

function assertLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit is a whole number from 1, not ${limit}`);
}

/** Makes a thing when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
