import type { OpenFile } from '../project/workspace/files/open-file.ts';
import type { RowPlace } from '../project/workspace/rows/unit-table.ts';
import { ApiProblem } from './api/problem.ts';
import { readParam, type Call } from './route.ts';

/**
 * The file that the path names as `:file`.
 *
 * @throws {ApiProblem} 404, and 422 for a file that cannot be read
 */
export function findFile(call: Pick<Call<unknown, unknown>, 'context' | 'params'>): OpenFile {
  const file = call.context.workspace.files.get(readParam(call, 'file'));
  if (file === undefined) throw new ApiProblem(404, 'no-such-file', 'the project has no such file');
  if (file.fault !== undefined) throw file.fault;
  return file;
}

/**
 * The segment that the path names as `:id`, and its file; waits until the file is read.
 *
 * @throws {ApiProblem} 404
 */
export async function findSegment(
  call: Pick<Call<unknown, unknown>, 'context' | 'params'>,
): Promise<{ readonly file: OpenFile; readonly place: RowPlace }> {
  const file = findFile(call);
  const id = readParam(call, 'id');
  const early = file.table.findRow(id);
  if (early === undefined) await call.context.workspace.ready(file, Infinity);
  const place = early ?? file.table.findRow(id);
  if (place === undefined)
    throw new ApiProblem(404, 'no-such-segment', 'the file has no such segment');
  return { file, place };
}
