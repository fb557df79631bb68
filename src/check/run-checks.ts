import type { Finding } from '../model/finding.ts';
import { type SegmentName, toPlaceKey } from '../model/place-key.ts';
import { type Survey, surveyRenderings } from '../terms/discover-survey.ts';
import type { Check, CheckContext } from './check.ts';

/**
 * Runs checks over a bitext. Findings come by path, then in the order of the pairs, by start and
 * rule, whatever order the checks are in; findings with the same fingerprint get `-2`, `-3` … in
 * that order, so that each fingerprint of a run is unique.
 *
 * @param isWanted The segments to report on; all are still compared with each other. Absent: all.
 */
export function runChecks(
  checks: readonly Check[],
  context: CheckContext,
  isWanted?: (pair: SegmentName) => boolean,
): readonly Finding[] {
  const order = new Map<string, number>();
  context.pairs.forEach((pair, at) => {
    const key = toPlaceKey(pair);
    if (!order.has(key)) order.set(key, at);
  });
  const at = (finding: Finding): number => order.get(toPlaceKey(finding.place)) ?? order.size;
  let survey: Survey | undefined;
  const translated = context.pairs.filter(({ isUntranslated }) => isUntranslated !== true);
  const shared: CheckContext = {
    ...context,
    survey: context.survey ?? (() => (survey ??= surveyRenderings(translated, context))),
  };
  const findings = checks.flatMap((check) => {
    const pairs = check.seesUntranslated ? context.pairs : translated;
    return isWanted === undefined || check.scope === 'bitext'
      ? [...check.run({ ...shared, pairs })].filter(({ place }) => isWanted?.(place) ?? true)
      : [...check.run({ ...shared, pairs: pairs.filter(isWanted) })];
  });
  findings.sort(
    (one, other) =>
      compare(one.place.path, other.place.path) ||
      at(one) - at(other) ||
      (one.place.span?.[0] ?? 0) - (other.place.span?.[0] ?? 0) ||
      compare(one.rule, other.rule) ||
      compare(one.fingerprint, other.fingerprint),
  );
  return withOrdinals(findings);
}

/** By code units: the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function withOrdinals(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
  });
}
