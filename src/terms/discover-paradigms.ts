import type { Inflection } from '../language/inflection.ts';

/** Which forms of a corpus belong to one word. */
export interface Paradigms {
  /** Number of the word that each form belongs to. */
  readonly wordOf: Int32Array;
  /** The base of each word, folded: the form (or stem) that explains the others. */
  readonly bases: readonly string[];
}

/** Bases are looked for among those that share this many letters: sound changes touch only the end. */
const SHARED_LETTERS = 2;

/** A base must leave at most this many of its own letters unmatched: vowel drop and softening touch two. */
const CHANGED_LETTERS = 2;

/**
 * Groups the forms of a corpus into words with nothing but the suffix grammar of the language: a form
 * goes to the base that accounts for most of the running words, so that `işleme` joins `işlemeler`
 * or `işlem`, whichever of the two the corpus speaks of. Grammar, not truncation: look-alikes
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
  const candidates = [...new Set(forms.flatMap((form) => [form, ...beginnings(form)]))].sort();
  const ids = new Map(candidates.map((base, id) => [base, id]));
  // a form that is itself a word may explain forms that do not begin with it (metin, metni)
  const byPrefix = new Map<string, number[]>();
  candidates.forEach((base, id) => {
    if (!attested.has(base)) return;
    const prefix = base.slice(0, SHARED_LETTERS);
    const bucket = byPrefix.get(prefix);
    if (bucket === undefined) byPrefix.set(prefix, [id]);
    else bucket.push(id);
  });
  const support = new Float64Array(candidates.length);
  const accepted = forms.map((form, id) => {
    const bases: number[] = [];
    const own = beginnings(form).map((base) => ids.get(base)!);
    const near = byPrefix.get(form.slice(0, SHARED_LETTERS)) ?? [];
    for (const base of new Set([...near, ...own])) {
      if (!isFormOf(candidates[base]!, form, inflection)) continue;
      bases.push(base);
      support[base]! += counts[id]!;
    }
    return bases;
  });
  const isBetter = (base: number, than: number): boolean => {
    if (support[base] !== support[than]) return support[base]! > support[than]!;
    // what stands in the corpus as it is needs no guess
    const isKnown = attested.has(candidates[base]!);
    if (isKnown !== attested.has(candidates[than]!)) return isKnown;
    return candidates[base]!.length < candidates[than]!.length;
  };
  const numbers = new Map<string, number>();
  const wordOf = Int32Array.from(forms, (form, id) => {
    let best = -1;
    for (const base of accepted[id]!) {
      if (best < 0 || isBetter(base, best)) best = base;
    }
    const name = best < 0 ? form : candidates[best]!;
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
  return { wordOf, bases: [...numbers.keys()] };
}

/** What a form begins with: the base that it was made from may not stand in the corpus by itself. */
function beginnings(form: string): readonly string[] {
  const found: string[] = [];
  for (let end = SHARED_LETTERS; end < form.length; end++) found.push(form.slice(0, end));
  return found;
}

function isFormOf(base: string, form: string, inflection: Inflection): boolean {
  if (base === form) return true;
  if (base.length > form.length + 1) return false;
  const needed = Math.max(SHARED_LETTERS, base.length - CHANGED_LETTERS);
  if (form.slice(0, needed) !== base.slice(0, needed)) return false;
  const grade = inflection.gradeForm(base, form, 'head');
  return grade === 'exact' || grade === 'inflected';
}
