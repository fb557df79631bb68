import type { CompiledWord, Inflection } from '../../language/inflection.ts';
import { type BaseReadings, weighReadings } from './weigh-readings.ts';
import { createGrowingArray } from '../growing-array.ts';

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

/** Which bases each form of a corpus may belong to: grammar, whatever else the corpus says of them. */
export interface FormBases {
  readonly forms: readonly string[];
  /**
   * By form: how long a beginning of it was tried as a base. One that no other form has explains nothing that
   * the form itself does not.
   */
  readonly longest: ArrayLike<number>;
  /**
   * By form: its bases, itself among them; a beginning of it by its length. Forms come first, in the order of
   * the alphabet, then beginnings that are none.
   */
  readonly bases: readonly (readonly (string | number)[])[];
}

/**
 * Groups the forms of a corpus into words with nothing but the suffix grammar of the language: a form
 * goes to the base for which its other forms speak most, usual endings more than rare ones, so that `işleme`
 * joins `işlemeler` or `işlem`, whichever of the two the corpus speaks of. Grammar, not truncation: look-alikes
 * (`rapor`, `raporlama`) stay apart.
 *
 * @param counts how often each form stands in the corpus
 */
export function groupForms(found: FormBases, counts: Int32Array): Paradigms {
  const { forms } = found;
  const attested = new Set(forms);
  const { names, readings } = listReadings(found, counts);
  const weights = weighReadings(readings);
  const isBetter = (at: number, than: number): boolean => {
    if (weights[at] !== weights[than]) return weights[at]! > weights[than]!;
    const [base, other] = [names[readings.bases[at]!]!, names[readings.bases[than]!]!];
    // what stands in the corpus as it is needs no guess
    if (attested.has(base) !== attested.has(other)) return attested.has(base);
    return base.length < other.length;
  };
  const numbers = new Map<string, number>();
  const wordOf = Int32Array.from(forms, (_, id) => {
    const [from, to] = [readings.offsets[id]!, readings.offsets[id + 1]!];
    let best = from;
    for (let at = from + 1; at < to; at++) if (isBetter(at, best)) best = at;
    const name = names[readings.bases[best]!]!;
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
  return { wordOf, bases: [...numbers.keys()] };
}

/** Writes down by which ending each form would be a form of its bases, and the bases by number. */
function listReadings(
  { forms, bases: basesOf }: FormBases,
  counts: Int32Array,
): { readonly names: readonly string[]; readonly readings: BaseReadings } {
  const ids = new Map<string, number>();
  const endingIds = new Map<string, number>();
  const bases = createGrowingArray();
  const endings = createGrowingArray();
  const offsets = new Int32Array(forms.length + 1);
  forms.forEach((form, id) => {
    for (const known of basesOf[id]!) {
      const base = typeof known === 'string' ? known : form.slice(0, known);
      const shared = typeof known === 'string' ? countShared(base, form) : known;
      // a stem that changes is another way of the same ending, and a rarer one
      const name = `${base.length - shared} ${form.slice(shared)}`;
      bases.push(numberIn(ids, base));
      endings.push(numberIn(endingIds, name));
    }
    offsets[id + 1] = bases.length;
  });
  return {
    names: [...ids.keys()],
    readings: {
      offsets,
      bases: bases.take(),
      endings: endings.take(),
      counts,
      baseCount: ids.size,
      endingCount: endingIds.size,
    },
  };
}

/** The number of a name, a new one if it has none. */
function numberIn(ids: Map<string, number>, name: string): number {
  let id = ids.get(name);
  if (id === undefined) ids.set(name, (id = ids.size));
  return id;
}

/**
 * Finds the bases of each form: beginnings that it shares with another form, since the base it was made from
 * may not stand in the corpus by itself, and other forms, since one that is itself a word may explain forms
 * that do not begin with it (metin, metni).
 *
 * @param earlier the answer for a corpus that was much the same. What is a base of what hangs on the two words
 *   alone, so only pairs are tried that were none there: those with a form that was not there, and longer
 *   beginnings. A form is passed over altogether when no form that came or went may be a base of it and its
 *   longest beginning is the same: its bases are then the same too.
 */
export function findBases(
  forms: readonly string[],
  inflection: Inflection,
  earlier?: FormBases,
): FormBases {
  // forms with one beginning follow each other, so that what is made ready for it serves them all
  const order = sortForms(forms);
  const longest = findLongest(forms, order);
  const attested = new Set(forms);
  // by what their forms begin with: places in the alphabet
  const byBeginning = new Map<string, number[]>();
  order.forEach((id, rank) => {
    const beginning = sharedBeginning(forms[id]!);
    const bucket = byBeginning.get(beginning);
    if (bucket === undefined) byBeginning.set(beginning, [rank]);
    else bucket.push(rank);
  });
  const idOf = new Map(earlier?.forms.map((form, id) => [form, id]));
  const isTouched = earlier === undefined ? undefined : markTouched(forms, order, earlier, idOf);
  const isFormOf = createFormTest(inflection);
  const bases: (readonly (string | number)[])[] = [];
  order.forEach((id, rank) => {
    const form = forms[id]!;
    const before = idOf.get(form);
    const tried = before === undefined ? 0 : earlier!.longest[before]!;
    const known = before === undefined ? [] : earlier!.bases[before]!;
    if (before !== undefined && tried === longest[id] && isTouched![rank] === 0) {
      bases[id] = known;
      return;
    }
    const accepts = (base: string): boolean => {
      if (base === form) return true;
      const isBeginning = form.startsWith(base);
      const wasTried =
        before !== undefined && ((isBeginning && base.length <= tried) || idOf.has(base));
      if (wasTried) return known.includes(isBeginning ? base.length : base);
      return isFormOf(base, form);
    };
    const near: number[] = [];
    for (let end = Math.min(SHARED_LETTERS, form.length); end <= form.length; end++)
      for (const other of byBeginning.get(form.slice(0, end)) ?? [])
        if (forms[order[other]!]!.length <= form.length + 1) near.push(other);
    near.sort((one, other) => one - other);
    const own: (string | number)[] = [];
    for (const other of near) {
      const base = forms[order[other]!]!;
      if (accepts(base)) own.push(form.startsWith(base) ? base.length : base);
    }
    for (let end = SHARED_LETTERS; end <= longest[id]!; end++) {
      const base = form.slice(0, end);
      if (!attested.has(base) && accepts(base)) own.push(end);
    }
    bases[id] = own;
  });
  return { forms, longest, bases };
}

/** The numbers of the forms in the order of the alphabet. */
function sortForms(forms: readonly string[]): readonly number[] {
  const order = forms.map((_, id) => id);
  return order.sort((one, other) => (forms[one]! < forms[other]! ? -1 : 1));
}

/** By form: how long a beginning it shares with another one. */
function findLongest(forms: readonly string[], order: readonly number[]): Int32Array {
  const longest = new Int32Array(forms.length);
  let before = 0;
  order.forEach((id, at) => {
    const form = forms[id]!;
    const next = order[at + 1];
    const after = next === undefined ? 0 : countShared(form, forms[next]!);
    longest[id] = Math.min(form.length - 1, Math.max(before, after));
    before = after;
  });
  return longest;
}

/** Marks, by place in the alphabet, the forms of which one that came or went since may be a base. */
function markTouched(
  forms: readonly string[],
  order: readonly number[],
  earlier: FormBases,
  idOf: ReadonlyMap<string, number>,
): Uint8Array {
  const now = new Set(forms);
  // whether such a form is one of its bases, and whether a beginning of it is a form, hangs on these
  const others = [
    ...forms.filter((form) => !idOf.has(form)),
    ...earlier.forms.filter((form) => !now.has(form)),
  ];
  const isTouched = new Uint8Array(order.length);
  for (const base of others) {
    const beginning = sharedBeginning(base);
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (forms[order[middle]!]! < beginning) low = middle + 1;
      else high = middle;
    }
    for (; low < order.length && forms[order[low]!]!.startsWith(beginning); low++)
      isTouched[low] = 1;
  }
  return isTouched;
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
