import { translationPath } from '../project/extract/translation-path.ts';
import { toSaveState, type OpenFile } from '../project/workspace/files/open-file.ts';
import type { FileInfo } from './api/project.ts';

/** What the API tells of a file. */
export function toFileInfo(file: OpenFile): FileInfo {
  const head = file.heads?.heads[0];
  const readOnly = toReadOnly(file);
  const locales = {
    sourceLocale: head?.sourceLocale ?? 'und',
    targetLocale: head?.targetLocale ?? 'und',
  };
  const translation = translationPath(file.path, locales);
  return {
    id: file.id,
    path: file.path,
    format: 'xliff',
    ...locales,
    complete: file.isComplete,
    rows: file.table.rowCount(),
    words: file.counts.words,
    doneWords: file.counts.doneWords,
    states: { ...file.counts.states },
    ...(translation !== undefined && { translation }),
    ...(readOnly !== undefined && { readOnly }),
    save: toSaveState(file),
    ...(file.saveError !== undefined && { saveError: file.saveError }),
    ...(file.savedAt !== undefined && { savedAt: file.savedAt }),
    revision: file.revision,
  };
}

function toReadOnly({ fault, heads }: OpenFile): FileInfo['readOnly'] {
  if (fault !== undefined) return { reason: 'unreadable', message: fault.message };
  return heads?.readOnly === undefined ? undefined : { reason: heads.readOnly };
}
