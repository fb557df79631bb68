import type { Run } from '../../model/span.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Check } from '../../check/check.ts';
import { numbers } from '../../check/values/numbers.ts';
import { placeholders } from '../../check/values/placeholders.ts';
import { runChecks } from '../../check/run-checks.ts';
import { urls } from '../../check/values/urls.ts';
import { joinSentences } from '../align/build-bitext-document.ts';
import type { Side } from '../segment/segment-side.ts';
import { hasBothSides, isFixed, type BeadProblem, type SessionBead } from './session-bead.ts';

/** Below it the aligner is wrong more than one time in five: its confidence is calibrated. */
const LOW_SCORE = 0.8;
/** A side twice as long as the rest of the text lets expect. */
const LONG_RATIO = 2;
/** Characters added to both sides first: in short sentences a few words make a large ratio. */
const LENGTH_SLACK = 20;

const CHECKS: readonly Check[] = [numbers, placeholders, urls];

/** Finds what is doubtful about beads of two texts; a person's decision ends all doubts. */
export function createBeadInspector(
  source: Side,
  target: Side,
): (beads: readonly SessionBead[]) => readonly (readonly BeadProblem[])[] {
  const lengths = { source: sumLengths(source), target: sumLengths(target) };
  const expected =
    lengths.source.at(-1)! === 0 ? 1 : lengths.target.at(-1)! / lengths.source.at(-1)!;
  const lengthOf = (sums: readonly number[], [start, end]: Run): number =>
    sums[end]! - sums[start]!;
  const isOddLength = (bead: SessionBead): boolean => {
    const one = lengthOf(lengths.source, bead.source) * expected + LENGTH_SLACK;
    const other = lengthOf(lengths.target, bead.target) + LENGTH_SLACK;
    return Math.max(one / other, other / one) > LONG_RATIO;
  };
  return (beads) => {
    const open = beads.filter((bead) => !isFixed(bead));
    const texts = checkTexts(open.filter(hasBothSides), source, target);
    return beads.map((bead) => {
      if (isFixed(bead)) return [];
      const problems: BeadProblem[] = [];
      if (bead.confidence < LOW_SCORE) problems.push('score');
      if (!hasBothSides(bead)) return [...problems, 'unmatched'];
      if (bead.source[1] - bead.source[0] !== 1 || bead.target[1] - bead.target[0] !== 1)
        problems.push('kind');
      if (isOddLength(bead)) problems.push('length');
      return [...problems, ...(texts.get(bead.id) ?? [])];
    });
  };
}

function sumLengths({ sentences }: Side): readonly number[] {
  const sums = [0];
  for (const { text } of sentences) sums.push(sums.at(-1)! + text.length);
  return sums;
}

/** What the checks of `kosut check` say of the texts of beads, by id. */
function checkTexts(
  beads: readonly SessionBead[],
  source: Side,
  target: Side,
): ReadonlyMap<number, ReadonlySet<BeadProblem>> {
  const pairs = beads.map((bead): SegmentPair => ({
    path: '',
    unit: String(bead.id),
    source: [joinSentences(source, bead.source)],
    target: [joinSentences(target, bead.target)],
  }));
  const found = new Map<number, Set<BeadProblem>>();
  const locales = { sourceLocale: source.locale, targetLocale: target.locale };
  for (const { rule, place } of runChecks(CHECKS, { pairs, ...locales, inspect: 'target' })) {
    const id = Number(place.unit);
    const problems = found.get(id) ?? new Set();
    problems.add(rule.startsWith('numbers/') ? 'numbers' : 'codes');
    found.set(id, problems);
  }
  return found;
}
