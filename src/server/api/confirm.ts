import { z } from 'zod';
import type { ConfirmCounts, RowsToConfirm } from '../../project/workspace/edit/confirm-rows.ts';
import { undoMarkSchema, type UndoMark } from './edit.ts';
import { rowFilterSchema } from './segments.ts';

export type { ConfirmCounts };

/** Body of `POST /files/:file/confirm`. */
export interface ConfirmBody extends RowsToConfirm {
  /** Only counts what would be done. */
  readonly preview: boolean;
}

/** See {@link ConfirmBody}. */
export const confirmBodySchema: z.ZodType<ConfirmBody> = z
  .strictObject({
    as: z.enum(['translated', 'reviewed']),
    filter: z.exactOptional(rowFilterSchema),
    between: z.exactOptional(z.tuple([z.string(), z.string()])),
    preview: z.boolean(),
  })
  .meta({ id: 'ConfirmBody' }) as z.ZodType<ConfirmBody>;

/** The rows that were asked for, by what becomes of them. */
export interface ConfirmAnswer extends ConfirmCounts {
  /** Rows that were confirmed; absent in a preview. */
  readonly confirmed?: number;
  /** Rows that were left after all: changed meanwhile, or the file could not hold it. */
  readonly left?: number;
  /** All of it is one step; absent when nothing was changed. */
  readonly undo?: UndoMark;
}

/** See {@link ConfirmAnswer}. */
export const confirmAnswerSchema: z.ZodType<ConfirmAnswer> = z
  .strictObject({
    rows: z.int(),
    open: z.int(),
    already: z.int(),
    empty: z.int(),
    locked: z.int(),
    busy: z.int(),
    confirmed: z.int().exactOptional(),
    left: z.int().exactOptional(),
    undo: z.exactOptional(undoMarkSchema),
  })
  .meta({ id: 'ConfirmAnswer' });
