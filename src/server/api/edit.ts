import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';
import type { SegmentPatch } from '../../project/workspace/edit/edit-segment.ts';
import { contentSchema } from './content.ts';
import { findingSchema } from './finding.ts';
import { type Row, rowSchema, stateSchema } from './row.ts';

export type { SegmentPatch };

/** Body of `PATCH /files/:file/segments/:id`. */
export const segmentPatchSchema: z.ZodType<SegmentPatch> = z
  .strictObject({
    target: z.exactOptional(contentSchema),
    state: z.exactOptional(stateSchema),
    origin: z.string().max(200).exactOptional(),
    match: z.exactOptional(
      z.strictObject({ memory: z.string().max(500), id: z.string().max(2000) }),
    ),
    propagate: z.boolean().exactOptional(),
    confirm: z.boolean().exactOptional(),
  })
  .meta({ id: 'SegmentPatch' });

/** A step that can be taken back. */
export interface UndoMark {
  readonly id: number;
  /** For people, such as `edit` or `replace: 12`: a key and a number. */
  readonly label: string;
}

export const undoMarkSchema: z.ZodType<UndoMark> = z
  .strictObject({ id: z.int(), label: z.string() })
  .meta({ id: 'UndoMark' });

/** What an edit came to; it is on the disk (in the journal) when this is answered. */
export interface EditAnswer {
  readonly row: Row;
  /** Rows that were given the same target; of more than 500 none, and `rows` tells where they stand. */
  readonly propagated: readonly Row[];
  /** How many they are. */
  readonly copies: number;
  readonly findings: readonly Finding[];
  /** Absent when nothing was changed. */
  readonly undo?: UndoMark;
}

/** See {@link EditAnswer}. */
export const editAnswerSchema: z.ZodType<EditAnswer> = z
  .strictObject({
    row: rowSchema,
    propagated: z.array(rowSchema),
    copies: z.int(),
    findings: z.array(findingSchema),
    undo: z.exactOptional(undoMarkSchema),
  })
  .meta({ id: 'EditAnswer' });

/** Body of `POST …/split`: content positions, each inside its side. */
export interface SplitBody {
  readonly sourceAt: number;
  /** Absent: the whole target stays with the first piece. */
  readonly targetAt?: number;
}

/** See {@link SplitBody}. */
export const splitBodySchema: z.ZodType<SplitBody> = z
  .strictObject({ sourceAt: z.int().min(1), targetAt: z.int().min(0).exactOptional() })
  .meta({ id: 'SplitBody' });

/** What a step came to that changes several rows, or which rows there are. */
export interface StepAnswer {
  readonly file: string;
  /** Rows that are new or other than before; of more than 500 none, and `rows` tells where they stand. */
  readonly rows: readonly Row[];
  /** Ids of rows that are gone. */
  readonly removed: readonly string[];
  readonly undo?: UndoMark;
}

/** See {@link StepAnswer}. */
export const stepAnswerSchema: z.ZodType<StepAnswer> = z
  .strictObject({
    file: z.string(),
    rows: z.array(rowSchema),
    removed: z.array(z.string()),
    undo: z.exactOptional(undoMarkSchema),
  })
  .meta({ id: 'StepAnswer' });
