/**
 * Controls (C0, C1, DEL), which drive a terminal, and the marks that turn the reading direction of
 * what follows (Unicode 15, UAX #9, 2.1 to 2.4): a text could hide or forge output with them.
 */
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text that is safe to print on one line of a terminal: every line break and tab is a space, other
 * controls and lone surrogates are U+FFFD. The length stays the same, so spans stay true.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(UNSAFE, '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
