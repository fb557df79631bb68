import { open } from 'node:fs/promises';
import path from 'node:path';
import { saveFile } from '../../../io/save/save-file.ts';
import { ChangedMeanwhile } from './changed-meanwhile.ts';
import { keepBackup } from './keep-backups.ts';
import { appendRecord } from '../journal/journal-record.ts';
import {
  isSameVersion,
  takeFingerprint,
  type Fingerprint,
  type OpenFile,
} from '../files/open-file.ts';
import { isSameParts } from '../steps/step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { lacksTargetLocale, writeTargetLocale } from './write-target-locale.ts';
import {
  encoderOf,
  patchedBytes,
  renderUnit,
  type BytePatch,
  type RenderedUnit,
  type UnitChange,
} from './write-units.ts';
import {
  findUnwrittenRemarks,
  groupRemarks,
  keysOnceWritten,
  noteWritten,
  type WrittenUnit,
} from './written-unit.ts';

/** A file that keeps changing under us is left alone after so many tries. */
const MAX_TRIES = 5;

/** Whether the file on the disk lacks something. */
export function needsSaving(file: OpenFile): boolean {
  return file.dirty.size > 0 || findUnwrittenRemarks(file).size > 0;
}

/**
 * Writes what was changed into the file, by splice: a temporary file, flushed, renamed over it; all bytes
 * outside the units that changed are those of the disk. A version that another program wrote meanwhile is
 * never written over: `merge` takes it in first.
 *
 * @throws errors of the disk
 */
export async function saveOpenFile(
  state: WorkspaceState,
  file: OpenFile,
  merge: () => Promise<void>,
): Promise<void> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (!isSameVersion(file.fingerprint, await takeFingerprint(file.absolute))) await merge();
    if (!needsSaving(file)) return;
    try {
      if (lacksTargetLocale(state, file)) {
        await writeTargetLocale(state, file);
        continue;
      }
      await writeOnce(state, file);
      return;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
    }
  }
  throw new Error('another program keeps writing the file');
}

async function writeOnce(state: WorkspaceState, file: OpenFile): Promise<void> {
  const { seq } = state;
  const remarks = groupRemarks(file);
  const changes: UnitChange[] = [...new Set([...file.dirty, ...findUnwrittenRemarks(file).keys()])]
    .map((entry) => ({
      entry,
      base: entry.base ?? entry.unit,
      unit: entry.unit,
      remarks: remarks.get(entry) ?? new Map(),
    }))
    .sort((a, b) => a.entry.start - b.entry.start);
  const encode = encoderOf(file);
  const handle = await open(file.absolute, 'r');
  const refused: string[] = [];
  try {
    const before = await handle.stat();
    const isSame = isSameVersion(file.fingerprint, {
      size: before.size,
      modified: before.mtimeMs,
      inode: before.ino,
    });
    if (!isSame) throw new ChangedMeanwhile();
    const patches: (BytePatch & {
      readonly change: UnitChange;
      readonly written: WrittenUnit | null;
    })[] = [];
    for (const change of changes) {
      const made = await renderUnit(handle, file, change);
      const { entry } = change;
      if (!made.ok) refused.push(`${entry.unit.id}: ${made.reason}`);
      else
        patches.push({
          entry,
          change,
          start: entry.start,
          end: entry.end,
          bytes: encode(made.text),
          written: toWritten(file, change, made),
        });
    }
    if (patches.length > 0) {
      await keepBackup(path.join(state.dataFolder, 'backups'), file, state.io.now());
      const units = patches.map(({ entry, written }) => [entry.key, written] as const);
      const savedSeq = refused.length === 0 ? seq : file.savedSeq;
      let fingerprint: Fingerprint | undefined;
      await saveFile(
        file.absolute,
        patchedBytes(handle, before.size, patches),
        async (temporary) => {
          fingerprint = (await takeFingerprint(temporary))!;
          // after a crash the fingerprint tells whether the new file is the one on the disk
          await appendRecord(state, {
            type: 'saved',
            file: file.id,
            seq: savedSeq,
            fingerprint,
            units: units.map(([key, unit]) => {
              const isKnown = file.written.get(key)?.original !== undefined;
              return [key, unit !== null && isKnown ? { remarks: unit.remarks } : unit];
            }),
          });
          const now = await takeFingerprint(file.absolute);
          if (!isSameVersion(file.fingerprint, now)) throw new ChangedMeanwhile();
        },
      );
      file.fingerprint = fingerprint!;
      file.savedSeq = savedSeq;
      file.savedAt = state.io.now().toISOString();
      noteWritten(file.written, units);
      appendRecord(state, { type: 'settled', file: file.id, at: file.savedAt }).catch(
        () => undefined,
      );
      moveEntries(file, patches);
      for (const { change } of patches) settle(file, change);
    }
  } finally {
    await handle.close();
  }
  if (refused.length > 0) throw new Error(`cannot be written: ${refused.slice(0, 3).join('; ')}`);
}

/** What the file has once a unit is written; `null`: the original, of which nothing need be known. */
function toWritten(
  file: OpenFile,
  { entry, remarks }: UnitChange,
  { text, original }: RenderedUnit & { readonly ok: true },
): WrittenUnit | null {
  const keys = keysOnceWritten(file.written.get(entry.key), remarks);
  return text === original.text && keys.length === 0 ? null : { original, remarks: keys };
}

/** Where the units stand after the patches. */
function moveEntries(file: OpenFile, patches: readonly BytePatch[]): void {
  let moved = 0;
  let next = 0;
  for (const entry of file.table.entries) {
    entry.start += moved;
    const patch = patches[next];
    if (patch?.entry === entry) {
      moved += patch.bytes.length - (patch.end - patch.start);
      next++;
    }
    entry.end += moved;
  }
}

/** A unit was written; it may have been changed again since. */
function settle(file: OpenFile, { entry, unit }: UnitChange): void {
  if (isSameParts(entry.unit.parts, unit.parts)) {
    delete entry.base;
    file.dirty.delete(entry);
  } else {
    entry.base = unit;
    file.dirty.add(entry);
  }
}
