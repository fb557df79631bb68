import { request } from './request.ts';
import type { ConcordanceAnswer, ConcordanceQuery } from '../../server/api/concordance.ts';

/** What is searched for in the memories. */
export interface ConcordanceQuestion extends Pick<ConcordanceQuery, 'side' | 'how' | 'limit'> {
  readonly words: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

export function getConcordance(
  { words, side, how, sourceLocale, targetLocale, limit }: ConcordanceQuestion,
  signal?: AbortSignal,
): Promise<ConcordanceAnswer> {
  const query = new URLSearchParams({
    q: words,
    side,
    how,
    limit: String(limit),
    source: sourceLocale,
    target: targetLocale,
  });
  return request('GET', `/memory/concordance?${query}`, { ...(signal && { signal }) });
}
