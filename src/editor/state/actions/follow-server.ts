import { listen } from '../../api/listen.ts';
import { t } from '../../i18n/translate.ts';
import { cells } from '../cells.ts';
import { readOutbox } from '../outbox.ts';
import { announce, announceNow } from './announce.ts';
import { sendAllDrafts, sendOutbox } from './save-row.ts';
import { setRows } from './set-rows.ts';
import { takeRows } from './take-rows.ts';

/** Keeps the state in step with the server, and sends what waited when the line comes back. */
export function followServer(): void {
  listen(
    {
      row({ file, rows, removed }) {
        if (file !== cells.file.peek()?.id) return;
        if (removed.length > 0 && removed.some((id) => cells.rows.byId(id) !== undefined))
          void takeRows({ rows, removed });
        else setRows(rows);
      },
      file(file) {
        if (file.id === cells.file.peek()?.id) {
          const was = cells.file.peek()?.save;
          cells.file.value = file;
          if (was !== file.save && file.save === 'conflict') announceNow(t('shell:save.conflict'));
        }
        const project = cells.project.peek();
        if (project)
          cells.project.value = {
            ...project,
            files: project.files.map((known) => (known.id === file.id ? file : known)),
          };
      },
      undo(labels) {
        cells.undoLabels.value = labels;
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

/** Sends the drafts in the fields and what the outbox holds. */
export async function sendWaiting(): Promise<void> {
  await sendAllDrafts();
  const [project, file] = [cells.project.peek(), cells.file.peek()];
  if (project && file) await sendOutbox(readOutbox(project.dir, file.id));
}
