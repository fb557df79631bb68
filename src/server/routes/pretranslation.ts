import type { PlannedFile } from '../../project/pretranslation/project-pretranslation.ts';
import type { PlannedFill } from '../../project/pretranslation/pretranslate-task.ts';
import {
  applyPlanAnswerSchema,
  applyPlanBodySchema,
  MIN_SCORE,
  pretranslateBodySchema,
  pretranslatePlanSchema,
  type ApplyPlanAnswer,
  type FillBands,
  type PlannedFileCounts,
  type PretranslatePlanAnswer,
} from '../api/pretranslation.ts';
import { ApiProblem } from '../api/problem.ts';
import { findFile } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

/** Filling untranslated segments from the memories: a plan, then what a person wants of it. */
export const pretranslationRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/pretranslation',
    summary:
      'Looks up what the memories would fill in; answers when all is looked up, and changes nothing.',
    body: pretranslateBodySchema,
    answer: pretranslatePlanSchema,
    problems: { 404: 'the project has no such file', 422: 'a file cannot be read' },
    async handle({ context, body, signal }): Promise<PretranslatePlanAnswer> {
      const { workspace, pretranslation } = context;
      const files =
        body.files === undefined
          ? [...workspace.files.values()].filter(({ fault }) => fault === undefined)
          : body.files.map((file) => findFile({ context, params: { file } }));
      for (const file of files) await workspace.ready(file, Infinity);
      const { number, files: planned } = await pretranslation.plan(
        { files, replaces: body.replaces === true, minScore: MIN_SCORE },
        signal,
      );
      return { plan: number, files: planned.map(toCounts) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/pretranslation/apply',
    summary: 'Fills in what the last plan found from a score on; nothing is confirmed by it.',
    body: applyPlanBodySchema,
    answer: applyPlanAnswerSchema,
    problems: { 409: 'the plan is not the last one, or was used' },
    async handle({ context: { pretranslation }, body, client }): Promise<ApplyPlanAnswer> {
      const plan = pretranslation.last();
      if (plan?.number !== body.plan)
        throw new ApiProblem(409, 'no-such-plan', 'another plan was made, or this one was used');
      const { filled, left, step } = await pretranslation.apply(plan, body.fillFrom, client);
      return {
        filled: [...filled.values()].reduce((sum, count) => sum + count, 0),
        files: [...filled.keys()],
        left,
        ...(step !== undefined && { undo: { id: step.seq, label: step.label } }),
      };
    },
  }),
];

function toCounts({ file, segments, already, locked, fills }: PlannedFile): PlannedFileCounts {
  const bands = { context: 0, repetition: 0, exact: 0, from95: 0, from85: 0, from75: 0 };
  for (const fill of fills) bands[bandOf(fill)]++;
  return { file: file.id, path: file.path, segments, already, locked, bands };
}

function bandOf({ kind, score }: PlannedFill): keyof FillBands {
  if (kind !== 'fuzzy') return kind;
  if (score >= 95) return 'from95';
  return score >= 85 ? 'from85' : 'from75';
}
