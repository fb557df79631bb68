import { diffArrays } from 'diff';
import type { Content, InlineCode } from '../../model/content.ts';
import { codeKey } from '../row/row-document.ts';

/** A stretch that both versions have, or only one of them. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly content: Content;
}

/** More words changed than this and nobody follows the changes; the search would take seconds (as in `kosut diff`). */
const MAX_EDITS = 1000;

type Token = string | InlineCode;

/** Words, stretches of space, single signs; a code is one. */
function toTokens(content: Content): Token[] {
  return content.flatMap((part): readonly Token[] =>
    typeof part === 'string' ? (part.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []) : [part],
  );
}

function isSame(one: Token, other: Token): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return codeKey(one) === codeKey(other);
}

function toContent(tokens: readonly Token[]): Content {
  const content: Token[] = [];
  for (const token of tokens) {
    const last = content.at(-1);
    if (typeof token === 'string' && typeof last === 'string')
      content[content.length - 1] = last + token;
    else content.push(token);
  }
  return content;
}

/** What changed from one version of a text to the next, by words; codes are kept whole. */
export function diffContents(before: Content, after: Content): readonly DiffPiece[] {
  const changes = diffArrays(toTokens(before), toTokens(after), {
    comparator: isSame,
    maxEditLength: MAX_EDITS,
  });
  const pieces: readonly DiffPiece[] = changes
    ? changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        content: toContent(value),
      }))
    : [
        { kind: 'removed', content: before },
        { kind: 'added', content: after },
      ];
  return pieces.filter(({ content }) => content.length > 0);
}
