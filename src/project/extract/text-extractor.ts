import { buildPassage } from '../../format/extract/build-passage.ts';
import type { Extract, Extractor } from '../../format/extract/extractor.ts';
import type { Mark } from '../../format/extract/pair-pieces.ts';
import type { Passage, TextPiece } from '../../format/extract/passage.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { MappedText } from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';
import { readParagraphs, type Paragraph } from '../../segment/paragraphs/read-paragraphs.ts';

/**
 * Plain text, hard-wrapped or not. What interrupts a paragraph (the foot of a page) is a code in it; the
 * translation of a wrapped paragraph is wrapped as widely as the paragraph was, with the same indents.
 *
 * @param isTypeset Whether its lines were wrapped for certain, and blank lines part its paragraphs (a PDF).
 */
export function createTextExtractor(locale: string, isTypeset = false): Extractor {
  const language = findLanguage(locale);
  const read = (text: string): readonly Paragraph[] => {
    const paragraphs = readParagraphs(text, { wrap: 'auto', language });
    // of single lines only: they were not taken for wrapped ones, for all the short ones among them
    const isKept = paragraphs.every(({ text: { runs } }) => {
      const last = runs.at(-1)!;
      return !text.slice(runs[0]!.originalStart, last.originalStart).includes('\n');
    });
    return isTypeset && isKept ? readParagraphs(text, { wrap: 'hard', language }) : paragraphs;
  };
  return {
    extract(text): Extract {
      const passages = read(text).flatMap((paragraph): readonly Passage[] => {
        const run = toRun(text, paragraph.text);
        const context = describeLayout(text, [run[0]!.span[0], run.at(-1)!.span[1]]);
        return [buildPassage(text, run, { context })].filter((passage) => passage !== undefined);
      });
      return { passages };
    },
    encode: (text, { passage, isFirst }) => wrapLines(text, passage.context, isFirst),
  };
}

/** Pieces of text as they stand in the file, and as codes what stands between two lines of them. */
function toRun(text: string, { text: joined, runs }: MappedText): readonly (TextPiece | Mark)[] {
  return runs.map(({ start, length, originalStart, originalLength }): TextPiece | Mark => {
    const span: Span = [originalStart, originalStart + originalLength];
    const said = joined.slice(start, start + length);
    const isBreak = said === ' ' && text.slice(...span).trim() !== '';
    return isBreak
      ? { type: 'mark', kind: 'standalone', name: '', span, equiv: said, canDelete: false }
      : { type: 'text', text: said, span };
  });
}

/** Width of the longest line and indents of the first and the other lines; empty: not wrapped. */
function describeLayout(text: string, [start, end]: Span): string {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(before, end).split(/\r\n|\n|\r/);
  if (lines.length === 1) return '';
  const width = Math.max(...lines.map((line) => line.trimEnd().length));
  const indent = /^[ \t]*/.exec(lines[1]!)![0];
  const newline = /\r\n|\n|\r/.exec(text.slice(before, end))![0];
  return JSON.stringify({ width, indent, newline, first: start - before } satisfies Layout);
}

interface Layout {
  /** UTF-16 units of a line. */
  readonly width: number;
  /** White space before every line but the first. */
  readonly indent: string;
  readonly newline: string;
  /** Where on its line the paragraph begins. */
  readonly first: number;
}

/** Words in lines; a word that is wider than a line has one of its own. */
function wrapLines(text: string, context: string, isFirst: boolean): string {
  if (context === '') return text;
  const { width, indent, newline, first } = JSON.parse(context) as Layout;
  const space = /^ ?/.exec(text)![0];
  let column = isFirst ? first : indent.length;
  let written = space;
  for (const [at, word] of text.trimStart().split(' ').entries()) {
    const isFull = at > 0 && column + 1 + word.length > width;
    if (isFull) {
      written += `${newline}${indent}${word}`;
      column = indent.length + word.length;
    } else {
      written += at > 0 ? ` ${word}` : word;
      column += word.length + (at > 0 ? 1 : 0);
    }
  }
  return written;
}
