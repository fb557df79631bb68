import { open } from 'node:fs/promises';
import path from 'node:path';
import { setAttribute } from '../../../format/xml/edit-start-tag.ts';
import { saveFile } from '../../../io/save/save-file.ts';
import { ChangedMeanwhile } from './changed-meanwhile.ts';
import { keepBackup } from './keep-backups.ts';
import { isSameVersion, takeFingerprint, type OpenFile } from '../files/open-file.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { encoderOf, patchedBytes } from './write-units.ts';

/** Whether a file is to get targets, is not valid with them until its root names their locale, and the project knows it. */
export function lacksTargetLocale({ targetLocale }: WorkspaceState, file: OpenFile): boolean {
  if (targetLocale === undefined || file.heads?.unnamed === undefined) return false;
  return [...file.dirty].some(({ unit }) =>
    unit.parts.some((part) => part.type === 'segment' && part.target !== undefined),
  );
}

/**
 * Names the locale of the project in the root of a file that {@link lacksTargetLocale}, and changes nothing else: the
 * file is another one then, to be taken in before units are written.
 *
 * @throws {ChangedMeanwhile} when it is another one already; errors of the disk
 */
export async function writeTargetLocale(state: WorkspaceState, file: OpenFile): Promise<void> {
  const { start, end, tag, attribute } = file.heads!.unnamed!;
  const bytes = encoderOf(file)(setAttribute(tag, attribute, state.targetLocale!));
  const handle = await open(file.absolute, 'r');
  try {
    const { size, mtimeMs: modified, ino: inode } = await handle.stat();
    if (!isSameVersion(file.fingerprint, { size, modified, inode })) throw new ChangedMeanwhile();
    await keepBackup(path.join(state.dataFolder, 'backups'), file, state.io.now());
    await saveFile(file.absolute, patchedBytes(handle, size, [{ start, end, bytes }]), async () => {
      const now = await takeFingerprint(file.absolute);
      if (!isSameVersion(file.fingerprint, now)) throw new ChangedMeanwhile();
    });
  } finally {
    await handle.close();
  }
}
