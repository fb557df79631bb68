import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { ConcordanceOptions } from '../../memory/memory-index.ts';
import type { Direction } from '../memory-locales.ts';
import type { Memories } from '../memories/open-memories.ts';

/**
 * - `forms`: all the words, anywhere, in whatever form their language gives them; in quotes: in a row
 * - `words`: in a row, as they are written
 * - `prefix`: words that begin so
 */
export type ConcordanceWay = 'forms' | 'words' | 'prefix';

/** An entry that holds what was searched for. */
export interface ConcordanceLine {
  readonly source: Content;
  readonly target: Content;
  /** Where the words stand, in content positions. */
  readonly spans: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  /** What seems to render them on the side where they were not found. */
  readonly aligned: { readonly side: 'source' | 'target'; readonly spans: readonly Span[] };
  readonly memory: string;
  readonly id: string;
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

export interface ConcordanceAnswer {
  readonly lines: readonly ConcordanceLine[];
  /** Whether there are more than are shown. */
  readonly hasMore: boolean;
}

export interface SearchOptions {
  readonly side: ConcordanceOptions['side'];
  readonly how: ConcordanceWay;
  readonly limit: number;
}

/** Searches for words inside the entries of all memories, the newest first in each. */
export function searchMemories(
  memories: Memories,
  words: string,
  { sourceLocale, targetLocale }: Direction,
  { side, how, limit }: SearchOptions,
): ConcordanceAnswer {
  const { phrase, ...asked } = toQuestion(words, how);
  if (phrase === '') return { lines: [], hasMore: false };
  const lines = memories.list.flatMap(({ name, index }) => {
    const hits = index(sourceLocale, targetLocale)?.concordance(phrase, {
      side,
      limit: limit + 1,
      ...asked,
    });
    return (hits ?? []).map(({ tu, source, target, aligned }): ConcordanceLine => ({
      ...toLine(tu, name),
      spans: { source, target },
      aligned,
    }));
  });
  return { lines: lines.slice(0, limit), hasMore: lines.length > limit };
}

/** A unit as a line shows it. */
function toLine(
  { id, source, target, author, changed }: TranslationUnit,
  memory: string,
): Omit<ConcordanceLine, 'spans' | 'aligned'> {
  return {
    source,
    target,
    memory,
    id,
    ...(author !== undefined && { author }),
    ...(changed !== undefined && { at: changed }),
  };
}

function toQuestion(
  words: string,
  how: ConcordanceWay,
): Pick<ConcordanceOptions, 'find' | 'forms'> & { readonly phrase: string } {
  const text = words.trim();
  switch (how) {
    case 'words':
      return { phrase: text, find: 'phrase' };
    case 'prefix':
      return {
        phrase: text.split(/\s+/).filter(Boolean).map(toBeginning).join(' '),
        find: 'words',
      };
    case 'forms': {
      const quoted = /^["“„](.*)["”]$/s.exec(text)?.[1];
      return {
        phrase: quoted ?? text,
        find: quoted === undefined ? 'words' : 'phrase',
        forms: true,
      };
    }
  }
}

function toBeginning(word: string): string {
  return word.endsWith('*') ? word : `${word}*`;
}
