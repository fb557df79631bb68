import { FormatError } from '../../model/format-error.ts';
import { buildPassage } from '../extract/build-passage.ts';
import type { Extract, Extractor } from '../extract/extractor.ts';
import type { Mark } from '../extract/pair-pieces.ts';
import type { Passage, TextPiece } from '../extract/passage.ts';

/** SubRip: cues of a number, a time and lines of text. */
export const srtExtractor: Extractor = {
  extract: (text) => extractSubtitles(text, 'srt'),
  encode: (text) => toCueLines(text),
};

/** WebVTT (W3C, 4 Syntax): the same with a head, notes, styles, and three references. */
export const vttExtractor: Extractor = {
  extract: (text) => extractSubtitles(text, 'vtt'),
  encode: (text) =>
    toCueLines(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};

/** `00:01:02,500 --> 00:01:04,000`; WebVTT writes a point, and may leave the hours out. */
const timing = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** A tag of either format, an override of Advanced SubStation that players read in both. */
const code = /<(\/?)([a-z]*)[^<>\n]*>|\{\\[^{}\n]*\}/gi;

interface Line {
  readonly text: string;
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
}

/** The cues of a subtitle file, a passage each, named by their time. */
function extractSubtitles(text: string, kind: 'srt' | 'vtt'): Extract {
  const lines = readLines(text);
  if (kind === 'vtt' && !/^\ufeff?WEBVTT(?:[ \t]|$)/.test(lines[0]?.text ?? ''))
    throw toFault(1, 'this is not WebVTT', 'WEBVTT at the beginning');
  const passages: Passage[] = [];
  let hasCue = false;
  for (let at = 0; at < lines.length; at++) {
    const found = timing.exec(lines[at]!.text);
    if (found === null) continue;
    hasCue = true;
    const run: (TextPiece | Mark)[] = [];
    for (at++; at < lines.length && lines[at]!.text.trim() !== ''; at++) {
      if (run.length > 0) run.push(toBreak(lines[at - 1]!, lines[at]!));
      addLine(text, lines[at]!, kind, run);
    }
    const passage = buildPassage(text, run, { context: 'cue', name: found[0].trim() });
    if (passage !== undefined) passages.push(passage);
  }
  const isEmpty = text.trim() === '' || kind === 'vtt';
  if (!hasCue && !isEmpty)
    throw toFault(1, 'there is no cue', 'lines such as 00:00:01,000 --> 00:00:04,000 and text');
  return { passages };
}

/** The eye reads on over the break, and a translation may break elsewhere or not at all. */
function toBreak(before: Line, after: Line): Mark {
  return {
    type: 'mark',
    kind: 'standalone',
    name: '',
    span: [before.end, after.start],
    equiv: ' ',
    canDelete: true,
  };
}

function addLine(
  text: string,
  { start, end }: Line,
  kind: 'srt' | 'vtt',
  run: (TextPiece | Mark)[],
): void {
  let at = start;
  const addText = (to: number): void => {
    if (to === at) return;
    const raw = text.slice(at, to);
    run.push({ type: 'text', text: kind === 'vtt' ? decodeCue(raw) : raw, span: [at, to] });
  };
  for (const found of text.slice(start, end).matchAll(code)) {
    const from = start + found.index;
    addText(from);
    at = from + found[0].length;
    const [, slash, tag = ''] = found;
    // `<00:01.500>` and `{\an8}` have no end
    const isSingle = tag === '';
    run.push({
      type: 'mark',
      kind: isSingle ? 'standalone' : slash === '/' ? 'close' : 'open',
      name: tag.toLocaleLowerCase('en'),
      span: [from, at],
      equiv: '',
      canDelete: true,
    });
  }
  addText(end);
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

function decodeCue(raw: string): string {
  return raw.replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (reference) => signs[reference]!);
}

/** An empty line would end the cue. */
function toCueLines(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)\s*(?=\r|\n)/g, '');
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: found } of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ text: text.slice(start, index), start, end: index });
    start = index + found.length;
  }
  return lines;
}

function toFault(line: number, message: string, expected: string): FormatError {
  return new FormatError(message, { fault: 'subtitles/structure', line, column: 1, expected });
}
