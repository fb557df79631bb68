import type { Content, InlineCode } from '../../model/content.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';

/** A target made for another source, with the codes of this one. */
export interface FittedTarget {
  readonly content: Content;
  /** Every code of the source stands in it, and none was dropped. */
  readonly isWhole: boolean;
}

/**
 * Gives a stored target the codes of the source it is put to use for: the first pair of the entry's
 * source becomes the first pair of this source, and so on; what has no partner here is dropped. A
 * target whose codes do not all find one comes as plain text: halves of it would be worse than none.
 */
export function fitCodes(target: Content, entry: Content, source: Content): FittedTarget {
  const wanted = codesOf(source);
  const partners = new Map<string, InlineCode>();
  for (const kind of ['open', 'close', 'standalone'] as const) {
    const here = wanted.filter((code) => code.kind === kind);
    codesOf(entry)
      .filter((code) => code.kind === kind)
      .forEach((code, at) => {
        const partner = here[at];
        if (partner !== undefined) partners.set(keyOf(code), partner);
      });
  }
  const fitted = target.map((part) =>
    typeof part === 'string' ? part : partners.get(keyOf(part)),
  );
  const used = new Set(fitted.filter((part) => typeof part === 'object').map(keyOf));
  const isWhole =
    fitted.every((part) => part !== undefined) && wanted.every((code) => used.has(keyOf(code)));
  if (isWhole) return { content: fitted as Content, isWhole };
  const text = toPlainText(target);
  return { content: text === '' ? [] : [text], isWhole };
}

function codesOf(content: Content): readonly InlineCode[] {
  return content.filter((part) => typeof part === 'object');
}

function keyOf({ kind, id }: InlineCode): string {
  return `${kind} ${id}`;
}
