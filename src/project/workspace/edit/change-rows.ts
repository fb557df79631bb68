import type { Unit } from '../../../model/unit.ts';
import { findWriteFaults, type TriedUnit } from '../save/write-units.ts';
import type { OpenFile } from '../files/open-file.ts';
import { isEditable } from '../rows/to-row.ts';
import { toRowId } from '../rows/unit-table.ts';
import { applyChange } from '../steps/apply-change.ts';
import { commitStep, type StepDraft } from '../steps/commit-step.ts';
import { isSameVersion, type Change, type Step, type Version } from '../steps/step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { versionOf } from './edit-segment.ts';

/** What is to become of a row. */
export interface WantedChange {
  readonly unit: string;
  readonly segment: string;
  readonly before: Version;
  /** The best first: the first one that the file can hold. */
  readonly choices: readonly Version[];
}

/** What came of it. */
export interface ChangedRows {
  /** Absent when nothing was changed. */
  readonly step?: Step;
  readonly count: number;
  /** Rows that were changed meanwhile, or whose change the file could not hold. */
  readonly left: number;
}

/** Units that are tried one after another: whoever types meanwhile is answered in between. */
const PORTION = 200;
/** So often a portion is tried again when the file was written meanwhile. */
const MAX_TRIES = 4;

type SegmentChange = Change & { readonly kind: 'segment' };

/**
 * Changes many rows as one step; a row that cannot be changed so stays as it is, and is counted.
 *
 * @param toDraft the rest of the step, told which rows are in it
 * @param sync takes in what another program wrote, before places in the file are used
 * @throws {FormatError} `file/unwritable`
 */
export async function changeRows(
  state: WorkspaceState,
  file: OpenFile,
  wanted: readonly WantedChange[],
  {
    toDraft,
    client,
    sync,
  }: {
    readonly toDraft: (changed: readonly string[]) => Omit<StepDraft, 'changes'>;
    readonly client?: string;
    readonly sync: () => Promise<void>;
  },
): Promise<ChangedRows> {
  const possible: SegmentChange[] = [];
  for (let from = 0; from < wanted.length; from += PORTION) {
    let open = wanted.slice(from, from + PORTION).map((one) => ({ ...one, next: 0 }));
    for (let tries = 0; tries < MAX_TRIES && open.length > 0;) {
      const tried = open.flatMap((one) => {
        const attempt = tryChange(file, one);
        return attempt === undefined ? [] : [{ one, ...attempt }];
      });
      const faults = await findWriteFaults(file, tried);
      if (faults === 'stale') {
        tries++;
        await sync();
        continue;
      }
      open = [];
      for (const [at, { one, change }] of tried.entries())
        if (faults[at] === undefined) possible.push(change);
        else open.push({ ...one, next: one.next + 1 });
    }
  }
  // from here to the step nothing else can happen
  const changes = possible.filter((change) => isAsBefore(file, change));
  const left = wanted.length - changes.length;
  if (changes.length === 0) return { count: 0, left };
  const ids = changes.map(({ unit, segment }) => toRowId(unit, segment));
  const { step } = await commitStep(state, file, { ...toDraft(ids), changes }, client);
  return { step, count: changes.length, left };
}

function tryChange(
  file: OpenFile,
  { unit: key, segment, before, choices, next }: WantedChange & { readonly next: number },
): (TriedUnit & { readonly change: SegmentChange }) | undefined {
  const after = choices[next];
  const entry = file.table.findUnit(key);
  if (after === undefined || entry === undefined || !isEditable(file, entry)) return undefined;
  const change = { kind: 'segment', unit: key, segment, before, after } as const;
  const unit: Unit | undefined = applyChange(entry.unit, change);
  return unit && { entry, unit, change };
}

function isAsBefore(file: OpenFile, { unit, segment, before }: SegmentChange): boolean {
  const place = file.table.findRow(toRowId(unit, segment));
  if (place === undefined || !isEditable(file, place.entry)) return false;
  const now = versionOf(file, place);
  return isSameVersion(now, before) && now.origin === before.origin;
}
