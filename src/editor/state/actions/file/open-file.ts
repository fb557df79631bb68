import { getFile, getRowsAround, getRows, postSave, type RowPage } from '../../../api/segments.ts';
import { ApiError } from '../../../api/api-error.ts';
import { t } from '../../../i18n/translate.ts';
import type { Row } from '../../../../server/api/row.ts';
import { cells, emptyFilter } from '../../cells.ts';
import { readOutbox, type OutboxEntry } from '../../outbox.ts';
import { readPreference, writePreference } from '../../preferences.ts';
import { activateIndex } from '../rows/activate.ts';
import { announce } from '../window/announce.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { sendAllDrafts, sendOutbox } from '../row/save-row.ts';
import { setRows } from '../rows/set-rows.ts';
import { tellConflict } from './tell-conflict.ts';

/** Rows of the first request: enough for the tallest window. */
const FIRST = 60;

/** Opens a file at a row: the one asked for, the one left last time, or the first. */
export async function openFile(id: string, rowId?: string): Promise<void> {
  await sendAllDrafts();
  try {
    const wanted = rowId ?? readPreference<string | undefined>(`place.${id}`, undefined);
    // both at once: the first rows are what is waited for
    const [file, page] = await Promise.all([getFile(id), getFirstRows(id, wanted)]);
    // what was typed while they came
    await sendAllDrafts();
    cells.rows.clear();
    cells.order.value = undefined;
    cells.filter.value = emptyFilter;
    cells.active.value = undefined;
    cells.anchor.value = undefined;
    cells.file.value = file;
    const left = readOutbox(cells.project.peek()?.dir ?? '', id);
    if (left.length > 0) cells.saving.value = 'saving';
    setRows(page.rows.map((row) => withKept(row, left)));
    writePreference('file', id);
    const row = page.rows.find((found) => found.id === wanted) ?? page.rows[0];
    if (row) await activateIndex(row.index, { isSilent: true });
    announce(t('edit:opened', { path: file.path, count: file.rows }));
    if (file.save === 'conflict') tellConflict();
    if (left.length > 0) await sendOutbox(left);
  } catch (error) {
    reportTrouble(error);
  }
}

/** A row with what was typed in it and never reached the server. */
function withKept(row: Row, left: readonly OutboxEntry[]): Row {
  const entry = left.find(({ id }) => id === row.id);
  return entry ? { ...row, target: entry.target } : row;
}

async function getFirstRows(id: string, wanted: string | undefined): Promise<RowPage> {
  if (wanted === undefined) return getRows(id, 0, FIRST);
  try {
    return await getRowsAround(id, wanted, FIRST);
  } catch (error) {
    // the row went since last time: joined, or the file is another one
    if (error instanceof ApiError && error.status < 500) return getRows(id, 0, FIRST);
    throw error;
  }
}

/** Asks for the file itself to be written now. */
export async function saveFile(): Promise<void> {
  const file = cells.file.peek();
  if (file === undefined) return;
  await sendAllDrafts();
  try {
    cells.file.value = await postSave(file.id);
    announce(t('edit:saved', { path: file.path }));
  } catch (error) {
    reportTrouble(error);
  }
}
