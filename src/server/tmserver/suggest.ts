import type { Content } from '../../model/content.ts';
import { fitCodes } from '../../project/translate/fit-codes.ts';
import type { Direction } from '../../project/memory/memory-locales.ts';
import type { Memories } from '../../project/memories/open-memories.ts';
import { formatLetterCodes, formatNativeCodes, parseLetterCodes } from './letter-codes.ts';
import type { Suggestion } from './suggestion.ts';

/** What a client asks for. */
export interface SuggestOptions {
  /** Whole percent. */
  readonly minScore: number;
  readonly limit: number;
}

/**
 * The entries like a text, best first. Where Okapi's letters stand for inline codes in the text, they do so in
 * the answer, with the numbers of the text; elsewhere codes are the markup they stand for.
 */
export function suggest(
  memories: Memories,
  text: string,
  direction: Direction,
  { minScore, limit }: SuggestOptions,
): readonly Suggestion[] {
  const coded = parseLetterCodes(text);
  const source: Content = coded ?? (text === '' ? [] : [text]);
  // clients stop reading at the first line under their threshold, and entries found by their stems are under it
  const options = { minScore, limit, scoring: 'full', stems: false } as const;
  return (
    memories
      .lookup({ source }, direction, options)
      // of those that are the same, more may be shown
      .slice(0, limit)
      .map(({ match: { score, tu, repair } }) => {
        const context = tu.properties?.['context'] ?? '';
        const rest = { context, quality: score };
        if (coded === undefined)
          return {
            source: formatNativeCodes(tu.source),
            target: formatNativeCodes(repair?.target ?? tu.target),
            ...rest,
          };
        const { content, isWhole } = fitCodes(repair?.target ?? tu.target, tu.source, coded);
        const own = fitCodes(tu.source, tu.source, coded);
        return {
          source: formatLetterCodes(own.isWhole ? own.content : tu.source),
          target: formatLetterCodes(isWhole ? content : tu.target),
          ...rest,
        };
      })
  );
}
