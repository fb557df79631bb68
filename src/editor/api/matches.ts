import type { RowMatches } from '../../server/api/matches.ts';
import { request, route } from './request.ts';

/** What the memories know for a row, best first. */
export function getMatches(file: string, id: string, signal?: AbortSignal): Promise<RowMatches> {
  return request('GET', `${route('files', file, 'segments', id)}/matches?limit=9`, {
    ...(signal && { signal }),
  });
}
