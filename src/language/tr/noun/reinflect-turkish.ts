import {
  ENDING_COUNT,
  HARMONY,
  endingOf,
  foldRoot,
  foldTurkish,
  isVowel,
  type Ending,
} from '../phonology.ts';
import type { Reinflected, ReinflectRequest } from '../../reinflect.ts';
import { isSpelled } from './is-spelled.ts';
import { isPossessive, spellSuffixes, type NounChain } from './noun-suffixes.ts';
import { listNounStems, type NounStem } from './noun-stems.ts';
import { readNoun } from './read-noun.ts';
import { readUncited } from './read-uncited.ts';
import { spokenEndings } from './spoken-endings.ts';

/** Letters that no Turkish word has: such words sound otherwise than they are written. */
const FOREIGN = /[qwx]|ch|ck|gh|ou|ee|ea[dkmt]|(?<!k)oo|sh$|[^aeıioöuü][lr]$/;

/** See {@link Inflection.reinflect}. */
export function reinflectTurkish(request: ReinflectRequest): Reinflected {
  const { from, form, before, to, wordsWith } = request;
  const chains =
    from === undefined ? readUncited(form, to, wordsWith) : readNoun(from, form, wordsWith);
  // Türkiye'nin temas grubu, Türkiye'nin heyeti: a compound does not show its owner
  const isOwned = from?.role === 'compound' && GENITIVE.test(foldTurkish(before ?? ''));
  return writeForms(request, isOwned ? chains.flatMap(withOwner) : chains);
}

const GENITIVE = /.[aeıioöuü].*[ıiuü]n$/;

/** The chain as it is, and with an owner in the third person where it has none. */
function withOwner(chain: NounChain): readonly NounChain[] {
  const owner = chain[0] === 'plural' ? 1 : 0;
  return isPossessive(chain[owner]) ? [chain] : [chain, chain.toSpliced(owner, 0, 'p3')];
}

/** The forms of `to` with each of these chains. */
function writeForms(
  { to, hasApostrophe, wordsWith }: Pick<ReinflectRequest, 'to' | 'hasApostrophe' | 'wordsWith'>,
  chains: readonly NounChain[],
): Reinflected {
  const { citation } = to;
  if (isSpelled(citation)) {
    const endings = chooseSpoken(citation, wordsWith);
    return unique(
      chains.flatMap((chain) =>
        endings.map((ending) =>
          chain.length === 0 ? citation : `${citation}'${spellSuffixes(chain, ending)}`,
        ),
      ),
    );
  }
  if (chains.every((chain) => chain.length === 0)) return chains.length === 0 ? [] : [citation];
  // GnuCash is written as no Turkish word is either
  if (FOREIGN.test(foldRoot(citation)) || /\p{Ll}\p{Lu}/u.test(citation)) return [];
  const stems = listNounStems(to, wordsWith);
  return unique(
    chains.flatMap((chain) =>
      stems.map((stem) => withLetters(citation, writeForm(stem, chain, citation, hasApostrophe))),
    ),
  );
}

/** Those endings of an acronym or a number that the texts do not belie. */
function chooseSpoken(
  citation: string,
  wordsWith: ReinflectRequest['wordsWith'],
): readonly number[] {
  const endings = spokenEndings(citation);
  if (wordsWith === undefined) return endings;
  const word = foldTurkish(citation);
  const shown = wordsWith(`${word}'`)
    .map((form) => form.slice(word.length + 1))
    .filter((suffixes) => ANY_ENDING.some((ending) => isCase(suffixes, ending)));
  // one that explains some of the forms and not all is not the one
  return endings.filter((ending) => shown.every((suffixes) => isCase(suffixes, ending)));
}

const ANY_ENDING = Array.from({ length: ENDING_COUNT }, (_, ending) => ending);

function isCase(suffixes: string, ending: Ending): boolean {
  return PLAIN_CASES.some((chain) => spellSuffixes(chain, ending) === suffixes);
}

const PLAIN_CASES: readonly NounChain[] = [
  ['accusative'],
  ['dative'],
  ['locative'],
  ['ablative'],
  ['genitive'],
  ['instrumental'],
  ['p3'],
];

function writeForm(
  stem: NounStem,
  chain: NounChain,
  citation: string,
  hasApostrophe: boolean,
): string {
  const { isCompound } = stem;
  const isPlural = chain[0] === 'plural';
  const owner = isPlural ? 1 : 0;
  const hasOwner = isPossessive(chain[owner]);
  if (!isCompound) {
    // Türkler, Türklerin: no apostrophe before or after a plural
    if (hasApostrophe && !isPlural) {
      const word = foldTurkish(citation);
      return `${word}'${spellSuffixes(chain, stem.ending)}`;
    }
    return join(stem, chain);
  }
  const own: NounChain = isPlural ? ['plural'] : [];
  const ownAndOwner: NounChain = [...own, hasOwner ? chain[owner]! : 'p3'];
  const rest = chain.slice(ownAndOwner.length - (hasOwner ? 0 : 1));
  const written = join(stem, ownAndOwner);
  if (rest.length === 0) return written;
  const suffixes = spellSuffixes(rest, endingOf(written, stem.ending), ownAndOwner.at(-1)!);
  return hasApostrophe ? `${written}'${suffixes}` : written + suffixes;
}

/** Suffixes on their stem, which has other letters before a vowel. */
function join({ bare, beforeVowel, ending }: NounStem, chain: NounChain): string {
  // suyu, oğlu: what a vowel follows ends in a consonant, and keeps the harmony of the bare word
  const soft = spellSuffixes(chain, beforeVowel === bare ? ending : ending & HARMONY);
  return isVowel(soft[0]) ? beforeVowel + soft : bare + spellSuffixes(chain, ending);
}

/** The letters of the citation as they are written, as far as the form keeps them. */
function withLetters(citation: string, form: string): string {
  const folded = foldTurkish(citation);
  let at = 0;
  while (at < folded.length && folded[at] === form[at]) at++;
  return citation.normalize('NFC').slice(0, at) + form.slice(at);
}

const unique = (forms: readonly string[]): readonly string[] => [...new Set(forms)];
