import { findLanguage } from '../../language/find-language.ts';
import type { Side } from '../../model/finding.ts';
import { applyTermFix, type AcceptedLine } from '../../project/terminology/apply-term-fix.ts';
import {
  planTermFix,
  toSignedText,
  type PlannedLine,
} from '../../project/terminology/plan-term-fix.ts';
import { exportTerms, type TermExportForm } from '../../project/terminology/export-terms.ts';
import { listTerms } from '../../project/terminology/list-terms.ts';
import { listReplaced } from '../../project/terminology/list-replaced.ts';
import type { TermSurvey } from '../../project/terminology/project-terminology.ts';
import {
  countPlaces,
  placeAt,
  type TermPlace,
  type TermPlaces,
} from '../../terms/uses/term-places.ts';
import type { RenderingUse, TermUse } from '../../terms/uses/term-use.ts';
import { ApiProblem } from '../api/problem.ts';
import {
  chooseAnswerSchema,
  chooseBodySchema,
  fixTermAnswerSchema,
  fixTermBodySchema,
  terminologyListSchema,
  terminologyQuerySchema,
  termExportQuerySchema,
  termExportSchema,
  termInfoSchema,
  termLinesQuerySchema,
  termLinesSchema,
  termQuerySchema,
  type FixTermAnswer,
  type FixTermBody,
  type TerminologyList,
  type TermExport,
  type TermInfo,
  type TermLines,
  type TermLinesQuery,
} from '../api/terminology.ts';
import { directionOf } from '../find-direction.ts';
import { defineRoute, type Call, type Route, type ServerContext } from '../route.ts';

/** Places of one preview: more than anybody looks through. */
const MAX_LINES = 5000;

const MEDIA_TYPES: Readonly<Record<TermExportForm, string>> = {
  csv: 'text/csv;charset=utf-8',
  tsv: 'text/tab-separated-values;charset=utf-8',
  json: 'application/json',
  tbx: 'application/x-tbx+xml',
};

/** Terms with their renderings, and one rendering in place of others. */
export const terminologyRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/terminology',
    summary: 'Terms of the project with how they are rendered; answers when they are listed.',
    query: terminologyQuerySchema,
    answer: terminologyListSchema,
    async handle({ context, query, signal }): Promise<TerminologyList> {
      const side = query.side ?? context.workspace.config.inspect ?? 'target';
      const survey = await makeSurvey(context, side, signal);
      const terms = listTerms(survey, query);
      const { number, sourceLocale, targetLocale, rows } = survey;
      return {
        survey: number,
        side,
        sourceLocale,
        targetLocale,
        segments: rows.length,
        total: terms.length,
        terms: terms.slice(query.from, query.from + query.limit),
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/terminology/export',
    summary:
      'The last list with all renderings and their counts, as a file: CSV, TSV, JSON or TBX.',
    query: termExportQuerySchema,
    answer: termExportSchema,
    problems: { 404: 'no terms were listed' },
    handle({ context: { terminology }, query: { form, ...filter } }): TermExport {
      const survey = terminology.last();
      if (survey === undefined)
        throw new ApiProblem(404, 'no-such-term', 'no terms were listed: ask for /terminology');
      return {
        name: `terms.${form}`,
        mediaType: MEDIA_TYPES[form],
        text: exportTerms(survey, filter, form),
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/terminology/term',
    summary: 'A term with its renderings, as of the last list.',
    query: termQuerySchema,
    answer: termInfoSchema,
    handle({ context, query: { name } }): TermInfo {
      const { survey, use } = demandTerm(context, name);
      const { renderings, unrendered, ...facts } = use;
      return {
        ...facts,
        survey: survey.number,
        side: survey.side,
        name,
        renderings: renderings.map(({ places, ...rendering }) => ({
          ...rendering,
          count: countPlaces(places),
          files: new Set(listPlaces(places).map(({ pair }) => survey.rows[pair]?.file)).size,
        })),
        unrendered: countPlaces(unrendered),
      };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/terminology/lines',
    summary: 'The places of a rendering, or those where nothing stands for the term.',
    query: termLinesQuerySchema,
    answer: termLinesSchema,
    handle({ context, query }): TermLines {
      const { survey, use } = demandTerm(context, query.name);
      const places =
        query.rendering === undefined
          ? use.unrendered
          : demandRendering(use, query.rendering).places;
      const sorted = sortPlaces(survey, listPlaces(places), query.sort);
      return {
        total: sorted.length,
        lines: sorted.slice(query.from, query.from + query.limit).map(({ pair, ...spans }) => {
          const { file, id, source, target } = survey.rows[pair]!;
          return { file: file.id, row: id, source, target, ...spans };
        }),
      };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/terminology/choose',
    summary: 'Writes into the termbase that a rendering is preferred, admitted or not to be used.',
    body: chooseBodySchema,
    answer: chooseAnswerSchema,
    problems: { 404: 'there is no such term', 422: 'the file takes no status' },
    async handle({ context, body: { name, rendering, status } }) {
      const { survey, use } = demandTerm(context, name);
      const { terms } = context.lookups;
      const { side } = survey;
      const choice = { term: use.term, rendering, side, status };
      const changed = await terms.choose(choice, survey);
      return { changed, termbase: terms.path! };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/terminology/fix',
    summary:
      'Puts one rendering in the place of others, in the form that stands there, or shows what that would change; ' +
      'If-Match takes the number of the list.',
    body: fixTermBodySchema,
    answer: fixTermAnswerSchema,
    needsRevision: true,
    problems: {
      404: 'there is no such term',
      409: 'the renderings are on the source side, which is not edited',
      412: 'the terms were listed anew',
    },
    handle: (call) => fixTerm(call),
  }),
];

/** Lists the terms of all files that have the locales of the first one. */
async function makeSurvey(
  { workspace, terminology }: ServerContext,
  side: Side,
  signal: AbortSignal,
): Promise<TermSurvey> {
  const files = [...workspace.files.values()].filter(({ fault }) => fault === undefined);
  await Promise.all(files.map((file) => workspace.ready(file, Infinity)));
  const [first] = files;
  if (first === undefined) throw new ApiProblem(404, 'no-such-file', 'the project has no files');
  const direction = directionOf(first);
  const isSame = ({ sourceLocale, targetLocale }: typeof direction): boolean =>
    sourceLocale === direction.sourceLocale && targetLocale === direction.targetLocale;
  const own = files.filter((file) => file.fault === undefined && isSame(directionOf(file)));
  return terminology.survey({ ...direction, side, files: own }, signal);
}

/** @throws {ApiProblem} 404 */
function demandTerm(
  { terminology }: ServerContext,
  name: string,
): { readonly survey: TermSurvey; readonly use: TermUse } {
  const survey = terminology.last();
  const use = survey?.terms.get(name);
  if (survey === undefined || use === undefined)
    throw new ApiProblem(
      404,
      'no-such-term',
      'the last list has no such term: ask for /terminology',
    );
  return { survey, use };
}

/** @throws {ApiProblem} 404 */
function demandRendering(use: TermUse, text: string): RenderingUse {
  const rendering = use.renderings.find((one) => one.text === text);
  if (rendering === undefined)
    throw new ApiProblem(404, 'no-such-rendering', 'the term is not rendered so');
  return rendering;
}

function listPlaces(places: TermPlaces): readonly TermPlace[] {
  return Array.from({ length: countPlaces(places) }, (_, at) => placeAt(places, at));
}

function sortPlaces(
  { rows, side, sourceLocale, targetLocale }: TermSurvey,
  places: readonly TermPlace[],
  by: TermLinesQuery['sort'],
): readonly TermPlace[] {
  if (by === 'place') return places;
  const isBefore = by === 'before';
  const keyed = places.map((place) => {
    const isTerm = place.rendering === undefined;
    const [start, end] = place.rendering ?? place.term;
    const text = toSignedText(
      rows[place.pair]![isTerm === (side === 'target') ? 'source' : 'target'],
    );
    const words = isBefore
      ? text.slice(0, start).trim().split(/\s+/).toReversed()
      : [text.slice(end)];
    return { place, key: words.join(' ').trim() };
  });
  const { compare } = new Intl.Collator(side === 'target' ? targetLocale : sourceLocale);
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ place }) => place);
}

async function fixTerm(call: Call<unknown, FixTermBody>): Promise<FixTermAnswer> {
  const { context, body, client, ifMatch } = call;
  const { survey, use } = demandTerm(context, body.name);
  if (survey.number !== ifMatch)
    throw new ApiProblem(412, 'revision-mismatch', 'the terms were listed anew meanwhile', {
      current: survey.number,
    });
  const to = use.renderings.find(({ text }) => text === body.to) ?? body.to;
  const locale = survey.side === 'target' ? survey.targetLocale : survey.sourceLocale;
  const from =
    body.from === undefined
      ? listReplaced(use.renderings, body.to, findLanguage(locale))
      : use.renderings.filter(({ text }) => text !== body.to && body.from?.includes(text) === true);
  const lines = planTermFix(survey, to, from, client);
  if (body.preview)
    return {
      lines: lines.slice(0, MAX_LINES).map(({ line }) => line),
      from: from.map(({ text }) => text),
      total: lines.length,
      truncated: lines.length > MAX_LINES,
    };
  if (survey.side === 'source')
    throw new ApiProblem(409, 'read-only', 'the source of a segment is not edited');
  const accepted = acceptLines(lines, body.accept);
  const { state } = context.workspace;
  const { changed, places, left, step } = await applyTermFix(state, accepted, client);
  return {
    total: lines.length,
    changed,
    places,
    left: left + (body.accept?.length ?? accepted.length) - accepted.length,
    ...(step !== undefined && { undo: { id: step.seq, label: step.label } }),
  };
}

/** The lines that a person accepted, or all that are sure. */
function acceptLines(
  lines: readonly PlannedLine[],
  accept: FixTermBody['accept'],
): readonly AcceptedLine[] {
  if (accept === undefined)
    return lines.flatMap((planned) =>
      planned.line.doubt === undefined ? [{ ...planned, text: planned.line.texts[0]! }] : [],
    );
  const texts = new Map(accept.map(({ id, text }) => [id, text]));
  return lines.flatMap((planned) => {
    const text = texts.get(planned.line.id);
    return text === undefined || !planned.line.canChoose ? [] : [{ ...planned, text }];
  });
}
