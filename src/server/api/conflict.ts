import { z } from 'zod';
import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import { contentSchema } from './content.ts';
import { stateSchema } from './row.ts';

interface Version {
  readonly target?: Content;
  readonly state: SegmentState;
}

/** A segment that was changed here and, otherwise, on the disk; nothing of both is lost. */
export interface Conflict {
  readonly id: string;
  /** Place in the file, and what it is a translation of; absent: the segment is gone from it. */
  readonly index?: number;
  readonly source?: Content;
  /** As both began with. */
  readonly base?: Version;
  readonly mine: Version;
  /** Absent: the segment is gone from the file, or cut otherwise. */
  readonly theirs?: Version;
}

const versionSchema: z.ZodType<Version> = z.strictObject({
  target: z.exactOptional(contentSchema),
  state: stateSchema,
});

/** See {@link Conflict}. */
export const conflictSchema: z.ZodType<Conflict> = z
  .strictObject({
    id: z.string(),
    index: z.exactOptional(z.int().nonnegative()),
    source: z.exactOptional(contentSchema),
    base: z.exactOptional(versionSchema),
    mine: versionSchema,
    theirs: z.exactOptional(versionSchema),
  })
  .meta({ id: 'Conflict' });

/** Body of `POST /files/:file/resolve`. */
export interface ResolveBody {
  readonly choices: readonly { readonly id: string; readonly choose: 'mine' | 'theirs' }[];
}

/** See {@link ResolveBody}. */
export const resolveBodySchema: z.ZodType<ResolveBody> = z
  .strictObject({
    choices: z
      .array(z.strictObject({ id: z.string(), choose: z.enum(['mine', 'theirs']) }))
      .max(200_000),
  })
  .meta({ id: 'ResolveBody' });
