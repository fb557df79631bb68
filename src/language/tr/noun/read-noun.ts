import { ENDING_COUNT, HARMONY, endingOf, foldRoot, foldTurkish, isVowel } from '../phonology.ts';
import { stemVariants } from '../stem-variants.ts';
import type { CitedWord, ReinflectRequest } from '../../reinflect.ts';
import { isSpelled } from './is-spelled.ts';
import { isPossessive, isRareChain, readSuffixes, type NounChain } from './noun-suffixes.ts';
import { readsAsCompound } from './reads-as-compound.ts';

/**
 * What the suffixes of a form may mean, each chain once; none when the form is not one of the word. A compound's own
 * possessive is no part of a chain. Chains that texts hardly have are left out where there are others.
 */
export function readNoun(
  { citation, role }: CitedWord,
  form: string,
  wordsWith: ReinflectRequest['wordsWith'],
): readonly NounChain[] {
  const chains = [
    ...readFolded(foldTurkish(citation), foldTurkish(form), citation, role, wordsWith),
    ...(/[Iİ]/.test(citation + form)
      ? readFolded(foldRoot(citation), foldRoot(form), citation, role, wordsWith)
      : []),
  ];
  const unique = [...new Map(chains.map((chain) => [chain.join(' '), chain])).values()];
  const usual = unique.filter((chain) => !isRareChain(chain));
  return usual.length > 0 ? usual : unique;
}

function readFolded(
  word: string,
  form: string,
  citation: string,
  role: CitedWord['role'],
  wordsWith: ReinflectRequest['wordsWith'],
): readonly NounChain[] {
  if (word === form) return [[]];
  const letters = form.replace("'", '');
  if (isSpelled(citation)) {
    if (!letters.startsWith(word)) return [];
    return Array.from({ length: ENDING_COUNT }, (_, ending) =>
      readSuffixes(letters.slice(word.length), ending),
    ).flat();
  }
  const reading = readsAsCompound(word, role, wordsWith);
  const chains: NounChain[] = [];
  if (reading !== 'compound')
    for (const { text, before } of stemVariants(word, false))
      chains.push(...readAfter(letters, text, before === 'vowel'));
  if (reading === 'plain') return chains;
  if (letters.startsWith(word))
    chains.push(...readSuffixes(letters.slice(word.length), endingOf(word), 'p3'));
  for (const { text, before, isStripped } of stemVariants(word, true)) {
    if (!isStripped) continue;
    for (const chain of readAfter(letters, text, before === 'vowel')) {
      const owner = chain[0] === 'plural' ? 1 : 0;
      // without a possessive it would not be the compound
      if (!isPossessive(chain[owner])) continue;
      chains.push(chain[owner] === 'p3' ? chain.toSpliced(owner, 1) : chain);
    }
  }
  return chains;
}

/** Chains after a stem, by its letters or, as in loans, by front vowels. */
function readAfter(letters: string, stem: string, isBeforeVowel: boolean): readonly NounChain[] {
  if (!letters.startsWith(stem)) return [];
  const suffixes = letters.slice(stem.length);
  if (isBeforeVowel && !isVowel(suffixes[0])) return [];
  const ending = endingOf(stem);
  const chains = readSuffixes(suffixes, ending);
  // saatler, rolü
  if (chains.length > 0 || (ending & HARMONY) % 2 === 1) return chains;
  return readSuffixes(suffixes, ending + 1);
}
