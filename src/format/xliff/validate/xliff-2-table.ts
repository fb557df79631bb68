import type { RuleTable } from '../../validation/rule.ts';
import { validateXliff2 } from './validate-xliff-2.ts';
import { xliff2Rules } from './xliff-2-rules.ts';

/** Prefixes that examples use without declaring them. */
const namespaces: readonly (readonly [prefix: string, uri: string])[] = [
  ['mtc', 'urn:oasis:names:tc:xliff:matches:2.0'],
  ['gls', 'urn:oasis:names:tc:xliff:glossary:2.0'],
  ['fs', 'urn:oasis:names:tc:xliff:fs:2.0'],
  ['mda', 'urn:oasis:names:tc:xliff:metadata:2.0'],
  ['res', 'urn:oasis:names:tc:xliff:resourcedata:2.0'],
  ['ctr', 'urn:oasis:names:tc:xliff:changetracking:2.0'],
  ['slr', 'urn:oasis:names:tc:xliff:sizerestriction:2.0'],
  ['val', 'urn:oasis:names:tc:xliff:validation:2.0'],
  ['its', 'http://www.w3.org/2005/11/its'],
  ['my', 'https://example.com/my'],
];

/** What goes around an example that begins with the element: the innermost first. */
function wrap(example: string): string {
  const text = example.trimStart();
  if (text.startsWith('<xliff')) return example;
  if (text.startsWith('<file')) {
    const declared = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
    return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"${declared} version="2.1" srcLang="en" trgLang="tr">\n${example}\n</xliff>`;
  }
  if (text.startsWith('<source'))
    return wrap(`<file id="f1"><unit id="u1"><segment>\n${example}\n</segment></unit></file>`);
  return wrap(`<file id="f1"><unit id="u1">\n${example}\n</unit></file>`);
}

/** The rules of XLIFF 2. */
export const xliff2Table: RuleTable = {
  name: 'xliff2',
  title: 'XLIFF 2.0, 2.1 and 2.2',
  rules: xliff2Rules,
  validate: validateXliff2,
  completeExample: wrap,
};
