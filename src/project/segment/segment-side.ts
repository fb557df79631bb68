import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { buildLineIndex, type LineColumn } from '../../model/positions/line-column.ts';
import {
  toMappedText,
  toOriginalSpan,
  type MappedText,
} from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';
import { detectFormat } from '../../format/formats.ts';
import { readPo } from '../../format/po/read-po.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { segmentPlainText, type SplitTexts } from './segment-plain-text.ts';

/** How the lines of a plain text are meant; `sentences`: one sentence a line already. */
export type Wrap = 'auto' | 'hard' | 'keep' | 'sentences';

/** One sentence of a side, with its place in the user's file. */
export interface SideSentence {
  readonly text: string;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  /** The same text, mapped to the user's file. */
  readonly mapped: MappedText;
  /** Where it stands in the user's file. */
  readonly original: Span;
  /** What ended it. */
  readonly rule: string;
}

/** One side of a bitext: a text cut into sentences. */
export interface Side {
  readonly path: string;
  readonly locale: string;
  readonly sentences: readonly SideSentence[];
  readonly isHeading: readonly boolean[];
  /** Line and column of a position in the user's file. */
  locate(at: number): LineColumn;
}

/**
 * Reads a plain text, or the sources of an XLIFF or PO file (`-`: a plain text from standard input),
 * and cuts it into sentences.
 *
 * @throws {FormatError} `file/*`, or what is wrong with the XLIFF or PO
 */
export async function readSide(
  io: Io,
  path: string,
  locale: string,
  wrap: Wrap,
  split?: SplitTexts,
): Promise<Side> {
  return toSide(io, path, locale, wrap, false, split);
}

/**
 * Both sides of a bitext. One of them may be empty: then nothing has a partner.
 *
 * @throws {FormatError} as {@link readSide}, and `file/empty` when neither has a sentence
 */
export async function readSides(
  io: Io,
  source: { readonly path: string; readonly locale: string },
  target: { readonly path: string; readonly locale: string },
  wrap: Wrap,
): Promise<readonly [source: Side, target: Side]> {
  const sides = [
    await toSide(io, source.path, source.locale, wrap, true),
    await toSide(io, target.path, target.locale, wrap, true),
  ] as const;
  if (sides.every(({ sentences }) => sentences.length === 0))
    throw new FormatError('neither text has a sentence', {
      fault: 'file/empty',
      path: source.path,
      expected: 'some text on one side at least',
    });
  return sides;
}

async function toSide(
  io: Io,
  path: string,
  locale: string,
  wrap: Wrap,
  mayBeEmpty: boolean,
  split?: SplitTexts,
): Promise<Side> {
  const format = detectFormat(path)?.name;
  const isPlain = format !== 'xliff' && format !== 'po';
  const text = await readText(io, path, {
    hasLines: format !== 'xliff',
    mayBeEmpty: mayBeEmpty && isPlain,
  });
  const locate = buildLineIndex(text);
  if (format === 'xliff' || format === 'po') {
    const documents =
      format === 'po' ? [readPo(text, { path }).document] : readXliff(text, { path });
    return { path, locale, locate, ...(await readUnits(documents, locale, wrap, split)) };
  }
  if (wrap === 'sentences') return { path, locale, locate, ...readLines(text) };
  const paragraphs = await segmentPlainText(text, locale, wrap, split);
  return {
    path,
    locale,
    locate,
    sentences: paragraphs.flatMap((paragraph, number) =>
      paragraph.sentences.map((sentence) => ({
        text: sentence.text,
        paragraph: number,
        mapped: sliceMapped(paragraph.text, sentence.span),
        original: sentence.original,
        rule: sentence.rule,
      })),
    ),
    isHeading: paragraphs.map(({ kind }) => kind === 'heading'),
  };
}

/** One sentence a line; blank lines part paragraphs and are no sentences. */
function readLines(text: string): Pick<Side, 'sentences' | 'isHeading'> {
  const sentences: SideSentence[] = [];
  let paragraph = 0;
  let isFresh = true;
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = match[0].trimEnd();
    if (line.trim() === '') {
      if (!isFresh && match[0] !== '') paragraph++;
      isFresh = true;
      continue;
    }
    const start = line.length - line.trimStart().length;
    const mapped = toMappedText(line.trimStart(), match.index + start);
    const original: Span = [match.index + start, match.index + line.length];
    sentences.push({ text: mapped.text, paragraph, mapped, original, rule: 'line-end' });
    isFresh = false;
  }
  const count = (sentences.at(-1)?.paragraph ?? -1) + 1;
  return { sentences, isHeading: Array.from({ length: count }, () => false) };
}

/**
 * The sources of a document, a paragraph a unit. A segment may hold several sentences, unless the
 * user said that each is one. Where they stand is known as far as the unit.
 */
async function readUnits(
  documents: readonly Document[],
  locale: string,
  wrap: Wrap,
  split: SplitTexts | undefined,
): Promise<Pick<Side, 'sentences' | 'isHeading'>> {
  const sentences: SideSentence[] = [];
  const units = documents.flatMap((document) => document.units);
  for (const [paragraph, { parts, span }] of units.entries()) {
    const original: Span = span ?? [0, 0];
    for (const part of parts) {
      if (part.type !== 'segment') continue;
      const plain = toPlainText(part.source).trim();
      const pieces =
        wrap === 'sentences'
          ? [{ text: plain, rule: 'segment-end' }]
          : (await segmentPlainText(plain, locale, 'keep', split)).flatMap(
              (found) => found.sentences,
            );
      for (const { text, rule } of pieces) {
        if (text === '') continue;
        const [originalStart, end] = original;
        const run = {
          start: 0,
          length: text.length,
          originalStart,
          originalLength: end - originalStart,
        };
        sentences.push({ text, paragraph, mapped: { text, runs: [run] }, original, rule });
      }
    }
  }
  return { sentences, isHeading: units.map(() => false) };
}

/** A part of a mapped text, with its own map. */
function sliceMapped(mapped: MappedText, [start, end]: Span): MappedText {
  const runs = [];
  for (const run of mapped.runs) {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to) continue;
    const [originalStart, originalEnd] = toOriginalSpan(mapped, [from, to]);
    runs.push({
      start: from - start,
      length: to - from,
      originalStart,
      originalLength: originalEnd - originalStart,
    });
  }
  return { text: mapped.text.slice(start, end), runs };
}
