import { z } from 'zod';
import { leaseRow } from '../../project/workspace/rows/lease-row.ts';
import { listConflicts, resolveConflicts } from '../../project/workspace/edit/resolve-conflicts.ts';
import { conflictSchema, resolveBodySchema, type Conflict } from '../api/conflict.ts';
import { leaseAnswerSchema, leaseBodySchema } from '../api/lease.ts';
import { ApiProblem } from '../api/problem.ts';
import { fileInfoSchema } from '../api/project.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';
import { toFileInfo } from '../to-file-info.ts';

const conflictsSchema: z.ZodType<readonly Conflict[]> = z.array(conflictSchema);

/** One file as a whole. */
export const fileRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file',
    summary: 'Counts and save state of a file.',
    answer: fileInfoSchema,
    handle: (call) => toFileInfo(findFile(call)),
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/save',
    summary: 'Writes the file now; edits are safe in the journal without.',
    answer: fileInfoSchema,
    async handle(call) {
      const file = findFile(call);
      await call.context.workspace.ready(file, Infinity);
      await call.context.workspace.saver.save(file);
      return toFileInfo(file);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/files/:file/conflicts',
    summary: 'Segments that were changed here and, otherwise, on the disk.',
    answer: conflictsSchema,
    async handle(call) {
      const file = findFile(call);
      await call.context.workspace.ready(file, Infinity);
      return listConflicts(file);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/resolve',
    summary: 'Ends conflicts as somebody chose.',
    body: resolveBodySchema,
    answer: fileInfoSchema,
    async handle(call) {
      const file = findFile(call);
      const { workspace } = call.context;
      await workspace.ready(file, Infinity);
      await resolveConflicts(workspace.state, file, call.body.choices, call.client);
      return toFileInfo(file);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/lease',
    summary: 'Says which row a window works on, for a minute; without an id: none any more.',
    body: leaseBodySchema,
    answer: leaseAnswerSchema,
    async handle(call) {
      const file = findFile(call);
      await call.context.workspace.ready(file, Infinity);
      const { id } = call.body;
      if (call.client === undefined)
        throw new ApiProblem(400, 'no-client', 'a lease needs X-Kosut-Client');
      if (id !== undefined && file.table.findRow(id) === undefined)
        throw new ApiProblem(404, 'no-such-segment', 'the file has no such segment');
      const lease = leaseRow(call.context.workspace.state, file, id, call.client);
      return { ...lease, ...(id !== undefined && { id }) };
    },
  }),
];
