import type { Comment, CommentBody, HistoryEntry } from '../../server/api/remarks.ts';
import { request, route } from './request.ts';

/** What people said about a row, and the notes the file came with. */
export function getComments(
  file: string,
  id: string,
  signal?: AbortSignal,
): Promise<readonly Comment[]> {
  return request('GET', `${route('files', file, 'segments', id)}/comments`, {
    ...(signal && { signal }),
  });
}

/** Adds a comment, or with its `id` changes one; answers them all. */
export function postComment(
  file: string,
  id: string,
  body: CommentBody,
): Promise<readonly Comment[]> {
  return request('POST', `${route('files', file, 'segments', id)}/comments`, { body });
}

export function deleteComment(file: string, id: string, comment: string): Promise<unknown> {
  return request('DELETE', route('files', file, 'segments', id, 'comments', comment));
}

/** The versions of a row, the newest first. */
export function getHistory(
  file: string,
  id: string,
  signal?: AbortSignal,
): Promise<readonly HistoryEntry[]> {
  return request('GET', `${route('files', file, 'segments', id)}/history`, {
    ...(signal && { signal }),
  });
}
