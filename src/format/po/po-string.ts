/** Escapes of C strings that gettext knows by one letter (GNU gettext manual, "PO Files"; ISO C 6.4.4.4). */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
};

/** A backslash and what belongs to it: a letter, an octal or a hexadecimal number, or else one character. */
const escape = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]+)|([^]))/g;

/**
 * What stands between the quotes of a PO string, escapes decoded. Absent for an escape that gettext
 * does not know, and for one of U+0000, which ends a text in gettext and in the memory.
 */
export function parsePoString(inner: string): string | undefined {
  let isKnown = true;
  const text = inner.replace(escape, (_, octal?: string, hex?: string, letter?: string) => {
    const code = octal === undefined ? parseInt(hex ?? '', 16) : parseInt(octal, 8);
    isKnown &&= code !== 0;
    if (!Number.isNaN(code)) return String.fromCharCode(code);
    const found = escapes[letter ?? ''];
    isKnown &&= found !== undefined;
    return found ?? '';
  });
  return isKnown ? text : undefined;
}

const names: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([letter, character]) => [character, `\\${letter}`]),
);

const quote = (text: string): string =>
  `"${text.replace(/[\n\t\r\u0007\b\f\v"\\]/g, (found) => names[found]!)}"`;

/**
 * A text as PO strings: one, or where lines break inside the text an empty one and one a line, as
 * gettext has it. Lines are not wrapped.
 *
 * @param lineBreak Between two strings.
 */
export function formatPoString(text: string, lineBreak = '\n'): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [''];
  return lines.length > 1 ? ['""', ...lines.map(quote)].join(lineBreak) : quote(text);
}
