import type { PdfLine } from './pdf-line.ts';

/** A run of glyphs as the reader of PDFs gives it. */
export interface GlyphRun {
  readonly str: string;
  /** The last two numbers are where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  /** Of its letters; 0 for runs that are only a gap. */
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Raised and lowered signs stand off their line by less than this share of the size of its letters. */
const MOST_RAISED = 0.6;
/** A letter is about half as wide as it is high. */
const LETTER_WIDTH = 0.5;
/** Gaps from this share of the size on part two words, where the PDF has no space. */
const WORD_GAP = 0.2;

interface OpenLine {
  text: string;
  readonly left: number;
  right: number;
  readonly baseline: number;
  size: number;
}

/** The lines of a page, in the order in which they were drawn; lines of nothing but spaces are left out. */
export function groupGlyphs(runs: readonly GlyphRun[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let line: OpenLine | undefined;
  const close = (): void => {
    if (line !== undefined && line.text.trim() !== '')
      lines.push({ ...line, text: line.text.trimEnd(), page });
    line = undefined;
  };
  for (const { str, transform, width, height, hasEOL } of runs) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const isGap = str.trim() === '';
    if (line !== undefined && !isGap) {
      const size = Math.max(line.size, height);
      const isSame = Math.abs(y - line.baseline) < size * MOST_RAISED && x > line.right - size;
      if (!isSame) close();
    }
    if (!isGap) {
      if (line === undefined) line = { text: '', left: x, right: x, baseline: y, size: height };
      const gap = x - line.right;
      const letter = Math.max(line.size, height) * LETTER_WIDTH;
      if (line.text !== '' && gap > line.size * WORD_GAP && letter > 0) {
        const spaces = Math.max(1, Math.round(gap / letter));
        line.text = line.text.trimEnd() + ' '.repeat(spaces);
      }
      line.text += str;
      line.right = Math.max(line.right, x + width);
      line.size = Math.max(line.size, height);
    } else if (line !== undefined && str !== '' && !line.text.endsWith(' ')) line.text += ' ';
    if (hasEOL) close();
  }
  close();
  return lines;
}
