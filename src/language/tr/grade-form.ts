import type { CompiledWord, FoldedWord, FormGrade } from '../inflection.ts';
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
import { type StemVariant, stemVariants } from './stem-variants.ts';
import { isSuffixChain, type Slot } from './suffix-chain.ts';

type Role = 'head' | 'compound' | 'modifier';

/** Below this many letters a stem is too short for loose readings: see `short` in suffix-chain.ts. */
const SHORT_STEM = 4;

/** What may stand before an apostrophe besides the citation form: Hareketleri'nin. */
const BEFORE_APOSTROPHE: ReadonlySet<Slot> = new Set(['plural', 'possessive3']);

const NUMBER = /\p{N}$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;

/** Folds by Turkish casing, and by root casing where a capital I makes that another word. */
export function foldTurkishWord(text: string): FoldedWord {
  const folded = foldTurkish(text);
  return HAS_CAPITAL_I.test(text) ? { text, folded, root: foldRoot(text) } : { text, folded };
}

/**
 * Grades forms against a citation form, see {@link Inflection.compileWord}. Both are read by Turkish
 * and by root casing: `COVID'in` and `covid`, `HAREKETİ` and `Hareketi`.
 */
export function compileTurkishWord(citation: string, role: Role): CompiledWord {
  const word = foldTurkishWord(citation);
  const isSpelled = ACRONYM.test(citation) || NUMBER.test(word.folded);
  const turkish = compileFolded(word.folded, role, isSpelled);
  const isOne = word.root === undefined || word.root === word.folded;
  const root = isOne ? turkish : compileFolded(word.root!, role, isSpelled);
  return {
    beginnings: isOne
      ? turkish.beginnings
      : [...new Set([...turkish.beginnings, ...root.beginnings])],
    grade(form) {
      const grade = turkish.grade(form.folded);
      if (grade === 'exact' || (form.root === undefined && isOne)) return grade;
      return better(grade, root.grade(form.root ?? form.folded));
    },
  };
}

const HAS_CAPITAL_I = /[Iİ]/;
const GRADES: readonly FormGrade[] = ['derived', 'irregular', 'inflected', 'exact'];

function better(one: FormGrade | undefined, other: FormGrade | undefined): FormGrade | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return GRADES.indexOf(one) >= GRADES.indexOf(other) ? one : other;
}

/** A shape of the citation form with what the suffixes after it must know. */
interface Shape extends StemVariant {
  readonly slot: Slot;
  readonly ending: Ending;
}

interface CompiledFolded {
  readonly beginnings: readonly string[];
  grade(form: string): FormGrade | undefined;
}

/** @param isSpelled whether the word is an acronym or a number, so that letters do not show its sound */
function compileFolded(citation: string, role: Role, isSpelled: boolean): CompiledFolded {
  if (role === 'modifier')
    return {
      beginnings: [citation],
      grade: (form) => (form === citation ? 'exact' : undefined),
    };
  const apostrophe = citation.lastIndexOf("'");
  const variants = stemVariants(citation, role === 'compound');
  let shapes: readonly Shape[] | undefined;
  return {
    beginnings: [...new Set(variants.map(({ text }) => text))],
    grade(form) {
      if (form === citation) return 'exact';
      shapes ??= variants.map(toShape);
      const cut = form.lastIndexOf("'");
      if (cut > 0 && cut > apostrophe) {
        const [stem, suffixes] = [form.slice(0, cut), form.slice(cut + 1)];
        return gradeAroundApostrophe(citation, shapes, stem, suffixes);
      }
      return isSpelled ? gradeBareAcronym(citation, form) : gradePlain(shapes, form);
    },
  };
}

function toShape(variant: StemVariant): Shape {
  const slot = variant.isStripped
    ? 'stripped'
    : variant.text.length < SHORT_STEM
      ? 'short'
      : 'stem';
  return { ...variant, slot, ending: endingOf(variant.text) };
}

/** `BM'nin`, `74'üncü`, `Hareketleri'nin`: what stands before is fixed, how it is spoken is not. */
function gradeAroundApostrophe(
  citation: string,
  shapes: readonly Shape[],
  stem: string,
  suffixes: string,
): FormGrade | undefined {
  const slot = NUMBER.test(citation) ? 'number' : 'stem';
  if (stem === citation) {
    if (suffixes === '' || isChainAfterAny(suffixes, slot)) return 'inflected';
    // TBMM'ce, NATO'suz
    return isChainAfterAny(suffixes, 'another') ? 'derived' : undefined;
  }
  const grade = gradePlain(shapes, stem, BEFORE_APOSTROPHE);
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
  shapes: readonly Shape[],
  form: string,
  stops?: ReadonlySet<Slot>,
): FormGrade | undefined {
  let best: FormGrade | undefined;
  for (const { text, before, isStripped, slot, ending } of shapes) {
    if (!form.startsWith(text)) continue;
    const suffixes = form.slice(text.length);
    if (before === 'vowel' && !isVowel(suffixes[0])) continue;
    if (isSuffixChain(suffixes, slot, ending, stops)) return 'inflected';
    if (isChainAfterOther(suffixes, slot, ending, stops)) best = 'irregular';
    else if (isStripped && lacksPossessive(text, suffixes, ending)) best = 'irregular';
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
