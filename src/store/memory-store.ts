import type { Content } from '../model/content.ts';
import type { TranslationUnit } from '../model/translation-unit.ts';
import type { FedIndex, IndexSource } from './index-source.ts';

/** One locale's side of a stored unit. */
export interface UnitVariant {
  readonly locale: string;
  readonly content: Content;
  /** Plain text of the neighbours in the document it came from, in the same locale. */
  readonly before?: string;
  readonly after?: string;
}

/** A unit as it is kept: any number of locales, none of them the source. */
export interface UnitVariants {
  /** A name the file gave it, kept while no other unit of the memory has it; absent when it gave none. */
  readonly id?: string;
  readonly variants: readonly UnitVariant[];
  /** ISO 8601, UTC. */
  readonly changed?: string;
  readonly author?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/**
 * Units to take in, one after another, or in pieces that come with time: to wait for each unit costs
 * more than to read it. A piece is read to its end before the next is asked for.
 */
export type UnitSource = Iterable<UnitVariants> | AsyncIterable<Iterable<UnitVariants>>;

/** A unit as the store has it now. */
export interface StoredUnit extends UnitVariants {
  /** Its number: no other unit of the memory ever has it. */
  readonly unit: number;
  /** Rises when its texts or its date change: see {@link UnitChange}. */
  readonly generation: number;
  readonly importId: number;
}

/** What is to become of one unit. */
export interface UnitChange {
  /** Absent: the unit is new. */
  readonly unit?: number;
  /** The generation in which the caller saw it: a unit that changed since stays. Absent: whatever it is now. */
  readonly seen?: number;
  /** Absent: it goes. With text in at least two locales, each once. */
  readonly to?: UnitVariants;
}

/** What a change is for, kept with it. */
export interface ChangeReason {
  /** One word, such as `edit` or `clean`. */
  readonly kind: string;
  /** For people: what was done, and to what. */
  readonly detail: string;
  /** The memory forgets all that it was, this change included: nothing before it can be undone. */
  readonly forgets?: boolean;
}

/** What {@link MemoryStore.changeUnits} did, in units. */
export interface ChangeCounts {
  /** For {@link MemoryStore.undo}. */
  readonly change: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Became equal to another unit, which took its place. */
  readonly merged: number;
  /** Were changed or removed by somebody else meanwhile, and stay as they are. */
  readonly stale: number;
  /** The numbers of the units that were given none, in their order. */
  readonly units: readonly number[];
}

/** One step in the life of a memory. */
export interface MemoryChange extends Omit<ChangeReason, 'forgets'> {
  readonly change: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** When it was taken back; absent while it holds. */
  readonly undone?: string;
}

/** A former state of a unit. */
export interface UnitVersion extends MemoryChange {
  /** What it was before that change; absent: it was not there. */
  readonly before?: UnitVariants;
}

/** What {@link MemoryStore.undo} did. */
export interface UndoneChange extends MemoryChange {
  /** Units that are as they were before. */
  readonly restored: number;
  /** Units that the change had added and that are gone. */
  readonly removed: number;
  /** Units that a later change has touched: they stay. */
  readonly kept: number;
}

/** What an import did. */
export interface ImportCounts {
  readonly importId: number;
  /** For {@link MemoryStore.undo}. */
  readonly change: number;
  readonly added: number;
  /**
   * Units that were there already with the same texts: their date, author, context and properties are the new ones, unless
   * theirs are newer.
   */
  readonly replaced: number;
  /** Units without text in at least two locales. */
  readonly skipped: number;
}

/** What a memory holds, counted. */
export interface MemoryStats {
  readonly units: number;
  /** How often units were used in all; absent: never. */
  readonly uses?: number;
  /** Units with a text in the locale, by locale name. */
  readonly locales: Readonly<Record<string, number>>;
  /** Imports that still have units, the oldest first. */
  readonly imports: readonly {
    readonly importId: number;
    readonly origin: string;
    readonly units: number;
  }[];
}

/** A translation memory that outlives the program, wherever it is kept. */
export interface MemoryStore {
  /** For people: its path, or its address without the password. */
  readonly name: string;
  /** The file on this machine that has its units; the index stands beside it. */
  readonly file: string;
  /**
   * Brings the file up to date with what others wrote, where the memory is on a server. Whatever returns a
   * promise does so by itself; call it before an index is asked. Absent: the file is the memory.
   */
  refresh?(): Promise<void>;
  /**
   * Takes in units, all or none: when reading them or writing fails, the memory is as it was. Doing it
   * again with the same units changes nothing. Two units are the same when they have the same texts,
   * codes included, in the same locales; a unit with two variants of one locale becomes two units.
   *
   * @param origin where they came from, for people: a path
   * @param index of this memory: takes the units in too, once they are committed
   */
  importUnits(units: UnitSource, origin: string, index?: FedIndex): Promise<ImportCounts>;
  /**
   * The units with both locales, seen from one side, in the order they came in. A locale finds its
   * regions too (`en` finds `en-GB`), and a region the bare language (`en-GB` finds `en`); of several,
   * the nearest is taken.
   *
   * @throws {RangeError} when a locale is not a well-formed BCP 47 name
   */
  read(sourceLocale: string, targetLocale: string): AsyncIterable<TranslationUnit>;
  /** All units with all their locales, in the order of their numbers. */
  readAll(): AsyncIterable<StoredUnit>;
  /** One unit by its number; `undefined` when it is gone. */
  readOne(unit: number): Promise<StoredUnit | undefined>;
  stats(): Promise<MemoryStats>;
  /** The locales that units have, in the order in which they first came in: mostly that of a source before its target. */
  locales(): Promise<readonly string[]>;
  /**
   * Adds, changes and removes units, all or none; it is on the disk when the promise resolves, and the
   * next query finds it.
   *
   * @throws {RangeError} for a unit without text in two locales, or with two texts in one of them
   */
  changeUnits(changes: readonly UnitChange[], reason: ChangeReason): Promise<ChangeCounts>;
  /**
   * Notes that units were used as translations: as `usagecount` and `lastusagedate` among their properties. No
   * change of the history, and nothing that an index must take in. An equal unit that is added again counts as
   * a use too.
   *
   * @param ids as `TranslationUnit.id`; one that stands there twice counts twice, one that is gone not at all
   * @param counted numbers of units that count already
   * @returns how many units were used
   */
  countUses(ids: readonly string[], counted?: readonly number[]): Promise<number>;
  /** The changes of this memory, imports too, the newest first. */
  changes(limit: number): Promise<readonly MemoryChange[]>;
  /** What a unit was, the newest change first. */
  history(unit: number): Promise<readonly UnitVersion[]>;
  /**
   * Takes a change back as a whole: what it added goes, what it changed or removed is as it was before,
   * save for units that a later change has touched. `undefined`: there is no such change, or it is
   * undone already.
   *
   * @param change absent: the newest that is not undone
   */
  undo(change?: number): Promise<UndoneChange | undefined>;
  /**
   * For an index kept beside the memory; usable until the memory is closed.
   *
   * @param isReader whether this store is opened to be read only: what is asked in one go is then read in one
   *   transaction, which is cheaper
   */
  indexSource(isReader?: boolean): IndexSource;
  close(): Promise<void>;
}
