import type { Fault } from '../../model/format-error.ts';
import type { XmlEntities } from './xml-entities.ts';
import { normaliseText, normaliseValue } from './xml-entities.ts';

/** Throws the fault of a text, found at a position of what the scanner looks at now. */
export type Fail = (at: number, message: string, expected: string, kind?: Fault) => never;

/** A reference is a name or a number; what is longer than this is a bare ampersand. */
const maxReference = 256;

/**
 * Text or an attribute value with its references resolved and its white space as XML wants it.
 *
 * @param start Position of `raw` in what is scanned, for `fail`.
 */
export function resolveReferences(
  raw: string,
  start: number,
  isAttribute: boolean,
  entities: XmlEntities,
  fail: Fail,
): string {
  const normalise = isAttribute ? normaliseValue : normaliseText;
  let out = '';
  let at = 0;
  for (let found = raw.indexOf('&'); found !== -1; found = raw.indexOf('&', at)) {
    const end = raw.indexOf(';', found + 1);
    const reference = end === -1 ? '' : raw.slice(found + 1, Math.min(end, found + maxReference));
    if (end === found + 1) fail(start + end, 'empty entity name', '&amp; in place of a bare &');
    if (end === -1 || !/^(#\w*|[^\s!-/:-@[-^`{-~][^\s!-,/:-@[-^`{-~]*)$/.test(reference))
      fail(start + found, 'disallowed character in entity name', '&amp; in place of a bare &');
    const resolved = entities.resolve(reference, isAttribute);
    if (typeof resolved !== 'string')
      fail(start + end, resolved.message, resolved.expected, resolved.kind);
    else out += normalise(raw.slice(at, found)) + resolved;
    at = end + 1;
  }
  return out + normalise(raw.slice(at));
}
