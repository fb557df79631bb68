import { toPlainText } from '../../model/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { formatCsvCell, formatTsvCell } from './read-cells.ts';

/** The name of a pair in one word: its unit, and the segment behind `#` where there is one. */
function toPairId({ unit, segment }: SegmentPair): string {
  return segment === undefined ? unit : `${unit}#${segment}`;
}

/** Source and target, one pair a line, escaped as `formatTsvCell` does; codes as their `equiv`. */
export function* writeTsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  for (const { source, target } of pairs)
    yield `${formatTsvCell(toPlainText(source))}\t${formatTsvCell(toPlainText(target))}\n`;
}

/** Columns of a corpus table, in order; confidence is empty when people made the pair. */
const corpusColumns = ['id', 'file', 'source', 'target', 'state', 'confidence'] as const;

/** A TSV with a header and what is known of each pair, for those who sort and filter a corpus. */
export function* writeCorpusTsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  yield `${corpusColumns.join('\t')}\n`;
  for (const pair of pairs) {
    const cells: Record<(typeof corpusColumns)[number], string> = {
      id: toPairId(pair),
      file: pair.path,
      source: toPlainText(pair.source),
      target: toPlainText(pair.target),
      state: pair.state ?? '',
      confidence: pair.confidence?.toFixed(2) ?? '',
    };
    yield `${corpusColumns.map((column) => formatTsvCell(cells[column])).join('\t')}\n`;
  }
}

/** CSV with the header `source,target`. */
export function* writeCsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  yield 'source,target\n';
  for (const { source, target } of pairs)
    yield `${formatCsvCell(toPlainText(source))},${formatCsvCell(toPlainText(target))}\n`;
}

/** One JSON object a line: `id`, `file`, `unit`, `segment`, `source`, `target`, `state`. */
export function* writeJsonl(pairs: Iterable<SegmentPair>): Generator<string, void> {
  for (const pair of pairs) {
    const { path: file, unit, segment, state } = pair;
    const source = toPlainText(pair.source);
    const target = toPlainText(pair.target);
    // Absent fields are left out by JSON; the order is that of the command contract.
    yield `${JSON.stringify({ id: toPairId(pair), file, unit, segment, source, target, state })}\n`;
  }
}

/** Two texts with the same number of lines, as Moses and its successors train on. */
export interface MosesTexts {
  readonly source: string;
  readonly target: string;
}

/** White space that some reader takes for the end of a line. */
const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]+/g;

/** Pairs as two texts, a line each; line breaks inside a side become one space. */
export function writeMoses(pairs: Iterable<SegmentPair>): MosesTexts {
  const source: string[] = [];
  const target: string[] = [];
  for (const pair of pairs) {
    source.push(`${toPlainText(pair.source).replace(lineBreaks, ' ')}\n`);
    target.push(`${toPlainText(pair.target).replace(lineBreaks, ' ')}\n`);
  }
  return { source: source.join(''), target: target.join('') };
}
