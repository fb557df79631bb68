import type { XmlElement } from '../xml/xml-element.ts';
import { childElements } from '../xml/xml-element.ts';
import { isCoreNamespace } from './xliff-version.ts';

/** The first child of that name in the XLIFF namespace. */
export function findChild(element: XmlElement, local: string): XmlElement | undefined {
  return childElements(element).find(
    (child) => child.local === local && isCoreNamespace(child.uri),
  );
}

/** All children of these names in the XLIFF namespace. */
export function findChildren(element: XmlElement, ...locals: readonly string[]): XmlElement[] {
  return childElements(element).filter(
    (child) => locals.includes(child.local) && isCoreNamespace(child.uri),
  );
}
