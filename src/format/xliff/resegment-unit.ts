import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import type { Gap, Segment, SegmentState, Unit } from '../../model/unit.ts';

/** What XLIFF 2 says of a part of a unit beyond the model. */
export interface PartTraits {
  /** Whether the part may be split and joined (XLIFF 2.1, 4.3.1.4, `canResegment`). */
  readonly canResegment: boolean;
  /** Number, from 1, of the target among those of the unit (4.3.1.24, `order`); absent: its own place. */
  readonly order?: number;
}

type Part = Segment | Gap;

const states: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

const joinSides = (sides: readonly (Content | undefined)[]): Content =>
  joinContent(...sides.filter((side) => side !== undefined));

function joinParts(parts: readonly Part[]): Segment {
  const segments = parts.filter((part) => part.type === 'segment');
  // As far as the one that has come least far (4.7.2.2).
  const state = states[Math.min(...segments.map((segment) => states.indexOf(segment.state)))]!;
  const targets = parts.map(({ target }) => target);
  const hasTarget = segments.some(({ target }) => target !== undefined);
  return {
    type: 'segment',
    id: segments[0]!.id,
    source: joinSides(parts.map(({ source }) => source)),
    ...(hasTarget && { target: joinSides(targets) }),
    state,
  };
}

/** Runs of parts, from a segment to a segment, that may become one: `[start, end)`. */
function findRuns(parts: readonly Part[], canJoin: (at: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at <= parts.length; at++) {
    if (at < parts.length && canJoin(at)) {
      if (parts[at]!.type === 'gap') continue;
      if (start === -1) start = at;
      end = at + 1;
    } else {
      if (end - start > 1) runs.push([start, end]);
      start = end = -1;
    }
  }
  return runs;
}

/**
 * A unit with all segments joined that stand beside each other and may be (XLIFF 2.1, 4.7.2.2). Gaps
 * between them go in too. Where targets have another order than sources, both take that of the targets
 * and the first of them gives the id; targets that leave the run keep it from being joined.
 *
 * @param traits One for each part of the unit; all may be joined when absent.
 * @param isWanted Which segments to join at all, by id; all when absent.
 */
export function joinSegments(
  unit: Unit,
  traits: readonly PartTraits[] = [],
  isWanted: (segment: string) => boolean = () => true,
): Unit {
  const { parts } = unit;
  const placeOf = (at: number): number => (traits[at]?.order ?? at + 1) - 1;
  const runs = findRuns(parts, (at) => {
    const part = parts[at]!;
    return part.type === 'gap' || ((traits[at]?.canResegment ?? true) && isWanted(part.id));
  });
  const joined: Part[] = [];
  let at = 0;
  for (const [start, end] of runs) {
    joined.push(...parts.slice(at, start));
    const run = parts.slice(start, end).map((part, offset) => ({ part, at: start + offset }));
    const places = new Set(run.map((one) => placeOf(one.at)));
    const staysInside = run.every((one) => places.has(one.at)) && places.size === run.length;
    const ordered = run.sort((a, b) => placeOf(a.at) - placeOf(b.at)).map(({ part }) => part);
    if (staysInside) joined.push(joinParts(ordered));
    else joined.push(...parts.slice(start, end));
    at = end;
  }
  return { ...unit, parts: [...joined, ...parts.slice(at)] };
}

function cut(content: Content, cuts: readonly number[]): readonly Content[] {
  const ends = [...cuts, contentLength(content)];
  return ends.map((end, at) => sliceContent(content, [ends[at - 1] ?? 0, end]));
}

/** `s` and the first number, from that of the parts on, that no part has. */
function makeIds({ parts }: Unit, count: number): string[] {
  const taken = new Set(parts.map(({ id }) => id));
  const segments = parts.filter(({ type }) => type === 'segment').length;
  const ids: string[] = [];
  for (let number = segments + 1; ids.length < count; number++)
    if (!taken.has(`s${number}`)) ids.push(`s${number}`);
  return ids;
}

/**
 * A unit with one segment split. The first piece keeps the id, the others get new ones. Codes that
 * reach over a cut become halves by themselves, for that is what they are in content. What was reviewed
 * was reviewed as a whole: pieces of it are `translated` (XLIFF 2.1, 4.7.2.2).
 *
 * @param cuts Positions in source and target, rising, each inside; both of the same number. Without
 * those of the target, the whole target stays with the first piece, and all are `initial`.
 * @throws {RangeError} for a segment the unit does not have and cuts that do not fit.
 */
export function splitSegment(
  unit: Unit,
  segment: string,
  cuts: { readonly source: readonly number[]; readonly target?: readonly number[] },
  traits?: PartTraits,
): Unit {
  const at = unit.parts.findIndex((part) => part.type === 'segment' && part.id === segment);
  const old = unit.parts[at];
  if (old?.type !== 'segment') throw new RangeError(`the unit has no segment ${segment}`);
  if (traits?.canResegment === false) throw new RangeError(`segment ${segment} may not be split`);
  if (cuts.target !== undefined && cuts.target.length !== cuts.source.length)
    throw new RangeError('source and target are cut into different numbers of pieces');
  const sources = cut(old.source, cuts.source);
  const targets =
    old.target === undefined
      ? undefined
      : cuts.target === undefined
        ? [old.target]
        : cut(old.target, cuts.target);
  const isWhole = old.target !== undefined && cuts.target === undefined;
  const state =
    isWhole || old.state === 'initial' ? 'initial' : ('translated' satisfies SegmentState);
  const ids = [segment, ...makeIds(unit, sources.length - 1)];
  const pieces = sources.map((source, piece): Segment => {
    const target = targets?.[piece];
    return {
      type: 'segment',
      id: ids[piece]!,
      source,
      ...(target !== undefined && { target }),
      state,
    };
  });
  return { ...unit, parts: [...unit.parts.slice(0, at), ...pieces, ...unit.parts.slice(at + 1)] };
}

const withoutMarks = (content: Content): Content =>
  joinContent(content.filter((part) => typeof part === 'string' || part.annotation === undefined));

/** A unit without the annotations in its content; what they enclosed stays (XLIFF 2.1, 4.7.3). */
export function removeAnnotations(unit: Unit): Unit {
  const parts = unit.parts.map((part) => ({
    ...part,
    source: withoutMarks(part.source),
    ...(part.target !== undefined && { target: withoutMarks(part.target) }),
  }));
  return { ...unit, parts };
}
