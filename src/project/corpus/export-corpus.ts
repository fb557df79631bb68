import type { CorpusReport } from '../../model/results/corpus-report.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Io } from '../../io/io.ts';
import type { ScratchFile } from '../../io/files/scratch-file.ts';
import { addNeighbours } from './write/add-neighbours.ts';
import { createCounts } from './corpus-counts.ts';
import type { ExportCorpusOptions } from './export-corpus-options.ts';
import { judgeAlone } from './judge/judge-alone.ts';
import { judgeTogether } from './judge/judge-together.ts';
import { findShardRange } from './shard-range.ts';
import { toCorpusReport } from './to-corpus-report.ts';
import { WHOLE_FILTERS } from './judge/whole-filters.ts';

/**
 * Sends a corpus on its way: filters, hides personal data, drops duplicates, splits, and writes. The
 * order of the pairs is that of the inputs. What must wait until all are judged waits on the disk: memory
 * grows by a byte a pair for the verdicts, and by a 256th of the hashes, which are told apart one partition
 * after another. Inputs that are read as a whole and XLIFF, which is written as a whole, are held.
 *
 * @throws {FormatError} when an input cannot be read or an output not be written; the outputs are not
 * committed then.
 */
export async function exportCorpus(io: Io, options: ExportCorpusOptions): Promise<CorpusReport> {
  const scratches: ScratchFile[] = [];
  const scratch = (): ScratchFile => {
    const file = io.openScratch(options.beside);
    scratches.push(file);
    return file;
  };
  try {
    return await run(options, scratch);
  } finally {
    for (const file of scratches) file.close();
  }
}

async function run(
  options: ExportCorpusOptions,
  scratch: () => ScratchFile,
): Promise<CorpusReport> {
  const { rules, split, log, outputs, shard } = options;
  const filters = rules?.filters ?? [];
  const counts = createCounts(filters.length + WHOLE_FILTERS.length);
  const hasDuplicates = rules !== undefined && (rules.duplicates.exact || rules.duplicates.near);
  const range = shard && (await findShardRange(options.read, shard, log));
  const write = async (pair: SegmentPair, number: number, part: number): Promise<void> => {
    counts.keep(pair, number);
    await outputs[part]!.add({ pair, number });
  };
  const job = { options, counts, scratch, write, ...(range !== undefined && { range }) };
  if (options.hasContext)
    for await (const outgoing of addNeighbours(options.read())) {
      counts.read(outgoing.pair);
      counts.keep(outgoing.pair, outgoing.number);
      log.progress('exporting', outgoing.number);
      await outputs[0]!.add(outgoing);
    }
  else if (!hasDuplicates && split === undefined) await judgeAlone(job);
  else await judgeTogether(job);
  for (const output of outputs) await output.end();
  log.progress('writing', counts.result().kept);
  return toCorpusReport(options, counts);
}
