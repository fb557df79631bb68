import { z } from 'zod';
import { type Row, rowSchema } from './row.ts';

/** What `POST /undo` and `POST /redo` would do; absent: nothing. */
export interface UndoState {
  readonly undo?: string;
  readonly redo?: string;
}

/** See {@link UndoState}. */
export const undoStateSchema: z.ZodType<UndoState> = z
  .strictObject({ undo: z.string().exactOptional(), redo: z.string().exactOptional() })
  .meta({ id: 'UndoState' });

/** Body of `POST /undo` and `POST /redo`: only steps of this file. */
export interface UndoBody {
  readonly file?: string;
}

/** See {@link UndoBody}. */
export const undoBodySchema: z.ZodType<UndoBody> = z
  .strictObject({ file: z.string().exactOptional() })
  .meta({ id: 'UndoBody' });

/** A step that was taken back or done again. */
export interface UndoAnswer {
  readonly label: string;
  readonly file: string;
  readonly rows: readonly Row[];
  readonly removed: readonly string[];
  /** The row to go to; absent when it is gone. */
  readonly focus?: string;
  /** Rows that were changed since, otherwise, and stay as they are. */
  readonly kept: readonly string[];
}

/** See {@link UndoAnswer}. */
export const undoAnswerSchema: z.ZodType<UndoAnswer> = z
  .strictObject({
    label: z.string(),
    file: z.string(),
    rows: z.array(rowSchema),
    removed: z.array(z.string()),
    focus: z.string().exactOptional(),
    kept: z.array(z.string()),
  })
  .meta({ id: 'UndoAnswer' });
