import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Log } from '../log.ts';
import type { CorpusForm } from './write/corpus-forms.ts';
import type { CorpusOutput } from './write/corpus-output.ts';
import type { JudgeOptions } from './judge/judge-corpus.ts';
import type { Shard } from './shard-range.ts';

/** What goes into a corpus, what is to be done with it, and where it goes. */
export interface ExportCorpusOptions extends JudgeOptions {
  readonly form: CorpusForm;
  readonly inputs: readonly string[];
  /** Opens the pairs anew; called up to three times with a shard, once without. */
  readonly read: () => AsyncIterable<SegmentPair>;
  /** One for each part of the split, or one. */
  readonly outputs: readonly CorpusOutput[];
  /** The files of each output. */
  readonly files: readonly (readonly string[])[];
  readonly shard?: Shard;
  /** Whether units know what stood before and after them; only where nothing else is done to pairs. */
  readonly hasContext: boolean;
  /** Where scratch files go: beside it, or absent: the folder for passing things. */
  readonly beside?: string;
  readonly log: Log;
}
