import { z } from 'zod';
import type { RowTerm } from '../../project/lookups/find-row-terms.ts';

export type { RowTerm };

/** The terms of a segment. */
export interface RowTerms {
  readonly terms: readonly RowTerm[];
}

const status = z.enum(['preferred', 'admitted', 'deprecated']);

/** See {@link RowTerms}. */
export const rowTermsSchema: z.ZodType<RowTerms> = z
  .strictObject({
    terms: z.array(
      z.strictObject({
        span: z.tuple([z.int(), z.int()]),
        found: z.string(),
        term: z.string(),
        concept: z.string(),
        status,
        grade: z.string(),
        confidence: z.enum(['high', 'low']),
        targets: z.array(
          z.strictObject({ text: z.string(), status, note: z.string().exactOptional() }),
        ),
        note: z.string().exactOptional(),
        definition: z.string().exactOptional(),
        domain: z.string().exactOptional(),
      }),
    ),
  })
  .meta({ id: 'RowTerms' }) as unknown as z.ZodType<RowTerms>;
