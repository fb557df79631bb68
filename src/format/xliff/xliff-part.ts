import type { XmlElement } from '../xml/xml-element.ts';
import { isCoreNamespace } from './xliff-version.ts';

/** The first child of that name in the XLIFF namespace. */
export function findChild(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children)
    if (child.type === 'element' && child.local === local && isCoreNamespace(child.uri))
      return child;
  return undefined;
}

/** All children of these names in the XLIFF namespace. */
export function findChildren(element: XmlElement, ...locals: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children)
    if (child.type === 'element' && locals.includes(child.local) && isCoreNamespace(child.uri))
      found.push(child);
  return found;
}
