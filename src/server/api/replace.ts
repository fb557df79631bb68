import { z } from 'zod';
import type { Content } from '../../model/content.ts';
import { contentSchema } from './content.ts';
import { type UndoMark } from './edit.ts';
import { type Row, rowSchema } from './row.ts';
import { type RowFilter, rowFilterSchema } from './segments.ts';

/** Body of `POST /files/:file/replace`. */
export interface ReplaceBody {
  readonly find: string;
  readonly regex?: boolean;
  /** Absent: İ, I, ı and i are one letter, and so are the others with their capitals. */
  readonly case?: boolean;
  readonly side?: 'target';
  /** With a regex, `$1` and `$<name>` stand for its groups. */
  readonly with: string;
  readonly filter?: RowFilter;
  readonly preview: boolean;
  /** The rows to change; absent: all that were found. */
  readonly accept?: readonly string[];
}

/** See {@link ReplaceBody}. */
export const replaceBodySchema: z.ZodType<ReplaceBody> = z
  .strictObject({
    find: z.string().min(1).max(2000),
    regex: z.boolean().exactOptional(),
    case: z.boolean().exactOptional(),
    side: z.literal('target').exactOptional(),
    with: z.string().max(10_000),
    filter: z.exactOptional(rowFilterSchema),
    preview: z.boolean(),
    accept: z.array(z.string()).max(200_000).exactOptional(),
  })
  .meta({ id: 'ReplaceBody' });

/** What would be replaced, or was. */
export interface ReplaceAnswer {
  /** Rows with at least one place, in the order of the file; only in a preview. */
  readonly hits?: readonly {
    readonly id: string;
    readonly before: Content;
    readonly after: Content;
  }[];
  /** Rows that would be changed, or were. */
  readonly total: number;
  /** Whether there are more hits than are listed. */
  readonly truncated?: boolean;
  /** Of more than 500 none: the event `rows` tells where they stand. */
  readonly changed?: readonly Row[];
  readonly undo?: UndoMark;
}

/** See {@link ReplaceAnswer}. */
export const replaceAnswerSchema: z.ZodType<ReplaceAnswer> = z
  .strictObject({
    hits: z
      .array(z.strictObject({ id: z.string(), before: contentSchema, after: contentSchema }))
      .exactOptional(),
    total: z.int(),
    truncated: z.boolean().exactOptional(),
    changed: z.array(rowSchema).exactOptional(),
    undo: z.strictObject({ id: z.int(), label: z.string() }).exactOptional(),
  })
  .meta({ id: 'ReplaceAnswer' });
