import type { Conflict, ResolveBody } from '../../server/api/conflict.ts';
import type { FileInfo } from '../../server/api/project.ts';
import { request, route } from './request.ts';

/** The segments of a file that were changed here and, otherwise, on the disk. */
export function getConflicts(file: string): Promise<readonly Conflict[]> {
  return request('GET', route('files', file, 'conflicts'));
}

/** Says which of both stays. */
export function postResolve(file: string, choices: ResolveBody['choices']): Promise<FileInfo> {
  return request('POST', route('files', file, 'resolve'), { body: { choices } });
}
