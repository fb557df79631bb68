import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import { detectFormat } from '../../format/formats.ts';
import { isMemoryAddress } from '../../store/find-memory.ts';
import type { Log } from '../log.ts';
import { openMemories, type Memories } from '../memories/open-memories.ts';
import type { StoredMemoryOptions } from '../memories/open-stored-memory.ts';

export interface ProjectMemoryOptions extends Pick<StoredMemoryOptions, 'createWriter'> {
  readonly config: Config;
  /** Absolute: where the project keeps what only this program reads. */
  readonly dataFolder: string;
  readonly version: string;
  readonly log: Log;
}

/** The memory that takes in what is confirmed, where the project names none that can be written to. */
const OWN_MEMORY = 'memory.db';

/**
 * The memories of a project, the first of them to be written to: that of its config, and, where it names none or a TMX file, one of
 * its own for what is confirmed in the editor.
 */
export function listProjectMemories(
  io: Io,
  { config: { memory }, dataFolder }: Pick<ProjectMemoryOptions, 'config' | 'dataFolder'>,
): readonly string[] {
  const named =
    memory === undefined ? [] : [isMemoryAddress(memory) ? memory : path.resolve(io.cwd, memory)];
  const isOwn = memory === undefined || detectFormat(memory)?.name === 'tmx';
  return isOwn ? [path.join(dataFolder, OWN_MEMORY), ...named] : named;
}

/**
 * Opens them; that of its own is made when it is not there.
 *
 * @throws {FormatError} when one cannot be opened
 */
export async function openProjectMemories(
  io: Io,
  { config, dataFolder, ...options }: ProjectMemoryOptions,
): Promise<Memories> {
  const paths = listProjectMemories(io, { config, dataFolder });
  if (path.dirname(paths[0]!) === dataFolder) await io.makeFolder(dataFolder);
  return openMemories(io, paths, { ...options, isWritable: true });
}
