import type { TermMention } from './build-recogniser.ts';

/** Of mentions that overlap the longest stays, of equally long ones the first; equal spans stay together. */
export function keepLongest(mentions: readonly TermMention[]): readonly TermMention[] {
  if (mentions.length < 2) return mentions;
  const length = ({ span: [start, end] }: TermMention): number => end - start;
  const ranked = [...mentions].sort(
    (one, other) => length(other) - length(one) || one.span[0] - other.span[0],
  );
  const kept: TermMention[] = [];
  for (const mention of ranked) {
    const [start, end] = mention.span;
    const isFree = kept.every(
      ({ span }) => end <= span[0] || start >= span[1] || (start === span[0] && end === span[1]),
    );
    if (isFree) kept.push(mention);
  }
  return kept.sort((one, other) => one.span[0] - other.span[0]);
}
