import { z } from 'zod';
import type { Content, InlineCode } from '../../model/content.ts';

/** Characters of one id or piece of markup. */
const MAX_ID = 1024;
/** UTF-16 units of one side of a segment: the longest that tools of the trade take is 10,240. */
const MAX_TEXT = 200_000;
/** Pieces of one side of a segment. */
const MAX_PARTS = 20_000;

const codeSchema: z.ZodType<InlineCode> = z.strictObject({
  type: z.literal('code'),
  kind: z.enum(['open', 'close', 'standalone']),
  id: z.string().max(MAX_ID),
  data: z.string().max(MAX_TEXT).exactOptional(),
  equiv: z.string().max(MAX_TEXT),
  canDelete: z.boolean(),
  annotation: z.string().max(MAX_ID).exactOptional(),
  details: z
    .strictObject({
      value: z.string().max(MAX_TEXT).exactOptional(),
      ref: z.string().max(MAX_TEXT).exactOptional(),
      translate: z.boolean().exactOptional(),
    })
    .exactOptional(),
});

/** The model's `Content`: strings and inline codes in reading order. */
export const contentSchema: z.ZodType<Content> = z
  .array(z.union([z.string().max(MAX_TEXT), codeSchema]))
  .max(MAX_PARTS)
  .meta({ id: 'Content', description: 'Strings and inline codes in reading order.' });
