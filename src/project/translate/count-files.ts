import { toPlainText } from '../../model/flatten-content.ts';
import type { Document } from '../../model/document.ts';
import type { Query } from '../../memory/memory-index.ts';
import { detectFormat } from '../../format/formats.ts';
import { readPo } from '../../format/po/read-po.ts';
import { readXliff } from '../../format/xliff/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/read-text.ts';
import {
  emptyCounts,
  PROGRESS,
  WORK_BANDS,
  type FileCounts,
  type Progress,
  type WorkBand,
} from '../../report/counts/file-counts.ts';
import { addCounts, countContent, NOTHING } from '../../report/counts/text-counts.ts';
import { listSegments } from './list-segments.ts';
import type { Log } from '../log.ts';
import { openMemoryIndexes } from '../memory/open-memory-indexes.ts';
import { isUntranslated } from './plan-segment.ts';
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
  const seen = new Set<string>();
  const indexes =
    options.memory === undefined ? undefined : openMemoryIndexes(io, options.memory, options.log);
  const bandOf = async (counted: Counted): Promise<WorkBand> => {
    const { query, sourceLocale, targetLocale } = counted;
    const key = JSON.stringify([sourceLocale, repetitionKey(query.source)]);
    const isRepeated = seen.has(key);
    seen.add(key);
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
      const segments = await readSegments(io, path, options);
      const progress = emptyCounts(PROGRESS);
      const bands = emptyCounts(WORK_BANDS);
      let total = NOTHING;
      let done = 0;
      for (const counted of segments) {
        const counts = countContent(counted.query.source);
        total = addCounts(total, counts);
        progress[counted.progress] = addCounts(progress[counted.progress], counts);
        const band = await bandOf(counted);
        bands[band] = addCounts(bands[band], counts);
        options.log.progress(`counting ${path}`, ++done, segments.length);
      }
      const [first] = segments;
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

async function readSegments(
  io: Io,
  path: string,
  options: CountFilesOptions,
): Promise<readonly Counted[]> {
  const name = options.format ?? detectFormat(path)?.name;
  if (name === 'xliff')
    return fromDocuments(
      readXliff(await readText(io, path, { hasLines: false }), { path }),
      options,
    );
  if (name === 'po') {
    const { document } = readPo(await readText(io, path, { hasLines: true }), { path, ...options });
    return fromDocuments([document], options);
  }
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
function fromDocuments(
  documents: readonly Document[],
  { sourceLocale, targetLocale }: CountFilesOptions,
): readonly Counted[] {
  return documents.flatMap((document) => {
    const source = document.sourceLocale === 'und' ? sourceLocale : document.sourceLocale;
    const target = document.targetLocale ?? targetLocale;
    return listSegments(document).map((listed): Counted => ({
      query: listed.query,
      progress: isUntranslated(listed) ? 'untranslated' : listed.segment.state,
      ...(source !== undefined && { sourceLocale: source }),
      ...(target !== undefined && { targetLocale: target }),
    }));
  });
}
