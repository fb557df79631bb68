import { setAttribute } from '../xml/edit-start-tag.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { visitXliff } from './visit-xliff.ts';
import type { Patch } from './segment-edit.ts';
import type { XliffFamily } from './xliff-version.ts';

/**
 * Patches that name the target locale where a file does not yet: it must once it has targets (XLIFF 2.1,
 * 4.3.1.42, `trgLang`; XLIFF 1.2, 2.2.4, `target-language`).
 *
 * @throws {FormatError} as `readXliff` does
 */
export function nameTargetLocale(
  text: string,
  locale: string | undefined,
): { readonly family: XliffFamily; readonly patches: readonly Patch[] } {
  const patches = new Map<number, Patch>();
  let found: XliffFamily = '2';
  const name = ({ start, end }: XmlStart, attribute: string): void => {
    const tag = text.slice(start, end);
    if (locale !== undefined)
      patches.set(start, { start, end, text: setAttribute(tag, attribute, locale) });
  };
  visitXliff(text, {
    file(start, root, family) {
      found = family;
      const [holder, attribute] =
        family === '2' ? ([root, 'trgLang'] as const) : ([start, 'target-language'] as const);
      if (findAttribute(holder, attribute) === undefined) name(holder, attribute);
    },
    unit: () => undefined,
  });
  return { family: found, patches: [...patches.values()] };
}
