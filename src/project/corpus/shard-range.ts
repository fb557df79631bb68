import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Log } from '../log.ts';

/** One of several parts of the work, by the numbers of the pairs. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** The numbers of the pairs of a shard, from 1, the second one not among them. */
export type ShardRange = readonly [from: number, to: number];

/** Counts all pairs to know which of them are those of a shard. */
export async function findShardRange(
  read: () => AsyncIterable<SegmentPair>,
  shard: Shard,
  log: Log,
): Promise<ShardRange> {
  let total = 0;
  for await (const pair of read()) {
    total += pair === undefined ? 0 : 1;
    log.progress('counting', total);
  }
  const border = (number: number): number => Math.floor((total * number) / shard.of) + 1;
  return [border(shard.number - 1), border(shard.number)];
}

/** Whether a pair is one of the shard; without a shard all are. */
export function isInShard(number: number, range: ShardRange | undefined): boolean {
  return range === undefined || (number >= range[0] && number < range[1]);
}
