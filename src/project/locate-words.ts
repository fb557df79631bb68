import { detectFormat, findFormat } from '../format/formats.ts';
import { locateContent } from '../format/locate/locate-content.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';
import type { Content } from '../model/content.ts';
import type { Finding, Place } from '../model/finding.ts';
import { buildLineIndex, buildLineStarts } from '../model/line-column.ts';
import type { Span } from '../model/span.ts';

/**
 * Findings with the line and column of their very words instead of those of their segment, and where
 * the words end. Where that cannot be told, and in standard input, the finding stays as it is.
 *
 * @param format What the user said the files are; absent: told by extension or content.
 */
export async function locateWords(
  io: Io,
  findings: readonly Finding[],
  contentOf: (finding: Finding) => Content | undefined,
  format: string | undefined,
): Promise<readonly Finding[]> {
  const located = new Map<Finding, Finding>();
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.path);
    if (group === undefined) groups.set(finding.place.path, [finding]);
    else group.push(finding);
  }
  for (const [path, group] of groups) {
    if (path === '-') continue;
    const text = await readText(io, path, { hasLines: false });
    const named = format === undefined ? detectFormat(path) : findFormat(format);
    const { name } = named ?? detectFormat(path, text.slice(0, 4096)) ?? {};
    if (name === undefined) continue;
    const starts = buildLineStarts(text);
    const toLineColumn = buildLineIndex(text);
    for (const finding of group) {
      const { line, column = 1, span } = finding.place;
      const content = contentOf(finding);
      const start = starts[(line ?? 0) - 1];
      if (content === undefined || start === undefined) continue;
      const spans = locateContent(name, text, start + column - 1, content);
      const words = spans && findWords(spans, span);
      if (words === undefined) continue;
      const [from, to] = words.map(toLineColumn) as [Point, Point];
      const end = { endLine: to.line, endColumn: to.column };
      const place: Place = { ...finding.place, ...from, ...end };
      located.set(finding, { ...finding, place });
    }
  }
  return findings.map((finding) => located.get(finding) ?? finding);
}

interface Point {
  readonly line: number;
  readonly column: number;
}

/** The stretch of the file that holds a span of a content; an empty content stands nowhere. */
function findWords(spans: readonly Span[], span: Span | undefined): Span | undefined {
  const [start, end] = span ?? [0, spans.length];
  const first = spans[Math.min(start, spans.length - 1)];
  const last = spans[Math.min(Math.max(start, end - 1), spans.length - 1)];
  if (first === undefined || last === undefined) return undefined;
  return start < spans.length ? [first[0], last[1]] : [last[1], last[1]];
}
