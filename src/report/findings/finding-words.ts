import type { Finding } from '../../model/finding.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import type { ReportOptions } from '../report-options.ts';
import type { MarkedText } from '../text/marked-text.ts';

/**
 * The sentence of a finding as plain text with its words marked; `undefined` when the caller gave
 * no content. Spans count an inline code as one, the plain text has its `equiv`: both are kept apart.
 */
export function findingWords(finding: Finding, options: ReportOptions): MarkedText | undefined {
  const content = options.contentOf?.(finding);
  if (content === undefined) return undefined;
  const { span } = finding.place;
  const length = contentLength(content);
  // a span of another text would point at the wrong words: better to mark none
  if (span === undefined || span[0] < 0 || span[1] < span[0] || span[1] > length)
    return { text: toPlainText(content) };
  const start = toPlainText(sliceContent(content, [0, span[0]])).length;
  const words = toPlainText(sliceContent(content, span));
  return { text: toPlainText(content), span: [start, start + words.length] };
}

/** What a finding says was expected, best first; empty for rules without such a list. */
export function expectedWords(finding: Finding): readonly string[] {
  return finding.expected ?? [];
}
