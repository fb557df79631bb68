import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { formatCsvCell, formatTsvCell } from './read-cells.ts';

/** The name of a pair in one word: its unit, and the segment behind `#` where there is one. */
export function toPairId({ unit, segment }: SegmentPair): string {
  return segment === undefined ? unit : `${unit}#${segment}`;
}

/** A line of TSV: source and target, escaped as `formatTsvCell` does; codes as their `equiv`. */
export function formatTsvPair({ source, target }: SegmentPair): string {
  return `${formatTsvCell(toPlainText(source))}\t${formatTsvCell(toPlainText(target))}\n`;
}

/** Source and target, one pair a line. */
export function* writeTsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  for (const pair of pairs) yield formatTsvPair(pair);
}

/** Columns of a corpus table, in order; confidence is empty when people made the pair. */
const corpusColumns = [
  'id',
  'file',
  'source',
  'target',
  'state',
  'confidence',
  'document',
  'line',
] as const;

/** The first line of a corpus table. */
export const CORPUS_HEADER: string = `${corpusColumns.join('\t')}\n`;

/** A line of a corpus table: what is known of the pair. */
export function formatCorpusPair(pair: SegmentPair): string {
  const cells: Record<(typeof corpusColumns)[number], string> = {
    id: toPairId(pair),
    file: pair.path,
    source: toPlainText(pair.source),
    target: toPlainText(pair.target),
    state: pair.state ?? '',
    confidence: pair.confidence?.toFixed(2) ?? '',
    document: pair.document ?? '',
    line: pair.at === undefined ? '' : String(pair.at.source[0]),
  };
  return `${corpusColumns.map((column) => formatTsvCell(cells[column])).join('\t')}\n`;
}

/** A TSV with a header and what is known of each pair, for those who sort and filter a corpus. */
export function* writeCorpusTsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  yield CORPUS_HEADER;
  for (const pair of pairs) yield formatCorpusPair(pair);
}

/** The first line of CSV. */
export const CSV_HEADER = 'source,target\n';

/** A record of CSV: source and target. */
export function formatCsvPair({ source, target }: SegmentPair): string {
  return `${formatCsvCell(toPlainText(source))},${formatCsvCell(toPlainText(target))}\n`;
}

/** CSV with the header `source,target`. */
export function* writeCsv(pairs: Iterable<SegmentPair>): Generator<string, void> {
  yield CSV_HEADER;
  for (const pair of pairs) yield formatCsvPair(pair);
}

/**
 * One JSON object: `id`, `file`, `unit`, `segment`, `source`, `target`, `state`; with `hasOrigin` also
 * `document`, `line` and `confidence` where they are known.
 */
export function formatJsonPair(pair: SegmentPair, hasOrigin = false): string {
  const { path: file, unit, segment, state } = pair;
  const source = toPlainText(pair.source);
  const target = toPlainText(pair.target);
  const { document, confidence, at } = pair;
  const origin = hasOrigin ? { document, line: at?.source[0], confidence } : {};
  // Absent fields are left out by JSON; the order is that of the command contract.
  const fields = { id: toPairId(pair), file, unit, segment, source, target, state, ...origin };
  return `${JSON.stringify(fields)}\n`;
}

/** One JSON object a line, {@link formatJsonPair}. */
export function* writeJsonl(pairs: Iterable<SegmentPair>): Generator<string, void> {
  for (const pair of pairs) yield formatJsonPair(pair);
}

/** Two texts with the same number of lines, as Moses and its successors train on. */
export interface MosesTexts {
  readonly source: string;
  readonly target: string;
}

/** White space that some reader takes for the end of a line. */
const lineBreaks = /[\n\r\v\f\u0085\u2028\u2029]+/g;

/** One line of a Moses text; line breaks inside become one space. */
export function formatMosesLine(content: SegmentPair['source']): string {
  return `${toPlainText(content).replace(lineBreaks, ' ')}\n`;
}

/** Pairs as two texts, a line each. */
export function writeMoses(pairs: Iterable<SegmentPair>): MosesTexts {
  const source: string[] = [];
  const target: string[] = [];
  for (const pair of pairs) {
    source.push(formatMosesLine(pair.source));
    target.push(formatMosesLine(pair.target));
  }
  return { source: source.join(''), target: target.join('') };
}
