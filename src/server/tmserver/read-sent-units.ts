import { z } from 'zod';
import { findIllegalCharacter } from '../../format/xml/escape-xml.ts';
import type { Direction } from '../../project/memory/memory-locales.ts';
import type { UnitVariants } from '../../store/memory-store.ts';

/** A unit as clients send it; what else they say of it is nobody's matter. */
interface SentUnit {
  readonly source: string;
  readonly target: string;
  readonly context?: string | null | undefined;
}

const sentUnit: z.ZodType<SentUnit> = z.object({
  source: z.string(),
  target: z.string(),
  context: z.string().nullish(),
});

/** Body of `PUT` and `POST …/unit/…`; throws `ZodError` or `SyntaxError`. */
export function readSentUnit(body: string): SentUnit {
  return sentUnit.parse(JSON.parse(body));
}

/** Body of `POST …/store/…`; throws `ZodError` or `SyntaxError`. */
export function readSentUnits(body: string): readonly SentUnit[] {
  return z.array(sentUnit).parse(JSON.parse(body));
}

/**
 * Units for a memory. Those that lack a side are left out, as clients send whole files, and those with
 * characters that no TMX file could hold.
 */
export function toUnits(
  sent: readonly SentUnit[],
  { sourceLocale, targetLocale }: Direction,
  changed: string,
): readonly UnitVariants[] {
  return sent
    .filter(({ source, target }) => isText(source) && isText(target))
    .map(({ source, target, context }) => ({
      variants: [
        { locale: sourceLocale, content: [source] },
        { locale: targetLocale, content: [target] },
      ],
      changed,
      ...(context && isText(context) && { properties: { context } }),
    }));
}

function isText(text: string): boolean {
  return text.trim() !== '' && findIllegalCharacter(text) === undefined;
}
