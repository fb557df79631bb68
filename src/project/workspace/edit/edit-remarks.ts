import { commitStep, type Committed } from '../steps/commit-step.ts';
import { EditRefused } from './edit-refused.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Remark } from '../steps/step.ts';
import { toRowId, type RowPlace } from '../rows/unit-table.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** A remark, or a note that the file came with: that has no id. */
export interface ShownRemark {
  readonly id?: string;
  readonly at?: string;
  readonly by?: string;
  readonly text: string;
  readonly resolved?: boolean;
}

/** The notes of the file about a segment, and what people said about it here, in this order. */
export function listRemarks(file: OpenFile, { entry, segment }: RowPlace): readonly ShownRemark[] {
  const remarks = file.remarks.get(toRowId(entry.key, segment.id)) ?? [];
  const notes = (entry.unit.notes ?? []).filter(
    (note) => (note.segment ?? segment.id) === segment.id,
  );
  return [
    ...notes.map(({ text, category }) => ({
      text,
      ...(category !== undefined && { by: category }),
    })),
    ...remarks,
  ];
}

/** A change of the remarks about one segment. */
export type RemarkEdit =
  | { readonly way: 'add'; readonly text: string; readonly id: string }
  | {
      readonly way: 'change';
      readonly id: string;
      readonly text?: string;
      readonly resolved?: boolean;
    }
  | { readonly way: 'remove'; readonly id: string };

/**
 * Changes the remarks about one segment, as a step.
 *
 * @throws {EditRefused} `no-such-comment`
 */
export async function editRemarks(
  state: WorkspaceState,
  file: OpenFile,
  { entry, segment }: RowPlace,
  edit: RemarkEdit,
  client?: string,
): Promise<Committed> {
  const before = file.remarks.get(toRowId(entry.key, segment.id)) ?? [];
  const after = apply(before, edit, { at: state.io.now().toISOString(), by: state.user });
  return commitStep(
    state,
    file,
    {
      label: 'comment',
      changes: [{ kind: 'remarks', unit: entry.key, segment: segment.id, before, after }],
    },
    client,
  );
}

function apply(
  before: readonly Remark[],
  edit: RemarkEdit,
  now: { readonly at: string; readonly by: string },
): readonly Remark[] {
  if (edit.way === 'add') return [...before, { id: edit.id, ...now, text: edit.text }];
  const old = before.find(({ id }) => id === edit.id);
  if (old === undefined) throw new EditRefused('no-such-comment', 'there is no such comment');
  if (edit.way === 'remove') return before.filter((one) => one !== old);
  const { resolved: wasResolved, ...rest } = old;
  const isResolved = edit.resolved ?? wasResolved === true;
  const changed: Remark = {
    ...rest,
    ...(edit.text !== undefined && edit.text !== old.text && { text: edit.text, at: now.at }),
    ...(isResolved && { resolved: true }),
  };
  return before.map((one) => (one === old ? changed : one));
}
