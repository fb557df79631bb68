import type { Content } from '../../../model/content.ts';
import { numberCodes, toContent, toFieldText } from '../../row/row-document.ts';
import type { ShownFinding } from '../../api/findings.ts';

/**
 * The target with the finding mended; absent when it has no sure replacement, or its words stand there no more because
 * somebody went on typing.
 */
export function applyFix(target: Content, finding: ShownFinding): Content | undefined {
  const { replacement, place } = finding;
  if (replacement === undefined || place.side !== 'target' || place.span === undefined)
    return undefined;
  // as a string in which each code is one character: content positions are its positions
  const codes = numberCodes([], target);
  if (codes === undefined) return undefined;
  const text = toFieldText(target, codes);
  const [start, end] = place.span;
  if (end > text.length) return undefined;
  const words = toContent(text.slice(start, end), codes)
    .map((part) => (typeof part === 'string' ? part : part.equiv))
    .join('');
  if (finding.found !== undefined && words !== finding.found) return undefined;
  return toContent(`${text.slice(0, start)}${replacement}${text.slice(end)}`, codes);
}
