import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Side } from '../../model/finding.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import { narrowSpaces, wordsAround } from '../fingerprint.ts';

/**
 * Whether a segment may have a finding of the same fingerprint as one of some findings. Which of them is the second
 * of its name hangs on all of them, so who asks about some segments must look at such others too.
 *
 * @param places the texts and spans that went into the fingerprints
 */
export function buildTwinTest(
  places: readonly { readonly text: string; readonly span: Span | undefined }[],
  inspect: Side,
): (pair: SegmentPair) => boolean {
  const around = [...new Set(places.map(({ text, span }) => wordsAround(text, span)))];
  return (pair) => {
    if (around.length === 0) return false;
    const text = narrowSpaces(toPlainText(pair[inspect]));
    return around.some((words) => text.includes(words));
  };
}
