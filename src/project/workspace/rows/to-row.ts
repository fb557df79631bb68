import type { SegmentState } from '../../../model/unit.ts';
import type { Content } from '../../../model/content.ts';
import { repetitionKey } from '../../translate/repetition-key.ts';
import type { OpenFile } from '../files/open-file.ts';
import { toRowId, type RowPlace } from './unit-table.ts';

/** One segment as the editor shows it. */
export interface WorkspaceRow {
  /** Opaque; the same for as long as the segment lives, unique in the file. */
  readonly id: string;
  /** Place in the file, from 0. */
  readonly index: number;
  readonly unit: string;
  readonly segment: string;
  readonly source: Content;
  /** Absent: not translated. `[]`: translated as nothing. */
  readonly target?: Content;
  readonly state: SegmentState;
  /** Rises with each change. */
  readonly revision: number;
  /** Whether it may be edited at all. */
  readonly translate: boolean;
  /** Name of the unit in the original, such as the key of a string. */
  readonly name?: string;
  /** How many notes the file has for it. */
  readonly notes?: number;
  /** How many remarks people made about it. */
  readonly comments?: number;
  /** Segments of the file with this source; absent for 1, and while the file is still being read. */
  readonly repeats?: number;
  /** Where the target came from, such as `tm 98`; absent: typed, or nobody knows. */
  readonly origin?: string;
  /** The most characters the target may have. */
  readonly maxLength?: number;
  readonly canSplit: boolean;
  /** With the segment behind it. */
  readonly canJoin: boolean;
  /** Who works on it. */
  readonly lockedBy?: string;
  /** The window in which that is, which knows of itself that it does. */
  readonly lockedIn?: string;
}

/** Whether the units of a file can be cut otherwise: those of XLIFF 1 cannot. */
function canResegment(file: OpenFile, { entry, part }: RowPlace): boolean {
  if (file.heads?.heads[entry.head]?.family !== '2' || !isEditable(file, entry)) return false;
  const traits = entry.traits ?? [];
  // targets in another order than the sources belong to no place of the unit
  if (traits.some(({ order }) => order !== undefined)) return false;
  // the unit was cut otherwise since: which part is which nobody knows any more
  if (traits.length !== entry.unit.parts.length) return traits.every((one) => one.canResegment);
  return traits[part]?.canResegment ?? true;
}

/** Whether the segments of a unit can be changed. */
export function isEditable(file: OpenFile, entry: RowPlace['entry']): boolean {
  return entry.unit.translate && entry.isDoubtful !== true && file.heads?.readOnly === undefined;
}

/** A row of the table with all that is known of it. */
export function toFactsRow(file: OpenFile, place: RowPlace): WorkspaceRow {
  const { index, entry, segment, part } = place;
  const { unit } = entry;
  const canSplit = canResegment(file, place);
  const next = unit.parts.slice(part + 1).findIndex(({ type }) => type === 'segment');
  const canJoin =
    canSplit && next !== -1 && canResegment(file, { ...place, part: part + 1 + next });
  const notes = unit.notes?.filter((note) => (note.segment ?? segment.id) === segment.id).length;
  const id = toRowId(entry.key, segment.id);
  const fact = file.facts.get(id);
  const remarks = file.remarks.get(id)?.length;
  const repeats = file.repeats?.get(repetitionKey(segment.source)) ?? 1;
  const lease = file.leases.get(id);
  return {
    id,
    index,
    unit: unit.id,
    segment: segment.id,
    source: segment.source,
    ...(segment.target !== undefined && { target: segment.target }),
    state: segment.state,
    translate: isEditable(file, entry),
    ...(unit.name !== undefined && { name: unit.name }),
    ...(notes !== undefined && notes > 0 && { notes }),
    ...(entry.limits?.get(segment.id) !== undefined && {
      maxLength: entry.limits.get(segment.id)!,
    }),
    canSplit,
    canJoin,
    revision: Math.max(fact?.revision ?? 0, file.baseRevision),
    ...(fact?.origin !== undefined && { origin: fact.origin }),
    ...(remarks !== undefined && { comments: remarks }),
    ...(repeats > 1 && { repeats }),
    ...(lease !== undefined && { lockedBy: lease.by, lockedIn: lease.client }),
  };
}
