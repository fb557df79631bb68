import type { Span } from '../../model/span.ts';

/** Text as a reader sees it, and the stretch of the original that writes it. */
export interface TextPiece {
  readonly type: 'text';
  readonly text: string;
  readonly span: Span;
}

/** Markup between texts, taken as it stands in the original. */
export interface CodePiece {
  readonly type: 'code';
  readonly kind: 'open' | 'close' | 'standalone';
  /** Unique in its passage, save that both halves of a pair share it. */
  readonly id: string;
  readonly span: Span;
  /** What stands in for it when the text is measured, cut or matched. */
  readonly equiv: string;
  /** Whether the original stays in one piece without it. */
  readonly canDelete: boolean;
  /** How it has to be written around a translation; absent: as in the original. */
  readonly written?: string;
}

/** What a passage is made of: text, and markup inside it. */
export type Piece = TextPiece | CodePiece;

/** Something that is put into the original when the passage gets a translation, and only then. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * One translatable passage of a document: a paragraph, a heading, a cell, an attribute, a string. Its
 * stretch of the original is replaced by the translation; all the rest of the original stays. Passages do
 * not overlap, save that one may stand wholly inside a code of another (the text of an image's `alt`).
 */
export interface Passage {
  /** From the start of the first piece to the end of the last. */
  readonly span: Span;
  /** In the order of the original; never empty, and one at least is text. */
  readonly pieces: readonly Piece[];
  /** Which rules text has to be written by there; a word of the extractor's own. */
  readonly context: string;
  /** What the document calls it, such as the key of a string; absent where it has no name. */
  readonly name?: string;
  readonly insertions?: readonly Insertion[];
  /** Where it stands on the pages of its document; absent where the text itself is the place. */
  readonly boxes?: readonly PageBox[];
}

/** A rectangle on a page: 72 units to the inch, from the lower left corner. */
export interface PageBox {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}
