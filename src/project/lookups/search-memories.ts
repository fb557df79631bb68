import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { ConcordanceHit, ConcordanceOptions } from '../../memory/memory-index.ts';
import type { Direction } from '../memory/memory-locales.ts';
import type { Memories } from '../memories/open-memories.ts';
import type { SharedMemory } from '../memories/shared-memory.ts';
import { searchMemoryPattern, type PatternHits } from '../memory/search-memory-pattern.ts';

/**
 * - `forms`: all the words, anywhere, in whatever form their language gives them; in quotes: in a row
 * - `words`: in a row, as they are written
 * - `prefix`: words that begin so
 * - `regex`: a regular expression, whatever the case, for two seconds at most
 */
export type ConcordanceWay = 'forms' | 'words' | 'prefix' | 'regex';

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

/** Entries in which something was found, and whether they are all. */
export interface ConcordanceAnswer {
  readonly lines: readonly ConcordanceLine[];
  /** Whether there are more than are shown, or may be: the time of a regular expression was over. */
  readonly hasMore: boolean;
}

/** Where the words are looked for, how, and how many entries are shown. */
export interface SearchOptions {
  readonly side: ConcordanceOptions['side'];
  readonly how: ConcordanceWay;
  readonly limit: number;
}

/**
 * Searches inside the entries of all memories, the newest first in each.
 *
 * @throws {SyntaxError} for what is no regular expression
 */
export async function searchMemories(
  memories: Memories,
  words: string,
  direction: Direction,
  options: SearchOptions,
): Promise<ConcordanceAnswer> {
  const { limit } = options;
  if (words.trim() === '') return { lines: [], hasMore: false };
  const lines: ConcordanceLine[] = [];
  let isComplete = true;
  for (const memory of memories.list) {
    const found = await searchOne(memory, words, direction, options);
    isComplete &&= found.isComplete;
    for (const hit of found.hits) lines.push(toLine(hit, memory.name));
  }
  return { lines: lines.slice(0, limit), hasMore: !isComplete || lines.length > limit };
}

async function searchOne(
  memory: SharedMemory,
  words: string,
  direction: Direction,
  { side, how, limit }: SearchOptions,
): Promise<PatternHits> {
  const index = memory.index(direction.sourceLocale, direction.targetLocale);
  if (index === undefined) return { hits: [], isComplete: true };
  const asked = { side, limit: limit + 1 };
  if (how === 'regex')
    return searchMemoryPattern(memory.path, direction, words, { ...asked, ignoreCase: true });
  const { phrase, ...find } = toQuestion(words, how);
  return { hits: index.concordance(phrase, { ...asked, ...find }), isComplete: true };
}

function toLine(
  { tu: { id, source, target, author, changed }, aligned, ...spans }: ConcordanceHit,
  memory: string,
): ConcordanceLine {
  return {
    source,
    target,
    spans,
    aligned,
    memory,
    id,
    ...(author !== undefined && { author }),
    ...(changed !== undefined && { at: changed }),
  };
}

function toQuestion(
  words: string,
  how: Exclude<ConcordanceWay, 'regex'>,
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
