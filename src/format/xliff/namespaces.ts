/** Prefixes that the standard uses for its modules, by what their namespaces begin with. */
const modules: readonly (readonly [start: string, prefix: string])[] = [
  ['urn:oasis:names:tc:xliff:matches:2.', 'mtc'],
  ['urn:oasis:names:tc:xliff:glossary:2.', 'gls'],
  ['urn:oasis:names:tc:xliff:fs:2.', 'fs'],
  ['urn:oasis:names:tc:xliff:metadata:2.', 'mda'],
  ['urn:oasis:names:tc:xliff:resourcedata:2.', 'res'],
  ['urn:oasis:names:tc:xliff:changetracking:2.', 'ctr'],
  ['urn:oasis:names:tc:xliff:sizerestriction:2.', 'slr'],
  ['urn:oasis:names:tc:xliff:validation:2.', 'val'],
  ['urn:oasis:names:tc:xliff:itsm:2.', 'itsm'],
  ['urn:oasis:names:tc:xliff:pgs:', 'pgs'],
  // As the text of 2.2 itself once calls it.
  ['urn:oasis:names:tc:xliff:pgsm:', 'pgs'],
  ['http://www.w3.org/2005/11/its', 'its'],
];

/** Namespaces of the core (XLIFF 2.1, 1.3). */
export const coreNamespaceStart = 'urn:oasis:names:tc:xliff:document:';

/** What the prefix `xml` stands for (Namespaces in XML 1.0, 3). */
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Hints for schema processors stand anywhere (XML Schema 1.0, 2.6). */
export const schemaInstanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';

/** Prefix of the module a namespace belongs to, whatever the file calls it; absent for others. */
export function findModule(uri: string): string | undefined {
  return uri === '' ? undefined : modules.find(([start]) => uri.startsWith(start))?.[1];
}
