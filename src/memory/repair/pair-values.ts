import type { Language } from '../../language/language.ts';
import { alignWords } from '../lookup/align-words.ts';
import type { Value } from './find-values.ts';

/** Values of two texts that stand in each other's place, and those without a partner. */
export interface PairedValues {
  readonly pairs: readonly (readonly [entry: Value, query: Value])[];
  readonly onlyEntry: readonly Value[];
  readonly onlyQuery: readonly Value[];
}

/** A text and the values in it. */
export interface ReadText {
  readonly text: string;
  readonly values: readonly Value[];
}

/** Its words as keys, with a value for one word; and which word is which value. */
export interface SlottedText extends ReadText {
  readonly keys: readonly string[];
  readonly slots: readonly (Value | undefined)[];
}

/**
 * Pairs the values of two texts: the texts are aligned word by word with every number for the same word, every date,
 * and so on, so that what differs in values alone falls into place.
 */
export function pairValues(entry: SlottedText, query: SlottedText): PairedValues {
  const partners = alignWords(entry.keys, query.keys);
  const pairs: [Value, Value][] = [];
  const used = new Set<Value>();
  const onlyEntry: Value[] = [];
  entry.slots.forEach((value, at) => {
    if (value === undefined) return;
    const partner = partners[at]! < 0 ? undefined : query.slots[partners[at]!];
    if (partner === undefined) onlyEntry.push(value);
    else {
      pairs.push([value, partner]);
      used.add(partner);
    }
  });
  return { pairs, onlyEntry, onlyQuery: query.values.filter((value) => !used.has(value)) };
}

/** Words and single signs: enough to see what stands in whose place. */
const WORD = /[\p{L}\p{M}\p{N}]+|\S/gu;

/** Cuts a text into what {@link pairValues} aligns. */
export function toSlots({ text, values }: ReadText, language: Language): SlottedText {
  const keys: string[] = [];
  const slots: (Value | undefined)[] = [];
  let at = 0;
  const addWords = (end: number): void => {
    for (const [word] of text.slice(at, end).matchAll(WORD)) {
      keys.push(language.lower(word));
      slots.push(undefined);
    }
  };
  for (const value of values) {
    addWords(value.span[0]);
    keys.push(`\0${value.what}`);
    slots.push(value);
    at = value.span[1];
  }
  addWords(text.length);
  return { text, values, keys, slots };
}
