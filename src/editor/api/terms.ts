import type { RowTerm, RowTerms } from '../../server/api/terms.ts';
import { request, route } from './request.ts';

/** A term with its rendering, to be added to the termbase. */
export interface TermBody {
  readonly source: string;
  readonly target: string;
  /** Of the target; absent: preferred. */
  readonly status?: RowTerm['status'];
  readonly note?: string;
  /** Of the file that is worked on: its locales are the term's. */
  readonly file: string;
}

/** The terms of the termbase in the source of a row. */
export function getTerms(file: string, id: string, signal?: AbortSignal): Promise<RowTerms> {
  return request('GET', `${route('files', file, 'segments', id)}/terms`, {
    ...(signal && { signal }),
  });
}

/** Adds a concept with these two terms to the termbase of the project. */
export function postTerm(body: TermBody): Promise<unknown> {
  return request('POST', '/terms', { body });
}
