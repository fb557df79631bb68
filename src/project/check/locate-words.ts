import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import { findStretches, formatOf, groupByFile } from './find-stretches.ts';

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
  for (const [path, group] of groupByFile(findings)) {
    if (path === '-') continue;
    const text = await readText(io, path, { hasLines: false });
    const name = formatOf(path, text, format);
    if (name === undefined) continue;
    const toLineColumn = buildLineIndex(text);
    for (const [finding, [start, end]] of findStretches(text, name, group, contentOf)) {
      const { line: endLine, column: endColumn } = toLineColumn(end);
      const place = { ...finding.place, ...toLineColumn(start), endLine, endColumn };
      located.set(finding, { ...finding, place });
    }
  }
  return findings.map((finding) => located.get(finding) ?? finding);
}
