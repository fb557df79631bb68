import {
  editAnswerSchema,
  segmentPatchSchema,
  splitBodySchema,
  stepAnswerSchema,
  type EditAnswer,
  type SegmentPatch,
  type StepAnswer,
} from '../api/edit.ts';
import { ApiProblem } from '../api/problem.ts';
import { historyEntrySchema } from '../api/remarks.ts';
import { rowSchema, type Row } from '../api/row.ts';
import { segmentPageSchema, segmentQuerySchema, type SegmentPage } from '../api/segments.ts';
import { editSegment } from '../../project/workspace/edit/edit-segment.ts';
import { EditRefused } from '../../project/workspace/edit/edit-refused.ts';
import { filterRows, isFiltering } from '../../project/workspace/rows/filter-rows.ts';
import { joinRow, splitRow } from '../../project/workspace/edit/resegment-row.ts';
import { readHistory } from '../../project/workspace/undo/undo-step.ts';
import { historyKey } from '../../project/workspace/workspace-state.ts';
import type { Committed } from '../../project/workspace/steps/commit-step.ts';
import { directionOf } from '../find-direction.ts';
import { findFile, findSegment } from '../find-file.ts';
import { defineRoute, readParam, type Call, type Route, type ServerContext } from '../route.ts';
import { listAround, toPair } from '../to-pair.ts';
import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { OpenFile } from '../../project/workspace/files/open-file.ts';

/** What a step came to, as the API tells it. */
export function toStepAnswer({ step, rows, removed }: Committed): StepAnswer {
  return { file: step.file, rows, removed, undo: { id: step.seq, label: step.label } };
}

/** Who asks, and how the file is brought up to date first. */
function contextOf(
  { context, client }: Call<unknown, unknown>,
  file: Parameters<typeof splitRow>[1],
) {
  return {
    sync: () => context.workspace.saver.sync(file),
    ...(client !== undefined && { client }),
  };
}

/** What the checks find in a row as it is now; an edit that is made is never refused for them. */
async function findFindings(
  { lookups }: ServerContext,
  file: OpenFile,
  id: string,
): Promise<readonly Finding[]> {
  const place = file.table.findRow(id);
  if (place === undefined) return [];
  const pair = toPair(file, place);
  if (pair === undefined) return [];
  return lookups.checks
    .row(pair, directionOf(file), { around: listAround(file, place, pair) })
    .catch(() => []);
}

/**
 * Changes the segment that the path names, if it has the revision of `If-Match`.
 *
 * @throws {ApiProblem} 412 with the row as it is; and what `editSegment` throws
 */
export async function patchRow(
  call: Call<unknown, unknown>,
  patch: SegmentPatch,
): Promise<EditAnswer> {
  const { context, ifMatch } = call;
  const { file, place } = await findSegment(call);
  await context.workspace.ready(file, Infinity);
  try {
    const { row, propagated, copies, step } = await editSegment(
      context.workspace.state,
      file,
      readParam(call, 'id'),
      patch,
      { revision: ifMatch!, ...contextOf(call, file) },
    );
    const findings = await findFindings(context, file, row.id);
    const undo = step && { id: step.seq, label: step.label };
    return { row, propagated, copies, findings, ...(undo !== undefined && { undo }) };
  } catch (error) {
    if (!(error instanceof EditRefused) || error.reason !== 'revision-mismatch') throw error;
    const current = error.row ?? context.workspace.toRow(file, place);
    throw new ApiProblem(412, error.reason, error.message, { current, yours: patch });
  }
}

/** Segments: reading and changing them. */
export const segmentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file/segments',
    summary: 'Rows of a file, by range and filter.',
    query: segmentQuerySchema,
    answer: segmentPageSchema,
    async handle(call): Promise<SegmentPage> {
      const { query, context, signal } = call;
      const file = findFile(call);
      const { workspace } = context;
      const isWhole = isFiltering(query) || query.at !== undefined || query.after !== undefined;
      await workspace.ready(
        file,
        isWhole || query.ids === true ? Infinity : query.from + query.limit,
      );
      const all = file.table.rowCount();
      const page = { all, complete: file.isComplete, revision: file.revision };
      const rowsAt = (indexes: readonly number[]): readonly Row[] =>
        indexes
          .filter((index) => index < file.table.rowCount())
          .map((index) => workspace.toRow(file, file.table.row(index)));
      if (query.indexes !== undefined)
        return { ...page, total: query.indexes.length, from: 0, rows: rowsAt(query.indexes) };
      if (!isWhole && query.ids !== true) {
        const end = Math.min(all, query.from + query.limit);
        const indexes = Array.from(
          { length: Math.max(0, end - query.from) },
          (_, at) => query.from + at,
        );
        return { ...page, total: all, from: query.from, rows: rowsAt(indexes) };
      }
      const passed = isFiltering(query)
        ? await filterRows(workspace.state, file, query, signal)
        : Array.from({ length: all }, (_, index) => index);
      const after = query.after === undefined ? -1 : (file.table.findRow(query.after)?.index ?? -1);
      const indexes = after === -1 ? passed : passed.filter((index) => index > after);
      const total = indexes.length;
      if (query.ids === true) return { ...page, total, from: 0, indexes };
      const at = query.at === undefined ? undefined : file.table.findRow(query.at)?.index;
      const place = at === undefined ? -1 : indexes.indexOf(at);
      const from = place === -1 ? query.from : Math.max(0, place - (query.limit >> 1));
      return { ...page, total, from, rows: rowsAt(indexes.slice(from, from + query.limit)) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id',
    summary: 'One row.',
    answer: rowSchema,
    async handle(call) {
      const { file, place } = await findSegment(call);
      return call.context.workspace.toRow(file, place);
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/files/:file/segments/:id',
    summary: 'Changes target, state or origin; answers when it is on the disk.',
    body: segmentPatchSchema,
    answer: editAnswerSchema,
    needsRevision: true,
    problems: {
      409: 'the segment is not to be changed',
      412: 'the segment was changed meanwhile: `current` is as it is, `yours` what was sent',
      422: 'the file could not hold it',
    },
    handle: (call) => patchRow(call, call.body),
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/segments/:id/split',
    summary: 'Splits a segment in two, at content positions.',
    body: splitBodySchema,
    answer: stepAnswerSchema,
    problems: { 409: 'the segment may not be split there' },
    async handle(call): Promise<StepAnswer> {
      const { file } = await findSegment(call);
      await call.context.workspace.ready(file, Infinity);
      const { sourceAt, targetAt } = call.body;
      const cuts = { source: sourceAt, ...(targetAt !== undefined && { target: targetAt }) };
      const { state } = call.context.workspace;
      const id = readParam(call, 'id');
      return toStepAnswer(await splitRow(state, file, id, cuts, contextOf(call, file)));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/segments/:id/join',
    summary: 'Joins a segment with the one behind it in its unit.',
    answer: stepAnswerSchema,
    problems: { 409: 'the segments may not be joined' },
    async handle(call): Promise<StepAnswer> {
      const { file } = await findSegment(call);
      await call.context.workspace.ready(file, Infinity);
      const { state } = call.context.workspace;
      return toStepAnswer(await joinRow(state, file, readParam(call, 'id'), contextOf(call, file)));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id/history',
    summary: 'What the segment was, the newest version first.',
    answer: z.array(historyEntrySchema).readonly(),
    async handle(call) {
      const { file } = await findSegment(call);
      const id = readParam(call, 'id');
      const { state } = call.context.workspace;
      return readHistory(state, state.history.get(historyKey(file.id, id)) ?? [], id);
    },
  }),
];
