import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { editRemarks, listRemarks } from '../../project/workspace/edit/edit-remarks.ts';
import { ApiProblem } from '../api/problem.ts';
import { commentBodySchema, commentSchema, type Comment } from '../api/remarks.ts';
import { findSegment } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

const commentsSchema: z.ZodType<readonly Comment[]> = z.array(commentSchema);

/** What people say about segments. */
export const commentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id/comments',
    summary: 'The notes of the file and the comments of people.',
    answer: commentsSchema,
    async handle(call) {
      const { file, place } = await findSegment(call);
      return listRemarks(file, place);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/segments/:id/comments',
    summary: 'Adds a comment, or with an id changes one.',
    body: commentBodySchema,
    answer: commentsSchema,
    async handle({ context, params, body, client }) {
      const { file, place } = await findSegment({ context, params });
      await context.workspace.ready(file, Infinity);
      const { id, text, resolved } = body;
      if (id === undefined && text === undefined)
        throw new ApiProblem(400, 'invalid-input', 'a new comment needs a text');
      await editRemarks(
        context.workspace.state,
        file,
        place,
        id === undefined
          ? { way: 'add', text: text!, id: randomUUID() }
          : {
              way: 'change',
              id,
              ...(text !== undefined && { text }),
              ...(resolved !== undefined && { resolved }),
            },
        client,
      );
      return listRemarks(file, place);
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/files/:file/segments/:id/comments/:comment',
    summary: 'Removes a comment.',
    answer: commentsSchema,
    async handle({ context, params, client }) {
      const { file, place } = await findSegment({ context, params });
      await context.workspace.ready(file, Infinity);
      const id = params['comment'] ?? '';
      await editRemarks(context.workspace.state, file, place, { way: 'remove', id }, client);
      return listRemarks(file, place);
    },
  }),
];
