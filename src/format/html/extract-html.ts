import type { Token } from 'parse5';
import { Tokenizer, TokenizerMode } from 'parse5';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';
import type { Extract, Extractor } from '../extract/extractor.ts';
import { buildPassage } from '../extract/build-passage.ts';
import type { Mark } from '../extract/pair-pieces.ts';
import type { Passage, TextPiece } from '../extract/passage.ts';
import { encodeHtml, toAttributeContext } from './encode-html.ts';
import {
  emphasisElements,
  inlineElements,
  isSpoken,
  opaqueElements,
  preservingElements,
  voidElements,
} from './html-elements.ts';

/** HTML as it stands in a file or, in part, in Markdown. */
export const htmlExtractor: Extractor = {
  extract(text) {
    return extractHtml(text, undefined, (what, at) => {
      throw new FormatError(`a ${what} that begins here never ends`, {
        fault: 'html/malformed',
        ...buildLineIndex(text)(at),
        expected: what === 'tag' ? 'a > behind its last attribute' : '-->',
      });
    });
  },
  encode: (text, { passage }) => encodeHtml(text, passage.context),
};

/** What follows a start tag that is not markup (HTML, 13.2.6.4.4 and on). */
const rawModes: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  plaintext: TokenizerMode.PLAINTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

interface OpenElement {
  readonly name: string;
  readonly isTranslated: boolean;
  readonly keepsSpace: boolean;
}

/**
 * The passages of HTML: runs of text and inline elements between two block tags, and the attributes that
 * people read. It goes by the tags as they stand in the file, so bad nesting harms nothing.
 *
 * @param whole The text in which it stands; all spans point into that.
 * @param span Which part of it is HTML; absent: all.
 * @param onOpenEnd Told when a tag or a comment has no end, so that browsers drop or hide all that follows.
 */
export function extractHtml(
  whole: string,
  [base, stop]: Span = [0, whole.length],
  onOpenEnd: (what: 'tag' | 'comment', at: number) => void = () => {},
): Extract {
  const text = whole.slice(base, stop);
  const passages: Passage[] = [];
  const languageMarks: Span[] = [];
  const open: OpenElement[] = [];
  let run: (TextPiece | Mark)[] = [];
  /** An element that is taken whole: its name, how deep it stands in itself, where it begins. */
  let opaque:
    { name: string; depth: number; start: number; isInline: boolean; text: string } | undefined;

  const state = (): OpenElement =>
    open.at(-1) ?? { name: '', isTranslated: true, keepsSpace: false };

  const flush = (): void => {
    const { keepsSpace } = state();
    const passage = buildPassage(whole, keepsSpace ? run : collapseSpaces(run), {
      context: keepsSpace ? 'pre' : 'text',
    });
    if (passage !== undefined) passages.push(passage);
    run = [];
  };

  const placeOf = (location: Token.Location | null): Span => [
    base + location!.startOffset,
    base + location!.endOffset,
  ];

  const addMark = (kind: Mark['kind'], name: string, span: Span, equiv = ''): void => {
    run.push({ type: 'mark', kind, name, span, equiv, canDelete: emphasisElements.has(name) });
  };

  const closeElement = (name: string): void => {
    const depth = open.findLastIndex((element) => element.name === name);
    if (depth !== -1) open.length = depth;
  };

  const closeOpaque = (end: number): void => {
    const { name, start, isInline, text: equiv } = opaque!;
    opaque = undefined;
    if (isInline) addMark('standalone', name, [start, end], equiv.replace(/\s+/g, ' ').trim());
  };

  const startTag = (token: Token.TagToken): void => {
    const { tagName: name, location } = token;
    const span = placeOf(location);
    const mode = rawModes[name];
    if (mode !== undefined && !token.selfClosing) tokenizer.state = mode as typeof tokenizer.state;
    const isVoid = voidElements.has(name) || (token.selfClosing && opaqueElements.has(name));
    if (opaque !== undefined) {
      if (name === opaque.name && !isVoid && !token.selfClosing) opaque.depth++;
      return;
    }
    const attribute = (wanted: string): string | undefined =>
      token.attrs.find((found) => found.name === wanted)?.value;
    const isInline = inlineElements.has(name);
    if (!isInline) flush();
    const around = state();
    const translate = attribute('translate')?.toLocaleLowerCase('en');
    const isTranslated = translate === undefined ? around.isTranslated : translate !== 'no';
    if (name === 'html') noteLanguage(token);
    if (isTranslated) addAttributes(token, attribute);
    if (isVoid) {
      if (isInline) addMark('standalone', name, span, name === 'br' ? '\n' : '');
      return;
    }
    // Untranslated elements inside a line are one code, so that nobody can touch what is in them.
    if (opaqueElements.has(name) || (!isTranslated && around.isTranslated && isInline)) {
      opaque = { name, depth: 1, start: span[0], isInline, text: '' };
      return;
    }
    if (isInline) {
      if (isTranslated) addMark('open', name, span);
      return;
    }
    const keepsSpace = around.keepsSpace || preservingElements.has(name);
    open.push({ name, isTranslated, keepsSpace });
  };

  const endTag = ({ tagName: name, location }: Token.TagToken): void => {
    const span = placeOf(location);
    if (opaque !== undefined) {
      if (name === opaque.name && --opaque.depth === 0) closeOpaque(span[1]);
      return;
    }
    if (inlineElements.has(name)) {
      if (state().isTranslated) addMark('close', name, span);
      return;
    }
    flush();
    closeElement(name);
  };

  const noteLanguage = (token: Token.TagToken): void => {
    for (const { name } of token.attrs)
      if (name === 'lang' || name === 'xml:lang') {
        const value = findValue(text, token.location!.attrs![name]!);
        if (value !== undefined) languageMarks.push([base + value.span[0], base + value.span[1]]);
      }
  };

  const addAttributes = (
    token: Token.TagToken,
    attribute: (name: string) => string | undefined,
  ): void => {
    for (const { name, value } of token.attrs) {
      if (value.trim() === '' || !isSpoken(token.tagName, name, attribute)) continue;
      const place = token.location!.attrs?.[name];
      const found = place === undefined ? undefined : findValue(text, place);
      if (found === undefined) continue;
      const span: Span = [base + found.span[0], base + found.span[1]];
      passages.push({
        span,
        pieces: [{ type: 'text', text: value, span }],
        context: toAttributeContext(found.quote),
      });
    }
  };

  const addText = ({ chars, location }: Token.CharacterToken): void => {
    if (opaque !== undefined) opaque.text += chars;
    else if (state().isTranslated) run.push({ type: 'text', text: chars, span: placeOf(location) });
  };

  let openEnd: 'tag' | 'comment' | undefined;
  /** Where the last token ended: a tag without an end begins there and is no token. */
  let reached = 0;
  const reach = <T extends Token.Token>(handle: (token: T) => void) => {
    return (token: T): void => {
      reached = token.location!.endOffset;
      handle(token);
    };
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: reach(startTag),
      onEndTag: reach(endTag),
      onComment: reach(({ location }) => {
        if (openEnd === 'comment') onOpenEnd('comment', placeOf(location)[0]);
        if (opaque === undefined && run.length > 0) addMark('standalone', '!--', placeOf(location));
      }),
      onDoctype: reach(() => {}),
      onParseError({ code }) {
        if (code === 'eof-in-tag') openEnd = 'tag';
        else if (code === 'eof-in-comment') openEnd = 'comment';
      },
      onEof() {
        if (openEnd === 'tag') onOpenEnd('tag', base + reached);
        if (opaque !== undefined) closeOpaque(base + text.length);
        flush();
      },
      onCharacter: reach(addText),
      onWhitespaceCharacter: reach(addText),
      onNullCharacter: reach(addText),
    },
  );
  tokenizer.write(text, true);
  passages.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return { passages, languageMarks };
}

/** The value of an attribute, without its quotes; absent when it has none. */
function findValue(
  text: string,
  { startOffset, endOffset }: Token.Location,
): { readonly span: Span; readonly quote: string } | undefined {
  const equals = text.indexOf('=', startOffset);
  if (equals === -1 || equals >= endOffset) return undefined;
  let start = equals + 1;
  while (/\s/.test(text[start]!)) start++;
  const quote = text[start]!;
  if (quote !== '"' && quote !== "'") return { span: [start, endOffset], quote: '' };
  return { span: [start + 1, endOffset - 1], quote };
}

/** White space in a row shows as one space, so that is what the text says. */
function collapseSpaces(run: readonly (TextPiece | Mark)[]): readonly (TextPiece | Mark)[] {
  return run.map((item) =>
    item.type === 'text' ? { ...item, text: item.text.replace(/[ \t\n\r\f]+/g, ' ') } : item,
  );
}
