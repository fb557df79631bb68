import { z } from 'zod';
import type { ConcordanceAnswer, SearchOptions } from '../../project/lookups/search-memories.ts';
import { contentSchema } from './content.ts';

export type { ConcordanceAnswer };

/** Query of `GET /memory/concordance`. */
export interface ConcordanceQuery extends SearchOptions {
  readonly q: string;
  /** Locales; absent: those of the project. */
  readonly source?: string;
  readonly target?: string;
}

/** See {@link ConcordanceQuery}. */
export const concordanceQuerySchema: z.ZodType<ConcordanceQuery> = z.strictObject({
  q: z.string().max(1000),
  side: z.enum(['source', 'target', 'both']).default('both'),
  how: z.enum(['forms', 'words', 'prefix', 'regex']).default('forms'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  source: z.string().max(64).exactOptional(),
  target: z.string().max(64).exactOptional(),
});

const spans = z.array(z.tuple([z.int(), z.int()]));

/** See `ConcordanceAnswer` of `project/lookups`. */
export const concordanceAnswerSchema: z.ZodType<ConcordanceAnswer> = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        source: contentSchema,
        target: contentSchema,
        spans: z.strictObject({ source: spans, target: spans }),
        aligned: z.strictObject({ side: z.enum(['source', 'target']), spans }),
        memory: z.string(),
        id: z.string(),
        author: z.string().exactOptional(),
        at: z.string().exactOptional(),
      }),
    ),
    hasMore: z.boolean(),
  })
  .meta({ id: 'ConcordanceAnswer' }) as unknown as z.ZodType<ConcordanceAnswer>;
