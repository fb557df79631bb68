import type { DictionaryEntry } from './dictionary.ts';

/** A form may be looked up by a beginning of it, down to this share of its letters: longer tails are other words. */
const SHORTEST_SHARE = 0.45;
/** Beginnings of fewer letters agree by chance. */
const SHORTEST_BEGINNING = 3;

/** A Turkish final softens before a vowel (kitap, kitabı); dictionaries list it hard, verbs as infinitives. */
const HARD: Readonly<Record<string, string>> = { b: 'p', c: 'ç', d: 't', ğ: 'k' };

/** The entry of the longest beginning of a form, and how much of the form it covers. */
export function findEntry(
  form: string,
  entries: ReadonlyMap<string, readonly string[]>,
): DictionaryEntry | undefined {
  const least = Math.max(SHORTEST_BEGINNING, Math.ceil(form.length * SHORTEST_SHARE));
  for (let length = form.length; length >= least || length === form.length; length--) {
    const start = form.slice(0, length);
    const hard = HARD[start.at(-1) ?? ''];
    const translations =
      entries.get(start) ??
      (hard === undefined ? undefined : entries.get(start.slice(0, -1) + hard)) ??
      entries.get(`${start}mak`) ??
      entries.get(`${start}mek`);
    if (translations !== undefined) return { translations, share: length / form.length };
  }
  return undefined;
}
