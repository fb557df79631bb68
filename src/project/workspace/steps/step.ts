import type { Content } from '../../../model/content.ts';
import type { Gap, Segment, SegmentState } from '../../../model/unit.ts';

/** The entry of a memory that a target was made from. */
export interface MatchedEntry {
  /** The name under which the project has the memory. */
  readonly memory: string;
  /** As `TranslationUnit.id`. */
  readonly id: string;
}

/** What can be changed of a segment. */
export interface Version {
  readonly target?: Content;
  readonly state: SegmentState;
  /** Where the target came from, such as `tm 98`; absent: typed, or nobody knows. */
  readonly origin?: string;
  /** The entry it was made from, however it was edited since; it is used once somebody confirms the target. */
  readonly match?: MatchedEntry;
}

/** What somebody said about a segment. */
export interface Remark {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly resolved?: true;
}

/** One change of one unit; both sides are there, so that it can be turned round. */
export type Change =
  | {
      readonly kind: 'segment';
      readonly unit: string;
      readonly segment: string;
      readonly before: Version;
      readonly after: Version;
    }
  | {
      readonly kind: 'parts';
      readonly unit: string;
      readonly before: readonly (Segment | Gap)[];
      readonly after: readonly (Segment | Gap)[];
    }
  | {
      readonly kind: 'remarks';
      readonly unit: string;
      readonly segment: string;
      readonly before: readonly Remark[];
      readonly after: readonly Remark[];
    };

/** What one request changed, as one step to take back. It is one line of the journal. */
export interface Step {
  readonly type: 'step';
  /** Rises by one; the revision of each row it touched. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** A key, maybe with a number behind: `edit`, `replace 12`. */
  readonly label: string;
  /** Id of the file. */
  readonly file: string;
  readonly changes: readonly Change[];
  /** The step this one takes back. */
  readonly undoes?: number;
  /** The step this one does again. */
  readonly redoes?: number;
  /** Ids of rows whose pair goes into the memory. */
  readonly confirms?: readonly string[];
  /** The entries that the confirmed targets were made from. */
  readonly uses?: readonly MatchedEntry[];
  /** Steps of several files that were asked for as one have the same: they are taken back together. */
  readonly group?: string;
}

/** The change that takes a change back. */
export function invertChange(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change;
}

/** Content by what a file keeps of it: two with the same key are the same to a reader. */
export function contentKey(content: Content | undefined): string {
  const parts: unknown[] = [];
  for (const part of content ?? [])
    parts.push(typeof part === 'string' ? part : [part.kind, part.id]);
  return JSON.stringify(parts);
}

/** Whether two contents have the same {@link contentKey}. */
export function isSameContent(one: Content | undefined, other: Content | undefined): boolean {
  return one === other || contentKey(one) === contentKey(other);
}

/** Whether a file would hold the same for both. An empty target that is `initial` is none. */
export function isSameVersion(one: Version, other: Version): boolean {
  return one.state === other.state && isSameContent(one.target, other.target);
}

const stateOf = (part: Segment | Gap): SegmentState | undefined =>
  part.type === 'segment' ? part.state : undefined;

/** Whether two parts are the same to a reader, ids included. */
export const isSamePart = (one: Segment | Gap, other: Segment | Gap): boolean =>
  one.type === other.type &&
  one.id === other.id &&
  stateOf(one) === stateOf(other) &&
  isSameContent(one.source, other.source) &&
  isSameContent(one.target, other.target);

/** The same for all parts of a unit. */
export function isSameParts(
  one: readonly (Segment | Gap)[],
  other: readonly (Segment | Gap)[],
): boolean {
  return one.length === other.length && one.every((part, at) => isSamePart(part, other[at]!));
}
