import { countSyllables, endingOf, foldTurkish } from '../phonology.ts';
import { stemVariants } from '../stem-variants.ts';
import type { CitedWord, ReinflectRequest } from '../../reinflect.ts';
import { isRareChain, readSuffixes, type NounChain } from './noun-suffixes.ts';
import { readNoun } from './read-noun.ts';

/** Letters that forms of one word share at least, and that a stem has where nothing is known of it. */
const SHORTEST_STEM = 3;

/**
 * What the suffixes of a form may mean whose word is not known: by the head of the term that is to take its place,
 * which is often the same; else by words of the texts; else every way in which the letters can be cut.
 */
export function readUncited(
  form: string,
  to: CitedWord,
  wordsWith: ReinflectRequest['wordsWith'],
): readonly NounChain[] {
  const head = foldTurkish(to.citation);
  const bareHeads = stemVariants(head, true)
    .filter(({ isStripped, before }) => isStripped && before === 'anything')
    .map(({ text }) => text);
  const byHead = readAs([head, ...(to.role === 'compound' ? bareHeads : [])], form);
  if (byHead.length > 0) return byHead;
  const folded = foldTurkish(form);
  const [stem = ''] = folded.split("'", 1);
  const shown = (wordsWith?.(stem.slice(0, SHORTEST_STEM)) ?? []).filter(
    (word) => word.length >= SHORTEST_STEM && word.length < stem.length && !word.includes("'"),
  );
  const byTexts = readAs(shown, form);
  return byTexts.length > 0 ? byTexts : [[], ...cutAnywhere(folded)];
}

/** Chains by which the form is one of these words. */
function readAs(citations: readonly string[], form: string): readonly NounChain[] {
  return unique(
    citations
      .flatMap((citation) => readNoun({ citation, role: 'head' }, form, undefined))
      .filter((chain) => !isRareChain(chain)),
  );
}

function cutAnywhere(form: string): readonly NounChain[] {
  const [stem = '', ...behind] = form.split("'");
  const chains: NounChain[] = [];
  // what stands before an apostrophe is the word
  for (let cut = behind.length > 0 ? stem.length : SHORTEST_STEM; cut <= stem.length; cut++) {
    const word = form.slice(0, cut);
    if (countSyllables(word) > 0)
      chains.push(...readSuffixes(form.slice(cut).replace("'", ''), endingOf(word)));
  }
  return unique(chains.filter((chain) => chain.length > 0 && !isRareChain(chain)));
}

function unique(chains: readonly NounChain[]): readonly NounChain[] {
  return [...new Map(chains.map((chain) => [chain.join(' '), chain])).values()];
}
