import { effect } from '@preact/signals';
import { listen } from '../../../api/listen.ts';
import { getFile } from '../../../api/segments.ts';
import { ownWindow } from '../../../api/request.ts';
import type { Row } from '../../../../server/api/row.ts';
import { t } from '../../../i18n/translate.ts';
import { cells } from '../../cells.ts';
import { checkRun } from '../../check-run.ts';
import { isSameJson } from '../../is-same-json.ts';
import { readOutbox } from '../../outbox.ts';
import { pretranslating } from '../../pretranslating.ts';
import { termListing } from '../../term-listing.ts';
import { announce, announceNow } from '../window/announce.ts';
import { filterRows } from '../rows/filter-rows.ts';
import { refillActive } from '../rows/refill-active.ts';
import { rereadFile } from './reread-file.ts';
import { rereadRanges } from './reread-ranges.ts';
import { hasDraft, sendAllDrafts, sendOutbox } from '../row/save-row.ts';
import { setRows } from '../rows/set-rows.ts';
import { takeRows } from '../rows/take-rows.ts';
import { tellConflict } from './tell-conflict.ts';

/** Keeps the state in step with the server, and sends what waited when the line comes back. */
export function followServer(): void {
  watchLine();
  listen(
    {
      row({ file, rows, removed, client }) {
        if (file !== cells.file.peek()?.id) return;
        if (client === ownWindow.id) void takeOwn(rows);
        else void takeFromOthers(rows, removed);
      },
      rows({ file, ranges }) {
        if (file === cells.file.peek()?.id) void rereadRanges(ranges);
      },
      lease({ file, id, client, lockedBy }) {
        const row = cells.rows.byId(id);
        if (row === undefined || file !== cells.file.peek()?.id || client === ownWindow.id) return;
        const free = Object.fromEntries(
          Object.entries(row).filter(([name]) => name !== 'lockedBy' && name !== 'lockedIn'),
        ) as unknown as Row;
        setRows([lockedBy === undefined ? free : { ...free, lockedBy, lockedIn: client }]);
      },
      reset({ file, client }) {
        // of what this window did its answer has told
        const isElsewhere = file !== undefined && file !== cells.file.peek()?.id;
        if (client !== ownWindow.id && !isElsewhere) void rereadFile();
      },
      checking(progress) {
        checkRun.value = progress;
      },
      pretranslating(progress) {
        pretranslating.value = progress;
      },
      terminology(progress) {
        termListing.value = progress;
      },
      file(file) {
        if (file.id === cells.file.peek()?.id) {
          const was = cells.file.peek();
          // rows that come or go are told by their own event, and change the count together with the places
          cells.file.value =
            was?.complete === true && was.rows !== file.rows ? { ...file, rows: was.rows } : file;
          if (was?.save !== file.save && file.save === 'conflict') tellConflict();
          // a filter asked for before the whole file was read
          if (was?.complete === false && file.complete && cells.order.peek() !== undefined)
            void filterRows(cells.filter.peek());
        }
        const project = cells.project.peek();
        if (project)
          cells.project.value = {
            ...project,
            files: project.files.map((known) => (known.id === file.id ? file : known)),
          };
      },
    },
    (isOpen) => {
      if (isOpen === cells.isOnline.peek()) return;
      cells.isOnline.value = isOpen;
      if (!isOpen) {
        announceNow(t('shell:line.lost'));
        return;
      }
      announce(t('shell:line.back'));
      void sendWaiting();
    },
  );
}

/** Rows that another window changed. The field of the open row follows, unless something is being typed in it. */
async function takeFromOthers(rows: readonly Row[], removed: readonly string[]): Promise<void> {
  const isNew = rows.some(({ id, index }) => cells.rows.at(index)?.id !== id && !isUnread(index));
  if (removed.length > 0 || isNew) {
    await takeRows({ rows, removed });
    return;
  }
  setRows(rows);
  await refillActive(rows);
}

/**
 * What this window did itself its answers have shown already, save what they do not tell, as the number of comments. A row with
 * a change under way waits for the answer to it.
 */
async function takeOwn(rows: readonly Row[]): Promise<void> {
  const others = rows.filter((row) => {
    const known = cells.rows.byId(row.id);
    return known && !hasDraft(row.id) && !isSameJson(known, row);
  });
  if (others.length === 0) return;
  setRows(others);
  await refillActive(others);
}

function isUnread(index: number): boolean {
  return cells.rows.at(index) === undefined;
}

/** How often it is asked whether the line is back, in ms. */
const AGAIN_MS = 2000;

/** A look-up or an edit may fail while the events still seem to flow: then this finds the way back. */
function watchLine(): void {
  effect(() => {
    if (cells.isOnline.value) return undefined;
    const timer = setInterval(() => {
      const file = cells.file.peek();
      if (file === undefined) return;
      getFile(file.id)
        .then(() => {
          if (cells.isOnline.peek()) return;
          cells.isOnline.value = true;
          announce(t('shell:line.back'));
          return sendWaiting();
        })
        // still gone
        .catch(() => undefined);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  });
}

/** Sends the drafts in the fields and what the outbox holds. */
async function sendWaiting(): Promise<void> {
  await sendAllDrafts();
  const [project, file] = [cells.project.peek(), cells.file.peek()];
  if (project && file) await sendOutbox(readOutbox(project.dir, file.id));
}
