import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';

/** The two families of XLIFF: `trans-unit` and `unit`. */
export type XliffFamily = '1' | '2';

/** Versions with their namespaces; 1.0 has none, 2.1 kept that of 2.0 (XLIFF 2.1, 1.3). */
const namespaces: Readonly<Record<string, string>> = {
  '1.0': '',
  '1.1': 'urn:oasis:names:tc:xliff:document:1.1',
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
};

/** The namespace of 2.0 and 2.1, which most files have. */
const xliff2Namespace: string = namespaces['2.1']!;

/** The namespace of a version that is known. */
export function namespaceOf(version: '1.2' | '2.0' | '2.1' | '2.2'): string {
  return namespaces[version]!;
}

/** The Translation Candidates module (XLIFF 2.1, 5.1; the same in 2.2). */
export const matchesNamespace = 'urn:oasis:names:tc:xliff:matches:2.0';

/** The Metadata module (XLIFF 2.1, 5.4; 2.2 renamed none of it but the number). */
export const metadataNamespace = 'urn:oasis:names:tc:xliff:metadata:2.0';
/** Whether a namespace is the Metadata module of any version 2. */
export const isMetadataNamespace = (uri: string): boolean =>
  uri.startsWith('urn:oasis:names:tc:xliff:metadata:2.');

/** Whether a name belongs to XLIFF itself. Files of 1.x often come without a namespace. */
export function isCoreNamespace(uri: string): boolean {
  return (
    uri === '' || uri === xliff2Namespace || uri.startsWith('urn:oasis:names:tc:xliff:document:')
  );
}

/**
 * What kind of XLIFF the root element begins.
 *
 * @throws {FormatError} `xliff/structure` for another root, `xliff/version` for a version we do not
 * know or a namespace of another version.
 */
export function findXliffFamily(root: XmlStart): XliffFamily {
  if (root.local !== 'xliff' || !isCoreNamespace(root.uri))
    throw toXmlFault('xliff/structure', root, `the root element is <${root.name}>`, '<xliff>');
  const version = findAttribute(root, 'version');
  const namespace = version === undefined ? undefined : namespaces[version];
  if (version === undefined || namespace === undefined)
    throw toXmlFault(
      'xliff/version',
      root,
      version === undefined ? 'the root has no version' : `version ${version} is not known`,
      `a version of ${Object.keys(namespaces).join(', ')}`,
    );
  if (root.uri !== namespace && !(root.uri === '' && version.startsWith('1.')))
    throw toXmlFault(
      'xliff/version',
      root,
      `namespace ${root.uri === '' ? 'none' : root.uri} does not fit version ${version}`,
      `xmlns="${namespace}"`,
    );
  return version.startsWith('1.') ? '1' : '2';
}
