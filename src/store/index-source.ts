import type { TranslationUnit } from '../model/translation-unit.ts';

/** A unit as an index takes it in. */
export interface IndexedUnit {
  /** A whole number from 0 to 2^30 - 1 that no other unit ever has, even after this one is gone. */
  readonly unit: number;
  /** ISO 8601, UTC. */
  readonly changed?: string;
  /** One a locale, under its canonical name; none when the unit is gone. */
  readonly texts: readonly IndexedText[];
}

/** The plain text of a unit in one locale, each inline code as its `equiv`. */
export interface IndexedText {
  readonly locale: string;
  readonly text: string;
}

/** A unit that was fetched for one direction. */
export interface FetchedUnit {
  readonly unit: number;
  readonly tu: TranslationUnit;
}

/** What an index asks of a stored memory. All of it is synchronous: it is asked between a query and its answer. */
export interface IndexSource {
  /** Made at random with the memory: the index file of another memory is never used for it. */
  readonly memoryId: string;
  /** Rises with every committed change, whoever made it. Cheap: asked before every query. */
  generation(): number;
  /**
   * The units that were added, changed or removed after a generation, each once, in any order; after 0
   * all there are. `undefined` when the memory does not know that generation, as when it is a copy that
   * went its own way, or no longer: then the index is built anew.
   */
  changesSince(generation: number): Iterable<IndexedUnit> | undefined;
  /** The units that have both sides, regions included as `MemoryStore.read` does; others are left out. */
  fetch(
    units: readonly number[],
    sourceLocale: string,
    targetLocale: string,
  ): readonly FetchedUnit[];
}

/** Units on their way into an index while a memory takes them in. */
export interface IndexFeed {
  /** One that comes again takes the place of what it was. */
  add(unit: IndexedUnit): void;
  /** After the memory has committed them, as this generation. */
  end(generation: number): void;
  /** When it has not. */
  drop(): void;
}

/** An index that follows an import. */
export interface FedIndex {
  /**
   * For an import inside a transaction that no other process can write beside: takes its units in as
   * they come, so that they need not be read back. The index must not be asked meanwhile.
   */
  feed(): IndexFeed;
}
