import type { UnitVariants } from '../../store/memory-store.ts';

/** A file that somebody sent. */
export interface UploadedFile {
  /** Its name tells the format and is kept as the origin of its units; never a path that is read. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** For files that do not name their own. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/** What became of a file. */
export interface UploadCounts {
  readonly added: number;
  readonly replaced: number;
  readonly skipped: number;
}

/** Changes one memory; one change after the other, each on the disk when its promise resolves. */
export interface MemoryWriter {
  /**
   * Adds units; one with the same texts takes the new date and author. Units that wait at the same time
   * are written together.
   *
   * @param madeFrom ids of units of this memory that these were made from: each is used once more, save where it is the
   *   very unit that is added, which counts by itself
   * @throws {RangeError} for a unit without text in two locales, before anything is written
   * @throws {FormatError} `memory/*` when the memory cannot be written
   */
  add(units: readonly UnitVariants[], madeFrom?: readonly string[]): Promise<void>;
  /**
   * Takes in the pairs of a file as a whole or not at all.
   *
   * @throws {FormatError} when the file cannot be read, or the memory not written; {@link UnknownLocaleError}
   */
  importFile(file: UploadedFile): Promise<UploadCounts>;
  /**
   * Lets those go who wait for what is written by now. Otherwise they wait until the event loop comes round, and
   * in a busy server that is after all other answers. Absent: nobody waits so.
   */
  settle?(): void;
  close(): Promise<void>;
}
