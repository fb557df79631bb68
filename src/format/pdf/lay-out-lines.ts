import type { PdfLine, PlacedLine } from './pdf-line.ts';
import type { PdfText } from './read-pdf.ts';

/** A gap between lines this many times the usual one begins a paragraph. */
const WIDE_GAP = 1.25;
/** Letters of another size by more than this share begin a paragraph: a heading above its text. */
const OTHER_SIZE = 0.12;
/** A letter is about half as wide as it is high. */
const LETTER_WIDTH = 0.5;
/** Where nothing tells how far apart lines stand, in sizes of their letters: typical for printed text. */
const USUAL_GAP = 1.2;
/**
 * Gaps of this many sizes and less, or more, tell nothing of how far apart lines stand: the first are lines printed
 * over each other, the second parts of a page. Print sets lines 1 to 2 sizes apart.
 */
const MIN_LINE_GAP = 0.8;
const MAX_LINE_GAP = 4;

/** Items of lists: a bullet, or a number or a letter with a stop or a bracket. */
const ITEM = /^(?:[•◦▪‣–—*-]|\(?(?:\d{1,3}|[a-z])[.)])\s/iu;

/** Lines as plain text, indented as they stand on their page. */
export function layOutLines(lines: readonly PdfLine[]): Omit<PdfText, 'silentPages'> {
  const placed: PlacedLine[] = [];
  const margins = new Map<number, number>();
  for (const { page, left } of lines)
    margins.set(page, Math.min(left, margins.get(page) ?? Infinity));
  const usual = measureGaps(lines);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined) text += line.page === before.page ? '\n' : '\n\f';
    if (before !== undefined && line.page === before.page) {
      const isOwn = isApart(before, line, usual) || ITEM.test(line.text);
      if (isOwn) text += '\n';
    }
    const letter = line.size * LETTER_WIDTH;
    const indent = letter > 0 ? Math.round((line.left - margins.get(line.page)!) / letter) : 0;
    text += ' '.repeat(indent);
    placed.push({ ...line, start: text.length, end: text.length + line.text.length });
    text += line.text;
  }
  return { text: text === '' ? '' : `${text}\n`, lines: placed };
}

/** The usual gap between two lines of letters of a size, in sizes: the smallest that is not rare. */
function measureGaps(lines: readonly PdfLine[]): number {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      if (before === undefined || before.page !== line.page || line.size === 0) return [];
      const gap = (before.baseline - line.baseline) / line.size;
      // overprinted lines and columns side by side tell nothing
      return gap > MIN_LINE_GAP && gap < MAX_LINE_GAP && !isOtherSize(before, line) ? [gap] : [];
    })
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 4)] ?? USUAL_GAP;
}

function isApart(before: PdfLine, line: PdfLine, usual: number): boolean {
  const gap = before.baseline - line.baseline;
  // upwards: the next column, where a sentence may go on, or what was drawn last
  return gap <= 0 || isOtherSize(before, line) || gap > usual * WIDE_GAP * line.size;
}

function isOtherSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) > OTHER_SIZE * Math.max(one.size, other.size);
}
