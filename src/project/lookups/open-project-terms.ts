import path from 'node:path';
import { createTurns } from '../create-turns.ts';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import type { Termbase } from '../../model/concept.ts';
import { buildTermLookup, type FoundTerm } from '../../terms/recognise/lookup-terms.ts';
import { languageOf } from '../../terms/recognise/select-terms.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { writeTbx } from '../../format/tbx/write-tbx.ts';
import { addTerm, type NewTerm } from './add-term.ts';
import { chooseTerm, type TermChoice } from './choose-term.ts';
import { nameInConfig } from './name-in-config.ts';
import { readTermbase } from '../termbase/read-termbase.ts';

/** The termbase of a project, as its file is now. */
export interface ProjectTerms {
  /** From the folder of the project, as it is now; absent: the config names none. */
  readonly path: string | undefined;
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
  /**
   * Writes into the file what people decided of a rendering; makes the file, and names it in the config, where there
   * is none.
   *
   * @returns false when it says so already
   * @throws {FormatError} see {@link chooseTerm}
   */
  choose(choice: TermChoice, direction: Direction): Promise<boolean>;
  /** Another one after every change of the file. */
  version(): Promise<number>;
}

interface Known {
  readonly modified: number;
  readonly termbase: Termbase;
  readonly finders: Map<string, (text: string) => readonly FoundTerm[]>;
}

/** The termbase where the config names none. */
const STANDARD = 'tm/terms.tbx';

/** Reads the termbase when it is first asked for, and again when the file has changed. */
export function openProjectTerms(io: Io, config: Config): ProjectTerms {
  let named = config.termbase;
  const fileOf = (name: string): string => path.resolve(io.cwd, name);
  // glossaries of some formats do not name their locales: they are read for each direction
  const known = new Map<string, Known>();
  const version = async (): Promise<number> =>
    named === undefined ? 0 : ((await io.modified(fileOf(named))) ?? 0);
  const read = async (name: string, direction: Direction): Promise<Known> => {
    const modified = await version();
    const key = JSON.stringify([direction.sourceLocale, direction.targetLocale]);
    const before = known.get(key);
    if (before?.modified === modified) return before;
    const termbase = await readTermbase(io, fileOf(name), direction);
    const now: Known = { modified, termbase, finders: new Map() };
    known.set(key, now);
    return now;
  };
  const make = async (): Promise<string> => {
    const file = fileOf(STANDARD);
    if (!(await io.exists(file))) {
      await io.makeFolder(path.dirname(file));
      await io.save(file, [writeTbx({ type: 'termbase', concepts: [] })]);
    }
    await nameInConfig(io, 'termbase', STANDARD);
    named = STANDARD;
    return STANDARD;
  };
  /** One change after the other: each reads what the one before it wrote. */
  const inTurn = createTurns();
  return {
    get path() {
      return named;
    },
    version,
    async add(term, direction) {
      const name = named;
      if (name === undefined) return undefined;
      const { status, ...pair } = term;
      return inTurn(async () => {
        if (status === undefined || status === 'preferred')
          return addTerm(io, fileOf(name), term, direction);
        if (!(await addTerm(io, fileOf(name), pair, direction))) return false;
        // a column of statuses for all languages would say it of the source too
        const { source, target } = term;
        const choice = { term: source, rendering: target, side: 'target', status } as const;
        return chooseTerm(io, fileOf(name), choice, direction);
      });
    },
    choose: (choice, direction) =>
      inTurn(async () => chooseTerm(io, fileOf(named ?? (await make())), choice, direction)),
    termbase: async (direction) =>
      named === undefined ? undefined : (await read(named, direction)).termbase,
    async finder(direction) {
      if (named === undefined) return () => [];
      const { termbase, finders } = await read(named, direction);
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
