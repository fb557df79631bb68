import type { Finding } from '../model/finding.ts';

/** One finding that people have accepted. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Where it stood when it was accepted, for people; the fingerprint alone decides. */
  readonly path: string;
  /** The document inside the file; absent: the first, or the only one. */
  readonly document?: string;
  readonly unit: string;
  readonly reason: string;
  /** The last day on which it is accepted, `2027-01-31`; absent: it does not expire. */
  readonly expires?: string;
}

/** The findings that are left, and what is to be said of the entries. */
export interface BaselineOutcome {
  readonly findings: readonly Finding[];
  readonly accepted: number;
  /** Entries whose day has passed; their findings are back. */
  readonly expired: readonly BaselineEntry[];
  /** Entries whose finding is gone. */
  readonly stale: readonly BaselineEntry[];
}

/** @param today Such as `2026-11-28`. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  today: string,
): BaselineOutcome {
  const known = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const there = new Set(findings.map(({ fingerprint }) => fingerprint));
  const isExpired = ({ expires }: BaselineEntry): boolean =>
    expires !== undefined && expires < today;
  const kept = findings.filter(({ fingerprint }) => {
    const entry = known.get(fingerprint);
    return entry === undefined || isExpired(entry);
  });
  return {
    findings: kept,
    accepted: findings.length - kept.length,
    expired: entries.filter((entry) => there.has(entry.fingerprint) && isExpired(entry)),
    stale: entries.filter(({ fingerprint }) => !there.has(fingerprint)),
  };
}

/**
 * The entries of a baseline brought up to date: those whose finding is still there stay as they are,
 * with their reasons, the others go, and new findings are added, by fingerprint.
 */
export function updateBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  reason: string,
): readonly BaselineEntry[] {
  const known = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  return findings
    .map((finding) => known.get(finding.fingerprint) ?? toBaselineEntry(finding, reason))
    .sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1));
}

/** The entry that accepts a finding. */
export function toBaselineEntry(
  { fingerprint, rule, place: { path, document, unit } }: Finding,
  reason: string,
): BaselineEntry {
  const inside = document === undefined ? {} : { document };
  return { fingerprint, rule, path, ...inside, unit, reason };
}
