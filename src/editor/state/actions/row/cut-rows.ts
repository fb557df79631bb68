import { joinRow, splitRow } from '../../../api/segments.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { announce } from '../window/announce.ts';
import { reportTrouble } from '../window/report-trouble.ts';
import { sendAllDrafts } from './save-row.ts';
import { takeRows } from '../rows/take-rows.ts';

/** Joins the active row with the next one; what comes of it has its id. */
export async function joinWithNext(): Promise<void> {
  await sendAllDrafts();
  const [file, active] = [cells.file.peek(), cells.active.peek()];
  const row = active && cells.rows.byId(active.id);
  if (file === undefined || row === undefined) return;
  try {
    const answer = await joinRow(file.id, row);
    await takeRows(answer, row.id);
    announce(t('edit:joined'));
  } catch (error) {
    reportTrouble(error);
  }
}

/** Cuts the active row: its source at a content position, its target at the caret. The first piece keeps its id. */
export async function splitAt(sourceAt: number, targetAt: number): Promise<void> {
  await sendAllDrafts();
  const [file, active] = [cells.file.peek(), cells.active.peek()];
  const row = active && cells.rows.byId(active.id);
  if (file === undefined || row === undefined) return;
  try {
    const answer = await splitRow(file.id, row, { sourceAt, targetAt });
    await takeRows(answer, row.id);
    announce(t('edit:split'));
  } catch (error) {
    reportTrouble(error);
  }
}
