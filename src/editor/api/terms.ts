import type { NewTermAnswer, NewTermBody, RowTerms } from '../../server/api/terms.ts';
import { request, route } from './request.ts';

/** The terms of the termbase in the source of a row. */
export function getTerms(file: string, id: string, signal?: AbortSignal): Promise<RowTerms> {
  return request('GET', `${route('files', file, 'segments', id)}/terms`, {
    ...(signal && { signal }),
  });
}

/** Adds a concept with these two terms to the termbase of the project; with a file, in its locales. */
export function postTerm(body: NewTermBody): Promise<NewTermAnswer> {
  return request('POST', '/terms', { body });
}
