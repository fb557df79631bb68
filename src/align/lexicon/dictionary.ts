import type { Language } from '../../language/language.ts';
import { findEntry } from './find-entry.ts';

/** What a dictionary says of a form. */
export interface DictionaryEntry {
  /** Single words of the other language, in lower case, or their keys (`Inflection.stem`). */
  readonly translations: readonly string[];
  /** How much of the form the headword explains, above 0, at most 1. */
  readonly share: number;
}

/** Words and their translations, from a word list or a termbase. */
export interface Dictionary {
  /** The entry of a form or a key in lower case, or of its longest beginning that has one. */
  lookUp(form: string): DictionaryEntry | undefined;
}

/** The languages of the two sides of a dictionary. */
export interface DictionaryLanguages {
  readonly source: Language;
  readonly target: Language;
}

/** Forms remembered by a dictionary: more than a novel has; then it forgets all and starts again. */
const MAX_REMEMBERED = 100_000;

/**
 * A dictionary of pairs of words or short phrases; a word may stand in several pairs.
 *
 * With `languages` entries are also found by the key that all forms of a word share, phrases by their
 * words, function words aside; without, pairs must be single words in lower case.
 */
export function buildDictionary(
  pairs: Iterable<readonly [string, string]>,
  languages?: DictionaryLanguages,
): Dictionary {
  const entries = languages === undefined ? collect(pairs) : collectByKeys(pairs, languages);
  const lists = new Map([...entries].map(([source, targets]) => [source, [...targets]]));
  const known = new Map<string, DictionaryEntry | undefined>();
  return {
    lookUp(form) {
      const before = known.get(form);
      if (before !== undefined || known.has(form)) return before;
      if (known.size >= MAX_REMEMBERED) known.clear();
      const found = findEntry(form, lists);
      known.set(form, found);
      return found;
    },
  };
}

/** Looks a form up in several dictionaries: the one that explains most of it answers, the first of equals. */
export function combineDictionaries(dictionaries: readonly Dictionary[]): Dictionary | undefined {
  if (dictionaries.length < 2) return dictionaries[0];
  return {
    lookUp(form) {
      let best: DictionaryEntry | undefined;
      for (const dictionary of dictionaries) {
        const found = dictionary.lookUp(form);
        if (found !== undefined && found.share > (best?.share ?? 0)) best = found;
      }
      return best;
    },
  };
}

type Entries = Map<string, Set<string>>;

function collect(pairs: Iterable<readonly [string, string]>): Entries {
  const entries: Entries = new Map();
  for (const [source, target] of pairs) add(entries, source, target);
  return entries;
}

function collectByKeys(
  pairs: Iterable<readonly [string, string]>,
  { source, target }: DictionaryLanguages,
): Entries {
  const entries: Entries = new Map();
  const phrases: (readonly [readonly string[], readonly string[]])[] = [];
  for (const [from, to] of pairs) {
    const words = contentOf(from, source);
    const keys = contentOf(to, target).map((word) => target.inflection.stem(word) || word);
    const [word] = words;
    if (word === undefined) continue;
    if (words.length > 1) phrases.push([words, keys]);
    else for (const key of keys) add(entries, word, key);
  }
  // a word of a phrase stands for the phrase only where it has no meaning of its own
  const single = new Set(entries.keys());
  for (const [words, keys] of phrases)
    for (const word of words)
      if (!single.has(word)) for (const key of keys) add(entries, word, key);
  addStems(entries, source);
  return entries;
}

/** A headword in -mek is as near to its stem as a noun of the bare length. */
const INFINITIVE = /m[ae]k$/;

/**
 * Headwords by their stems. Where several share one (gelmek, gelir, gelecek) the shortest have it:
 * the others are words made from it, and found by their own letters.
 */
function addStems(entries: Entries, language: Language): void {
  const byStem = new Map<string, { length: number; headwords: string[] }>();
  for (const headword of entries.keys()) {
    const stem = language.inflection.stem(headword);
    if (stem === '') continue;
    const { length } = headword.replace(INFINITIVE, '');
    const best = byStem.get(stem);
    if (best === undefined || length < best.length)
      byStem.set(stem, { length, headwords: [headword] });
    else if (length === best.length) best.headwords.push(headword);
  }
  const added: [string, string][] = [];
  for (const [stem, { headwords }] of byStem)
    for (const headword of headwords)
      if (headword !== stem) for (const key of entries.get(headword)!) added.push([stem, key]);
  for (const [stem, key] of added) add(entries, stem, key);
}

function add(entries: Entries, source: string, target: string): void {
  const entry = entries.get(source);
  if (entry === undefined) entries.set(source, new Set([target]));
  else entry.add(target);
}

/** The words of a phrase in lower case, function words left out unless there is nothing else. */
function contentOf(phrase: string, language: Language): readonly string[] {
  const words = language
    .words(phrase)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => language.lower(text.normalize('NFC')));
  const content = words.filter((word) => !language.stopWords.has(word));
  return content.length > 0 ? content : words;
}
