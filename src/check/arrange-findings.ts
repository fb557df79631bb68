import type { Finding } from '../model/finding.ts';
import { type SegmentName, toPlaceKey } from '../model/place-key.ts';

/**
 * Findings by path, then in the order of the pairs, by start and rule, whatever order the checks are
 * in; those with the same fingerprint get `-2`, `-3` … in that order, so that each fingerprint of a
 * run is unique.
 *
 * @param pairs all segments of the run
 */
export function arrangeFindings(
  findings: readonly Finding[],
  pairs: readonly SegmentName[],
): readonly Finding[] {
  const order = new Map<string, number>();
  pairs.forEach((pair, at) => {
    const key = toPlaceKey(pair);
    if (!order.has(key)) order.set(key, at);
  });
  const placed = findings.map((finding) => ({
    finding,
    at: order.get(toPlaceKey(finding.place)) ?? order.size,
  }));
  placed.sort(
    ({ finding: one, at }, { finding: other, at: otherAt }) =>
      compare(one.place.path, other.place.path) ||
      at - otherAt ||
      (one.place.span?.[0] ?? 0) - (other.place.span?.[0] ?? 0) ||
      compare(one.rule, other.rule) ||
      compare(one.fingerprint, other.fingerprint),
  );
  return withOrdinals(placed.map(({ finding }) => finding));
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
