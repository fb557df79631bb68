import { open } from 'node:fs/promises';
import path from 'node:path';
import { setAttribute } from '../../format/xml/edit-start-tag.ts';
import { saveFile } from '../../io/save-file.ts';
import { ChangedMeanwhile } from './changed-meanwhile.ts';
import { keepBackup } from './keep-backups.ts';
import { isSameVersion, takeFingerprint, type OpenFile } from './open-file.ts';
import type { WorkspaceState } from './workspace-state.ts';
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
 * @returns false, and nothing is written, when it is another one already
 * @throws errors of the disk
 */
export async function writeTargetLocale(state: WorkspaceState, file: OpenFile): Promise<boolean> {
  const { start, end, tag } = file.heads!.unnamed!;
  const bytes = encoderOf(file)(setAttribute(tag, 'trgLang', state.targetLocale!));
  const isOurs = async (): Promise<boolean> =>
    isSameVersion(file.fingerprint, await takeFingerprint(file.absolute));
  const handle = await open(file.absolute, 'r');
  try {
    const { size, mtimeMs: modified, ino: inode } = await handle.stat();
    if (!isSameVersion(file.fingerprint, { size, modified, inode })) return false;
    await keepBackup(path.join(state.dataFolder, 'backups'), file, state.io.now());
    await saveFile(file.absolute, patchedBytes(handle, size, [{ start, end, bytes }]), async () => {
      if (!(await isOurs())) throw new ChangedMeanwhile();
    });
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  } finally {
    await handle.close();
  }
}
