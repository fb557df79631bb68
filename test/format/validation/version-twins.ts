/*
 * The same document in each version of XLIFF 2: 2.1 kept the namespace of 2.0, 2.2 has its own.
 * Quotes may be of either kind, and `version` of other elements or prefixes stays.
 */
const version = /(?<![:\w])version=(["'])2\.[012]\1/;

export const toVersion21 = (text: string): string => text.replace(version, 'version="2.1"');

export const toVersion22 = (text: string): string =>
  text
    .replace(version, 'version="2.2"')
    .replaceAll('urn:oasis:names:tc:xliff:document:2.0', 'urn:oasis:names:tc:xliff:document:2.2');
