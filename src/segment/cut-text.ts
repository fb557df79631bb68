import { endsSentence, startsSmall } from './paragraphs/line-signs.ts';
import type { ParagraphOptions } from './paragraphs/read-paragraphs.ts';
import { type Line, isLineEnd, readLines } from './paragraphs/read-lines.ts';

/** A stretch of a text that can be read by itself. */
export interface TextPart {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/**
 * How much of a text is read at a time, in UTF-16 units: some forty pages, which show how their lines
 * were wrapped and what their running heads are. Parts of a megabyte take a third more time, for what
 * is made of them outlives the young generation of the engine's memory.
 */
const PART_LENGTH = 1 << 17;

/** The share of a part, at its end, where the place for a cut is looked for first: a few pages. */
const TAIL = 1 / 16;

/**
 * Cuts a text that comes piece by piece into parts of some forty pages, so that memory stays bounded
 * whatever its length. A text that is shorter is one part; parts end between paragraphs as far as
 * that can be told, always between lines. Joined, the parts are the text.
 *
 * @param partLength how long a part is at least, in UTF-16 units, unless it is the last
 */
export async function* cutText(
  chunks: AsyncIterable<string>,
  wrap: ParagraphOptions['wrap'],
  partLength: number = PART_LENGTH,
): AsyncGenerator<TextPart> {
  let pieces: string[] = [];
  let length = 0;
  let start = 0;
  // without a line end there is nothing to cut: not looked for again before as much came in again
  let wanted = partLength;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length < wanted) continue;
    const text = pieces.join('');
    const cut = findCut(text, wrap);
    wanted = cut > 0 ? partLength : 2 * length;
    pieces = [text.slice(cut)];
    length -= cut;
    if (cut > 0) yield { text: text.slice(0, cut), start };
    start += cut;
  }
  if (length > 0) yield { text: pieces.join(''), start };
}

/** The last good place for a cut; 0 when there is none. */
function findCut(text: string, wrap: ParagraphOptions['wrap']): number {
  const tail = Math.floor(text.length * (1 - TAIL));
  if (wrap === 'keep') return lineStart(text, text.length - 1);
  return (
    findGap(text, lineStart(text, tail), wrap) ?? findGap(text, 0, wrap) ?? findLine(text, tail)
  );
}

/** Between two paragraphs: one blank line behind the end of a sentence, before no small letter. */
function findGap(text: string, from: number, wrap: ParagraphOptions['wrap']): number | undefined {
  const rest = text.slice(from);
  const lines = readLines(rest);
  const isGap = (line: Line, number: number): boolean => {
    if (number === 0 || line.blankBefore === 0) return false;
    if (wrap === 'hard') return true;
    return (
      line.blankBefore === 1 &&
      !line.isPageStart &&
      endsSentence(rest, lines[number - 1]!) &&
      !startsSmall(rest, line.start)
    );
  };
  // the last line may not be whole yet, nor what stands behind the one before it be known
  const number = lines.findLastIndex((line, at) => at < lines.length - 2 && isGap(line, at));
  if (number === -1) return undefined;
  return from + lines[number]!.start - lines[number]!.indent;
}

/** Where no blank lines part paragraphs: behind the end of a sentence at least, or of a line. */
function findLine(text: string, tail: number): number {
  const from = lineStart(text, tail);
  const rest = text.slice(from);
  const lines = readLines(rest);
  const number = lines.findLastIndex(
    (_, at) => at > 0 && at < lines.length - 2 && endsSentence(rest, lines[at - 1]!),
  );
  if (number === -1) return lineStart(text, text.length - 1);
  return from + lines[number]!.start - lines[number]!.indent;
}

/** The beginning of the line that holds `at`; 0 when no line end stands before it. */
function lineStart(text: string, at: number): number {
  while (at > 0) {
    const code = text.charCodeAt(at - 1);
    // CR LF is one end
    if (isLineEnd(code) && !(code === 13 && text.charCodeAt(at) === 10)) return at;
    at--;
  }
  return 0;
}
