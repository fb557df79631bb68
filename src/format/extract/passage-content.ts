import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Passage } from './passage.ts';

/** The content of a passage; `data` of its codes is the markup that goes around a translation, nearly always that of the original. */
export function toPassageContent(original: string, { pieces }: Passage): Content {
  return joinContent(
    pieces.map((piece) => {
      if (piece.type === 'text') return piece.text;
      const { kind, id, span, equiv, canDelete, written } = piece;
      const data = written ?? original.slice(...span);
      return { type: 'code', kind, id, data, equiv, canDelete };
    }),
  );
}
