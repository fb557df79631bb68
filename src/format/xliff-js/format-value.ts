import type { Content, InlineCode } from '../../model/content.ts';
import { pairCodes } from '../pair-codes.ts';
import type { XliffJsElement, XliffJsValue } from './xliff-js.ts';

const isNative = ({ annotation }: InlineCode): boolean => annotation === undefined;

/** Attributes of a code as XLIFF 2.1 has them (4.2.3); `suffix` is that of the halves of a `pc`. */
function toAttributes({ equiv, canDelete }: InlineCode, suffix: string): Record<string, string> {
  return {
    ...(equiv !== '' && { [`equiv${suffix}`]: equiv }),
    ...(!canDelete && { canDelete: 'no' }),
  };
}

function toHalf(code: InlineCode): XliffJsElement {
  const attributes = toAttributes(code, '');
  switch (code.kind) {
    case 'standalone':
      return { Standalone: { id: code.id, ...attributes } };
    case 'open':
      return { SpanStart: { id: code.id, ...attributes, contents: '' } };
    case 'close':
      return { SpanEnd: { startRef: code.id, ...attributes, contents: '' } };
  }
}

function simplify(parts: readonly (string | XliffJsElement)[]): XliffJsValue {
  if (parts.length === 0) return '';
  return parts.length === 1 ? parts[0]! : parts;
}

/**
 * Content in the form of the `xliff` package. Annotations and native markup have none: the text inside
 * stays, and the caller tells what is lost.
 */
export function formatValue(content: Content): XliffJsValue {
  const parts = content.filter((part) => typeof part === 'string' || isNative(part));
  const pairs = pairCodes(parts);
  const closings = new Set(pairs.values());
  const stack: { readonly open: InlineCode; readonly contents: (string | XliffJsElement)[] }[] = [];
  const root: (string | XliffJsElement)[] = [];
  for (const [at, part] of parts.entries()) {
    const into = stack.at(-1)?.contents ?? root;
    if (typeof part === 'string') {
      // an annotation that is gone leaves two strings in a row
      const last = into.at(-1);
      if (typeof last === 'string') into[into.length - 1] = last + part;
      else into.push(part);
    } else if (pairs.has(at)) {
      stack.push({ open: part, contents: [] });
    } else if (closings.has(at)) {
      const { open, contents } = stack.pop()!;
      const attributes = { ...toAttributes(open, 'Start'), ...toAttributes(part, 'End') };
      const span = { Span: { id: open.id, ...attributes, contents: simplify(contents) } };
      (stack.at(-1)?.contents ?? root).push(span);
    } else {
      into.push(toHalf(part));
    }
  }
  return simplify(root);
}
