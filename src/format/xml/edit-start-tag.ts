import { escapeAttribute } from './escape-xml.ts';

/** An attribute with the white space before it, in a start tag that is known to be well-formed. */
const attribute = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * A start tag with one attribute set, or taken away when `value` is `undefined`. All other bytes stay,
 * and so do the quotes of an attribute that was there.
 *
 * @param tag Well-formed, from `<` to `>`.
 */
export function setAttribute(tag: string, name: string, value: string | undefined): string {
  for (const found of tag.matchAll(attribute)) {
    if (found[1] !== name) continue;
    const end = found.index + found[0].length;
    if (value === undefined) return tag.slice(0, found.index) + tag.slice(end);
    const quote = found[2]![0]!;
    const escaped = escapeAttribute(value).replaceAll("'", '&apos;');
    return tag.slice(0, end - found[2]!.length) + quote + escaped + quote + tag.slice(end);
  }
  if (value === undefined) return tag;
  const close = /\s*\/?>$/.exec(tag)!;
  return `${tag.slice(0, close.index)} ${name}="${escapeAttribute(value)}"${close[0]}`;
}

/** `<name …/>` as `<name …>`; any other start tag as it is. */
export function openEmptyTag(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}
