import type { Content } from '../../../../model/content.ts';
import { ApiError, OfflineError } from '../../../api/api-error.ts';
import { getRowsAround, patchRow } from '../../../api/segments.ts';
import type { EditAnswer, SegmentPatch } from '../../../../server/api/edit.ts';
import type { Row } from '../../../../server/api/row.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { isSameJson } from '../../is-same-json.ts';
import { dropFromOutbox, keepInOutbox, readOutbox, type OutboxEntry } from '../../outbox.ts';
import { announceNow } from '../window/announce.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { setRowForNow, setRows } from '../rows/set-rows.ts';

/** How long after the last key a draft is sent, in ms (the promise is 300 at most). */
const DRAFT_MS = 250;

/** Edits wait for those before them on the same row: each goes with the revision the last one got. */
const chains = new Map<string, Promise<unknown>>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const drafts = new Map<string, Content>();
/** Rows whose words are in the outbox alone: the line was gone. */
const unsent = new Set<string>();

function keep(
  { id, revision }: Row,
  target: Content,
  { confirm = false, state }: SegmentPatch,
): void {
  const [project, file] = [cells.project.peek(), cells.file.peek()];
  if (project && file)
    keepInOutbox(project.dir, file.id, { id, target, revision, confirm, ...(state && { state }) });
}

/** Notes what was typed in a row; it is sent when the typing rests. */
export function noteDraft(row: Row, target: Content): void {
  keep(row, target, {});
  drafts.set(row.id, target);
  cells.saving.value = 'typing';
  clearTimeout(timers.get(row.id));
  timers.set(
    row.id,
    setTimeout(() => void sendDraft(row.id), DRAFT_MS),
  );
}

/** Sends the draft of a row now, if it has one. */
export async function sendDraft(id: string): Promise<void> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const target = drafts.get(id);
  if (target === undefined) return;
  drafts.delete(id);
  await sendEdit(id, { target });
}

/** Whether something typed in the row is still to be sent. */
export function hasDraft(id: string): boolean {
  return drafts.has(id) || chains.has(id) || unsent.has(id);
}

/** Sends every draft: before the page is left, before a split, when the line is back. */
export async function sendAllDrafts(): Promise<void> {
  await Promise.all([...drafts.keys()].map((id) => sendDraft(id)));
  await Promise.all(chains.values());
}

/**
 * Sends a change of a row after those under way for it; with a `target` it takes the place of a draft still waiting.
 * Absent: it was refused or could not be sent, and the person has been told.
 * @param due What it waits for too; meanwhile it is kept in the browser.
 */
export async function sendEdit(
  id: string,
  edit: SegmentPatch,
  due?: Promise<void>,
): Promise<EditAnswer | undefined> {
  if (edit.target !== undefined) {
    clearTimeout(timers.get(id));
    timers.delete(id);
    drafts.delete(id);
  }
  const [file, row] = [cells.file.peek()?.id, cells.rows.byId(id)];
  if (row && edit.target !== undefined) keep(row, edit.target, edit);
  const before = chains.get(id) ?? Promise.resolve();
  if (due) cells.saving.value = 'saving';
  const own = before
    .then(() => due)
    // a row that is read no more when its turn comes is sent as it was
    .then(() => send(file, isOpenFile(file) ? (cells.rows.byId(id) ?? row) : row, edit));
  chains.set(id, own);
  const answer = await own;
  if (chains.get(id) === own) chains.delete(id);
  return answer;
}

function isOpenFile(file: string | undefined): boolean {
  return file === cells.file.peek()?.id;
}

async function send(
  file: string | undefined,
  row: Row | undefined,
  edit: SegmentPatch,
  revision?: number,
): Promise<EditAnswer | undefined> {
  if (file === undefined || row === undefined) return undefined;
  const { id } = row;
  cells.saving.value = 'saving';
  try {
    const answer = await patchRow(file, { ...row, revision: revision ?? row.revision }, edit);
    if (isOpenFile(file)) setRows([answer.row, ...answer.propagated]);
    unsent.delete(id);
    if (edit.target !== undefined && !drafts.has(id)) {
      const project = cells.project.peek();
      if (project) dropFromOutbox(project.dir, file, id);
    }
    cells.saving.value = drafts.size > 0 ? 'typing' : 'saved';
    return answer;
  } catch (error) {
    const current = currentOf(error);
    // the same words came first, as a draft or from another window, and only wait to be confirmed
    if (revision !== current?.revision && edit.confirm && isSame(current, edit) && isOpen(current))
      return send(file, row, edit, current.revision);
    // of another file than the one that is open the outbox will tell when that is opened
    if (isOpenFile(file)) handleRefusal(error, row, edit);
    else reportTrouble(error);
    return undefined;
  }
}

function handleRefusal(error: unknown, row: Row, edit: SegmentPatch): void {
  if (error instanceof OfflineError) {
    // the outbox has it; it goes when the line is back
    unsent.add(row.id);
    cells.saving.value = 'offline';
    cells.isOnline.value = false;
    return;
  }
  cells.saving.value = 'failed';
  unsent.delete(row.id);
  const current = currentOf(error);
  if (current === undefined) {
    // the text stays in sight and in the browser, but is nothing more than typed
    if (edit.target !== undefined) setRowForNow({ ...row, target: edit.target, state: 'initial' });
    reportTrouble(error);
    return;
  }
  cells.rows.put([current]);
  cells.rowsVersion.value += 1;
  if (isSame(current, edit)) {
    // the same words came first by another window, or by the outbox
    const project = cells.project.peek();
    const file = cells.file.peek();
    if (project && file) dropFromOutbox(project.dir, file.id, row.id);
    cells.saving.value = 'saved';
    return;
  }
  cells.conflict.value = {
    current,
    yours: edit.target ?? row.target ?? [],
    confirm: edit.confirm ?? false,
  };
  announceNow(t('edit:conflict.title'));
}

/** The row as the server has it, when it refused an edit made on another version. */
function currentOf(error: unknown): Row | undefined {
  return error instanceof ApiError && error.status === 412
    ? (error.problem['current'] as Row | undefined)
    : undefined;
}

function isSame(current: Row | undefined, { target }: SegmentPatch): current is Row {
  return current !== undefined && isSameJson(current.target, target);
}

function isOpen({ state }: Row): boolean {
  return state === 'initial';
}

function isLeft(file: string, id: string): boolean {
  const project = cells.project.peek();
  return project !== undefined && readOutbox(project.dir, file).some((one) => one.id === id);
}

/** Sends again what an earlier session or a lost line left behind. */
export async function sendOutbox(entries: readonly OutboxEntry[]): Promise<void> {
  const file = cells.file.peek();
  if (file === undefined) return;
  for (const entry of entries) {
    if (cells.rows.byId(entry.id) === undefined)
      setRows((await getRowsAround(file.id, entry.id, 1)).rows);
    // an edit that is under way may be this very entry: then it is not left when that one is done
    await chains.get(entry.id);
    if (!isLeft(file.id, entry.id)) continue;
    const { target, confirm, state } = entry;
    const edit: SegmentPatch = {
      target,
      ...(confirm && { confirm }),
      ...(state !== undefined && { state }),
    };
    await send(file.id, cells.rows.byId(entry.id), edit, entry.revision);
  }
}
