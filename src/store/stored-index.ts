import { createLocaleIndex } from '../memory/index/locale-index.ts';
import type { LocaleIndex, ManyTexts } from '../memory/index/locale-index.ts';
import type { IndexSegment } from '../memory/index/index-segment.ts';
import { toStamp } from '../memory/memory-view.ts';
import type { MemoryView } from '../memory/memory-view.ts';
import { createUnitSet } from '../memory/index/unit-set.ts';
import type { UnitSet } from '../memory/index/unit-set.ts';
import { findLocales } from './find-locales.ts';
import { openIndexFile, saveIndexFile } from './index-file.ts';
import type { OpenIndexFile } from './index-file.ts';
import type { FedIndex, IndexedUnit, IndexSource } from './index-source.ts';

/** The index of a stored memory, kept in a file beside it. Always answers from the memory as it is now. */
export interface StoredIndex extends FedIndex {
  /** The memory in one direction. Asks for changes of the memory first, as every view must: see `refresh`. */
  view(sourceLocale: string, targetLocale: string): MemoryView;
  /** The locales with units, sorted; as of the last `refresh`. */
  locales(): readonly string[];
  /** Takes in what changed in the memory since; call it before every question. Says whether anything did. */
  refresh(): boolean;
  /** Of the memory, as of the last `refresh`; another one says that something changed. */
  generation(): number;
  /** See `LocaleIndex.maintenance`: steps to run when there is time; absent when all is tidy. */
  maintenance(): Generator<undefined, void> | undefined;
  /**
   * Writes the file if it pays: when there is none, or enough has changed since. False when it cannot be
   * written, as in a folder that may only be read: the index serves all the same, and is built again
   * the next time.
   */
  save(): Promise<boolean>;
  close(): void;
}

/** Changes that are put in one by one; more make segments of their own. */
const FEW_CHANGES = 256;
/** The file is written anew when more changes than this, and this share of the units, are not in it. */
const CHANGES_WORTH_SAVING = 1000;
const SHARE_WORTH_SAVING = 0.02;

/**
 * Opens the index of a memory. A file that is missing, old or damaged is built anew from the memory,
 * and one of an earlier state takes in what changed.
 *
 * @param path of the index file
 */
export function openStoredIndex(path: string, source: IndexSource): StoredIndex {
  const state = createState(path, source);
  return {
    view(sourceLocale, targetLocale) {
      state.refresh();
      return {
        sourceLocale,
        targetLocale,
        sources: state.find(sourceLocale),
        targets: state.find(targetLocale),
        fetch: (unit) => source.fetch([unit], sourceLocale, targetLocale)[0]?.tu,
        fetchMany(units) {
          const found = source.fetch(units, sourceLocale, targetLocale);
          return new Map(found.map(({ unit, tu }) => [unit, tu]));
        },
      };
    },
    locales: () =>
      [...state.locales.values()]
        .filter(({ units }) => units.size > 0)
        .map(({ locale }) => locale)
        .sort(),
    refresh: state.refresh,
    generation: state.generation,
    feed: state.feed,
    maintenance() {
      for (const index of state.locales.values()) {
        const steps = index.maintenance();
        if (steps !== undefined) return steps;
      }
      return undefined;
    },
    save: state.save,
    close: state.close,
  };
}

interface State extends Pick<StoredIndex, 'refresh' | 'generation' | 'feed' | 'save' | 'close'> {
  readonly locales: ReadonlyMap<string, LocaleIndex>;
  /** The indexes that will do for a locale, the nearest first. */
  find(locale: string): readonly LocaleIndex[];
}

function createState(path: string, source: IndexSource): State {
  const locales = new Map<string, LocaleIndex>();
  /** Answers of `find`, until there is another locale. */
  const found = new Map<string, readonly LocaleIndex[]>();
  let file = openIndexFile(path, source.memoryId);
  let generation = 0;
  let unsaved = 0;
  let mustSave = true;

  const open = (opened: OpenIndexFile): void => {
    generation = opened.generation;
    for (const { locale, units, load } of opened.locales) {
      const present = createUnitSet(units);
      const stored = { units: present, load: () => loadOrBuild(load, locale, present) };
      locales.set(locale, createLocaleIndex(locale, stored));
    }
  };
  const loadOrBuild = (
    load: () => readonly IndexSegment[],
    locale: string,
    units: UnitSet,
  ): readonly IndexSegment[] => {
    try {
      return load();
    } catch {
      mustSave = true;
      return buildSegments(source, locale, units);
    }
  };
  const localeIndex = (locale: string): LocaleIndex => {
    let index = locales.get(locale);
    if (index === undefined) {
      locales.set(locale, (index = createLocaleIndex(locale)));
      found.clear();
    }
    return index;
  };
  /** Takes units in, each into all locales it has, and out of those that it has no more. */
  const createSink = (isMany: boolean): { add(unit: IndexedUnit): void; end(): void } => {
    const many = new Map<string, ManyTexts>();
    const sinkOf = (locale: string): Pick<ManyTexts, 'put'> => {
      if (!isMany) return localeIndex(locale);
      let sink = many.get(locale);
      if (sink === undefined) many.set(locale, (sink = localeIndex(locale).startMany()));
      return sink;
    };
    /** The sinks of the last unit: the next one mostly has the same locales, in the same order. */
    const last: { readonly locale: string; readonly sink: Pick<ManyTexts, 'put'> }[] = [];
    return {
      add({ unit, changed, texts }) {
        unsaved++;
        const stamp = toStamp(changed);
        for (const index of locales.values()) {
          if (!index.units.has(unit)) continue;
          if (!texts.some(({ locale }) => locale === index.locale)) index.remove(unit);
        }
        for (let at = 0; at < texts.length; at++) {
          const { locale, text } = texts[at]!;
          let found = at < last.length ? last[at]! : undefined;
          if (found?.locale !== locale) last[at] = found = { locale, sink: sinkOf(locale) };
          found.sink.put({ unit, text, stamp });
        }
      },
      end() {
        for (const sink of many.values()) sink.end();
      },
    };
  };
  const takeIn = (changes: Iterable<IndexedUnit>): void => {
    const first: IndexedUnit[] = [];
    let sink: ReturnType<typeof createSink> | undefined;
    for (const change of changes) {
      if (sink !== undefined) sink.add(change);
      else if (first.push(change) > FEW_CHANGES) {
        sink = createSink(true);
        first.forEach(sink.add);
      }
    }
    if (sink === undefined) {
      sink = createSink(false);
      first.forEach(sink.add);
    }
    sink.end();
  };
  /** Everything anew, from the file if there is one. */
  const restart = (opened: OpenIndexFile | undefined): void => {
    locales.clear();
    found.clear();
    generation = 0;
    unsaved = 0;
    mustSave = opened === undefined;
    if (opened !== undefined) open(opened);
  };
  const refresh = (): boolean => {
    const now = source.generation();
    if (now === generation) return false;
    let changes = now > generation ? source.changesSince(generation) : undefined;
    if (changes === undefined) {
      // the memory went back or another way, or forgot
      restart(undefined);
      changes = source.changesSince(0) ?? [];
    }
    takeIn(changes);
    generation = now;
    return true;
  };
  restart(file);

  return {
    locales,
    find(locale) {
      let indexes = found.get(locale);
      if (indexes === undefined) {
        indexes = findLocales(locale, [...locales.keys()]).map((name) => locales.get(name)!);
        found.set(locale, indexes);
      }
      return indexes;
    },
    refresh,
    generation: () => generation,
    feed() {
      refresh();
      const sink = createSink(true);
      const fed = createUnitSet();
      // segments that are being made hold a unit once, so what comes again waits for their end
      const again = new Map<number, IndexedUnit>();
      return {
        add(unit) {
          if (fed.add(unit.unit)) sink.add(unit);
          else again.set(unit.unit, unit);
        },
        end(committed) {
          sink.end();
          takeIn(again.values());
          generation = committed;
        },
        drop: () => restart(file),
      };
    },
    async save() {
      const units = Math.max(...[...locales.values()].map((index) => index.units.size), 0);
      const pays = unsaved > Math.max(CHANGES_WORTH_SAVING, SHARE_WORTH_SAVING * units);
      if (locales.size === 0 || (!mustSave && !pays)) return true;
      const parts = [...locales.values()].map((index) => ({
        locale: index.locale,
        segments: index.tidy(),
        // copied, since changes may come while the file is written
        units: index.units.bits().slice(),
      }));
      const counted = unsaved;
      try {
        await saveIndexFile(path, { memoryId: source.memoryId, generation }, parts);
      } catch (error) {
        if (isFileSystemError(error)) return false;
        throw error;
      }
      unsaved -= counted;
      mustSave = false;
      return true;
    },
    close() {
      file?.close();
      file = undefined;
    },
  };
}

/** A full disk, missing rights and the like; anything else is a bug. */
function isFileSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/** The texts of one locale read anew, of the units that the index already counts. */
function buildSegments(
  source: IndexSource,
  locale: string,
  units: UnitSet,
): readonly IndexSegment[] {
  const index = createLocaleIndex(locale);
  const many = index.startMany();
  for (const { unit, changed, texts } of source.changesSince(0) ?? []) {
    const text = texts.find((one) => one.locale === locale);
    if (text !== undefined && units.has(unit))
      many.put({ unit, text: text.text, stamp: toStamp(changed) });
  }
  many.end();
  return index.tidy();
}
