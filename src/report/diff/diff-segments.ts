import { diffWords, type DiffPart } from './diff-words.ts';

/** One segment as a comparison sees it: plain text, inline codes as their `equiv`. */
export interface ComparedSegment {
  readonly unit: string;
  /** Absent when the format has no segments below its units. */
  readonly segment?: string;
  readonly source: string;
  /** Absent: not translated. */
  readonly target?: string;
  readonly state?: string;
}

/** What happened to one segment between two versions. */
export type SegmentChange =
  | { readonly kind: 'added' | 'removed'; readonly segment: ComparedSegment }
  | {
      readonly kind: 'changed';
      readonly before: ComparedSegment;
      readonly after: ComparedSegment;
      /** Only the sides that differ; a missing target counts as empty. */
      readonly source?: readonly DiffPart[];
      readonly target?: readonly DiffPart[];
      /** Whether the state differs. */
      readonly isStateChanged: boolean;
    };

/** Two versions compared. */
export interface SegmentDiff {
  /** In the order of the newer version; what was removed stands where it was. */
  readonly changes: readonly SegmentChange[];
  /** Segments that are the same in both. */
  readonly unchanged: number;
}

/** Keys that are unique in a version: ids may repeat when a list was made from several files. */
function withKeys(segments: readonly ComparedSegment[]): Map<string, ComparedSegment> {
  const keyed = new Map<string, ComparedSegment>();
  const seen = new Map<string, number>();
  for (const segment of segments) {
    const id = JSON.stringify([segment.unit, segment.segment ?? null]);
    const repetition = seen.get(id) ?? 0;
    seen.set(id, repetition + 1);
    keyed.set(`${id}${repetition}`, segment);
  }
  return keyed;
}

function compare(before: ComparedSegment, after: ComparedSegment): SegmentChange | undefined {
  const isSourceChanged = before.source !== after.source;
  const isTargetChanged = before.target !== after.target;
  const isStateChanged = before.state !== after.state;
  if (!isSourceChanged && !isTargetChanged && !isStateChanged) return undefined;
  return {
    kind: 'changed',
    before,
    after,
    ...(isSourceChanged && { source: diffWords(before.source, after.source) }),
    ...(isTargetChanged && { target: diffWords(before.target ?? '', after.target ?? '') }),
    isStateChanged,
  };
}

/** Compares two versions of a file segment by segment; segments are the same when their ids are. */
export function diffSegments(
  before: readonly ComparedSegment[],
  after: readonly ComparedSegment[],
): SegmentDiff {
  const old = withKeys(before);
  const fresh = withKeys(after);
  const changes: SegmentChange[] = [];
  let unchanged = 0;
  const oldKeys = [...old.keys()];
  let next = 0;
  const passRemoved = (until: string | undefined): void => {
    for (; next < oldKeys.length && oldKeys[next] !== until; next++) {
      const key = oldKeys[next]!;
      if (!fresh.has(key)) changes.push({ kind: 'removed', segment: old.get(key)! });
    }
  };
  const positions = new Map(oldKeys.map((key, at) => [key, at]));
  for (const [key, segment] of fresh) {
    const known = old.get(key);
    if (known === undefined) {
      changes.push({ kind: 'added', segment });
      continue;
    }
    // a segment that moved backwards has been passed already
    if (positions.get(key)! >= next) passRemoved(key);
    const change = compare(known, segment);
    if (change === undefined) unchanged++;
    else changes.push(change);
  }
  passRemoved(undefined);
  return { changes, unchanged };
}
