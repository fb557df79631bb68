import { learnLinks, type LearnOptions } from './learn-links.ts';
import type { Lexicon, TokenPair } from './lexicon.ts';
import { numberTokens } from './numbered-tokens.ts';

export type { Lexicon, TokenPair } from './lexicon.ts';

/** Word translation probabilities from aligned token lists, see {@link learnLinks}. Never throws; nothing in, an empty lexicon out. */
export function learnLexicon(pairs: readonly TokenPair[], options: LearnOptions = {}): Lexicon {
  const useful = pairs.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const source = numberTokens(useful.map((pair) => pair.source));
  const target = numberTokens(useful.map((pair) => pair.target));
  const links = learnLinks(source, target, options);
  const sourceIds = new Map(source.names.map((name, id) => [name, id]));
  const targetIds = new Map(target.names.map((name, id) => [name, id]));
  const lookUp = (one: string, other: string, link: typeof links.back): number => {
    const mine = sourceIds.get(one);
    const theirs = targetIds.get(other);
    return mine === undefined || theirs === undefined ? 0 : link(mine, theirs);
  };
  return {
    translate: (one, other) => lookUp(one, other, links.translate),
    back: (one, other) => lookUp(one, other, links.back),
    targets(one) {
      const id = sourceIds.get(one);
      if (id === undefined) return [];
      return links
        .targets(id)
        .map(([word, probability]) => ({ token: target.names[word]!, probability }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}
