import { findLanguage } from '../language/find-language.ts';
import type { DuplicateKind } from './duplicate-kinds.ts';
import type { PairSide } from './find-pair-faults.ts';

/** Two units with the same key are duplicates. */
export function duplicateKey(sides: readonly PairSide[], kind: DuplicateKind): string {
  const texts = sides.map(({ locale, content }) => {
    const isNear = kind === 'near';
    const text = content
      .map((part) => (typeof part === 'string' ? part : isNear ? ' ' : `\u0000${part.kind}\u0000`))
      .join('');
    const plain = isNear
      ? findLanguage(locale)
          .fold(text)
          .text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      : text.normalize('NFC').replaceAll(/[\u2019\u02BC]/g, "'");
    return [locale, plain.replaceAll(/\s+/g, ' ').trim()] as const;
  });
  return JSON.stringify(texts.sort(([one], [other]) => (one < other ? -1 : 1)));
}
