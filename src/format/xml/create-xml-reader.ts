import type { SaxesTagNS } from 'saxes';
import { SaxesParser } from 'saxes';
import { FormatError } from '../../model/format-error.ts';
import type { ChunkReader } from './chunk-reader.ts';
import { explainXmlError } from './explain-xml-error.ts';
import type { XmlEvent, XmlPlace } from './xml-event.ts';
import { toXmlFault } from './xml-fault.ts';
import type { XmlLimits } from './xml-limits.ts';
import { defaultXmlLimits } from './xml-limits.ts';

const byteOrderMark = 0xfeff;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * A namespace-aware XML reader with positions.
 *
 * Faults: `xml/malformed` for text that is not well-formed, `xml/hostile` for entity declarations and
 * for what is above the limits. Events before the fault are handed out first. Entities other than
 * the five of XML are never expanded and nothing outside the text is ever fetched.
 */
export function createXmlReader(limits: XmlLimits = defaultXmlLimits): ChunkReader<XmlEvent> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: string[] = [];
  let events: XmlEvent[] = [];
  let failure: FormatError | undefined;
  // saxes tells where it is, not where a piece of markup began. Markup begins where the one before
  // ended, or where the text between them did:   <a>text</a>
  //                                                     ^ mark, once the text was reported
  let mark = 0;
  let markLine = 1;
  let markColumn = 1;
  /** How many units a byte order mark takes on line 1. */
  let hidden = 0;

  /** Column, from 1, of the character `back` units before the one to be read next. */
  const columnBefore = (back: number): number =>
    Math.max(1, parser.columnIndex + 1 - back - (parser.line === 1 ? hidden : 0));
  const setMark = (back: number): void => {
    mark = parser.position - back;
    markLine = parser.line;
    markColumn = columnBefore(back);
  };
  const placeOfMarkup = (): XmlPlace => ({
    start: mark,
    end: parser.position,
    line: markLine,
    column: markColumn,
  });
  /** The character that was read last. */
  const placeHere = (): XmlPlace => ({
    start: Math.max(0, parser.position - 1),
    end: parser.position,
    line: parser.line,
    column: columnBefore(1),
  });
  const refuse = (message: string, expected: string): never => {
    throw toXmlFault('xml/hostile', placeOfMarkup(), message, expected);
  };

  // No more than six handlers: with a seventh late property V8 turns the parser into a slow
  // dictionary, and a memory of 45 MB takes three times as long. So errors are caught below, the XML
  // declaration is skipped by hand, and instructions are listened to only where there are any.
  // Reported before the `>` of `-->` is read.
  parser.on('comment', () => setMark(-1));
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY|%/.test(doctype))
      refuse('the document type declares entities', 'a DOCTYPE without entities');
    setMark(0);
  });
  const pushText = (text: string, back: number): void => {
    if (open.length > 0)
      events.push({
        type: 'text',
        text,
        start: mark,
        end: parser.position - back,
        line: markLine,
        column: markColumn,
      });
    setMark(back);
  };
  // Reported after the `<` behind the text is read.
  parser.on('text', (text) => pushText(text, 1));
  parser.on('cdata', (text) => pushText(text, 0));
  parser.on('opentag', (tag: SaxesTagNS) => {
    const { name, local, uri, attributes, isSelfClosing } = tag;
    if (open.length >= limits.maxDepth)
      refuse('elements are nested too deep', `at most ${limits.maxDepth} levels`);
    if (Object.keys(attributes).length > limits.maxAttributes)
      refuse(`<${name}> has too many attributes`, `at most ${limits.maxAttributes}`);
    events.push({
      type: 'start',
      name,
      local,
      uri,
      attributes,
      isEmpty: isSelfClosing,
      start: mark,
      end: parser.position,
      line: markLine,
      column: markColumn,
    });
    open.push(name);
    setMark(0);
  });
  parser.on('closetag', ({ name, local, uri }: SaxesTagNS) => {
    events.push({
      type: 'end',
      name,
      local,
      uri,
      start: mark,
      end: parser.position,
      line: markLine,
      column: markColumn,
    });
    open.pop();
    setMark(0);
  });

  const toFailure = (error: unknown): FormatError => {
    if (error instanceof FormatError) return error;
    // saxes begins its complaints with the place; anything else is a bug and goes its way.
    if (!(error instanceof Error) || !/^\d+:\d+: /.test(error.message)) throw error;
    // It first closes the element that is open, then complains of the name.
    const wrong = error.message.endsWith('unexpected close tag.') ? events.pop() : undefined;
    if (wrong?.type === 'end')
      return toXmlFault('xml/malformed', wrong, 'wrong end tag', `</${wrong.name}>`);
    const { message, expected } = explainXmlError(error.message, open);
    return toXmlFault('xml/malformed', placeHere(), message, expected);
  };
  const markOver = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      mark++;
      markColumn++;
      if (code !== lineFeed && (code !== carriageReturn || text.charCodeAt(at + 1) === lineFeed))
        continue;
      markLine++;
      markColumn = 1;
    }
  };
  /** saxes reports neither a byte order mark nor white space before the first markup. */
  const skipHead = (text: string): void => {
    if (text.charCodeAt(0) === byteOrderMark) {
      hidden = 1;
      mark = 1;
    }
    markOver(/^\ufeff?([ \t\r\n]*(?:<\?xml\s[^>]*>)?)/.exec(text)![1]!);
  };
  const run = (feed: () => void): XmlEvent[] => {
    if (failure !== undefined) throw failure;
    events = [];
    try {
      feed();
      if (parser.position - mark > limits.maxLength)
        refuse('a text, tag or comment is too long', `at most ${limits.maxLength} characters`);
    } catch (error) {
      // Kept until the events before it are read.
      failure = toFailure(error);
    }
    return events;
  };
  /** The beginning of the text, until the XML declaration is in it, if there is one. */
  let head: string | undefined = '';
  let hasInstructions = false;
  let lastUnit = '';
  const feed = (text: string, from: number): XmlEvent[] => {
    if (!hasInstructions && (text.includes('<?', from) || (lastUnit === '<' && text[0] === '?'))) {
      hasInstructions = true;
      parser.on('processinginstruction', () => setMark(0));
    }
    lastUnit = text.at(-1) ?? '';
    return run(() => parser.write(text));
  };
  const feedHead = (text: string): XmlEvent[] => {
    head = undefined;
    skipHead(text);
    return feed(text, mark);
  };
  return {
    read(chunk) {
      if (head === undefined) return feed(chunk, 0);
      head += chunk;
      const isWhole = head.length > maxHead || /^\ufeff?\s*(<[^?]|<\?[^>]*>|[^<\s])/.test(head);
      return isWhole ? feedHead(head) : [];
    },
    *end() {
      if (head !== undefined) yield* feedHead(head);
      yield* run(() => parser.close());
      if (failure !== undefined) throw failure;
    },
  };
}

/** Units to wait for the end of an XML declaration; one of 60 is long. */
const maxHead = 4096;
