import { confirmRows, countRowsToConfirm } from '../../project/workspace/edit/confirm-rows.ts';
import { confirmAnswerSchema, confirmBodySchema, type ConfirmAnswer } from '../api/confirm.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

/** Confirming many rows at once. */
export const confirmRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/files/:file/confirm',
    summary: 'Confirms many rows as one step, or counts what that would do.',
    body: confirmBodySchema,
    answer: confirmAnswerSchema,
    problems: { 422: 'the pattern is none, or takes too long' },
    async handle(call): Promise<ConfirmAnswer> {
      const { workspace } = call.context;
      const { preview, ...asked } = call.body;
      const file = findFile(call);
      await workspace.ready(file, Infinity);
      const { client, signal } = call;
      const options = { signal, ...(client !== undefined && { client }) };
      if (preview) return countRowsToConfirm(workspace.state, file, asked, options);
      const { count, step, ...counts } = await confirmRows(workspace.state, file, asked, {
        ...options,
        sync: () => workspace.saver.sync(file),
      });
      return {
        ...counts,
        confirmed: count,
        ...(step !== undefined && { undo: { id: step.seq, label: step.label } }),
      };
    },
  }),
];
