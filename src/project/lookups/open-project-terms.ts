import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import type { Termbase } from '../../model/concept.ts';
import { buildTermLookup, type FoundTerm } from '../../terms/lookup-terms.ts';
import { languageOf } from '../../terms/select-terms.ts';
import type { Direction } from '../memory-locales.ts';
import { addTerm, type NewTerm } from './add-term.ts';
import { readTermbase } from '../read-termbase.ts';

/** The termbase of a project, as its file is now. */
export interface ProjectTerms {
  /** From the folder of the project; absent: the config names none. */
  readonly path?: string;
  /**
   * @returns `undefined` without a termbase
   * @throws {FormatError} when the file cannot be read; {@link UnknownLocaleError}
   */
  termbase(direction: Direction): Promise<Termbase | undefined>;
  /** Finds the terms of the source language in texts; nothing without a termbase. */
  finder(direction: Direction): Promise<(text: string) => readonly FoundTerm[]>;
  /**
   * Adds a term to the file; false when it is there, `undefined` without a termbase.
   *
   * @throws {FormatError} see {@link addTerm}
   */
  add(term: NewTerm, direction: Direction): Promise<boolean | undefined>;
  /** Another one after every change of the file. */
  version(): Promise<number>;
}

interface Known {
  readonly modified: number;
  readonly termbase: Termbase;
  readonly finders: Map<string, (text: string) => readonly FoundTerm[]>;
}

/** Reads the termbase when it is first asked for, and again when the file has changed. */
export function openProjectTerms(io: Io, { termbase: named }: Config): ProjectTerms {
  if (named === undefined)
    return {
      termbase: () => Promise.resolve(undefined),
      finder: () => Promise.resolve(() => []),
      add: () => Promise.resolve(undefined),
      version: () => Promise.resolve(0),
    };
  const file = path.resolve(io.cwd, named);
  // glossaries of some formats do not name their locales: they are read for each direction
  const known = new Map<string, Known>();
  const version = async (): Promise<number> => (await io.modified(file)) ?? 0;
  const read = async (direction: Direction): Promise<Known> => {
    const modified = await version();
    const key = JSON.stringify([direction.sourceLocale, direction.targetLocale]);
    const before = known.get(key);
    if (before?.modified === modified) return before;
    const termbase = await readTermbase(io, file, direction);
    const now: Known = { modified, termbase, finders: new Map() };
    known.set(key, now);
    return now;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    path: named,
    version,
    add(term, direction) {
      // one after the other: each reads what the one before it wrote
      const done = last.then(() => addTerm(io, file, term, direction));
      last = done.catch(() => undefined);
      return done;
    },
    termbase: async (direction) => (await read(direction)).termbase,
    async finder(direction) {
      const { termbase, finders } = await read(direction);
      const language = languageOf(direction.sourceLocale);
      let find = finders.get(language);
      if (find === undefined) {
        find = buildTermLookup(termbase, { locales: [direction.sourceLocale] });
        finders.set(language, find);
      }
      return find;
    },
  };
}
