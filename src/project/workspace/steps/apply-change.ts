import type { Segment, Unit } from '../../../model/unit.ts';
import { type Change, invertChange, isSameParts, isSameVersion, type Version } from './step.ts';

/** What a segment says now; `undefined` when the unit has none of the id. */
export function findVersion(unit: Unit, segment: string): Version | undefined {
  const found = unit.parts.find(
    (part): part is Segment => part.type === 'segment' && part.id === segment,
  );
  return found && { state: found.state, ...(found.target && { target: found.target }) };
}

/** A unit with one segment saying something else. */
function setVersion(unit: Unit, segment: string, { target, state }: Version): Unit {
  return {
    ...unit,
    parts: unit.parts.map((part): Unit['parts'][number] => {
      if (part.type === 'gap' || part.id !== segment) return part;
      const { type, id, source } = part;
      return { type, id, source, ...(target !== undefined && { target }), state };
    }),
  };
}

/**
 * A unit after a change; `undefined` when the unit is not as the change found it. Changes of remarks do
 * not touch the unit.
 *
 * @param isLoose whether states may differ: in XLIFF 1 one state stands for all segments of a unit
 */
export function applyChange(unit: Unit, change: Change, isLoose = false): Unit | undefined {
  if (change.kind === 'remarks') return unit;
  if (change.kind === 'parts')
    return isSameParts(unit.parts, change.before) ? { ...unit, parts: change.after } : undefined;
  const now = findVersion(unit, change.segment);
  if (now === undefined) return undefined;
  const before = isLoose ? { ...change.before, state: now.state } : change.before;
  return isSameVersion(now, before) ? setVersion(unit, change.segment, change.after) : undefined;
}

/** What came of putting changes onto another version of a unit. */
export interface Rebased {
  readonly unit: Unit;
  /** Changes that do not fit: the segment says something that none of them knows. */
  readonly conflicts: readonly {
    /** Absent: the unit was cut otherwise. */
    readonly segment?: string;
    readonly base: Version;
    readonly mine: Version;
  }[];
}

/**
 * Puts changes that were made to one version of a unit onto the one that the disk has now. Some of them
 * may be in it already (the file was written, and nobody could note it), so the first of them that fits
 * is looked for, from the front. Segments are judged one by one unless one of the changes cut the unit.
 *
 * @param unit as the disk has it
 * @param changes of this unit, in order
 */
export function rebaseChanges(unit: Unit, changes: readonly Change[], isLoose: boolean): Rebased {
  const real = changes.filter(({ kind }) => kind !== 'remarks');
  if (real.some(({ kind }) => kind === 'parts')) {
    const fitted = fit(unit, real, isLoose);
    if (fitted !== undefined) return { unit: fitted, conflicts: [] };
    return { unit, conflicts: [{ base: { state: 'initial' }, mine: { state: 'initial' } }] };
  }
  const bySegment = new Map<string, (Change & { kind: 'segment' })[]>();
  for (const change of real) {
    if (change.kind !== 'segment') continue;
    const list = bySegment.get(change.segment);
    if (list === undefined) bySegment.set(change.segment, [change]);
    else list.push(change);
  }
  let result = unit;
  const conflicts: Rebased['conflicts'][number][] = [];
  for (const [segment, list] of bySegment) {
    const fitted = fit(result, list, isLoose);
    if (fitted !== undefined) result = fitted;
    else conflicts.push({ segment, base: list[0]!.before, mine: list.at(-1)!.after });
  }
  return { unit: result, conflicts };
}

/** The unit after the longest run of last changes that fits; `undefined` when none does. */
function fit(unit: Unit, changes: readonly Change[], isLoose: boolean): Unit | undefined {
  for (let from = 0; from < changes.length; from++) {
    let result: Unit | undefined = unit;
    for (const change of changes.slice(from)) {
      result = result && applyChange(result, change, isLoose);
      if (result === undefined) break;
    }
    if (result !== undefined) return result;
  }
  const last = changes.at(-1);
  // everything is in it already
  const isDone = last !== undefined && applyChange(unit, invertChange(last), isLoose) !== undefined;
  return isDone ? unit : undefined;
}
