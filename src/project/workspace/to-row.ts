import type { SegmentState } from '../../model/unit.ts';
import type { Content } from '../../model/content.ts';
import type { OpenFile } from './open-file.ts';
import { toRowId, type RowPlace } from './unit-table.ts';

/** One segment as the editor sees it; the API's `Row` has the same fields. */
export interface WorkspaceRow {
  readonly id: string;
  readonly index: number;
  readonly unit: string;
  readonly segment: string;
  readonly source: Content;
  readonly target?: Content;
  readonly state: SegmentState;
  readonly revision: number;
  readonly translate: boolean;
  readonly name?: string;
  readonly notes?: number;
  readonly comments?: number;
  readonly repeats?: number;
  readonly origin?: string;
  readonly canSplit: boolean;
  readonly canJoin: boolean;
  readonly lockedBy?: string;
}

/** What is known of a row beside its file. */
export interface RowFacts {
  readonly revision: number;
  readonly comments?: number;
  readonly repeats?: number;
  readonly origin?: string;
  readonly lockedBy?: string;
}

/** Whether the units of a file can be cut otherwise: those of XLIFF 1 cannot. */
function canResegment(file: OpenFile, { entry, part }: RowPlace): boolean {
  if (file.heads?.heads[entry.head]?.family !== '2' || !isEditable(file, entry)) return false;
  const traits = entry.traits ?? [];
  // targets in another order than the sources belong to no place of the unit
  return !traits.some(({ order }) => order !== undefined) && (traits[part]?.canResegment ?? true);
}

/** Whether the segments of a unit can be changed. */
export function isEditable(file: OpenFile, entry: RowPlace['entry']): boolean {
  return entry.unit.translate && entry.isDoubtful !== true && file.heads?.readOnly === undefined;
}

/** A row of the table with what else is known of it. */
export function toRow(file: OpenFile, place: RowPlace, facts: RowFacts): WorkspaceRow {
  const { index, entry, segment, part } = place;
  const { unit } = entry;
  const canSplit = canResegment(file, place);
  const next = unit.parts.slice(part + 1).findIndex(({ type }) => type === 'segment');
  const canJoin =
    canSplit && next !== -1 && canResegment(file, { ...place, part: part + 1 + next });
  const notes = unit.notes?.filter((note) => (note.segment ?? segment.id) === segment.id).length;
  return {
    id: toRowId(entry.key, segment.id),
    index,
    unit: unit.id,
    segment: segment.id,
    source: segment.source,
    ...(segment.target !== undefined && { target: segment.target }),
    state: segment.state,
    translate: isEditable(file, entry),
    ...(unit.name !== undefined && { name: unit.name }),
    ...(notes !== undefined && notes > 0 && { notes }),
    canSplit,
    canJoin,
    ...facts,
  };
}
