import { z } from 'zod';
import type { NewTerm } from '../../project/lookups/add-term.ts';
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

const text = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  // a term is one line, and a file of terms holds no control characters
  .regex(/^[^\p{Cc}]*$/u);

/** Body of `POST /terms`: a term and what it is in the other language. */
export interface NewTermBody extends NewTerm {
  /** Of the file that is worked on: its locales; absent: those of the project. */
  readonly file?: string;
}

/** See {@link NewTermBody}. */
export const newTermBodySchema: z.ZodType<NewTermBody> = z
  .strictObject({
    source: text,
    target: text,
    status: status.exactOptional(),
    note: text.exactOptional(),
    file: z.string().exactOptional(),
  })
  .meta({ id: 'NewTermBody' });

/** Whether the term is new; false: the termbase has it already. */
export interface NewTermAnswer {
  readonly added: boolean;
}

/** See {@link NewTermAnswer}. */
export const newTermAnswerSchema: z.ZodType<NewTermAnswer> = z
  .strictObject({ added: z.boolean() })
  .meta({ id: 'NewTermAnswer' });
