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

/** Body of `POST /undo` and `POST /redo`. */
export interface UndoBody {
  /** Only steps of this file. */
  readonly file?: string;
  /** This step, whatever was done since; what was changed otherwise since stays. Absent: the newest. */
  readonly step?: number;
}

/** See {@link UndoBody}. */
export const undoBodySchema: z.ZodType<UndoBody> = z
  .strictObject({ file: z.string().exactOptional(), step: z.int().exactOptional() })
  .meta({ id: 'UndoBody' });

/** A step that was taken back or done again. */
export interface UndoAnswer {
  readonly label: string;
  readonly file: string;
  /** Of more than 500 the one to go to alone: the event `rows` tells where they stand. */
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
