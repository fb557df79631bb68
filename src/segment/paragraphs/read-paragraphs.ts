import type { Language } from '../../language/language.ts';
import type { MappedText } from '../../model/positions/mapped-text.ts';
import { dropPageFurniture } from './drop-page-furniture.ts';
import { buildUntidyFinder, joinLines, tidyLine } from './join-lines.ts';
import { buildHyphenJudge } from './judge-hyphen.ts';
import { isInCapitals, readMarker } from './line-signs.ts';
import { measureLayout } from './measure-layout.ts';
import { measureWrap } from './measure-wrap.ts';
import { type Line, readLines } from './read-lines.ts';
import { type LineGroup, splitWrapped } from './split-wrapped.ts';

/** A paragraph, a heading or an item of a list of a plain text file. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Never empty, without white space at its ends or two units of it in a row; leads back to the file. */
  readonly text: MappedText;
}

/** How lines become paragraphs, and by the words of which language. */
export interface ParagraphOptions {
  /**
   * - `keep`: every line that is not blank is a paragraph, letter for letter;
   * - `hard`: the lines between two blank lines are one paragraph, whatever they look like;
   * - `auto`: tells itself whether lines were wrapped. If not, as `keep`; if so, lines are joined,
   *   headings, items and indented paragraphs told apart, sentences continued across page gaps, and
   *   page numbers and running heads left out.
   */
  readonly wrap: 'auto' | 'hard' | 'keep';
  readonly language: Language;
}

/**
 * The paragraphs of a plain text file, in order. Joined lines lose hyphens that divide words, soft
 * hyphens and ligatures; every paragraph keeps the way back to the file.
 */
export function readParagraphs(text: string, options: ParagraphOptions): readonly Paragraph[] {
  const lines = readLines(text);
  const groups = groupLines(text, lines, options.wrap);
  const findUntidy = buildUntidyFinder(text);
  if (groups === undefined)
    return lines.map((line) => ({
      kind: lineKind(text, line),
      text: tidyLine(text, line, findUntidy),
    }));
  const judge = buildHyphenJudge(text, options.language);
  return groups
    .map((group) => ({ kind: group.kind, text: joinLines(text, group.lines, judge, findUntidy) }))
    .filter((paragraph) => paragraph.text.text !== '');
}

/** `undefined` when every line stands for itself. */
function groupLines(
  text: string,
  lines: readonly Line[],
  wrap: ParagraphOptions['wrap'],
): readonly LineGroup[] | undefined {
  if (wrap === 'keep') return undefined;
  if (wrap === 'hard') return splitAtBlankLines(text, lines);
  const measured = measureWrap(text, lines);
  if (!measured.isHardWrapped) return undefined;
  const body = dropPageFurniture(text, lines, measured);
  return splitWrapped(text, body, measured, measureLayout(text, body, measured));
}

function splitAtBlankLines(text: string, lines: readonly Line[]): readonly LineGroup[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group === undefined || line.blankBefore > 0) groups.push([line]);
    else group.push(line);
  }
  return groups.map((group) => ({
    kind: group.every((line) => isInCapitals(text, line)) ? 'heading' : lineKind(text, group[0]!),
    lines: group,
  }));
}

function lineKind(text: string, line: Line): Paragraph['kind'] {
  if (readMarker(text, line) !== undefined) return 'item';
  return isInCapitals(text, line) ? 'heading' : 'paragraph';
}
