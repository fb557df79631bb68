import type { XmlElement } from '../../../xml/xml-element.ts';
import { childElements } from '../../../xml/xml-element.ts';
import type { DocumentScope } from '../scope.ts';
import { toKey, valueOf } from '../scope.ts';

/** One inline element in reading order. */
export interface InlineItem {
  readonly element: XmlElement;
  /** `ph`, `pc`, `sc`, `ec`, `mrk`, `sm`, `em`. */
  readonly key: string;
  /** Number of its segment or ignorable, in the order of the file. */
  readonly part: number;
  /** Its number in the reading order, and the one after the last inside it. */
  readonly at: number;
  readonly end: number;
}

/** A `segment`, an `ignorable`, or a `match` as the only one of its kind. */
export interface Part {
  readonly element: XmlElement;
  readonly source: XmlElement | undefined;
  readonly target: XmlElement | undefined;
  /** Place of the target, from 1 (XLIFF 2.1, 4.8.2). */
  readonly order: number;
}

/** Text in two languages whose codes belong together: a unit or a match. */
export interface InlineScope {
  readonly parts: readonly Part[];
  readonly source: readonly InlineItem[];
  readonly target: readonly InlineItem[];
  /** Original data by id; absent when the scope has none. */
  readonly data: ReadonlySet<string>;
}

const isCode = (key: string): boolean =>
  key === 'ph' || key === 'pc' || key === 'sc' || key === 'ec';
const isAnnotation = (key: string): boolean => key === 'mrk' || key === 'sm' || key === 'em';

/** Codes only, without annotations. */
export function codesOf(items: readonly InlineItem[]): InlineItem[] {
  return items.filter(({ key }) => isCode(key));
}

function collect(
  content: XmlElement,
  part: number,
  document: DocumentScope,
  items: InlineItem[],
): void {
  for (const child of childElements(content)) {
    const key = toKey(child, document);
    if (key === undefined || (!isCode(key) && !isAnnotation(key))) continue;
    const at = items.length;
    const item = { element: child, key, part, at, end: at + 1 };
    items.push(item);
    collect(child, part, document, items);
    item.end = items.length;
  }
}

const findChild = (
  element: XmlElement,
  key: string,
  document: DocumentScope,
): XmlElement | undefined => childElements(element).find((child) => toKey(child, document) === key);

/** The parts of a unit, or the one of a match, with their codes in reading order. */
export function readInlineScope(
  owner: XmlElement,
  elements: readonly XmlElement[],
  document: DocumentScope,
): InlineScope {
  const parts = elements.map((element, index): Part => {
    const target = findChild(element, 'target', document);
    const order = target === undefined ? undefined : valueOf(target, 'order');
    return {
      element,
      source: findChild(element, 'source', document),
      target,
      order: order === undefined || !/^\d{1,9}$/.test(order) ? index + 1 : Number(order),
    };
  });
  const source: InlineItem[] = [];
  const target: InlineItem[] = [];
  parts.forEach((part, at) => {
    if (part.source !== undefined) collect(part.source, at, document, source);
  });
  const inOrder = [...parts.entries()].sort(([, a], [, b]) => a.order - b.order);
  for (const [at, part] of inOrder)
    if (part.target !== undefined) collect(part.target, at, document, target);
  const original = findChild(owner, 'originalData', document);
  const data = original === undefined ? [] : childElements(original);
  return {
    parts,
    source,
    target,
    data: new Set(data.map((one) => valueOf(one, 'id') ?? '')),
  };
}
