import { detectFormat, findFormat, type FormatName } from '../../format/formats.ts';
import { locateContent } from '../../format/locate/locate-content.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { buildLineStarts } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';

/** Findings by the file they stand in. */
export function groupByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.place.path);
    if (group === undefined) groups.set(finding.place.path, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** What a file is, by what the user said, its name or its beginning. */
export function formatOf(
  path: string,
  text: string,
  given: string | undefined,
): FormatName | undefined {
  const named = given === undefined ? detectFormat(path) : findFormat(given);
  return (named ?? detectFormat(path, text.slice(0, 4096)))?.name;
}

/**
 * The stretches of a file that hold the words of findings; findings whose place cannot be told have
 * none. An empty span is an empty stretch.
 */
export function findStretches(
  text: string,
  format: FormatName,
  findings: readonly Finding[],
  contentOf: (finding: Finding) => Content | undefined,
): ReadonlyMap<Finding, Span> {
  const stretches = new Map<Finding, Span>();
  const starts = buildLineStarts(text);
  for (const finding of findings) {
    const { line, column = 1, span } = finding.place;
    const content = contentOf(finding);
    const start = starts[(line ?? 0) - 1];
    if (content === undefined || start === undefined) continue;
    const spans = locateContent(format, text, start + column - 1, content);
    const words = spans && findWords(spans, span);
    if (words !== undefined) stretches.set(finding, words);
  }
  return stretches;
}

/** The stretch of a span of a content; an empty content stands nowhere. */
function findWords(spans: readonly Span[], span: Span | undefined): Span | undefined {
  const [start, end] = span ?? [0, spans.length];
  const last = spans.at(-1);
  if (last === undefined) return undefined;
  const from = spans[start]?.[0] ?? last[1];
  return end > start ? [from, spans[Math.min(end, spans.length) - 1]![1]] : [from, from];
}
