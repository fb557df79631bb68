import type { SegmentState } from '../../../model/unit.ts';
import type { Content } from '../../../model/content.ts';
import { findVersion } from '../steps/apply-change.ts';
import { commitStep, type Committed } from '../steps/commit-step.ts';
import { appendRecord } from '../journal/journal-record.ts';
import type { OpenFile, PendingConflict } from '../files/open-file.ts';
import { contentKey, isSameParts, type Change } from '../steps/step.ts';
import type { Unit } from '../../../model/unit.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** A version of a segment, as people compare it. */
export interface ShownVersion {
  readonly target?: Content;
  readonly state: SegmentState;
}

/** A segment that was changed here and, otherwise, on the disk. */
export interface ShownConflict {
  readonly id: string;
  /** Its row and its source; absent: the segment is gone from the file. */
  readonly index?: number;
  readonly source?: Content;
  readonly base: ShownVersion;
  readonly mine: ShownVersion;
  /** Absent: the segment is gone from the file. */
  readonly theirs?: ShownVersion;
}

/** The conflicts of a file in its order, whatever was written first; segments that are gone come last. Nothing of both sides is lost. */
export function listConflicts(file: OpenFile): readonly ShownConflict[] {
  const shown = [...file.conflicts].map(([id, conflict]) => showConflict(file, id, conflict));
  return shown.sort((one, other) => (one.index ?? Infinity) - (other.index ?? Infinity) || 0);
}

function showConflict(
  file: OpenFile,
  id: string,
  { unit, segment, base, mine }: PendingConflict,
): ShownConflict {
  const entry = file.table.findUnit(unit);
  const place = file.table.findRow(id);
  const theirs = entry && findVersion(entry.unit, segment);
  const show = ({ target, state }: ShownVersion): ShownVersion => ({
    state,
    ...(target !== undefined && { target }),
  });
  return {
    id,
    ...(place !== undefined && { index: place.index, source: place.segment.source }),
    base: show(base),
    mine: show(mine),
    ...(theirs !== undefined && { theirs: show(theirs) }),
  };
}

const sourceOf = ({ parts }: Pick<Unit, 'parts'>): string =>
  contentKey(parts.flatMap(({ source }) => source)).replaceAll('","', '');

/** The change that puts ours over theirs; `undefined` when nothing is there to put it in. */
function toChange(file: OpenFile, id: string): Change | undefined {
  const { unit, segment, mine, mineParts } = file.conflicts.get(id)!;
  const entry = file.table.findUnit(unit);
  if (entry === undefined) return undefined;
  if (mineParts !== undefined && sourceOf(entry.unit) === sourceOf({ parts: mineParts })) {
    if (isSameParts(entry.unit.parts, mineParts)) return undefined;
    return { kind: 'parts', unit, before: entry.unit.parts, after: mineParts };
  }
  const before = findVersion(entry.unit, segment);
  return before && { kind: 'segment', unit, segment, before, after: mine };
}

/**
 * Ends conflicts as somebody chose: ours is put over what the disk has, as one step, or dropped. What
 * cannot be put anywhere stays a conflict.
 */
export async function resolveConflicts(
  state: WorkspaceState,
  file: OpenFile,
  choices: readonly { readonly id: string; readonly choose: 'mine' | 'theirs' }[],
  client?: string,
): Promise<Committed | undefined> {
  const known = choices.filter(({ id }) => file.conflicts.has(id));
  const changes: Change[] = [];
  const done: string[] = [];
  for (const { id, choose } of known) {
    const change = choose === 'mine' ? toChange(file, id) : undefined;
    if (choose === 'mine' && change === undefined) continue;
    if (change !== undefined) changes.push(change);
    done.push(id);
  }
  const committed =
    changes.length === 0
      ? undefined
      : await commitStep(state, file, { label: `resolve ${changes.length}`, changes }, client);
  for (const id of done) file.conflicts.delete(id);
  await appendRecord(state, { type: 'resolved', file: file.id, rows: done });
  state.onChange(file);
  return committed;
}
