import type { Content } from '../../../model/content.ts';
import { joinContent } from '../../../model/content/join-content.ts';
import type { SegmentState } from '../../../model/unit.ts';
import { fitCodes } from '../../translate/fit-codes.ts';
import { isRepetition, repetitionKey } from '../../translate/repetition-key.ts';
import { applyChange } from '../steps/apply-change.ts';
import { commitStep } from '../steps/commit-step.ts';
import { EditRefused } from './edit-refused.ts';
import { countRepeats } from '../rows/filter-rows.ts';
import type { OpenFile } from '../files/open-file.ts';
import {
  isSameContent,
  isSameVersion,
  type Change,
  type MatchedEntry,
  type Version,
} from '../steps/step.ts';
import { isEditable, toFactsRow, type WorkspaceRow } from '../rows/to-row.ts';
import { toRowId, type RowPlace } from '../rows/unit-table.ts';
import { takeBackTyping } from '../undo/take-back-typing.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { findWriteFault } from '../save/write-units.ts';

/** What is to become of a segment; what is absent stays. */
export interface SegmentPatch {
  readonly target?: Content;
  /** Absent: as it is; of another target than before: `initial`. */
  readonly state?: SegmentState;
  /** Where the target came from, such as `tm 98`. */
  readonly origin?: string;
  /** The entry of a memory that the target is made from. */
  readonly match?: MatchedEntry;
  /** Gives the untranslated segments with this source the same target, in the same step. */
  readonly propagate?: boolean;
  /** State `translated`, unless it is further already, and the pair into the first writable memory. */
  readonly confirm?: boolean;
}

/** What an edit came to. */
export interface Edited {
  readonly row: WorkspaceRow;
  /** Rows that were given the same target; none when they are too many to be told. */
  readonly propagated: readonly WorkspaceRow[];
  /** How many they are. */
  readonly copies: number;
  /** Absent when nothing was changed. */
  readonly step?: { readonly seq: number; readonly label: string };
}

/**
 * The row as it is now, if it may be changed.
 *
 * @param revision that the asker saw; absent: whatever it is
 * @throws {EditRefused} `no-such-segment`, `read-only`, `revision-mismatch`
 */
export function demandRow(file: OpenFile, id: string, revision?: number): RowPlace {
  const place = file.table.findRow(id);
  if (place === undefined)
    throw new EditRefused('no-such-segment', 'the file has no such segment (any more)');
  const row = toFactsRow(file, place);
  if (!isEditable(file, place.entry))
    throw new EditRefused('read-only', 'this segment is not to be changed', row);
  if (revision !== undefined && row.revision !== revision)
    throw new EditRefused('revision-mismatch', 'the segment was changed meanwhile', row);
  return place;
}

/** What a segment says and where that came from. */
export function versionOf(file: OpenFile, { entry, segment }: RowPlace): Version {
  const { origin, match } = file.facts.get(toRowId(entry.key, segment.id)) ?? {};
  return {
    state: segment.state,
    ...(segment.target !== undefined && { target: segment.target }),
    ...(origin !== undefined && { origin }),
    ...(match !== undefined && { match }),
  };
}

/** So often the file is looked at again when it was written meanwhile. */
const MAX_TRIES = 4;

/**
 * Asks whether the file could hold what a change makes of a unit.
 *
 * @param toChange the change, as things stand when it is called
 * @param sync takes in what another program wrote
 * @throws {EditRefused} `invalid-content`, and what `toChange` throws
 */
export async function demandWritable(
  file: OpenFile,
  toChange: () => { readonly place: RowPlace; readonly change: Change },
  sync: () => Promise<void>,
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { place, change } = toChange();
    const unit = applyChange(place.entry.unit, change);
    if (unit === undefined) throw new EditRefused('revision-mismatch', 'the unit was changed');
    const fault = await findWriteFault(file, place.entry, unit);
    if (fault === undefined) return;
    if (fault !== 'stale')
      throw new EditRefused(fault.isGone === true ? 'file-gone' : 'invalid-content', fault.reason);
    await sync();
  }
}

function toVersion(before: Version, patch: SegmentPatch): Version {
  const target = patch.target === undefined ? before.target : joinContent(patch.target);
  const isSame = isSameContent(target, before.target);
  const origin = patch.origin ?? (isSame ? before.origin : undefined);
  // nobody has confirmed the new text
  const wanted = patch.state ?? (isSame ? before.state : 'initial');
  // what was made from an entry is so until nothing of it is left, or it was used
  const match = patch.match ?? before.match;
  const keepsMatch = patch.confirm !== true && (target ?? []).length > 0;
  return {
    state: patch.confirm === true && wanted === 'initial' ? 'translated' : wanted,
    ...(target !== undefined && { target }),
    ...(origin !== undefined && { origin }),
    ...(match !== undefined && keepsMatch && { match }),
  };
}

/**
 * Changes one segment, and with `propagate` those that repeat it, in one step. Resolves when it is on the
 * disk.
 *
 * @param revision of the row that the asker saw
 * @param sync takes in what another program wrote, before places in the file are used
 * @throws {EditRefused}
 */
export async function editSegment(
  state: WorkspaceState,
  file: OpenFile,
  id: string,
  patch: SegmentPatch,
  context: {
    readonly revision: number;
    readonly client?: string;
    readonly sync: () => Promise<void>;
  },
): Promise<Edited> {
  const { revision, client } = context;
  const toChange = (place: RowPlace): Change & { kind: 'segment' } => {
    const before = versionOf(file, place);
    const after = toVersion(before, patch);
    if (after.target === undefined && after.state !== 'initial')
      throw new EditRefused('no-target', 'a state needs a target, even an empty one');
    const { entry, segment } = place;
    return { kind: 'segment', unit: entry.key, segment: segment.id, before, after };
  };
  const find = (): { readonly place: RowPlace; readonly change: Change } => {
    const place = demandRow(file, id, revision);
    return { place, change: toChange(place) };
  };
  if (patch.target !== undefined || patch.state !== undefined)
    await demandWritable(file, find, context.sync);
  if (isTyping(patch) && (await takeBackTyping(state, file, id, patch.target, client)))
    return { row: toFactsRow(file, demandRow(file, id)), propagated: [], copies: 0 };
  // from here to the step nothing else can happen: one of two who come together gets a mismatch
  const place = demandRow(file, id, revision);
  const change = toChange(place);
  const copies = patch.propagate === true ? findCopies(file, place, change.after) : [];
  const { before, after } = change;
  const isChanged =
    !isSameVersion(before, after) || before.origin !== after.origin || !isSameMatch(before, after);
  const changes = [...(isChanged ? [change] : []), ...copies];
  if (changes.length === 0 && patch.confirm !== true)
    return { row: toFactsRow(file, place), propagated: [], copies: 0 };
  const match = patch.match ?? before.match;
  const label = copies.length > 0 ? `propagate ${copies.length}` : labelOf(patch, change);
  const { step, rows } = await commitStep(
    state,
    file,
    {
      label,
      changes,
      ...(patch.confirm === true && { confirms: [id] }),
      ...(patch.confirm === true && match !== undefined && { uses: [match] }),
    },
    client,
  );
  return {
    row: toFactsRow(file, file.table.findRow(id) ?? place),
    propagated: rows.filter((row) => row.id !== id),
    copies: copies.length,
    ...(changes.length > 0 && { step }),
  };
}

/** Whether a text was typed and nothing else is to become of the segment. */
function isTyping(patch: SegmentPatch): patch is SegmentPatch & { readonly target: Content } {
  return patch.target !== undefined && Object.keys(patch).length === 1;
}

function isSameMatch({ match: one }: Version, { match: other }: Version): boolean {
  return one?.memory === other?.memory && one?.id === other?.id;
}

function labelOf(patch: SegmentPatch, { before, after }: Change & { kind: 'segment' }): string {
  if (patch.confirm === true) return 'confirm';
  return isSameContent(before.target, after.target) ? `state ${after.state}` : 'edit';
}

/** The same for all other segments with this source that nobody has translated. */
function findCopies(file: OpenFile, place: RowPlace, after: Version): readonly Change[] {
  if (after.target === undefined) return [];
  // most sources stand in the file once: the walk over all units is left out
  if ((countRepeats(file).get(repetitionKey(place.segment.source)) ?? 0) < 2) return [];
  const copies: Change[] = [];
  for (const entry of file.table.entries) {
    if (!isEditable(file, entry)) continue;
    for (const part of entry.unit.parts) {
      if (part.type === 'gap' || part.state !== 'initial' || (part.target ?? []).length > 0)
        continue;
      const isItself = entry === place.entry && part.id === place.segment.id;
      if (isItself || !isRepetition(part.source, place.segment.source)) continue;
      const { content, isWhole } = fitCodes(after.target, place.segment.source, part.source);
      if (!isWhole) continue;
      copies.push({
        kind: 'segment',
        unit: entry.key,
        segment: part.id,
        before: { state: part.state, ...(part.target && { target: part.target }) },
        after: { state: after.state, target: content, origin: 'propagated' },
      });
    }
  }
  return copies;
}
