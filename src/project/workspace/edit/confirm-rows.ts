import type { OpenFile } from '../files/open-file.ts';
import { filterRows, type RowFilter } from '../rows/filter-rows.ts';
import { isEditable } from '../rows/to-row.ts';
import { toRowId } from '../rows/unit-table.ts';
import type { MatchedEntry, Version } from '../steps/step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { changeRows, type ChangedRows, type WantedChange } from './change-rows.ts';
import { versionOf } from './edit-segment.ts';

/** Which rows are to be confirmed, and as what. */
export interface RowsToConfirm {
  readonly as: 'translated' | 'reviewed';
  /** Absent: all rows of the file. */
  readonly filter?: RowFilter;
  /** Ids of the first and the last row; absent: from the beginning to the end. */
  readonly between?: readonly [string, string];
}

/** The rows meant, by what becomes of them. */
export interface ConfirmCounts {
  readonly rows: number;
  /** Will be confirmed. */
  readonly open: number;
  /** Are so already, or further. */
  readonly already: number;
  /** Have no target. */
  readonly empty: number;
  /** Cannot be changed. */
  readonly locked: number;
  /** Somebody works on them in another window. */
  readonly busy: number;
}

interface Plan {
  readonly counts: ConfirmCounts;
  readonly wanted: readonly WantedChange[];
}

/**
 * What confirming would do.
 *
 * @throws {PatternRefused}
 */
export async function countRowsToConfirm(
  state: WorkspaceState,
  file: OpenFile,
  asked: RowsToConfirm,
  options: { readonly client?: string; readonly signal?: AbortSignal },
): Promise<ConfirmCounts> {
  return (await plan(state, file, asked, options)).counts;
}

/**
 * Confirms rows as one step, their pairs go into the memory. Those that cannot be changed, have no target, or somebody works on in
 * another window are left out.
 *
 * @throws {PatternRefused}
 * @throws {FormatError} `file/unwritable`
 */
export async function confirmRows(
  state: WorkspaceState,
  file: OpenFile,
  asked: RowsToConfirm,
  options: {
    readonly client?: string;
    readonly signal?: AbortSignal;
    readonly sync: () => Promise<void>;
  },
): Promise<ConfirmCounts & ChangedRows> {
  const { counts, wanted } = await plan(state, file, asked, options);
  const matches = new Map<string, MatchedEntry>();
  for (const { unit, segment, before } of wanted)
    if (before.match !== undefined) matches.set(toRowId(unit, segment), before.match);
  const changed = await changeRows(state, file, wanted, {
    ...options,
    toDraft: (ids) => {
      const uses = ids.flatMap((id) => matches.get(id) ?? []);
      return {
        label: `confirm ${ids.length}`,
        confirms: ids,
        ...(uses.length > 0 && { uses }),
      };
    },
  });
  return { ...counts, ...changed };
}

async function plan(
  state: WorkspaceState,
  file: OpenFile,
  { as, filter = {}, between }: RowsToConfirm,
  { client, signal }: { readonly client?: string; readonly signal?: AbortSignal },
): Promise<Plan> {
  const [first, last] = findEnds(file, between);
  const passed = await filterRows(state, file, filter, signal);
  const indexes = passed.filter((index) => index >= first && index <= last);
  const counts = { rows: 0, open: 0, already: 0, empty: 0, locked: 0, busy: 0 };
  const wanted: WantedChange[] = [];
  for (const index of indexes) {
    if (index >= file.table.rowCount()) break;
    const place = file.table.row(index);
    const { entry, segment } = place;
    const lease = file.leases.get(toRowId(entry.key, segment.id));
    const before = versionOf(file, place);
    counts.rows++;
    if (!isEditable(file, entry)) counts.locked++;
    else if (isThere(before, as)) counts.already++;
    else if ((before.target ?? []).length === 0 && segment.source.length > 0) counts.empty++;
    else if (lease !== undefined && lease.client !== client) counts.busy++;
    else {
      counts.open++;
      wanted.push({
        unit: entry.key,
        segment: segment.id,
        before,
        choices: [toConfirmed(before, as)],
      });
    }
  }
  return { counts, wanted };
}

function findEnds(
  file: OpenFile,
  between: RowsToConfirm['between'],
): readonly [first: number, last: number] {
  if (between === undefined) return [0, Infinity];
  const ends = between.map((id) => file.table.findRow(id)?.index ?? -1);
  // a row that is gone: nobody knows any more what was chosen
  if (ends.includes(-1)) return [0, -1];
  return [Math.min(...ends), Math.max(...ends)];
}

function isThere({ state }: Version, as: RowsToConfirm['as']): boolean {
  return state !== 'initial' && !(state === 'translated' && as === 'reviewed');
}

/** What it was made from is used now, and says nothing of the row any more. */
function toConfirmed({ target = [], origin }: Version, as: RowsToConfirm['as']): Version {
  return { target, state: as, ...(origin !== undefined && { origin }) };
}
