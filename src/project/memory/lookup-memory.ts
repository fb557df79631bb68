import { toPlainText } from '../../model/content/flatten-content.ts';
import { toPlainSpans } from '../../model/content/to-plain-spans.ts';
import type { Match } from '../../model/match.ts';
import { FormatError } from '../../model/format-error.ts';
import { detectFormat } from '../../format/formats.ts';
import { buildIndex } from '../../memory/build-index.ts';
import { createMemoryIndex } from '../../memory/create-memory-index.ts';
import type {
  ConcordanceHit,
  ConcordanceOptions,
  Fragment,
  LookupOptions,
  MemoryIndex,
  Query,
} from '../../memory/memory-index.ts';
import type { Io } from '../../io/io.ts';
import { findMemory } from '../../store/find-memory.ts';
import { openMemoryIndex } from '../../store/open-memory-index.ts';
import type { StoredIndex } from '../../store/stored-index.ts';
import type { Log } from '../log.ts';
import { countTmxMemory } from './count-tmx-memory.ts';
import { findDirection, type Direction } from './memory-locales.ts';
import { readLineGroups } from '../read-lines.ts';
import { tellMissingLocales } from './note-missing-locales.ts';
import { readMemory } from './read-memory.ts';

/** The answer to one line of text. */
export interface LookupAnswer {
  readonly query: string;
  readonly matches: readonly Match[];
  /** When nothing is like the whole: its longest parts that entries hold. */
  readonly fragments: readonly Fragment[];
  /** Milliseconds of the look-up itself. */
  readonly ms: number;
}

/** Parts of a text that are shown, and entries of each. */
const FRAGMENTS = 3;

/** A memory opened for questions: they are answered from the memory as it is then, whoever changes it. */
export interface OpenMemory extends Direction {
  /** See `MemoryStore.refresh`. */
  refresh(): Promise<void>;
  /** Look-up functions over the memory as it is now. */
  index(): MemoryIndex;
  lookup(text: string, options: LookupOptions, context?: Omit<Query, 'source'>): LookupAnswer;
  concordance(phrase: string, options: ConcordanceOptions): readonly ConcordanceHit[];
  /** See `MemoryStore.countUses`; nothing where the memory cannot be written. */
  countUses(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a stored memory and the index beside it, which is made when it is not there; or reads a TMX
 * file.
 *
 * @throws {FormatError} `file/*`, `tmx/*`, `memory/unusable`.
 */
export async function openMemory(
  io: Io,
  path: string,
  asked: Partial<Direction>,
  log: Log,
): Promise<OpenMemory> {
  if (detectFormat(path)?.name === 'tmx') {
    const locales = async (): Promise<readonly string[]> =>
      Object.keys((await countTmxMemory(io, path)).locales);
    const { sourceLocale, targetLocale } = await findDirection({ name: path, locales }, asked);
    const index = buildIndex(await readMemory(io, path, sourceLocale, targetLocale, log));
    return toOpenMemory({ sourceLocale, targetLocale }, () => index, {
      refresh: () => Promise.resolve(),
      countUses: () => Promise.resolve(),
      close: () => Promise.resolve(),
    });
  }
  const store = await findMemory(path, { create: false });
  let stored: StoredIndex | undefined;
  const close = async (): Promise<void> => {
    stored?.close();
    await store.close();
  };
  try {
    const direction = await findDirection(store, asked);
    log.progress('opening the memory', 0);
    const index = (stored = openMemoryIndex(store, store.file, store.refresh === undefined));
    index.refresh();
    const { sourceLocale, targetLocale } = direction;
    tellMissingLocales(store.name, index.locales(), [sourceLocale, targetLocale], log);
    if (!(await index.save()))
      log.note(`${store.file}.idx cannot be written: the index is built each time`);
    const view = (): MemoryIndex => createMemoryIndex(index.view(sourceLocale, targetLocale));
    return toOpenMemory(direction, view, {
      refresh: async () => store.refresh?.(),
      async countUses(ids) {
        // what is held for reading ends first: the connection is the same
        await Promise.resolve();
        try {
          await store.countUses(ids);
        } catch (error) {
          // whoever may only read a memory may use it all the same
          if (!(error instanceof FormatError)) throw error;
          log.note(`${store.name}: uses are not counted: ${error.message}`);
        }
      },
      close,
    });
  } catch (error) {
    await close();
    throw error;
  }
}

function toOpenMemory(
  direction: Direction,
  index: () => MemoryIndex,
  rest: Pick<OpenMemory, 'refresh' | 'countUses' | 'close'>,
): OpenMemory {
  return {
    ...direction,
    index,
    lookup(query, options, context = {}) {
      const source = query === '' ? [] : [query];
      const memory = index();
      const start = performance.now();
      const matches = memory.lookup({ source, ...context }, options);
      const ms = performance.now() - start;
      const hasParts = matches.length === 0 && options.scoring === 'full';
      const fragments = hasParts ? memory.fragments(source, { limit: FRAGMENTS }) : [];
      return { query, matches, fragments, ms };
    },
    concordance: (phrase, options) => index().concordance(phrase, options),
    ...rest,
  };
}

/**
 * Looks up one text, or each line of standard input for `-`: the answers to the lines that came together, each looked
 * up when it is asked for.
 *
 * @param context of the one text
 */
export async function* lookupLines(
  io: Io,
  text: string,
  memory: OpenMemory,
  options: LookupOptions,
  context: Omit<Query, 'source'> = {},
): AsyncGenerator<Iterable<LookupAnswer>> {
  if (text !== '-') {
    yield [memory.lookup(text, options, context)];
    return;
  }
  for await (const lines of readLineGroups(io, '-')) {
    await memory.refresh();
    yield (function* answer() {
      for (const line of lines) yield memory.lookup(line, options);
    })();
  }
}

/** A part of a text as the command contract has it: its words, and entries that hold it. */
export function toPlainFragment(
  query: string,
  fragment: Fragment,
): Readonly<Record<string, unknown>> {
  return {
    span: fragment.span,
    text: query.slice(...fragment.span),
    entries: fragment.entries.map(({ tu, span }) => ({
      id: tu.id,
      source: toPlainText(tu.source),
      target: toPlainText(tu.target),
      span: toPlainSpans(tu.source, [span])[0]!,
    })),
  };
}

/** A match as the command contract has it: plain texts, spans, reasons. */
export function toPlainMatch(match: Match): Readonly<Record<string, unknown>> {
  const { score, kind, tu, penalties } = match;
  const uses = Number(tu.properties?.['usagecount'] ?? 0);
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
    ...(match.repair !== undefined && {
      repair: { ...match.repair, target: toPlainText(match.repair.target) },
    }),
    ...(tu.changed !== undefined && { changed: tu.changed }),
    ...(uses > 0 && { uses }),
  };
}
