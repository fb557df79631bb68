import type { SegmentPair } from '../../model/segment-pair.ts';
import type { ScratchFile } from '../../io/files/scratch-file.ts';
import type { CorpusCounts } from './corpus-counts.ts';
import type { ExportCorpusOptions } from './export-corpus-options.ts';
import type { ShardRange } from './shard-range.ts';

/** A corpus on its way out: what was asked for, and where pairs and counts go. */
export interface CorpusJob {
  readonly options: ExportCorpusOptions;
  readonly counts: CorpusCounts;
  /** Absent: all pairs are written. */
  readonly range?: ShardRange;
  /** Opens a file that goes with the job. */
  readonly scratch: () => ScratchFile;
  /** @param part number of the part of the split, from 0 */
  readonly write: (pair: SegmentPair, number: number, part: number) => Promise<void>;
}
