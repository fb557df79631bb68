import { toPlainText } from '../model/flatten-content.ts';
import type { Match } from '../model/match.ts';
import { buildIndex } from '../memory/build-index.ts';
import type { ConcordanceHit, ConcordanceOptions, LookupOptions } from '../memory/memory-index.ts';
import type { Io } from '../io/io.ts';
import { findMemory } from '../store/find-memory.ts';
import { loadMemory } from '../store/load-memory.ts';
import type { Log } from './log.ts';
import { findDirection, type Direction } from './memory-locales.ts';
import { readLines } from './read-lines.ts';

/** The answer to one line of text. */
export interface LookupAnswer {
  readonly query: string;
  readonly matches: readonly Match[];
  /** Milliseconds of the look-up itself. */
  readonly ms: number;
}

/** A memory opened for questions. */
export interface OpenMemory extends Direction {
  lookup(text: string, options: LookupOptions): LookupAnswer;
  concordance(phrase: string, options: ConcordanceOptions): readonly ConcordanceHit[];
}

/** Opens a stored memory and builds its index. */
export async function openMemory(
  path: string,
  asked: Partial<Direction>,
  log: Log,
): Promise<OpenMemory> {
  const store = findMemory(path, { create: false });
  try {
    const direction = await findDirection(store, path, asked);
    log.progress('opening the memory', 0);
    const memory = await loadMemory(store, direction.sourceLocale, direction.targetLocale);
    const index = buildIndex(memory);
    return {
      ...direction,
      lookup(query, options) {
        const start = performance.now();
        const matches = index.lookup({ source: query === '' ? [] : [query] }, options);
        return { query, matches, ms: performance.now() - start };
      },
      concordance: (phrase, options) => index.concordance(phrase, options),
    };
  } finally {
    await store.close();
  }
}

/** Looks up one text, or each line of standard input for `-`. */
export async function* lookupLines(
  io: Io,
  text: string,
  memory: OpenMemory,
  options: LookupOptions,
): AsyncGenerator<LookupAnswer> {
  if (text !== '-') {
    yield memory.lookup(text, options);
    return;
  }
  for await (const line of readLines(io, '-')) yield memory.lookup(line, options);
}

/** A match as the command contract has it: plain texts, spans, reasons. */
export function toPlainMatch(match: Match): Readonly<Record<string, unknown>> {
  const { score, kind, tu, penalties } = match;
  return {
    score,
    kind,
    source: toPlainText(tu.source),
    target: toPlainText(tu.target),
    id: tu.id,
    penalties,
    edits: 'edits' in match ? match.edits : [],
    ...(match.kind === 'near' && { differs: match.differs }),
    ...(match.stem !== undefined && { stem: match.stem }),
    ...(match.repair !== undefined && { repair: match.repair }),
    ...(tu.changed !== undefined && { changed: tu.changed }),
  };
}
