import type { Span } from '../model/span.ts';

/** Something in a text that a program replaces or reads: `%s`, `{0}`, `{{name}}`, `<b>`, `${x}`. */
export interface Placeholder {
  readonly kind: 'printf' | 'percent' | 'brace' | 'tag';
  /** The same for those that stand for each other, such as `%1$s` on both sides. */
  readonly key: string;
  readonly span: Span;
}

/**
 * printf and Python `%(name)s`; the space flag is left out, since `50 % de` is a text. A percent sign
 * after a digit or letter is one of per cent.
 */
const PRINTF =
  /(?<![\p{L}\p{N}%])%(?:\(\w+\)|\d{1,2}\$)?[-+#0]*(?:\*|\d{1,3})?(?:\.(?:\*|\d{1,2}))?(?:hh|h|ll|l|L|q|j|z|t|I64)?[diouxXeEfFgGaAcCsSpn@](?![\p{L}\p{N}])/gu;
/** PRIu64 and the like of gettext, `%<PRIu64>`. */
const GETTEXT = /%<PRI[a-zA-Z0-9]+>/g;
/** Conversions of strftime that printf does not know: a text with one is a date, to be ordered anew. */
const DATE_TIME = /%[-_0^#EO]?[YBbHMImyjRDTVhklPr](?![\p{L}\p{N}])/u;
/** MediaWiki's inflections; languages have as many forms as they need, or none. */
const WIKI = /\{\{(?:PLURAL|GENDER|GRAMMAR|FORMAL)\s*:[^{}]*\}\}/gi;
/** Qt `%1`, `%L1`, `%n`; in Turkish also a percentage, so the caller decides. */
const QT = /%L?\d{1,2}(?![\d.,$]*\p{L})(?![\d.,]*\d)/gu;
/** `{{x}}`, `${x}`, `#{x}`, `{0}`, `{name}`; ICU arguments with a type are cut to their name. */
const DOUBLE_BRACE = /\{\{\{?\s*[\w.$-]+(?:\s*[,|][^{}]*)?\s*\}?\}\}/g;
const BRACE = /[$#]?\{\s*[\w.-]{0,60}(?:[:!][^{}\s]{0,20})?\s*\}/g;
const ICU = /\{\s*(\w+)\s*,\s*(plural|select|selectordinal|number|date|time)\b/g;
/** Tags of HTML and XML, attributes included. */
const TAG =
  /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g;

/** The elements of HTML that messages hold; `<email>` in a usage line is no tag. */
const HTML =
  /^(?:a|abbr|b|big|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|label|li|mark|ol|option|p|pre|q|s|samp|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|var|wbr)$/i;

/**
 * Placeholders of a text in order. Inside ICU messages only the arguments count; the conversions of a
 * date (`%d %B %Y`) are none.
 */
export function findPlaceholders(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  if (!/[%{<]/.test(text)) return found;
  const taken = new Uint8Array(text.length);
  const add = (kind: Placeholder['kind'], key: string, at: number, length: number): void => {
    if (taken.subarray(at, at + length).includes(1)) return;
    taken.fill(1, at, at + length);
    found.push({ kind, key, span: [at, at + length] });
  };
  for (const { 0: whole, index } of text.matchAll(WIKI)) taken.fill(1, index, index + whole.length);
  for (const match of text.matchAll(GETTEXT)) add('printf', match[0], match.index, match[0].length);
  if (!DATE_TIME.test(text))
    for (const match of text.matchAll(PRINTF))
      add('printf', match[0], match.index, match[0].length);
  for (const match of text.matchAll(QT)) add('percent', match[0], match.index, match[0].length);
  for (const match of text.matchAll(DOUBLE_BRACE))
    add('brace', match[0].replaceAll(/\s/g, ''), match.index, match[0].length);
  const isIcu = ICU.test(text);
  ICU.lastIndex = 0;
  for (const match of text.matchAll(ICU))
    add('brace', `{${match[1]}, ${match[2]}}`, match.index, match[0].length);
  for (const match of text.matchAll(BRACE)) {
    // an ICU branch such as {none} is text, not an argument
    if (isIcu && /[\w\s]$/.test(text.slice(0, match.index))) continue;
    add('brace', match[0].replaceAll(/\s/g, ''), match.index, match[0].length);
  }
  for (const match of text.matchAll(TAG)) {
    const [whole, close, name, , empty] = match;
    if (!HTML.test(name!)) continue;
    add('tag', `<${close}${name}${empty}>`, match.index, whole.length);
  }
  return found.sort((one, other) => one.span[0] - other.span[0]);
}
