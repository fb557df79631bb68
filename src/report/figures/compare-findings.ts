import type { Finding } from '../../model/finding.ts';
import type { EarlierFinding, RenderingTrend, Trend } from '../../model/results/trend.ts';

/** What changed since an earlier report. Nothing is said of texts: a finding is gone, for whatever reason. */
export function compareFindings(
  now: readonly Finding[],
  before: readonly EarlierFinding[],
  path: string,
): Trend {
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const there = new Set(now.map(({ fingerprint }) => fingerprint));
  const fresh = now.map(({ fingerprint }) => fingerprint).filter((name) => !known.has(name));
  return {
    path,
    fresh,
    gone: before.filter(({ fingerprint }) => !there.has(fingerprint)),
    unchanged: now.length - fresh.length,
    renderings: compareRenderings(now, before),
  };
}

function compareRenderings(
  now: readonly Finding[],
  before: readonly EarlierFinding[],
): readonly RenderingTrend[] {
  const counts = new Map<string, { term: string; found: string; before: number; now: number }>();
  const add = (
    { term, found, rule }: { term?: string; found?: string; rule: string },
    when: 'before' | 'now',
  ): void => {
    if (term === undefined || found === undefined || !rule.startsWith('terms/')) return;
    const key = JSON.stringify([term, found]);
    const one = counts.get(key) ?? { term, found, before: 0, now: 0 };
    one[when]++;
    counts.set(key, one);
  };
  for (const finding of before) add(finding, 'before');
  for (const finding of now) add(finding, 'now');
  const totals = new Map<string, number>();
  for (const { term, now } of counts.values()) totals.set(term, (totals.get(term) ?? 0) + now);
  return [...counts.values()].sort(
    (one, other) =>
      totals.get(other.term)! - totals.get(one.term)! ||
      compare(one.term, other.term) ||
      other.now - one.now ||
      other.before - one.before ||
      compare(one.found, other.found),
  );
}

/** By code units: the same order on every machine. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `3 new, 1 gone, 40 unchanged` */
export function formatTrend({ fresh, gone, unchanged }: Trend): string {
  return `${fresh.length} new, ${gone.length} gone, ${unchanged} unchanged`;
}
