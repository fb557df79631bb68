import { z } from 'zod';
import type { Term } from '../../model/concept.ts';
import type { Content } from '../../model/content.ts';
import type { Side } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { TERM_EXPORT_FORMS, type TermExportForm } from '../../project/terminology/export-terms.ts';
import type { TermFilter, TermSummary } from '../../project/terminology/list-terms.ts';
import type { FixLine } from '../../project/terminology/plan-term-fix.ts';
import type { RenderingUse } from '../../terms/uses/term-use.ts';
import { contentSchema } from './content.ts';
import type { UndoMark } from './edit.ts';
import { rowSchema, type Row } from './row.ts';

export type { FixLine, TermExportForm };

const sideSchema: z.ZodType<Side> = z.enum(['source', 'target']);
const statusSchema: z.ZodType<Term['status']> = z.enum(['preferred', 'admitted', 'deprecated']);
const spanSchema = z.tuple([z.int(), z.int()]) as unknown as z.ZodType<Span>;
/** A term is one line without control characters. */
const textSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}]*$/u);

/** Query of `GET /terminology`. */
export interface TerminologyQuery extends TermFilter {
  /** Whose renderings are listed; absent: the side that the config says is judged, else the target. */
  readonly side?: Side;
  readonly from: number;
  readonly limit: number;
}

/** See {@link TerminologyQuery}. */
export const terminologyQuerySchema: z.ZodType<TerminologyQuery> = z.strictObject({
  side: z.exactOptional(sideSchema),
  q: z.string().max(1000).exactOptional(),
  only: z.enum(['all', 'mixed', 'missing']).default('all'),
  from: z.coerce.number<string>().int().min(0).default(0),
  limit: z.coerce.number<string>().int().min(1).max(1000).default(200),
}) as unknown as z.ZodType<TerminologyQuery>;

/** The terms of the project, those rendered in more than one way first, then the more frequent ones. */
export interface TerminologyList {
  /** Number of the list: a fix says for which one it was looked at. */
  readonly survey: number;
  readonly side: Side;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Translated segments in which terms were looked for. */
  readonly segments: number;
  readonly total: number;
  readonly terms: readonly TermSummary[];
}

/** See {@link TerminologyList}. */
export const terminologyListSchema: z.ZodType<TerminologyList> = z
  .strictObject({
    survey: z.int(),
    side: sideSchema,
    sourceLocale: z.string(),
    targetLocale: z.string(),
    segments: z.int(),
    total: z.int(),
    terms: z.array(
      z.strictObject({
        name: z.string(),
        term: z.string(),
        isKnown: z.boolean(),
        count: z.int(),
        renderings: z.int(),
        unrendered: z.int(),
        isMixed: z.boolean(),
        domain: z.string().exactOptional(),
      }),
    ),
  })
  .meta({ id: 'TerminologyList' });

/** Query of `GET /terminology/export`. */
export interface TermExportQuery extends TermFilter {
  readonly form: TermExportForm;
}

/** See {@link TermExportQuery}. */
export const termExportQuerySchema: z.ZodType<TermExportQuery> = z.strictObject({
  q: z.string().max(1000).exactOptional(),
  only: z.enum(['all', 'mixed', 'missing']).default('all'),
  form: z.enum(TERM_EXPORT_FORMS),
}) as unknown as z.ZodType<TermExportQuery>;

/** The last list as a file. */
export interface TermExport {
  readonly name: string;
  /** With its charset. */
  readonly mediaType: string;
  readonly text: string;
}

/** See {@link TermExport}. */
export const termExportSchema: z.ZodType<TermExport> = z
  .strictObject({ name: z.string(), mediaType: z.string(), text: z.string() })
  .meta({ id: 'TermExport' });

/** One way of rendering a term, its forms folded. */
export interface TermRendering extends Pick<
  RenderingUse,
  'text' | 'status' | 'role' | 'forms' | 'isCitation'
> {
  readonly count: number;
  /** Files in which it stands. */
  readonly files: number;
}

/** A term with its renderings. */
export interface TermInfo {
  readonly survey: number;
  readonly side: Side;
  readonly name: string;
  readonly term: string;
  /** Ids in the termbase. */
  readonly concepts: readonly string[];
  readonly definition?: string;
  readonly domain?: string;
  readonly note?: string;
  readonly renderings: readonly TermRendering[];
  readonly unrendered: number;
}

/** See {@link TermInfo}. */
export const termInfoSchema: z.ZodType<TermInfo> = z
  .strictObject({
    survey: z.int(),
    side: sideSchema,
    name: z.string(),
    term: z.string(),
    concepts: z.array(z.string()),
    definition: z.string().exactOptional(),
    domain: z.string().exactOptional(),
    note: z.string().exactOptional(),
    renderings: z.array(
      z.strictObject({
        text: z.string(),
        status: z.exactOptional(statusSchema),
        role: z.enum(['usual', 'habit', 'deviant']),
        forms: z.array(z.strictObject({ text: z.string(), count: z.int() })),
        isCitation: z.boolean(),
        count: z.int(),
        files: z.int(),
      }),
    ),
    unrendered: z.int(),
  })
  .meta({ id: 'TermInfo' });

/** Query of `GET /terminology/term`. */
export interface TermQuery {
  readonly name: string;
}

/** See {@link TermQuery}. */
export const termQuerySchema: z.ZodType<TermQuery> = z.strictObject({
  name: z.string().min(1).max(2000),
});

/** Query of `GET /terminology/lines`. */
export interface TermLinesQuery extends TermQuery {
  /** Absent: where nothing stands for the term. */
  readonly rendering?: string;
  /** By place, or by the words before or behind the rendering. */
  readonly sort: 'place' | 'before' | 'after';
  readonly from: number;
  readonly limit: number;
}

/** See {@link TermLinesQuery}. */
export const termLinesQuerySchema: z.ZodType<TermLinesQuery> = z.strictObject({
  name: z.string().min(1).max(2000),
  rendering: z.string().min(1).max(2000).exactOptional(),
  sort: z.enum(['place', 'before', 'after']).default('place'),
  from: z.coerce.number<string>().int().min(0).default(0),
  limit: z.coerce.number<string>().int().min(1).max(1000).default(100),
}) as unknown as z.ZodType<TermLinesQuery>;

/** Places of a term, each with its segment as it was when the terms were listed. */
export interface TermLines {
  readonly total: number;
  readonly lines: readonly {
    readonly file: string;
    readonly row: string;
    readonly source: Content;
    readonly target: Content;
    /** Content positions of the term on its side. */
    readonly term: Span;
    /** Content positions of the rendering on the other side. */
    readonly rendering?: Span;
  }[];
}

/** See {@link TermLines}. */
export const termLinesSchema: z.ZodType<TermLines> = z
  .strictObject({
    total: z.int(),
    lines: z.array(
      z.strictObject({
        file: z.string(),
        row: z.string(),
        source: contentSchema,
        target: contentSchema,
        term: spanSchema,
        rendering: z.exactOptional(spanSchema),
      }),
    ),
  })
  .meta({ id: 'TermLines' });

/** Body of `POST /terminology/choose`. */
export interface ChooseBody extends TermQuery {
  readonly rendering: string;
  readonly status: Term['status'];
}

/** See {@link ChooseBody}. */
export const chooseBodySchema: z.ZodType<ChooseBody> = z
  .strictObject({
    name: z.string().min(1).max(2000),
    rendering: textSchema,
    status: statusSchema,
  })
  .meta({ id: 'ChooseBody' });

/** What became of a choice. */
export interface ChooseAnswer {
  /** False: the termbase says so already. */
  readonly changed: boolean;
  /** The file of the termbase, which is made where there was none. */
  readonly termbase: string;
}

/** See {@link ChooseAnswer}. */
export const chooseAnswerSchema: z.ZodType<ChooseAnswer> = z
  .strictObject({ changed: z.boolean(), termbase: z.string() })
  .meta({ id: 'ChooseAnswer' });

/** Body of `POST /terminology/fix`. */
export interface FixTermBody extends TermQuery {
  /** What is to stand everywhere, in its citation form. */
  readonly to: string;
  /**
   * Renderings to be replaced; absent: those that the termbase forbids, and those it does not know that share a word
   * with the wanted one.
   */
  readonly from?: readonly string[];
  readonly preview: boolean;
  /** Places to be changed, and what is to stand there; absent: those that are sure. */
  readonly accept?: readonly { readonly id: string; readonly text: string }[];
}

/** See {@link FixTermBody}. */
export const fixTermBodySchema: z.ZodType<FixTermBody> = z
  .strictObject({
    name: z.string().min(1).max(2000),
    to: textSchema,
    from: z.array(z.string()).max(1000).exactOptional(),
    preview: z.boolean(),
    accept: z
      .array(z.strictObject({ id: z.string(), text: textSchema }))
      .max(200_000)
      .exactOptional(),
  })
  .meta({ id: 'FixTermBody' });

/** Every place with what is to stand there, or what was changed. */
export interface FixTermAnswer {
  /** Only in a preview. */
  readonly lines?: readonly FixLine[];
  /** The renderings that would be replaced; only in a preview. */
  readonly from?: readonly string[];
  /** Places that were found. */
  readonly total: number;
  /** Whether there are more than are listed. */
  readonly truncated?: boolean;
  /** Rows by file, of more than 500 in one none; what `undo` names takes all of it back. */
  readonly changed?: readonly { readonly file: string; readonly rows: readonly Row[] }[];
  /** Places that were changed. */
  readonly places?: number;
  /** Accepted places that were left after all: too long a row, or one changed meanwhile. */
  readonly left?: number;
  readonly undo?: UndoMark;
}

/** See {@link FixTermAnswer}. */
export const fixTermAnswerSchema: z.ZodType<FixTermAnswer> = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          id: z.string(),
          file: z.string(),
          row: z.string(),
          content: contentSchema,
          span: spanSchema,
          before: z.string(),
          texts: z.array(z.string()),
          doubt: z
            .enum([
              'form',
              'readings',
              'neighbour',
              'code',
              'changed',
              'readOnly',
              'final',
              'locked',
            ])
            .exactOptional(),
          canChoose: z.boolean(),
        }),
      )
      .exactOptional(),
    from: z.array(z.string()).exactOptional(),
    total: z.int(),
    truncated: z.boolean().exactOptional(),
    changed: z
      .array(z.strictObject({ file: z.string(), rows: z.array(rowSchema) }))
      .exactOptional(),
    places: z.int().exactOptional(),
    left: z.int().exactOptional(),
    undo: z.strictObject({ id: z.int(), label: z.string() }).exactOptional(),
  })
  .meta({ id: 'FixTermAnswer' });
