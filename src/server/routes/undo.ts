import { toUndoState } from '../../project/workspace/undo/to-undo-state.ts';
import { undoOne } from '../../project/workspace/undo/undo-step.ts';
import { undoTyping } from '../../project/workspace/undo/undo-typing.ts';
import { ApiProblem } from '../api/problem.ts';
import {
  undoAnswerSchema,
  undoBodySchema,
  undoStateSchema,
  type UndoAnswer,
  type UndoBody,
} from '../api/undo.ts';
import { defineRoute, type Route } from '../route.ts';

const toUndoRoute = (way: 'undo' | 'redo', summary: string): Route =>
  defineRoute<undefined, UndoBody, UndoAnswer>({
    method: 'post',
    path: `/${way}`,
    summary,
    body: undoBodySchema,
    answer: undoAnswerSchema,
    problems: { 404: 'there is nothing left' },
    async handle({ context, body, client }) {
      const { state } = context.workspace;
      const undone =
        body.step === undefined
          ? await undoTyping(state, way, body.file, client)
          : await undoOne(state, way, body.step, client);
      if (undone === undefined) throw new ApiProblem(404, `nothing-to-${way}`, 'nothing is left');
      const { label, file, rows, removed, kept, focus } = undone;
      return {
        label,
        file: file.id,
        rows,
        removed,
        kept,
        ...(focus !== undefined && { focus }),
      };
    },
  });

/** Steps back and forth, over all files of the project. */
export const undoRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/undo',
    summary: 'What undo and redo would do.',
    answer: undoStateSchema,
    handle: ({ context }) => toUndoState(context.workspace.state),
  }),
  toUndoRoute('undo', 'Takes the newest step back; what was typed in one row, as a whole.'),
  toUndoRoute('redo', 'Does the newest step again that was taken back.'),
];
