import { prefixKeys } from '../../../corpus/duplicates/prefix-keys.ts';
import type { ScratchFile } from '../../../io/files/scratch-file.ts';
import { groupRecords } from './group-records.ts';
import { NEAR_WIDTH, toNearRecord } from './near-records.ts';
import { createPartitions, type RecordPartitions } from './record-partitions.ts';
import { createSearchGroup, type SearchOptions } from './search-group.ts';
import { KEPT, LEAK, NEAR } from './verdicts.ts';

/** What makes pairs alike, and which of them go. */
export interface NearOptions extends SearchOptions {
  /** How often words occur, roughly. */
  readonly frequency: (word: number) => number;
  /** Whether pairs go that are like a better one. */
  readonly dropsNear: boolean;
  /** Whether pairs go that have a side like one of a later part. */
  readonly dropsLeaks: boolean;
  readonly scratch: () => ScratchFile;
  /** Told now and then how many of the keys that pairs may share are done. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Tells near duplicates among the pairs that still stay: a pair goes when both its sides are like those of
 * a better pair of the same part (the aligner was surer, else earlier), and when one of its sides is like
 * one of a later part, whatever becomes of that other pair. So the verdict on a pair hangs on the pairs like
 * it alone, not on the order in which they are met nor on others far away, and no two that stay are alike.
 */
export function findNearDuplicates(options: NearOptions): void {
  const { words, threshold, frequency, dropsNear, dropsLeaks, verdicts, scratch, progress } =
    options;
  if (!dropsNear && !dropsLeaks) return;
  const sources = createPartitions(NEAR_WIDTH, scratch);
  const targets = createPartitions(NEAR_WIDTH, scratch);
  for (const [pair, place] of words.all()) {
    if (verdicts.get(pair.number) !== KEPT) continue;
    const record = toNearRecord(pair, place);
    for (const key of prefixKeys(pair.source, threshold, frequency)) sources.add([key, ...record]);
    if (!dropsLeaks) continue;
    for (const key of prefixKeys(pair.target, threshold, frequency)) targets.add([key, ...record]);
  }
  const search = createSearchGroup(options);
  const total = sources.size() + targets.size();
  let done = 0;
  const eachGroup = (
    partitions: RecordPartitions,
    look: (records: Uint32Array, group: readonly number[]) => void,
  ): void => {
    for (const records of partitions.read()) {
      let seen = 0;
      for (const group of groupRecords(records, NEAR_WIDTH)) {
        look(records, group);
        seen += group.length;
        progress?.(done + seen, total);
      }
      done += records.length / NEAR_WIDTH;
      progress?.(done, total);
    }
  };
  eachGroup(sources, (records, group) => {
    if (dropsLeaks) search(records, group, { verdict: LEAK, side: 'source' });
    if (dropsNear) search(records, group, { verdict: NEAR });
  });
  eachGroup(targets, (records, group) => {
    search(records, group, { verdict: LEAK, side: 'target' });
  });
}
