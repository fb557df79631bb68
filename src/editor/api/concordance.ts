import { request } from './request.ts';
import type { ConcordanceAnswer } from '../../server/api/concordance.ts';

/** What is searched for in the memories. */
export interface ConcordanceQuestion {
  readonly words: string;
  readonly side: 'source' | 'target';
  readonly how: 'forms' | 'words' | 'prefix';
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly limit: number;
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
