import { z } from 'zod';
import type { RowFilter, RowTrait } from '../../project/workspace/rows/filter-rows.ts';
import { type Row, rowSchema, stateSchema } from './row.ts';

export type { RowFilter, RowTrait };

/** Of a query string: `1` or `true`, `0` or `false`. */
const flagSchema: z.ZodType<boolean> = z
  .enum(['1', 'true', '0', 'false'])
  .transform((word) => word === '1' || word === 'true');

/** A list in one word, commas between. */
function listOf<T>(one: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter((word) => word !== ''))
    .pipe(z.array(one as z.ZodType<T, string>));
}

/** Characters of what is searched for: longer than any sentence that is typed, and still a URL. */
const MAX_NEEDLE = 2000;
/** What `has=` asks for; several are joined by commas, and all must hold. */
const traits: z.ZodType<RowTrait> = z.enum([
  'comment',
  'finding',
  'codes',
  'repeated',
  'untranslated',
  'changed',
  'exact',
]);

/** A filter in a body. */
export const rowFilterSchema: z.ZodType<RowFilter> = z
  .strictObject({
    text: z.string().max(MAX_NEEDLE).exactOptional(),
    regex: z.boolean().exactOptional(),
    case: z.boolean().exactOptional(),
    side: z.enum(['source', 'target', 'both']).exactOptional(),
    state: z.array(stateSchema).exactOptional(),
    has: z.array(traits).exactOptional(),
  })
  .meta({ id: 'RowFilter' });

/** Query of `GET /files/:file/segments`. */
export interface SegmentQuery extends RowFilter {
  /** Number, from 0, among the rows that pass. */
  readonly from: number;
  readonly limit: number;
  /** Only the places of the rows that pass. */
  readonly ids?: boolean;
  /** A row that must be inside; `from` is chosen by it, when it passes. */
  readonly at?: string;
  /** Only rows behind this one. */
  readonly after?: string;
  /** Just these rows, by `index`, in this order; no filter then. */
  readonly indexes?: readonly number[];
}

/** Up to 1000 whole numbers, commas between. */
const indexListSchema: z.ZodType<readonly number[]> = z
  .string()
  .max(10_000)
  .regex(/^\d+(,\d+)*$/)
  .transform((text) => text.split(',').map(Number))
  .pipe(z.array(z.int().min(0)).max(1000));

/** See {@link SegmentQuery}. */
export const segmentQuerySchema: z.ZodType<SegmentQuery> = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  ids: z.exactOptional(flagSchema),
  at: z.string().exactOptional(),
  after: z.string().exactOptional(),
  indexes: z.exactOptional(indexListSchema),
  text: z.string().max(MAX_NEEDLE).exactOptional(),
  regex: z.exactOptional(flagSchema),
  case: z.exactOptional(flagSchema),
  side: z.enum(['source', 'target', 'both']).exactOptional(),
  state: z.exactOptional(listOf(stateSchema)),
  has: z.exactOptional(listOf(traits)),
});

/** Rows of a file, in its order. */
export interface SegmentPage {
  /** Rows that pass the filter. */
  readonly total: number;
  /** Rows of the file. */
  readonly all: number;
  /** Whether the whole file has been read: both numbers are final. Else ask again, or await `file`. */
  readonly complete: boolean;
  /** Number of the first row among those that pass. */
  readonly from: number;
  /** Absent with `ids=1`. */
  readonly rows?: readonly Row[];
  /** Their `index`es, all of them; only with `ids=1`. */
  readonly indexes?: readonly number[];
  /** Of the file. */
  readonly revision: number;
}

/** See {@link SegmentPage}. */
export const segmentPageSchema: z.ZodType<SegmentPage> = z
  .strictObject({
    total: z.int(),
    all: z.int(),
    complete: z.boolean(),
    from: z.int(),
    rows: z.array(rowSchema).exactOptional(),
    indexes: z.array(z.int()).exactOptional(),
    revision: z.int(),
  })
  .meta({ id: 'SegmentPage' });
