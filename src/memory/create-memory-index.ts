import { searchConcordance } from './concordance/search-concordance.ts';
import { findFragments } from './lookup/find-fragments.ts';
import { lookupFull } from './lookup/lookup-full.ts';
import { lookupWords } from './lookup/lookup-words.ts';
import type { MemoryIndex } from './memory-index.ts';
import { countUnits } from './memory-view.ts';
import type { MemoryView } from './memory-view.ts';

/** Look-up functions over a view of a memory: they always answer from what the view shows now. */
export function createMemoryIndex(view: MemoryView): MemoryIndex {
  return {
    sourceLocale: view.sourceLocale,
    targetLocale: view.targetLocale,
    get size() {
      return countUnits(view);
    },
    lookup(query, options) {
      const { minScore, limit, scoring } = options;
      if (!(minScore >= 0 && minScore <= 100))
        throw new RangeError(`minScore is 0 to 100, not ${minScore}`);
      assertLimit(limit);
      switch (scoring) {
        case 'words':
          return lookupWords(view, query, options, 'plain');
        case 'stems':
          return lookupWords(view, query, options, 'stem');
        case 'full':
          return lookupFull(view, query, options);
      }
    },
    fragments(query, { limit }) {
      assertLimit(limit);
      return findFragments(view, query, limit);
    },
    concordance(phrase, options) {
      assertLimit(options.limit);
      return searchConcordance(view, phrase, options);
    },
  };
}

function assertLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`limit is a whole number from 1, not ${limit}`);
}
