import type { Term } from '../../model/concept.ts';
import type { Language } from '../../language/language.ts';
import { findShoutedTerms } from './find-shouted-terms.ts';
import { HYPHENS } from './hyphens.ts';

/** A term and the concept it stands for. */
export interface TermEntry {
  readonly concept: string;
  readonly term: Term;
}

/** One word of a term, in the part it plays there; words that play the same part share a slot. */
export interface TermSlot {
  readonly word: string;
  readonly role: 'head' | 'compound' | 'modifier';
  /** It is written in capitals, and they belong to it: WHO is not who. */
  readonly isAcronym: boolean;
}

/** An entry at the end of its words. */
export interface TermEnd extends TermEntry {
  /** The words are one of the term's listed forms rather than the term. */
  readonly isForm: boolean;
}

/** A node of the trie over slots. */
export interface TermNode {
  /** By number of the slot. */
  readonly next: Map<number, TermNode>;
  readonly ends: TermEnd[];
}

/** Terms as a trie of slots. */
export interface CompiledTerms {
  readonly root: TermNode;
  readonly slots: readonly TermSlot[];
}

/**
 * Fewest letters of a term whose words may be written together (koronavirüs). Shorter ones would
 * meet other words by chance.
 */
const SHORTEST_JOINED = 7;

/** From so many letters on a word by itself may be such a compound too, and loses its ending as one (veritabanları). */
const SHORTEST_COMPOUND = 8;

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** Turns terms into a trie over their words; hyphens inside terms are left out, as the text's are. */
export function compileTerms(terms: readonly TermEntry[], language: Language): CompiledTerms {
  const root: TermNode = { next: new Map(), ends: [] };
  const slots: TermSlot[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (slot: TermSlot): number => {
    const key = `${slot.role} ${String(slot.isAcronym)} ${slot.word}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, slots.length);
    return slots.push(slot) - 1;
  };
  const shouted = findShoutedTerms(terms);
  const add = (
    entry: TermEntry,
    path: readonly Omit<TermSlot, 'isAcronym'>[],
    isForm = false,
  ): void => {
    const isShouted = shouted.has(entry);
    let node = root;
    for (const { word, role } of path) {
      const number = numberOf(
        isShouted
          ? { word: language.lower(word), role, isAcronym: false }
          : { word, role, isAcronym: ACRONYM.test(word) },
      );
      const next = node.next.get(number) ?? { next: new Map(), ends: [] };
      node.next.set(number, next);
      node = next;
    }
    if (node !== root) node.ends.push({ ...entry, isForm });
  };
  for (const entry of terms) {
    const words = wordsOf(entry.term.text, language);
    const isCompound = words.length > 1 || (words[0]?.length ?? 0) >= SHORTEST_COMPOUND;
    const head = isCompound ? 'compound' : 'head';
    const last = words.length - 1;
    add(
      entry,
      words.map((word, at) => ({ word, role: at === last ? head : 'modifier' })),
    );
    for (const form of entry.term.forms ?? [])
      add(
        entry,
        wordsOf(form, language).map((word) => ({ word, role: 'modifier' })),
        true,
      );
    const joined = words.join('');
    if (words.length > 1 && joined.length >= SHORTEST_JOINED)
      add(entry, [{ word: joined, role: 'compound' }]);
  }
  return { root, slots };
}

function wordsOf(text: string, language: Language): readonly string[] {
  return language
    .words(text)
    .map((word) => word.text)
    .filter((word) => !HYPHENS.test(word));
}
