import { z } from 'zod';
import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import { contentSchema } from './content.ts';

/** How far a segment has come. */
export const stateSchema: z.ZodType<SegmentState> = z.enum([
  'initial',
  'translated',
  'reviewed',
  'final',
]);

/** One segment as the grid shows it. */
export interface Row {
  /** Opaque; the same for as long as the segment lives, unique in the file. */
  readonly id: string;
  /** Place in the file, from 0. */
  readonly index: number;
  readonly unit: string;
  readonly segment: string;
  readonly source: Content;
  /** Absent: not translated. `[]`: translated as nothing. */
  readonly target?: Content;
  readonly state: SegmentState;
  /** For `If-Match`; rises with each change. */
  readonly revision: number;
  /** Whether it may be edited at all. */
  readonly translate: boolean;
  /** Name of the unit in the original, such as the key of a string. */
  readonly name?: string;
  /** How many notes the file has for it. */
  readonly notes?: number;
  /** How many remarks people made about it. */
  readonly comments?: number;
  /** Segments of the file with this source; absent for 1, and while the file is still being read. */
  readonly repeats?: number;
  /** Where the target came from, such as `tm 98`; absent: typed, or nobody knows. */
  readonly origin?: string;
  /** The most characters the target may have. */
  readonly maxLength?: number;
  readonly canSplit: boolean;
  /** With the segment behind it. */
  readonly canJoin: boolean;
  /** Who works on it in another window. */
  readonly lockedBy?: string;
}

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
  })
  .meta({ id: 'Row' });
