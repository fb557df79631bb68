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

/** What an import did. */
export interface ImportCounts {
  /** For {@link MemoryStore.removeImport}. */
  readonly importId: number;
  readonly added: number;
  /** Units that were there already with the same texts: their date, author, context and properties are the new ones. */
  readonly replaced: number;
  /** Units without text in at least two locales. */
  readonly skipped: number;
}

export interface MemoryStats {
  readonly units: number;
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
  /**
   * Takes in units, all or none: when reading them or writing fails, the memory is as it was. Doing it
   * again with the same units changes nothing. Two units are the same when they have the same texts,
   * codes included, in the same locales; a unit with two variants of one locale becomes two units.
   *
   * @param origin where they came from, for people: a path
   * @param index of this memory: takes the units in too, once they are committed
   */
  importUnits(
    units: Iterable<UnitVariants> | AsyncIterable<UnitVariants>,
    origin: string,
    index?: FedIndex,
  ): Promise<ImportCounts>;
  /**
   * The units with both locales, seen from one side, in the order they came in. A locale finds its
   * regions too (`en` finds `en-GB`), and a region the bare language (`en-GB` finds `en`); of several,
   * the nearest is taken.
   *
   * @throws {RangeError} when a locale is not a well-formed BCP 47 name
   */
  read(sourceLocale: string, targetLocale: string): AsyncIterable<TranslationUnit>;
  stats(): Promise<MemoryStats>;
  /** Takes out the units that an import added or was the last to change; says how many. */
  removeImport(importId: number): Promise<number>;
  /** For an index kept beside the memory; usable until the memory is closed. */
  indexSource(): IndexSource;
  close(): Promise<void>;
}
