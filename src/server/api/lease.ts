import { z } from 'zod';

/** Body of `POST /files/:file/lease`: the row that this window works on; absent: none any more. */
export interface LeaseBody {
  readonly id?: string;
}

/** See {@link LeaseBody}. */
export const leaseBodySchema: z.ZodType<LeaseBody> = z
  .strictObject({ id: z.string().exactOptional() })
  .meta({ id: 'LeaseBody' });

/** Who has a row. */
export interface LeaseAnswer {
  readonly id?: string;
  /** ISO 8601, UTC: when it ends unless it is asked for again. */
  readonly until?: string;
  /** Who has it already; then it was not given. */
  readonly lockedBy?: string;
}

/** See {@link LeaseAnswer}. */
export const leaseAnswerSchema: z.ZodType<LeaseAnswer> = z
  .strictObject({
    id: z.string().exactOptional(),
    until: z.string().exactOptional(),
    lockedBy: z.string().exactOptional(),
  })
  .meta({ id: 'LeaseAnswer' });
