import type { Evidence } from '../../model/finding.ts';
import type { CountedSide } from './count-bitext.ts';
import type { Survey } from './discover-survey.ts';
import type { WordRun } from './rendering-citation.ts';

/** All places of a phrase in some segments. */
export function listRuns(
  side: CountedSide,
  phrase: number,
  segments: readonly number[],
): readonly WordRun[] {
  return segments.flatMap((segment) =>
    side.phrases
      .usesOf(segment)
      .filter((use) => use.phrase === phrase)
      .map(({ start, length }) => ({
        segment,
        start,
        length,
      })),
  );
}

/** A place of the inspected side as an example to show. */
export function toEvidence({ pairs, bitext }: Survey, run: WordRun): Evidence {
  const pair = pairs[run.segment]!;
  const text = bitext.inspected.texts[run.segment]!;
  return {
    unit: pair.unit,
    ...(pair.segment !== undefined && { segment: pair.segment }),
    text: text.mapped.text,
    span: [text.starts[run.start]!, text.ends[run.start + run.length - 1]!],
  };
}
