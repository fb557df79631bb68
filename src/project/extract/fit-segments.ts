import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Span } from '../../model/span.ts';
import type { Segment, SegmentState, Unit } from '../../model/unit.ts';
import { toKey } from './match-passages.ts';

/** What a segment of the original is to have, by its id there. */
export interface FittedSegment {
  readonly id: string;
  readonly target?: Content;
  readonly state: SegmentState;
}

type Part = Unit['parts'][number];
interface Placed<P extends Part> {
  readonly part: P;
  readonly span: Span;
}

const STATES: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/**
 * The targets of a unit whose segments were split or joined, for the segments that the original has. Those of the
 * pieces of a segment are put together, with what stands between them; it has none until all of them have. The
 * target of segments that were joined stands in the first of them, and the others are translated as nothing: only a
 * person could say which words are whose. The state is the least of all.
 *
 * @returns absent when the units do not say the same, or a segment of the original ends inside of a gap
 */
export function fitSegments(original: Unit, unit: Unit): readonly FittedSegment[] | undefined {
  const all = (parts: readonly Part[]): Content =>
    joinContent(...parts.map(({ source }) => source));
  if (toKey(all(original.parts)) !== toKey(all(unit.parts))) return undefined;
  const pieces = place(unit.parts);
  const fitted: FittedSegment[] = [];
  for (const run of groupOverlapping(place(original.parts), pieces)) {
    const [first, ...others] = run.segments;
    const start = Math.min(first!.span[0], ...run.pieces.map(({ span }) => span[0]));
    const end = Math.max(run.segments.at(-1)!.span[1], ...run.pieces.map(({ span }) => span[1]));
    const within = pieces.filter(({ span }) => span[0] >= start && span[1] <= end);
    const length = within.reduce((sum, { span }) => sum + span[1] - span[0], 0);
    if (length !== end - start) return undefined;
    const target = joinTargets(within.map(({ part }) => part));
    const states = run.pieces.map(({ part }) => (part as Segment).state);
    const state = STATES.find((one) => states.includes(one)) ?? first!.part.state;
    fitted.push({ id: first!.part.id, state, ...(target !== undefined && { target }) });
    for (const { part } of others)
      fitted.push({ id: part.id, state, ...(target !== undefined && { target: [] }) });
  }
  return fitted;
}

/** Places in the source of the unit; an inline code counts one. */
function place(parts: readonly Part[]): readonly Placed<Part>[] {
  let at = 0;
  return parts.map((part) => {
    const from = at;
    for (const piece of part.source) at += typeof piece === 'string' ? piece.length : 1;
    return { part, span: [from, at] };
  });
}

function isSegment(placed: Placed<Part>): placed is Placed<Segment> {
  return placed.part.type === 'segment';
}

/** Segments of the original, and the segments that share some of their text, until nothing is shared with the next. */
function groupOverlapping(
  originals: readonly Placed<Part>[],
  pieces: readonly Placed<Part>[],
): readonly { readonly segments: Placed<Segment>[]; readonly pieces: Placed<Segment>[] }[] {
  const groups: { segments: Placed<Segment>[]; pieces: Placed<Segment>[] }[] = [];
  let end = 0;
  for (const segment of originals.filter(isSegment)) {
    const [from, to] = segment.span;
    const sharing = pieces.filter(isSegment).filter(({ span }) => span[0] < to && span[1] > from);
    const last = groups.at(-1);
    if (last !== undefined && from < end) {
      last.segments.push(segment);
      last.pieces.push(...sharing.filter((one) => !last.pieces.includes(one)));
    } else groups.push({ segments: [segment], pieces: sharing });
    end = Math.max(end, to, ...sharing.map(({ span }) => span[1]));
  }
  return groups;
}

/** Absent while a segment has no target. */
function joinTargets(parts: readonly Part[]): Content | undefined {
  if (!parts.some(({ type }) => type === 'segment')) return undefined;
  if (parts.some(({ type, target }) => type === 'segment' && target === undefined))
    return undefined;
  return joinContent(...parts.map(({ source, target }) => target ?? source));
}
