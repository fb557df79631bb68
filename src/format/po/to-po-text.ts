import type { Content } from '../../model/content.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';

/** Content as the text of a PO string: codes as their native markup, else as what stands in for them. */
export function toPoText(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part : (part.data ?? toPlainText([part]))))
    .join('');
}
