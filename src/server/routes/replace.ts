import { findReplacements, replaceText } from '../../project/workspace/edit/replace-text.ts';
import { replaceAnswerSchema, replaceBodySchema, type ReplaceAnswer } from '../api/replace.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

/** Hits of one preview. */
const MAX_HITS = 2000;

/** Search and replace. */
export const replaceRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/files/:file/replace',
    summary: 'Replaces words in the targets of a file, or shows what that would change.',
    body: replaceBodySchema,
    answer: replaceAnswerSchema,
    problems: { 422: 'the pattern is none, or takes too long' },
    async handle(call): Promise<ReplaceAnswer> {
      const { context, body, client, signal } = call;
      const { state } = context.workspace;
      const file = findFile(call);
      await context.workspace.ready(file, Infinity);
      if (body.preview) {
        const hits = await findReplacements(state, file, body, signal);
        return {
          hits: hits.slice(0, MAX_HITS),
          total: hits.length,
          truncated: hits.length > MAX_HITS,
        };
      }
      const { changed, count, step } = await replaceText(state, file, body, {
        ...(body.accept !== undefined && { accept: body.accept }),
        ...(client !== undefined && { client }),
        signal,
      });
      return {
        changed,
        total: count,
        ...(step !== undefined && { undo: { id: step.seq, label: step.label } }),
      };
    },
  }),
];
