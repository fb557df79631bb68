import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { countWords } from '../../language/count-words.ts';
import { isLocale } from '../../language/is-locale.ts';
import { resolveInside } from '../../io/files/resolve-inside.ts';
import {
  defaultPath,
  FileThere,
  RevisionMismatch,
  type AlignmentSession,
  type SessionChange,
} from '../../project/alignment-session/alignment-session.ts';
import type { BeadHistory } from '../../project/alignment-session/bead-history.ts';
import { OperationRefused } from '../../project/alignment-session/bead-operation.ts';
import { createBeadInspector } from '../../project/alignment-session/find-bead-problems.ts';
import { listCandidates } from '../../project/alignment-session/list-candidates.ts';
import type { AlignmentPair } from '../../project/alignment-session/read-alignment-sides.ts';
import { SAVE_FORMS, type SaveForm } from '../../project/alignment-session/save-forms.ts';
import type { SessionBead } from '../../project/alignment-session/session-bead.ts';
import type { Side } from '../../project/segment/segment-side.ts';
import {
  type AlignmentChange,
  alignmentChangeSchema,
  type AlignmentInfo,
  type AlignmentList,
  alignmentListSchema,
  alignmentPairSchema,
  alignmentSchema,
  type AlignmentSide,
  type BeadInfo,
  beadOperationSchema,
  type SavedAlignment,
  savedAlignmentSchema,
  saveAlignmentSchema,
  type StepLabels,
} from '../api/alignments.ts';
import { ApiProblem } from '../api/problem.ts';
import { type Call, defineRoute, readParam, type Route } from '../route.ts';

type AnyCall = Pick<Call<unknown, unknown>, 'context' | 'params'>;

async function findSession(call: AnyCall): Promise<AlignmentSession> {
  const session = await call.context.alignments.find(readParam(call, 'id'));
  if (session === undefined)
    throw new ApiProblem(404, 'no-such-alignment', 'nobody began such an alignment');
  return session;
}

/** Refusals of the session as problems; a mismatch carries the beads as they are now. */
async function answering<T>(session: AlignmentSession, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RevisionMismatch)
      throw new ApiProblem(412, 'revision-mismatch', error.message, {
        current: toInfo(session),
      });
    if (error instanceof OperationRefused) throw new ApiProblem(409, error.reason, error.message);
    if (error instanceof FileThere)
      throw new ApiProblem(409, 'file-there', 'a file of that name is there', {
        path: error.message,
      });
    throw error;
  }
}

const inspectors = new WeakMap<AlignmentSession, ReturnType<typeof createBeadInspector>>();

function toBeads(session: AlignmentSession, beads: readonly SessionBead[]): readonly BeadInfo[] {
  const inspect = inspectors.get(session) ?? createBeadInspector(session.source, session.target);
  inspectors.set(session, inspect);
  const problems = inspect(beads);
  return beads.map((bead, at) => ({ ...bead, problems: problems[at]! }));
}

function toLabels({ done, undone }: BeadHistory): StepLabels {
  const [undo, redo] = [done.at(-1)?.label, undone.at(-1)?.label];
  return { ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) };
}

function toSide({ path: file, locale, sentences }: Side): AlignmentSide {
  return {
    path: file,
    locale,
    sentences: sentences.map(({ text }) => text),
    paragraphs: sentences.map(({ paragraph }) => paragraph),
    words: sentences.map(({ text }) => countWords(text)),
  };
}

function toInfo(session: AlignmentSession): AlignmentInfo {
  const history = session.history();
  const forms = Object.keys(SAVE_FORMS) as readonly SaveForm[];
  return {
    id: session.id,
    source: toSide(session.source),
    target: toSide(session.target),
    beads: toBeads(session, history.beads),
    revision: history.revision,
    paths: Object.fromEntries(
      forms.map((form) => [form, defaultPath(session.pair, form)]),
    ) as Record<SaveForm, string>,
    ...toLabels(history),
  };
}

function toChange(session: AlignmentSession, change: SessionChange): AlignmentChange {
  const { patch, history, label } = change;
  return {
    at: patch.at,
    removed: patch.removed.length,
    beads: toBeads(session, patch.inserted),
    revision: history.revision,
    label,
    ...toLabels(history),
  };
}

/**
 * Whether a path is that of a file which a list of the project's could name: none that is hidden, such as `.env`, and no pipe,
 * which would be waited for.
 */
async function isText(folder: string, name: string): Promise<boolean> {
  if (isHidden(path.posix.normalize(name.replaceAll('\\', '/')))) return false;
  const real = await resolveInside(folder, name);
  return real !== undefined && (await stat(real)).isFile();
}

const isHidden = (normal: string): boolean => normal.split('/').some((part) => /^\../.test(part));

/** @throws {ApiProblem} 422 for a path that leads out of the folder or to no file, and an unknown locale */
async function checkPair(folder: string, pair: AlignmentPair): Promise<void> {
  for (const name of [pair.source, pair.target, ...(pair.beads === undefined ? [] : [pair.beads])])
    if (!(await isText(folder, name)))
      throw new ApiProblem(422, 'no-such-text', `${name} is no file of the project`, {
        path: name,
      });
  for (const locale of [pair.sourceLocale, pair.targetLocale])
    if (!isLocale(locale))
      throw new ApiProblem(422, 'no-such-locale', `${locale} is no locale`, { locale });
}

/**
 * A place where the alignment may be written: in a folder of the project, with the ending of its
 * form, so that it never takes the place of a text.
 *
 * @throws {ApiProblem} 422
 */
async function checkPlace(folder: string, wanted: string, form: SaveForm): Promise<string> {
  const normal = path.posix.normalize(wanted.replaceAll('\\', '/'));
  const refuse = (why: string): never => {
    throw new ApiProblem(422, 'bad-path', `${wanted} ${why}`, { path: wanted });
  };
  if (!normal.endsWith(SAVE_FORMS[form])) refuse(`does not end with ${SAVE_FORMS[form]}`);
  if (isHidden(normal)) refuse('is hidden');
  if ((await resolveInside(folder, path.posix.dirname(normal))) === undefined)
    refuse('is in no folder of the project');
  const isThere = await lstat(path.join(folder, normal)).catch(() => undefined);
  if (isThere !== undefined && (await resolveInside(folder, normal)) === undefined)
    refuse('leads out of the project');
  return normal;
}

/** Bitexts and their beads. */
export const alignmentRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/alignments',
    summary: 'Alignments that were begun, and texts that can be aligned.',
    answer: alignmentListSchema,
    async handle({ context: { workspace, alignments } }): Promise<AlignmentList> {
      const known = await alignments.list();
      const { texts, beads, pairs } = await listCandidates(workspace.folder, workspace.config);
      await workspace.read;
      const bitexts: AlignmentPair[] = [];
      for (const { path: file, table, heads } of workspace.files.values()) {
        const isAligned = table.entries[0]?.unit.metadata?.some(
          ({ category }) => category === 'alignment',
        );
        const head = heads?.heads[0];
        if (isAligned !== true || head?.targetLocale === undefined) continue;
        const { sourceLocale, targetLocale } = head;
        bitexts.push({ source: file, target: file, sourceLocale, targetLocale });
      }
      const isBegun = (one: AlignmentPair): boolean =>
        known.some(({ pair }) => pair.source === one.source && pair.target === one.target);
      return {
        open: known.map(({ id, pair }) => ({ id, ...pair })),
        pairs: [...pairs, ...bitexts].filter((pair) => !isBegun(pair)),
        texts,
        beads,
      };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/alignments',
    summary: 'Begins an alignment, or goes on with it.',
    body: alignmentPairSchema,
    answer: alignmentSchema,
    problems: { 422: 'a text cannot be read' },
    async handle({ context: { workspace, alignments }, body }): Promise<AlignmentInfo> {
      await checkPair(workspace.folder, body);
      return toInfo(await alignments.open(body));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/alignments/:id',
    summary: 'Both texts of an alignment and its beads.',
    answer: alignmentSchema,
    handle: async (call): Promise<AlignmentInfo> => toInfo(await findSession(call)),
  }),
  defineRoute({
    method: 'post',
    path: '/alignments/:id/ops',
    summary: 'Changes beads; answered when the change is on the disk.',
    body: beadOperationSchema,
    answer: alignmentChangeSchema,
    needsRevision: true,
    problems: { 409: 'the beads do not allow it', 412: 'somebody changed them first' },
    async handle(call): Promise<AlignmentChange> {
      const session = await findSession(call);
      return answering(session, async () =>
        toChange(session, await session.perform(call.body, call.ifMatch!)),
      );
    },
  }),
  ...(['undo', 'redo'] as const).map((way) =>
    defineRoute({
      method: 'post',
      path: `/alignments/:id/${way}`,
      summary:
        way === 'undo' ? 'Takes the last step back.' : 'Does the last step taken back again.',
      answer: alignmentChangeSchema,
      needsRevision: true,
      problems: { 409: 'there is nothing to turn', 412: 'somebody changed the beads first' },
      async handle(call): Promise<AlignmentChange> {
        const session = await findSession(call);
        return answering(session, async () => {
          const change = await session.turn(way, call.ifMatch!);
          if (change === undefined)
            throw new ApiProblem(409, `nothing-to-${way}`, `there is nothing to ${way}`);
          return toChange(session, change);
        });
      },
    }),
  ),
  defineRoute({
    method: 'post',
    path: '/alignments/:id/save',
    summary: 'Writes an alignment as beads, TMX, XLIFF or TSV.',
    body: saveAlignmentSchema,
    answer: savedAlignmentSchema,
    problems: { 409: 'a file is there that this alignment did not write', 422: 'a bad path' },
    async handle(call): Promise<SavedAlignment> {
      const { body, context } = call;
      const session = await findSession(call);
      const { workspace, version } = context;
      const wanted = body.path ?? defaultPath(session.pair, body.as);
      const place = await checkPlace(workspace.folder, wanted, body.as);
      return answering(session, () =>
        session.save({
          form: body.as,
          minConfidence: body.minConfidence,
          path: place,
          overwrites: body.overwrite ?? false,
          version,
        }),
      );
    },
  }),
];
