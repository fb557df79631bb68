import type { ReplaceAnswer, ReplaceBody } from '../../server/api/replace.ts';
import { request, route } from './request.ts';

/** Replaces in the targets of a file, or with `preview` shows what would be replaced. */
export function postReplace(
  file: string,
  body: ReplaceBody,
  signal?: AbortSignal,
): Promise<ReplaceAnswer> {
  return request('POST', `${route('files', file)}/replace`, { body, ...(signal && { signal }) });
}
