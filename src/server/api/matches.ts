import { z } from 'zod';
import type { RowMatches } from '../../project/lookups/find-row-matches.ts';
import { contentSchema } from './content.ts';

export type { RowFragment, RowMatch, RowMatches } from '../../project/lookups/find-row-matches.ts';

const span = z.tuple([z.int(), z.int()]);
const change = z.looseObject({ what: z.string(), from: z.string(), to: z.string() });
const diff = z.array(
  z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }),
);

/** See `RowMatches` of `project/lookups`. */
export const rowMatchesSchema: z.ZodType<RowMatches> = z
  .strictObject({
    matches: z.array(
      z.strictObject({
        key: z.string(),
        score: z.int(),
        kind: z.enum(['context', 'exact', 'near', 'fuzzy']),
        source: contentSchema,
        target: contentSchema,
        stored: z.exactOptional(contentSchema),
        diff,
        penalties: z.array(z.strictObject({ reason: z.string(), points: z.number() })),
        differs: z.array(z.string()).exactOptional(),
        repair: z
          .strictObject({
            changes: z.array(change),
            missed: z.array(change),
            suffixes: z.array(
              z.strictObject({ found: z.string(), expected: z.string().exactOptional() }),
            ),
          })
          .exactOptional(),
        stem: z
          .strictObject({
            score: z.int(),
            forms: z.array(z.strictObject({ query: z.string(), entry: z.string(), span })),
          })
          .exactOptional(),
        memory: z.string(),
        id: z.string(),
        author: z.string().exactOptional(),
        at: z.string().exactOptional(),
        properties: z.record(z.string(), z.string()).exactOptional(),
      }),
    ),
    fragments: z.array(
      z.strictObject({
        span,
        text: z.string(),
        entries: z.array(
          z.strictObject({
            source: contentSchema,
            target: contentSchema,
            span,
            memory: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'RowMatches' }) as unknown as z.ZodType<RowMatches>;

/** Query of `GET …/matches`. */
export interface MatchQuery {
  readonly limit: number;
  readonly min: number;
}

/** Matches under a half are of use to nobody; the editor has nine keys for them. */
export const matchQuerySchema: z.ZodType<MatchQuery> = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(9),
  min: z.coerce.number().int().min(0).max(100).default(50),
});

/** Query of `GET /memory/search`. */
export interface MemorySearchQuery extends MatchQuery {
  readonly q: string;
  readonly source?: string;
  readonly target?: string;
}

/** See {@link MemorySearchQuery}. */
export const memorySearchQuerySchema: z.ZodType<MemorySearchQuery> = z.strictObject({
  q: z.string().max(10_000),
  source: z.string().max(64).exactOptional(),
  target: z.string().max(64).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  min: z.coerce.number().int().min(0).max(100).default(50),
});
