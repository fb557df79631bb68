import { findLanguage } from '../../language/find-language.ts';
import type { DuplicateKind } from './duplicate-kinds.ts';
import type { PairSide } from '../find-pair-faults.ts';
import { toPlainKey } from './to-plain-key.ts';

/** Two units with the same key are duplicates. */
export function duplicateKey(sides: readonly PairSide[], kind: DuplicateKind): string {
  const texts = sides.map(({ locale, content }) => {
    const isNear = kind === 'near';
    const text = content
      .map((part) => (typeof part === 'string' ? part : isNear ? ' ' : `\u0000${part.kind}\u0000`))
      .join('');
    const key = isNear
      ? findLanguage(locale)
          .fold(text)
          .text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim()
      : toPlainKey(text);
    return [locale, key] as const;
  });
  return JSON.stringify(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
}
