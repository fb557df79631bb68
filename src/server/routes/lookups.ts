import { toPlainText } from '../../model/content/flatten-content.ts';
import { findRowMatches } from '../../project/lookups/find-row-matches.ts';
import { findRowTerms } from '../../project/lookups/find-row-terms.ts';
import { searchMemories } from '../../project/lookups/search-memories.ts';
import type { OpenFile } from '../../project/workspace/files/open-file.ts';
import { concordanceAnswerSchema, concordanceQuerySchema } from '../api/concordance.ts';
import { matchQuerySchema, memorySearchQuerySchema, rowMatchesSchema } from '../api/matches.ts';
import { ApiProblem } from '../api/problem.ts';
import { newTermAnswerSchema, newTermBodySchema, rowTermsSchema } from '../api/terms.ts';
import { directionOf, findDirection } from '../find-direction.ts';
import { findSegment } from '../find-file.ts';
import { defineRoute, type Route } from '../route.ts';

/** What memories and termbase know. */
export const lookupRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id/matches',
    summary: 'Matches of a segment, best first; fragments where nothing is like it.',
    query: matchQuerySchema,
    answer: rowMatchesSchema,
    async handle(call) {
      const { file, place } = await findSegment(call);
      const { source } = place.segment;
      const before = plainSourceAt(file, place.index - 1);
      const after = plainSourceAt(file, place.index + 1);
      const query = {
        source,
        id: place.entry.unit.id,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      };
      const { limit, min } = call.query;
      const memories = await call.context.lookups.memories();
      return findRowMatches(memories, query, directionOf(file), { limit, minScore: min });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/files/:file/segments/:id/terms',
    summary: 'Terms of the termbase in the source of a segment.',
    answer: rowTermsSchema,
    async handle(call) {
      const { file, place } = await findSegment(call);
      const direction = directionOf(file);
      const find = await call.context.lookups.terms.finder(direction);
      return { terms: findRowTerms(place.segment.source, direction.targetLocale, find) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/terms',
    summary: 'Adds a term to the file of the termbase; all else in it stays as it is.',
    body: newTermBodySchema,
    answer: newTermAnswerSchema,
    problems: { 409: 'the project has no termbase', 422: 'the file takes no terms' },
    async handle({ body: { file, ...term }, context }) {
      const open = file === undefined ? undefined : context.workspace.files.get(file);
      const direction = open === undefined ? findDirection({}, context) : directionOf(open);
      const added = await context.lookups.terms.add(term, direction);
      if (added === undefined)
        throw new ApiProblem(409, 'no-termbase', 'kosut.config.json names no termbase');
      return { added };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/memory/search',
    summary: 'Matches of a text of your own.',
    query: memorySearchQuerySchema,
    answer: rowMatchesSchema,
    async handle({ query: { q, limit, min, ...asked }, context }) {
      const direction = findDirection(asked, context);
      const memories = await context.lookups.memories();
      return findRowMatches(memories, { source: [q] }, direction, { limit, minScore: min });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/memory/concordance',
    summary: 'Entries of the memories that hold words, on either side.',
    query: concordanceQuerySchema,
    answer: concordanceAnswerSchema,
    async handle({ query: { q, source, target, ...how }, context }) {
      const asked = {
        ...(source !== undefined && { source }),
        ...(target !== undefined && { target }),
      };
      const memories = await context.lookups.memories();
      try {
        return await searchMemories(memories, q, findDirection(asked, context), how);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new ApiProblem(400, 'bad-pattern', error.message);
      }
    },
  }),
];

/** The text of a neighbour, for matches in context; absent where there is none. */
function plainSourceAt({ table }: OpenFile, index: number): string | undefined {
  if (index < 0 || index >= table.rowCount()) return undefined;
  return toPlainText(table.row(index).segment.source);
}
