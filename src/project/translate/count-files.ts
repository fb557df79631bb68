import { toPlainText } from '../../model/content/flatten-content.ts';
import { hashWide } from '../../model/hash/hash-wide.ts';
import { createWideHashSet } from '../../model/hash/wide-hash-set.ts';
import type { Query } from '../../memory/memory-index.ts';
import { detectFormat } from '../../format/formats.ts';
import { readPo } from '../../format/po/read-po.ts';
import { createXliffReader } from '../../format/xliff/read/create-xliff-reader.ts';
import { readPieces } from '../../format/xml/chunk-reader.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import {
  emptyCounts,
  PROGRESS,
  WORK_BANDS,
  type FileCounts,
  type Progress,
  type WorkBand,
} from '../../report/counts/file-counts.ts';
import { addCounts, countContent, NOTHING } from '../../report/counts/text-counts.ts';
import { isUntranslated } from './is-untranslated.ts';
import { createSegmentLister, listSegments, type ListedSegment } from './list-segments.ts';
import type { Log } from '../log.ts';
import { demandLocales } from '../memory/demand-locales.ts';
import { openMemoryIndexes } from '../memory/open-memory-indexes.ts';
import { streamText } from '../open-text.ts';
import { readPairs, type ReadPairsOptions } from '../pairs/read-pairs.ts';
import { repetitionKey } from './repetition-key.ts';

/** Below this a match saves nothing, and no report of the trade has a band for it. */
const LOWEST_SCORE = 50;
const LOWEST_OF_BAND: readonly (readonly [from: number, band: WorkBand])[] = [
  [100, '100'],
  [95, '95-99'],
  [85, '85-94'],
  [75, '75-84'],
  [LOWEST_SCORE, '50-74'],
];

export interface CountFilesOptions extends ReadPairsOptions {
  /** A memory to look every segment up in; absent: none. */
  readonly memory?: string;
  readonly log: Log;
}

interface Counted {
  readonly query: Query;
  readonly progress: Progress;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/**
 * Counts files one after another. A segment that was there before, in the same file or an earlier one,
 * is a repetition, unless the memory has it as a whole.
 *
 * @throws {FormatError} when a file cannot be read; `UnknownLocaleError` when a memory is to be
 *   asked and nobody says the locales
 */
export async function* countFiles(
  io: Io,
  paths: readonly string[],
  options: CountFilesOptions,
): AsyncGenerator<FileCounts> {
  const seen = createWideHashSet();
  const indexes =
    options.memory === undefined ? undefined : openMemoryIndexes(io, options.memory, options.log);
  const bandOf = async (counted: Counted): Promise<WorkBand> => {
    const { query, sourceLocale, targetLocale } = counted;
    const key = JSON.stringify([sourceLocale, repetitionKey(query.source)]);
    const isRepeated = !seen.add(hashWide(key));
    const other = isRepeated ? 'repetitions' : 'new';
    if (indexes === undefined) return other;
    const index = await indexes.of(sourceLocale, targetLocale);
    const [best] = index.lookup(query, { minScore: LOWEST_SCORE, limit: 1, scoring: 'full' });
    if (best?.score === 100) return best.kind === 'context' ? 'context' : '100';
    if (best === undefined || isRepeated) return other;
    return LOWEST_OF_BAND.find(([from]) => best.score >= from)?.[1] ?? 'new';
  };
  try {
    for (const path of paths) {
      const progress = emptyCounts(PROGRESS);
      const bands = emptyCounts(WORK_BANDS);
      let total = NOTHING;
      let first: Counted | undefined;
      for await (const piece of readSegments(io, path, options))
        for (const counted of piece) {
          first ??= counted;
          const counts = countContent(counted.query.source);
          total = addCounts(total, counts);
          progress[counted.progress] = addCounts(progress[counted.progress], counts);
          const band = await bandOf(counted);
          bands[band] = addCounts(bands[band], counts);
        }
      yield {
        path,
        ...(first?.sourceLocale !== undefined && { sourceLocale: first.sourceLocale }),
        ...(first?.targetLocale !== undefined && { targetLocale: first.targetLocale }),
        total,
        progress,
        bands,
      };
    }
  } finally {
    await indexes?.close();
  }
}

/** The segments of a file, in pieces that come one after another; XLIFF as it is read. */
async function* readSegments(
  io: Io,
  path: string,
  options: CountFilesOptions,
): AsyncGenerator<Iterable<Counted>> {
  const name = options.format ?? detectFormat(path)?.name;
  if (name === 'xliff') {
    yield* readXliffSegments(io, path, options);
    return;
  }
  const counted =
    name === 'po' ? await readPoSegments(io, path, options) : await readOthers(io, path, options);
  yield counting(counted, path, options.log);
}

function* counting(segments: readonly Counted[], path: string, log: Log): Generator<Counted, void> {
  for (const [at, counted] of segments.entries()) {
    yield counted;
    log.progress(`counting ${path}`, at + 1, segments.length);
  }
}

async function* readXliffSegments(
  io: Io,
  path: string,
  options: CountFilesOptions,
): AsyncGenerator<Iterable<Counted>> {
  const lister = createSegmentLister();
  const count = (listed: readonly ListedSegment[]): readonly Counted[] =>
    listed.map((one) => toCounted(one, options));
  const text = streamText(io, path, 'counting', options.log);
  for await (const piece of readPieces(text, createXliffReader({ path })))
    for (const item of piece) {
      yield count(item.type === 'document' ? lister.startDocument(item.head) : lister.unit(item));
      if (item.type === 'document' && options.memory !== undefined) demandLocales(item.head, path);
    }
  yield count(lister.end());
}

async function readPoSegments(
  io: Io,
  path: string,
  options: CountFilesOptions,
): Promise<readonly Counted[]> {
  const text = await readText(io, path, { hasLines: true });
  const { document } = readPo(text, { path, ...options });
  return Array.from(listSegments(document), (listed) => toCounted(listed, options));
}

async function readOthers(
  io: Io,
  path: string,
  options: CountFilesOptions,
): Promise<readonly Counted[]> {
  const { pairs, sourceLocale, targetLocale } = await readPairs(io, path, options);
  return pairs.map(({ source, state, isUntranslated: isOpen }, at) => {
    const before = pairs[at - 1]?.source;
    const after = pairs[at + 1]?.source;
    return {
      query: {
        source,
        ...(before !== undefined && { before: toPlainText(before) }),
        ...(after !== undefined && { after: toPlainText(after) }),
      },
      progress: isOpen === true ? 'untranslated' : (state ?? 'translated'),
      ...(sourceLocale !== undefined && { sourceLocale }),
      ...(targetLocale !== undefined && { targetLocale }),
    };
  });
}

/** What the user said of the locales fills in what the file does not say. */
function toCounted(
  listed: ListedSegment,
  { sourceLocale, targetLocale }: CountFilesOptions,
): Counted {
  const { document, segment, query } = listed;
  const source = document.sourceLocale === 'und' ? sourceLocale : document.sourceLocale;
  const target = document.targetLocale ?? targetLocale;
  return {
    query,
    progress: isUntranslated(segment) ? 'untranslated' : segment.state,
    ...(source !== undefined && { sourceLocale: source }),
    ...(target !== undefined && { targetLocale: target }),
  };
}
