import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { joinContent } from '../../model/content/join-content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import type { CheckedFile } from '../../project/lookups/check-all-files.ts';
import type { ProjectFinding } from '../../project/lookups/create-project-checks.ts';
import { findUnitName, toRowId } from '../../project/workspace/rows/unit-table.ts';
import {
  dismissAnswerSchema,
  dismissBodySchema,
  draftBodySchema,
  findingListSchema,
  findingQuerySchema,
  fixBodySchema,
  type DraftBody,
  type FindingList,
  type ShownFinding,
} from '../api/findings.ts';
import { editAnswerSchema } from '../api/edit.ts';
import { ApiProblem } from '../api/problem.ts';
import { directionOf } from '../find-direction.ts';
import { findFile, findSegment } from '../find-file.ts';
import { defineRoute, readParam, type Call, type Route, type ServerContext } from '../route.ts';
import { listAround, toPair } from '../to-pair.ts';
import { patchRow } from './segments.ts';

/** What `kosut check` finds, while one works. */
export const findingRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id/findings',
    summary: 'Findings of a segment as it is now.',
    answer: findingListSchema,
    handle: (call) => findInRow(call),
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/segments/:id/check',
    summary: 'Findings of a segment as it would be; nothing is changed.',
    body: draftBodySchema,
    answer: findingListSchema,
    handle: (call) => findInRow(call),
  }),
  defineRoute({
    method: 'post',
    path: '/files/:file/segments/:id/fix',
    summary: 'Mends what a finding of a segment says can be mended without harm.',
    body: fixBodySchema,
    answer: editAnswerSchema,
    needsRevision: true,
    problems: { 412: 'the segment was changed meanwhile', 422: 'a person must decide' },
    async handle(call) {
      const { findings } = await findInRow({ ...call, body: undefined });
      const { fingerprint } = call.body;
      const finding = findings.find((one) => one.fingerprint === fingerprint);
      if (finding === undefined)
        throw new ApiProblem(404, 'no-such-finding', 'the segment has no finding of that name');
      const { place } = await findSegment(call);
      const target = mendTarget(place.segment.target ?? [], finding);
      if (target === undefined)
        throw new ApiProblem(422, 'not-mendable', 'nobody can tell what would be right');
      return patchRow(call, { target, state: place.segment.state });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/files/:file/findings',
    summary: 'Findings of a file, as it is on the disk.',
    query: findingQuerySchema,
    answer: findingListSchema,
    async handle(call) {
      const { path } = findFile(call);
      return findAll(call, (finding) => finding.place.path === path);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/findings',
    summary: 'Findings of all files, as they are on the disk.',
    query: findingQuerySchema,
    answer: findingListSchema,
    handle: (call) => findAll(call, () => true),
  }),
  defineRoute({
    method: 'post',
    path: '/findings/:fingerprint/dismiss',
    summary: 'Accepts a finding, with the reason, in the baseline that kosut check reads.',
    body: dismissBodySchema,
    answer: dismissAnswerSchema,
    async handle(call) {
      const fingerprint = readParam(call, 'fingerprint');
      const entry = await call.context.lookups.checks.accept(fingerprint, call.body.reason);
      if (entry === undefined)
        throw new ApiProblem(404, 'no-such-finding', 'no finding of that name was shown');
      return { fingerprint, accepted: true };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/findings/:fingerprint/dismiss',
    summary: 'Takes the acceptance of a finding back.',
    answer: dismissAnswerSchema,
    async handle(call) {
      const fingerprint = readParam(call, 'fingerprint');
      if (!(await call.context.lookups.checks.withdraw(fingerprint)))
        throw new ApiProblem(404, 'no-such-finding', 'no finding of that name was accepted');
      return { fingerprint, accepted: false };
    },
  }),
];

async function findInRow(call: Call<unknown, DraftBody | undefined>): Promise<FindingList> {
  const { file, place } = await findSegment(call);
  const pair = toPair(file, place, call.body?.target);
  const found =
    pair === undefined
      ? []
      : await call.context.lookups.checks.row(pair, directionOf(file), {
          isDraft: call.body !== undefined,
          around: listAround(file, place, pair),
        });
  return { findings: found.map((one) => locate(call.context, one)), running: false };
}

async function findAll(
  { context, query, signal }: Call<{ readonly wait?: boolean }, unknown>,
  isWanted: (finding: Finding) => boolean,
): Promise<FindingList> {
  const { workspace, lookups } = context;
  const files = [...workspace.files.values()].filter(({ fault }) => fault === undefined);
  await Promise.all(files.map((file) => workspace.ready(file, Infinity)));
  const checked = files.map((file): CheckedFile => ({
    path: file.path,
    absolute: file.absolute,
    ...directionOf(file),
  }));
  const version = files.map(({ revision, fingerprint }) =>
    [revision, fingerprint?.modified, fingerprint?.size].join(' '),
  );
  const { findings, isRunning } = await lookups.checks.all(checked, version.join(), {
    waits: query.wait === true,
    signal,
  });
  return {
    findings: findings.filter(isWanted).map((one) => locate(context, one)),
    running: isRunning,
  };
}

/** The target with the words of a finding mended; `undefined` when it says nothing of what would be right. */
function mendTarget(target: Content, { place, ...finding }: ProjectFinding): Content | undefined {
  const replacement = 'replacement' in finding ? finding.replacement : undefined;
  if (replacement === undefined || place.side !== 'target' || place.span === undefined)
    return undefined;
  const [start, end] = place.span;
  const length = contentLength(target);
  return joinContent([
    ...sliceContent(target, [0, start]),
    replacement,
    ...sliceContent(target, [end, length]),
  ]);
}

/** Where a finding stands in the editor. */
function locate({ workspace }: ServerContext, finding: ProjectFinding): ShownFinding {
  const { path, segment } = finding.place;
  const file = [...workspace.files.values()].find((one) => one.path === path);
  if (file === undefined || segment === undefined) return finding;
  const row = toRowId(findUnitName(finding.place), segment);
  return { ...finding, file: file.id, ...(file.table.findRow(row) !== undefined && { row }) };
}
