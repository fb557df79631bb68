import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { ExtractedKeys, KeyUse } from './key-extractor.ts';
import { splitNamespace } from './split-namespace.ts';
import type { ExtractorSettings } from './key-extractor.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const ATTRIBUTE = 'data-i18n';

/**
 * The keys of `data-i18n="key"`, `"[title]key;other"` and of elements that hold their key themselves,
 * as jquery-i18next and `i18next-parser` read them; by parse5, which knows where they stand.
 */
export function extractHtmlKeys(text: string, settings: ExtractorSettings): ExtractedKeys {
  const uses: KeyUse[] = [];
  const doubts: { message: string; offset: number }[] = [];
  const visit = (element: Element): void => {
    const value = element.attrs.find(({ name }) => name === ATTRIBUTE)?.value;
    const place = element.sourceCodeLocation?.attrs?.[ATTRIBUTE];
    if (value === undefined || place === undefined) return;
    const options = readOptions(element);
    if (options === undefined)
      doubts.push({ message: `${ATTRIBUTE}-options is not JSON`, offset: place.startOffset });
    const start = text.slice(place.startOffset, place.endOffset).indexOf(value);
    let at = place.startOffset + Math.max(start, 0);
    for (const piece of value.split(';')) {
      const named = /^\[[\w-]*\]/.exec(piece)?.[0] ?? '';
      const key = piece.slice(named.length) || readText(element).trim();
      const offset = at + named.length;
      at += piece.length + 1;
      if (key === '') continue;
      const { defaultValue } = options ?? {};
      uses.push({
        ...splitNamespace(key, settings),
        offset,
        ...(typeof defaultValue === 'string' && { defaultText: defaultValue }),
        hasCount: options !== undefined && 'count' in options,
        isOrdinal: options?.['ordinal'] === true,
        contexts: typeof options?.['context'] === 'string' ? [options['context']] : [],
        hasOpenContext: false,
        returnsObjects: false,
        isOptional: false,
        isComment: false,
      });
    }
  };
  const walk = (node: Node): void => {
    if ('attrs' in node) visit(node);
    const inner = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
    for (const child of inner) walk(child);
  };
  walk(parse(text, { sourceCodeLocationInfo: true }));
  return { uses, patterns: [], doubts };
}

/** Absent when they cannot be read. */
function readOptions({ attrs }: Element): Record<string, unknown> | undefined {
  const value = attrs.find(({ name }) => name === `${ATTRIBUTE}-options`)?.value;
  if (value === undefined) return {};
  try {
    const options: unknown = JSON.parse(value);
    return typeof options === 'object' && options !== null
      ? (options as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined; // people fill such attributes in at run time: the keys still count
  }
}

function readText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}
