import { HARMONY, endingOf, foldTurkish, isVowel, type Ending } from '../phonology.ts';
import { isSuffixChain } from '../suffix-chain.ts';
import type { CitedWord, ReinflectRequest } from '../../reinflect.ts';
import { readsAsCompound } from './reads-as-compound.ts';
import { listSoundChanges, restoreBare } from './sound-changes.ts';

/** What suffixes are written after. */
export interface NounStem {
  /** Before consonants and at the end; for a compound without its own possessive. */
  readonly bare: string;
  readonly beforeVowel: string;
  /** Of the bare stem as it sounds. */
  readonly ending: Ending;
  /** A possessive of its own stands behind it unless another one does: the head of `temas grubu`. */
  readonly isCompound: boolean;
}

type WordsWith = ReinflectRequest['wordsWith'];

const FRONT_OF = 1;

/**
 * The stems that a citation form may have, one when its sound is known; see {@link listSoundChanges}.
 *
 * @param word folded
 */
export function listNounStems(
  { citation, role }: CitedWord,
  wordsWith: WordsWith,
): readonly NounStem[] {
  const word = foldTurkish(citation);
  const reading = readsAsCompound(word, role, wordsWith);
  const stems: NounStem[] = [];
  if (reading !== 'compound') stems.push(...plainStems(word, wordsWith));
  if (reading !== 'plain') stems.push(...compoundStems(word, wordsWith));
  return stems;
}

/** Stems of a word without a possessive of its own. */
export function plainStems(word: string, wordsWith: WordsWith): readonly NounStem[] {
  if (isVowel(word.at(-1))) {
    // the only noun in a vowel that takes y: suyu, akarsuyun
    const beforeVowel = /^(?:akar|yeraltı)?su$/.test(word) ? `${word}y` : word;
    return [{ bare: word, beforeVowel, ending: endingOf(word), isCompound: false }];
  }
  const stems = listSoundChanges(word).map(({ beforeVowel, isFront }): NounStem => {
    const ending = endingOf(word);
    return {
      bare: word,
      beforeVowel,
      ending: isFront ? toFront(ending) : ending,
      isCompound: false,
    };
  });
  return stems.length > 1 ? chooseByTexts(stems, wordsWith) : stems;
}

/** a and o become e and ö. */
function toFront(ending: Ending): Ending {
  return (ending & HARMONY) % 2 === 0 ? ending + FRONT_OF : ending;
}

/** Stems of the head of a compound, which ends in a possessive. */
function compoundStems(word: string, wordsWith: WordsWith): readonly NounStem[] {
  const last = endingOf(word);
  const inVowel: readonly NounStem[] = /[aeıioöuü]s[ıiuü]$/.test(word)
    ? [word.slice(0, -2)].map((bare) => ({
        bare,
        beforeVowel: bare,
        ending: endingOf(bare),
        isCompound: true,
      }))
    : [];
  const beforeVowel = word.slice(0, -1);
  // tablosu and adresi: a noun in s is rarer
  if (inVowel.length > 0 && !isNounInS(beforeVowel, wordsWith)) return inVowel;
  return bareForms(beforeVowel, wordsWith).map((bare): NounStem => {
    const ending = endingOf(bare);
    // rolü, saati: the possessive tells the harmony
    const isFront = (last & HARMONY) % 2 === 1 && (ending & HARMONY) % 2 === 0;
    return { bare, beforeVowel, ending: isFront ? toFront(ending) : ending, isCompound: true };
  });
}

const IN_S: ReadonlySet<string> = new Set(
  'adres ders virüs otobüs proses kampüs nüfus ofis servis tenis polis iris ananas pas ses kas süs'.split(
    ' ',
  ),
);

function isNounInS(word: string, wordsWith: WordsWith): boolean {
  if (IN_S.has(word)) return true;
  return (
    wordsWith?.(word).some(
      (form) => form === word || /^(?:l[ae]r|t[ae])/.test(form.slice(word.length)),
    ) === true
  );
}

const HARDER: Readonly<Record<string, string>> = { b: 'p', c: 'ç', ğ: 'k', g: 'k' };

/** What a word is without the vowel after it: birlik of `birliğ`. */
function bareForms(beforeVowel: string, wordsWith: WordsWith): readonly string[] {
  const restored = restoreBare(beforeVowel);
  if (restored !== undefined) return [restored];
  const last = beforeVowel.at(-1)!;
  const body = beforeVowel.slice(0, -1);
  if (last === 'd') return chooseBare([`${body}t`, beforeVowel], wordsWith);
  if (beforeVowel.endsWith('loğ')) return [`${body}g`];
  const harder = HARDER[last];
  if (last === 'g') return beforeVowel.endsWith('ng') ? [`${body}k`] : [beforeVowel];
  return [harder === undefined ? beforeVowel : body + harder];
}

/** Those that the texts have without a vowel behind. */
function chooseBare(forms: readonly string[], wordsWith: WordsWith): readonly string[] {
  if (wordsWith === undefined) return forms;
  const seen = forms.filter((form) =>
    wordsWith(form).some((word) => word === form || word.startsWith(`${form}l`)),
  );
  return seen.length === 1 ? seen : forms;
}

/** Those of which the texts have forms that no other stem has. */
function chooseByTexts(stems: readonly NounStem[], wordsWith: WordsWith): readonly NounStem[] {
  if (wordsWith === undefined) return stems;
  const beginning = stems[0]!.bare.slice(0, -2);
  const seen = new Set<NounStem>();
  for (const word of wordsWith(beginning)) {
    const fitting = stems.filter((stem) => isFormOf(word, stem));
    if (fitting.length > 0 && fitting.length < stems.length)
      for (const stem of fitting) seen.add(stem);
  }
  const chosen = stems.filter((stem) => seen.has(stem));
  return chosen.length === 1 ? chosen : stems;
}

function isFormOf(word: string, { bare, beforeVowel, ending }: NounStem): boolean {
  const after = (stem: string): string | undefined =>
    word.length > stem.length && word.startsWith(stem) ? word.slice(stem.length) : undefined;
  const afterBare = after(bare);
  if (afterBare !== undefined && !isVowel(afterBare[0]))
    return isSuffixChain(afterBare, 'short', ending);
  const afterSoft = after(beforeVowel);
  return (
    afterSoft !== undefined && isVowel(afterSoft[0]) && isSuffixChain(afterSoft, 'short', ending)
  );
}
