import { z } from 'zod';
import type { Finding } from '../../model/finding.ts';

/** A finding of `kosut check`, with fields of its own by rule. */
export const findingSchema: z.ZodType<Finding> = z
  .looseObject({
    rule: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    fingerprint: z.string(),
    place: z.looseObject({ path: z.string(), unit: z.string(), side: z.string() }),
  })
  .meta({ id: 'Finding' }) as unknown as z.ZodType<Finding>;
