import type { CompiledWord, Inflection } from '../language/inflection.ts';
import { type BaseReadings, weighReadings } from './choose-bases.ts';
import { createGrowingArray } from './growing-array.ts';

/** Which forms of a corpus belong to one word. */
export interface Paradigms {
  /** Number of the word that each form belongs to. */
  readonly wordOf: Int32Array;
  /** The base of each word, folded: the form (or stem) that explains the others. */
  readonly bases: readonly string[];
}

/** A base and its form share at least this many letters: sound changes touch only the end. */
const SHARED_LETTERS = 2;

/** A base must leave at most this many of its own letters unmatched: vowel drop and softening touch two. */
const CHANGED_LETTERS = 2;

/**
 * Groups the forms of a corpus into words with nothing but the suffix grammar of the language: a form
 * goes to the base for which its other forms speak most, usual endings more than rare ones, so that `işleme`
 * joins `işlemeler` or `işlem`, whichever of the two the corpus speaks of. Grammar, not truncation: look-alikes
 * (`rapor`, `raporlama`) stay apart.
 *
 * @param forms folded words, all different
 * @param counts how often each stands in the corpus
 */
export function groupForms(
  forms: readonly string[],
  counts: Int32Array,
  inflection: Inflection,
): Paradigms {
  const attested = new Set(forms);
  // forms with one beginning follow each other, so that what is made ready for it serves them all
  const order = forms.map((_, id) => id);
  order.sort((one, other) => (forms[one]! < forms[other]! ? -1 : 1));
  const beginningsOf = listBeginnings(forms, order);
  const candidates = [...new Set([...forms, ...beginningsOf.flat()])].sort();
  const ids = new Map(candidates.map((base, id) => [base, id]));
  // a form that is itself a word may explain forms that do not begin with it (metin, metni)
  const byBeginning = new Map<string, number[]>();
  candidates.forEach((base, id) => {
    if (!attested.has(base)) return;
    const beginning = sharedBeginning(base);
    const bucket = byBeginning.get(beginning);
    if (bucket === undefined) byBeginning.set(beginning, [id]);
    else bucket.push(id);
  });
  const accepted: (readonly number[])[] = [];
  const isFormOf = createFormTest(inflection);
  for (const id of order) {
    const form = forms[id]!;
    const near: number[] = [];
    for (let end = Math.min(SHARED_LETTERS, form.length); end <= form.length; end++)
      for (const base of byBeginning.get(form.slice(0, end)) ?? [])
        if (candidates[base]!.length <= form.length + 1) near.push(base);
    near.sort((one, other) => one - other);
    const own = beginningsOf[id]!.map((base) => ids.get(base)!);
    accepted[id] = [...new Set([...near, ...own])].filter((base) =>
      isFormOf(candidates[base]!, form),
    );
  }
  const readings = listReadings(forms, candidates, accepted, counts);
  const weights = weighReadings(readings);
  const isBetter = (at: number, than: number): boolean => {
    if (weights[at] !== weights[than]) return weights[at]! > weights[than]!;
    const [base, other] = [candidates[readings.bases[at]!]!, candidates[readings.bases[than]!]!];
    // what stands in the corpus as it is needs no guess
    if (attested.has(base) !== attested.has(other)) return attested.has(base);
    return base.length < other.length;
  };
  const numbers = new Map<string, number>();
  const wordOf = Int32Array.from(forms, (form, id) => {
    const [from, to] = [readings.offsets[id]!, readings.offsets[id + 1]!];
    let best = from;
    for (let at = from + 1; at < to; at++) if (isBetter(at, best)) best = at;
    const name = from === to ? form : candidates[readings.bases[best]!]!;
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
  return { wordOf, bases: [...numbers.keys()] };
}

/** Writes down by which ending each form would be a form of its bases. */
function listReadings(
  forms: readonly string[],
  candidates: readonly string[],
  accepted: readonly (readonly number[])[],
  counts: Int32Array,
): BaseReadings {
  const endingIds = new Map<string, number>();
  const bases = createGrowingArray();
  const endings = createGrowingArray();
  const offsets = new Int32Array(forms.length + 1);
  forms.forEach((form, id) => {
    for (const base of accepted[id]!) {
      const shared = countShared(candidates[base]!, form);
      // a stem that changes is another way of the same ending, and a rarer one
      const name = `${candidates[base]!.length - shared} ${form.slice(shared)}`;
      let ending = endingIds.get(name);
      if (ending === undefined) endingIds.set(name, (ending = endingIds.size));
      bases.push(base);
      endings.push(ending);
    }
    offsets[id + 1] = bases.length;
  });
  return {
    offsets,
    bases: bases.take(),
    endings: endings.take(),
    counts,
    baseCount: candidates.length,
    endingCount: endingIds.size,
  };
}

/**
 * What each form begins with: the base that it was made from may not stand in the corpus by itself. A
 * beginning that no other form has explains nothing that the form itself does not.
 *
 * @param order the numbers of the forms in the order of the alphabet, where forms with one beginning
 *   stand together
 */
function listBeginnings(
  forms: readonly string[],
  order: readonly number[],
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let before = 0;
  order.forEach((id, at) => {
    const form = forms[id]!;
    const next = order[at + 1];
    const after = next === undefined ? 0 : countShared(form, forms[next]!);
    const longest = Math.min(form.length - 1, Math.max(before, after));
    const own: string[] = [];
    for (let end = SHARED_LETTERS; end <= longest; end++) own.push(form.slice(0, end));
    found[id] = own;
    before = after;
  });
  return found;
}

/** How many code units two words begin with alike. */
function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

/** The letters of a base that all its forms begin with. */
function sharedBeginning(base: string): string {
  return base.slice(0, Math.max(SHARED_LETTERS, base.length - CHANGED_LETTERS));
}

/** Bases of this length and less are met again and again, and there are not many of them. */
const SHORT_BASE = 5;

/**
 * Whether a form belongs to a base, forms being asked about in the order of the alphabet: what was made
 * ready for the beginnings of the last form is kept, for no more than these.
 */
function createFormTest({
  compileWord,
  foldWord,
}: Inflection): (base: string, form: string) => boolean {
  const short = new Map<string, CompiledWord>();
  let last = '';
  let folded = foldWord(last);
  let begun: (CompiledWord | undefined)[] = [];
  const compile = (base: string): CompiledWord => {
    if (base.length <= SHORT_BASE) {
      const known = short.get(base) ?? compileWord(base, 'head');
      short.set(base, known);
      return known;
    }
    if (!last.startsWith(base)) return compileWord(base, 'head');
    return (begun[base.length] ??= compileWord(base, 'head'));
  };
  return (base, form) => {
    if (base === form) return true;
    if (form !== last) {
      begun = begun.slice(0, countShared(last, form) + 1);
      last = form;
      folded = foldWord(form);
    }
    const grade = compile(base).grade(folded);
    return grade === 'exact' || grade === 'inflected';
  };
}
