import type { FormGrade } from '../inflection.ts';
import {
  ENDING_COUNT,
  ENDS_IN_VOWEL,
  ENDS_VOICELESS,
  HARMONY,
  endingOf,
  foldRoot,
  foldTurkish,
  isVowel,
  type Ending,
} from './phonology.ts';
import { stemVariants } from './stem-variants.ts';
import { isSuffixChain, type Slot } from './suffix-chain.ts';

type Role = 'head' | 'compound' | 'modifier';

/** Below this many letters a stem is too short for loose readings: see `short` in suffix-chain.ts. */
const SHORT_STEM = 4;
/** Letters at the end of a citation form that a sound change or a lost possessive may touch. */
const CHANGING_TAIL = 3;

/** What may stand before an apostrophe besides the citation form: Hareketleri'nin. */
const BEFORE_APOSTROPHE: ReadonlySet<Slot> = new Set(['plural', 'possessive3']);

const NUMBER = /\p{N}$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/**
 * Grades a form against a citation form, see {@link Inflection.gradeForm}. Both are read by Turkish
 * and by root casing: `COVID'in` and `covid`, `HAREKETİ` and `Hareketi`.
 */
export function gradeTurkishForm(
  citation: string,
  form: string,
  role: Role,
): FormGrade | undefined {
  const isAcronym = ACRONYM.test(citation);
  const grade = gradeFolded(foldTurkish(citation), foldTurkish(form), role, isAcronym);
  if (grade === 'exact' || !(HAS_CAPITAL_I.test(form) || HAS_CAPITAL_I.test(citation)))
    return grade;
  return better(grade, gradeFolded(foldRoot(citation), foldRoot(form), role, isAcronym));
}

const HAS_CAPITAL_I = /[Iİ]/;
const GRADES: readonly FormGrade[] = ['derived', 'irregular', 'inflected', 'exact'];

function better(one: FormGrade | undefined, other: FormGrade | undefined): FormGrade | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return GRADES.indexOf(one) >= GRADES.indexOf(other) ? one : other;
}

function gradeFolded(
  citation: string,
  form: string,
  role: Role,
  isAcronym: boolean,
): FormGrade | undefined {
  if (form === citation) return 'exact';
  if (role === 'modifier') return undefined;
  const fixed = Math.max(1, citation.length - CHANGING_TAIL);
  if (!form.startsWith(citation.slice(0, fixed))) return undefined;
  const cut = form.lastIndexOf("'");
  if (cut > 0 && !citation.includes("'", cut)) {
    const grade = gradeAroundApostrophe(citation, form.slice(0, cut), form.slice(cut + 1), role);
    if (grade !== undefined || cut > citation.lastIndexOf("'")) return grade;
  }
  if (isAcronym || NUMBER.test(citation)) return gradeBareAcronym(citation, form);
  return gradePlain(citation, form, role);
}

/** `BM'nin`, `74'üncü`, `Hareketleri'nin`: what stands before is fixed, how it is spoken is not. */
function gradeAroundApostrophe(
  citation: string,
  stem: string,
  suffixes: string,
  role: Role,
): FormGrade | undefined {
  const slot = NUMBER.test(citation) ? 'number' : 'stem';
  if (stem === citation)
    return suffixes === '' || isChainAfterAny(suffixes, slot) ? 'inflected' : undefined;
  const grade = gradePlain(citation, stem, role, BEFORE_APOSTROPHE);
  if (grade === undefined || grade === 'derived') return undefined;
  return isSuffixChain(suffixes, 'possessive3', endingOf(stem)) ||
    isSuffixChain(suffixes, 'plural', endingOf(stem))
    ? grade
    : undefined;
}

/** `BMnin`: readable, but the apostrophe is missing. */
function gradeBareAcronym(citation: string, form: string): FormGrade | undefined {
  if (!form.startsWith(citation)) return undefined;
  const slot = NUMBER.test(citation) ? 'number' : 'short';
  return isChainAfterAny(form.slice(citation.length), slot) ? 'irregular' : undefined;
}

/** Acronyms, digits and foreign names are spoken in ways their letters do not show. */
function isChainAfterAny(suffixes: string, slot: Slot): boolean {
  for (let ending = 0; ending < ENDING_COUNT; ending++)
    if (isSuffixChain(suffixes, slot, ending)) return true;
  return false;
}

function gradePlain(
  citation: string,
  form: string,
  role: Role,
  stops?: ReadonlySet<Slot>,
): FormGrade | undefined {
  let best: FormGrade | undefined;
  for (const variant of stemVariants(citation, role === 'compound')) {
    if (!form.startsWith(variant.text)) continue;
    const suffixes = form.slice(variant.text.length);
    if (variant.before === 'vowel' && !isVowel(suffixes[0])) continue;
    const slot = variant.isStripped
      ? 'stripped'
      : variant.text.length < SHORT_STEM
        ? 'short'
        : 'stem';
    const ending = endingOf(variant.text);
    if (isSuffixChain(suffixes, slot, ending, stops)) return 'inflected';
    if (isChainAfterOther(suffixes, slot, ending, stops)) best = 'irregular';
    else if (variant.isStripped && lacksPossessive(variant.text, suffixes, ending))
      best = 'irregular';
    else if (stops === undefined && isSuffixChain(suffixes, 'another', ending)) best ??= 'derived';
  }
  return best;
}

/** `Vergi Tablo` for vergi tablosu; short bare stems are too often other words (bilgi, bilge). */
function lacksPossessive(stem: string, suffixes: string, ending: Ending): boolean {
  return stem.length > SHORT_STEM && isSuffixChain(suffixes, 'stem', ending);
}

/** `saatler`, `rolü`, `kitapda`: a chain sound in itself that breaks harmony with the stem. */
function isChainAfterOther(
  suffixes: string,
  slot: Slot,
  ending: Ending,
  stops: ReadonlySet<Slot> | undefined,
): boolean {
  const vowel = ending & ENDS_IN_VOWEL;
  for (let other = 0; other <= HARMONY; other++) {
    if (isSuffixChain(suffixes, slot, other | vowel, stops)) return true;
    if (vowel === 0 && isSuffixChain(suffixes, slot, other | ENDS_VOICELESS, stops)) return true;
  }
  return false;
}
