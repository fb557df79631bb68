import { detectFormat } from '../../format/formats.ts';
import type { Io } from '../../io/io.ts';
import { readChunks } from '../../io/text/read-text.ts';
import {
  addPlaces,
  buildLineIndex,
  type LineColumn,
  movePlace,
} from '../../model/positions/line-column.ts';
import { cutText } from '../../segment/cut-text.ts';
import type { ParagraphOptions } from '../../segment/paragraphs/read-paragraphs.ts';
import type { SegmentedParagraph, Sentence } from '../../segment/segment-text.ts';
import { segmentPlainText, type SplitTexts } from './segment-plain-text.ts';
import { readSide, type Side, type SideSentence } from './segment-side.ts';

/** A stretch of a text, segmented. */
export interface SegmentedPart {
  readonly paragraphs: readonly {
    readonly kind: SegmentedParagraph['kind'];
    readonly sentences: readonly Pick<Sentence, 'text' | 'original' | 'rule'>[];
  }[];
  /** Where the part begins in the user's file; the sentences' places count from here. */
  readonly start: number;
  /** Line and column in the user's file of a position of the part. */
  locate(at: number): LineColumn;
}

/** What is segmented, and how. */
export interface SegmentSource {
  /** A plain text, or an XLIFF or PO file, whose sources are meant; `-`: a text from standard input. */
  readonly path: string;
  readonly locale: string;
  readonly wrap: ParagraphOptions['wrap'];
}

/**
 * Segments a file part by part, in order; of plain text no more than a few parts are in memory at a
 * time, whatever its length.
 *
 * @param split rules of the user's own; absent: ours
 * @throws {FormatError} `file/*`, or what is wrong with the XLIFF or PO
 */
export async function* readParts(
  io: Io,
  source: SegmentSource,
  split?: SplitTexts,
): AsyncGenerator<SegmentedPart> {
  const { path, locale, wrap } = source;
  const format = detectFormat(path)?.name;
  if (format === 'xliff' || format === 'po') {
    yield toPart(await readSide(io, path, locale, wrap, split));
    return;
  }
  let origin: LineColumn = { line: 1, column: 1 };
  for await (const { text, start } of cutText(readChunks(io, path, { hasLines: true }), wrap)) {
    const paragraphs = await segmentPlainText(text, locale, wrap, split);
    yield { paragraphs, start, locate: buildLocator(text, origin) };
    origin = movePlace(origin, text);
  }
}

/** Lines and columns of a part that begins at `origin`; counted when the first place is asked for. */
function buildLocator(text: string, origin: LineColumn): (at: number) => LineColumn {
  let find: ((at: number) => LineColumn) | undefined;
  return (at) => {
    find ??= buildLineIndex(text);
    return addPlaces(origin, find(at));
  };
}

function toPart({ sentences, isHeading, locate }: Side): SegmentedPart {
  const groups: SideSentence[][] = isHeading.map(() => []);
  for (const sentence of sentences) groups[sentence.paragraph]!.push(sentence);
  const paragraphs = groups.map((group, number) => ({
    kind: isHeading[number] === true ? ('heading' as const) : ('paragraph' as const),
    sentences: group,
  }));
  return { paragraphs, start: 0, locate };
}
