import type { Piece, TextPiece } from './passage.ts';
import type { Span } from '../../model/span.ts';

/** Markup that an extractor has met, before it is known whether the other half is there. */
export interface Mark {
  readonly type: 'mark';
  readonly kind: 'open' | 'close' | 'standalone';
  /** What the two halves of a pair have in common, such as the name of an element. */
  readonly name: string;
  readonly span: Span;
  readonly equiv: string;
  readonly canDelete: boolean;
  /** See `CodePiece`. */
  readonly written?: string;
}

/**
 * Gives marks their ids, from 1 in the order of the text. Halves pair up as brackets do, by name; a half
 * whose partner stands elsewhere becomes a code of its own that has to stay.
 */
export function pairPieces(found: readonly (TextPiece | Mark)[]): readonly Piece[] {
  const partners = findPartners(found);
  const ids = new Map<number, string>();
  let count = 0;
  return found.map((item, at): Piece => {
    if (item.type === 'text') return item;
    const { span, equiv, canDelete, written } = item;
    const partner = partners.get(at);
    const id = (partner === undefined ? undefined : ids.get(partner)) ?? String(++count);
    ids.set(at, id);
    return {
      type: 'code',
      kind: partner === undefined ? 'standalone' : item.kind,
      id,
      span,
      equiv,
      canDelete: canDelete && (partner !== undefined || item.kind === 'standalone'),
      ...(written !== undefined && { written }),
    };
  });
}

/** For each half that has one, where its partner stands. */
function findPartners(found: readonly (TextPiece | Mark)[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const [at, item] of found.entries()) {
    if (item.type !== 'mark' || item.kind === 'standalone') continue;
    if (item.kind === 'open') {
      open.push(at);
      continue;
    }
    const depth = open.findLastIndex((start) => (found[start] as Mark).name === item.name);
    if (depth === -1) continue;
    // What was opened in between and not closed has no partner.
    const [start] = open.splice(depth);
    partners.set(start!, at).set(at, start!);
  }
  return partners;
}
