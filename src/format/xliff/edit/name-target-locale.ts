import { setAttribute } from '../../xml/edit-start-tag.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { visitXliff } from '../read/visit-xliff.ts';
import type { Patch } from './segment-edit.ts';
import type { SourceText } from './source-text.ts';
import type { XliffFamily } from '../xliff-version.ts';

/** A start tag that is to name the target locale once there are targets, and does not. */
export interface NamelessTag {
  readonly tag: XmlStart;
  readonly attribute: 'trgLang' | 'target-language';
}

/**
 * Where the target locale of a `file` is to be named (XLIFF 2.1, 4.3.1.42, `trgLang`; XLIFF 1.2, 2.2.4,
 * `target-language`); `undefined`: it is.
 */
export function findNamelessTag(
  start: XmlStart,
  root: XmlStart,
  family: XliffFamily,
): NamelessTag | undefined {
  const nameless: NamelessTag =
    family === '2'
      ? { tag: root, attribute: 'trgLang' }
      : { tag: start, attribute: 'target-language' };
  return findAttribute(nameless.tag, nameless.attribute) === undefined ? nameless : undefined;
}

/** The patch that names it. */
export function nameInTag(
  text: SourceText,
  { tag: { start, end }, attribute }: NamelessTag,
  locale: string,
): Patch {
  return { start, end, text: setAttribute(text.slice(start, end), attribute, locale) };
}

/**
 * Patches that name the target locale where a file does not yet.
 *
 * @throws {FormatError} as `readXliff` does
 */
export function nameTargetLocale(
  text: string,
  locale: string | undefined,
): { readonly family: XliffFamily; readonly patches: readonly Patch[] } {
  const patches = new Map<number, Patch>();
  let found: XliffFamily = '2';
  visitXliff(text, {
    file(start, root, family) {
      found = family;
      const nameless = findNamelessTag(start, root, family);
      if (nameless !== undefined && locale !== undefined)
        patches.set(nameless.tag.start, nameInTag(text, nameless, locale));
    },
    unit: () => undefined,
  });
  return { family: found, patches: [...patches.values()] };
}
