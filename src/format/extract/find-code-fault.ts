import type { Content, InlineCode } from '../../model/content.ts';
import type { CodePiece, Passage } from './passage.ts';

const nameOf = ({ kind, id }: Pick<InlineCode, 'kind' | 'id'>): string => `${kind} ${id}`;

/**
 * Why a translation cannot be put in the place of its passage: a code that has to stay is missing, stands
 * twice, or a pair is torn or crossed. Absent when it can. Codes that the passage does not have are let
 * pass when they bring their own markup.
 */
export function findCodeFault(passage: Passage, target: Content): string | undefined {
  const codes = target.filter((part): part is InlineCode => typeof part !== 'string');
  const known = new Map(
    passage.pieces
      .filter((piece): piece is CodePiece => piece.type === 'code')
      .map((piece) => [nameOf(piece), piece]),
  );
  const counts = new Map<string, number>();
  for (const code of codes) {
    const name = nameOf(code);
    if (!known.has(name) && code.data === undefined)
      return `the code ${code.id} is not in the original`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, piece] of known) {
    const count = counts.get(name) ?? 0;
    if (count > 1 && piece.kind !== 'standalone') return `the code ${piece.id} stands twice`;
    if (count === 0 && !piece.canDelete) return `the code ${piece.id} is missing`;
  }
  return findTornPair(codes);
}

function findTornPair(codes: readonly InlineCode[]): string | undefined {
  const open: string[] = [];
  for (const { kind, id } of codes) {
    if (kind === 'open') open.push(id);
    if (kind !== 'close') continue;
    const last = open.pop();
    if (last === id) continue;
    return last !== undefined && open.includes(id)
      ? `the codes ${last} and ${id} cross`
      : `the code ${id} is closed before it is opened`;
  }
  return open.length === 0 ? undefined : `the code ${open.at(-1)!} is not closed`;
}
