import { z } from 'zod';
import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import { contentSchema } from './content.ts';
import { stateSchema } from './row.ts';

/** What somebody said about a segment. */
export interface Comment {
  /** Absent for notes that the file came with: they cannot be removed here. */
  readonly id?: string;
  /** ISO 8601, UTC; absent when nobody knows. */
  readonly at?: string;
  readonly by?: string;
  readonly text: string;
  readonly resolved?: boolean;
}

/** See {@link Comment}. */
export const commentSchema: z.ZodType<Comment> = z
  .strictObject({
    id: z.string().exactOptional(),
    at: z.string().exactOptional(),
    by: z.string().exactOptional(),
    text: z.string(),
    resolved: z.boolean().exactOptional(),
  })
  .meta({ id: 'Comment' });

/** Body of `POST …/comments`: a new comment, or with an `id` a change of one. */
export interface CommentBody {
  readonly id?: string;
  readonly text?: string;
  readonly resolved?: boolean;
}

/** See {@link CommentBody}. */
export const commentBodySchema: z.ZodType<CommentBody> = z
  .strictObject({
    id: z.string().max(64).exactOptional(),
    text: z.string().min(1).max(10_000).exactOptional(),
    resolved: z.boolean().exactOptional(),
  })
  .meta({ id: 'CommentBody' });

/** One version of a segment, the newest first. */
export interface HistoryEntry {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** The label of the step, such as `edit`; `disk`: another program changed the file. */
  readonly what: string;
  readonly target?: Content;
  readonly state: SegmentState;
}

/** See {@link HistoryEntry}. */
export const historyEntrySchema: z.ZodType<HistoryEntry> = z
  .strictObject({
    revision: z.int(),
    at: z.string(),
    by: z.string(),
    what: z.string(),
    target: z.exactOptional(contentSchema),
    state: stateSchema,
  })
  .meta({ id: 'HistoryEntry' });
