import { z } from 'zod';
import type { SegmentState } from '../../model/unit.ts';
import type { WorkspaceRow } from '../../project/workspace/rows/to-row.ts';
import { contentSchema } from './content.ts';

/** How far a segment has come. */
export const stateSchema: z.ZodType<SegmentState> = z.enum([
  'initial',
  'translated',
  'reviewed',
  'final',
]);

/** One segment as the grid shows it; its `revision` is for `If-Match`. */
export type Row = WorkspaceRow;

/** See {@link Row}. */
export const rowSchema: z.ZodType<Row> = z
  .strictObject({
    id: z.string(),
    index: z.int().min(0),
    unit: z.string(),
    segment: z.string(),
    source: contentSchema,
    target: z.exactOptional(contentSchema),
    state: stateSchema,
    revision: z.int().min(0),
    translate: z.boolean(),
    name: z.string().exactOptional(),
    notes: z.int().exactOptional(),
    comments: z.int().exactOptional(),
    repeats: z.int().exactOptional(),
    origin: z.string().exactOptional(),
    maxLength: z.int().exactOptional(),
    canSplit: z.boolean(),
    canJoin: z.boolean(),
    lockedBy: z.string().exactOptional(),
    lockedIn: z.string().exactOptional(),
  })
  .meta({ id: 'Row' });
