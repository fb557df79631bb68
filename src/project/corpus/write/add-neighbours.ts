import type { SegmentPair } from '../../../model/segment-pair.ts';
import { neighbour } from '../../pairs/pairs-to-units.ts';
import type { OutgoingPair } from './corpus-writer.ts';

/** Pairs with two texts, each with the sources before and after it in its file. */
export async function* addNeighbours(
  pairs: AsyncIterable<SegmentPair>,
): AsyncGenerator<OutgoingPair> {
  let before: SegmentPair | undefined;
  let here: SegmentPair | undefined;
  let number = 0;
  const toOutgoing = (pair: SegmentPair, after: SegmentPair | undefined): OutgoingPair => ({
    pair,
    number: ++number,
    before: neighbour(pair, before),
    after: neighbour(pair, after),
  });
  for await (const pair of pairs) {
    if (pair.source.length === 0 || pair.target.length === 0) continue;
    if (here !== undefined) yield toOutgoing(here, pair);
    before = here;
    here = pair;
  }
  if (here !== undefined) yield toOutgoing(here, undefined);
}
