import type { Content, InlineCode } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';

/** Longer tags than this are none: nobody writes them, and looking further would take its time. */
const LONGEST_TAG = 1000;

/** Elements of HTML that stand alone. */
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** A stretch of a text that programs read. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'standalone';
  /** Of a tag. */
  readonly name?: string;
}

/**
 * A text of i18next as content: `{{name}}`, `{{value, format}}`, `$t(key)` and the tags of `Trans`
 * (`<1>…</1>`, `<strong>…</strong>`, `<br/>`) are inline codes. A tag that has no partner, is not
 * numbered and is none of HTML that stands alone is text.
 *
 * @param source The content that this is the translation of: the same codes get the same ids.
 */
export function parseI18nextText(text: string, source?: Content): Content {
  const tokens = pairTags(findTokens(text));
  const ids = createIds(source);
  const open: { readonly name: string; readonly id: string }[] = [];
  const parts: (string | InlineCode)[] = [];
  let at = 0;
  for (const { start, end, kind, name } of tokens) {
    const data = text.slice(start, end);
    let id: string;
    if (kind === 'close') {
      const opened = open.findLastIndex((one) => one.name === name);
      id = open.splice(opened)[0]!.id;
    } else {
      id = ids(kind, data);
      if (kind === 'open') open.push({ name: name!, id });
    }
    if (start > at) parts.push(text.slice(at, start));
    const equiv = name === undefined ? data : '';
    parts.push({ type: 'code', kind, id, data, equiv, canDelete: false });
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return joinContent(parts);
}

/** The opposite of {@link parseI18nextText}. */
export function formatI18nextText(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part : (part.data ?? part.equiv)))
    .join('');
}

/** Ids from 1 in the order of the text; those of `source` for what stands there too. */
function createIds(source: Content = []): (kind: string, data: string) => string {
  const known = source.filter((part) => typeof part !== 'string');
  const free = known.filter(({ kind }) => kind !== 'close');
  const used = new Set(known.map(({ id }) => id));
  let count = 0;
  return (kind, data) => {
    const at = free.findIndex((code) => code.kind === kind && code.data === data);
    if (at !== -1) return free.splice(at, 1)[0]!.id;
    do count++;
    while (used.has(String(count)));
    return String(count);
  };
}

function findTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const lastBrace = text.lastIndexOf('}}');
  let at = 0;
  while (at < text.length) {
    const token = readToken(text, at, lastBrace);
    if (token === undefined) at++;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** @param lastBrace Where the last `}}` stands: behind it nobody need look for one. */
function readToken(text: string, start: number, lastBrace: number): Token | undefined {
  if (text.startsWith('{{', start)) {
    if (start + 3 > lastBrace) return undefined;
    return { start, end: text.indexOf('}}', start + 3) + 2, kind: 'standalone' };
  }
  if (text.startsWith('$t(', start)) {
    const end = findNestingEnd(text, start + 3);
    return end === undefined ? undefined : { start, end, kind: 'standalone' };
  }
  return text[start] === '<' ? readTag(text, start) : undefined;
}

/** Behind the bracket that closes `$t(`; brackets in quotes do not count. */
function findNestingEnd(text: string, from: number): number | undefined {
  let depth = 1;
  let quote: string | undefined;
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); at++) {
    const sign = text[at]!;
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

const TAG_NAME = /<(\/?)(\d+|[A-Za-z][\w:.-]*)/y;

function readTag(text: string, start: number): Token | undefined {
  TAG_NAME.lastIndex = start;
  const match = TAG_NAME.exec(text);
  if (match === null) return undefined;
  const from = start + match[0].length;
  if (!/[\s/>]/.test(text[from] ?? '')) return undefined;
  let quote: string | undefined;
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); at++) {
    const sign = text[at]!;
    if (quote !== undefined) {
      if (sign === quote) quote = undefined;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '<') return undefined;
    else if (sign === '>') {
      const kind = match[1] === '/' ? 'close' : text[at - 1] === '/' ? 'standalone' : 'open';
      return { start, end: at + 1, kind, name: match[2]! };
    }
  }
  return undefined;
}

/** Tags pair up as brackets do; one without a partner stands alone, or is text. */
function pairTags(tokens: readonly Token[]): readonly Token[] {
  const paired = new Set<Token>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === token.name);
    if (at === -1) continue;
    paired.add(token).add(open.splice(at)[0]!);
  }
  return tokens.flatMap((token): readonly Token[] => {
    if (token.kind === 'standalone' || paired.has(token)) return [token];
    const standsAlone =
      /^\d/.test(token.name!) || (token.kind === 'open' && VOID.test(token.name!));
    return standsAlone ? [{ ...token, kind: 'standalone' }] : [];
  });
}
