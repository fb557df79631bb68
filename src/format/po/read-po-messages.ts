import { FormatError } from '../../model/format-error.ts';
import type { Span } from '../../model/span.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { PoComment, PoMessage, PoString } from './po-message.ts';
import { parsePoString } from './po-string.ts';

interface Line {
  readonly number: number;
  /** Without its end. */
  readonly text: string;
  readonly start: number;
}

type Keyword = 'msgctxt' | 'msgid' | 'msgid_plural' | 'msgstr';

interface Draft {
  readonly first: Line;
  readonly comments: PoComment[];
  readonly flags: string[];
  readonly flagLines: Span[];
  /** The first line with a keyword; absent while there are only comments. */
  keywordLine?: Line;
  readonly strings: Map<string, PoString>;
  /** `msgid`, `msgstr[1]` …: continued by lines that begin with a quote. */
  key?: string;
  isObsolete: boolean;
  end: number;
}

/** The lines of a text, and those of the texts behind it, one after another. */
function createLines(): (text: string) => Generator<Line> {
  let number = 0;
  let before = 0;
  return function* (text) {
    const line = /([^\r\n]*)(\r\n|\n|\r|$)/y;
    line.lastIndex = before === 0 && text.startsWith('\ufeff') ? 1 : 0;
    while (line.lastIndex < text.length) {
      const start = before + line.lastIndex;
      const found = line.exec(text)!;
      yield { number: ++number, text: found[1]!, start };
    }
    before += text.length;
  };
}

function toFault(line: Line, at: number, message: string, expected: string): FormatError {
  return new FormatError(message, {
    fault: 'po/structure',
    line: line.number,
    column: at + 1,
    span: [line.start + at, line.start + line.text.length],
    expected,
  });
}

const SPACE = /\s/;

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at]!)) at++;
  return at;
}

/** Where the string that begins with the quote at `start` ends, behind its closing quote; -1 when it does not. */
function findStringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -1;
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

/** The strings of a line from `from` on: `"…" "…"`. */
function readStrings(line: Line, from: number): PoString {
  const pieces: string[] = [];
  let start: number | undefined;
  let end = from;
  for (let at = skipSpaces(line.text, from); at < line.text.length;) {
    const close = findStringEnd(line.text, at);
    if (close === -1)
      throw toFault(line, at, 'this is no string', 'a text in quotes, closed on its line');
    const parsed = parsePoString(line.text.slice(at + 1, close - 1));
    if (parsed === undefined)
      throw toFault(line, at, 'a backslash has no meaning here', '\\n, \\t, \\" or \\\\');
    pieces.push(parsed);
    start ??= at;
    end = close;
    at = skipSpaces(line.text, close);
  }
  const text = pieces.join('');
  if (start === undefined)
    throw toFault(line, from, 'the keyword has no string', 'a text in quotes');
  const column = text === '' ? start + 1 : start + 2;
  return { text, span: [line.start + start, line.start + end], at: [line.number, column] };
}

const keyword = /^(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d+)\])?(?=[\s"]|$)/;

function addComment(draft: Draft, line: Line, body: string): void {
  const sign = body[1] ?? ' ';
  if (sign === ',' || sign === '=') {
    // `#=` came with gettext 0.23 for sticky flags.
    draft.flagLines.push([line.start, line.start + line.text.length]);
    draft.flags.push(
      ...body
        .slice(2)
        .split(',')
        .map((flag) => flag.trim())
        .filter(Boolean),
    );
  } else if (sign === '.' || sign === ':' || sign === '|') {
    draft.comments.push({ sign, text: body.slice(2).trim() });
  } else draft.comments.push({ sign: ' ', text: body.slice(1).trim() });
}

function addString(draft: Draft, line: Line, key: string, from: number): void {
  const read = readStrings(line, from);
  const before = draft.strings.get(key);
  draft.strings.set(
    key,
    before === undefined
      ? read
      : {
          text: before.text + read.text,
          span: [before.span[0], read.span[1]],
          at: before.text === '' ? read.at : before.at,
        },
  );
  draft.end = read.span[1];
}

/** Adds a line with a keyword; the draft has room for it. */
function addKeyword(
  draft: Draft,
  line: Line,
  name: Keyword,
  number: string | undefined,
  from: number,
): void {
  const has = (key: string): boolean => draft.strings.has(key);
  const fail = (message: string, expected: string): never => {
    throw toFault(line, 0, message, expected);
  };
  draft.keywordLine ??= line;
  if (name === 'msgstr' && !has('msgid')) fail('msgstr stands without msgid', 'msgid before it');
  if (name === 'msgid_plural' && !has('msgid'))
    fail('msgid_plural stands without msgid', 'msgid before it');
  if (name === 'msgstr' && has('msgid_plural') !== (number !== undefined))
    fail(
      `${name}${number === undefined ? '' : `[${number}]`} does not fit the message`,
      has('msgid_plural') ? 'msgstr[0]' : 'msgstr, for there is no msgid_plural',
    );
  const forms = [...draft.strings.keys()].filter((key) => key.startsWith('msgstr')).length;
  if (number !== undefined && Number(number) !== forms)
    fail(`msgstr[${number}] is out of order`, `msgstr[${forms}]`);
  const key = number === undefined ? name : `${name}[${number}]`;
  if (has(key)) fail(`${key} stands twice`, 'a blank line and msgid');
  draft.key = key;
  addString(draft, line, key, from);
}

function toMessage(draft: Draft): PoMessage {
  const { comments, flags, flagLines, strings, keywordLine, first, end } = draft;
  const id = strings.get('msgid');
  const forms = [...strings].filter(([key]) => key.startsWith('msgstr')).map(([, form]) => form);
  if (id === undefined) throw toFault(keywordLine!, 0, 'the message has no msgid', 'msgid "…"');
  if (forms.length === 0) throw toFault(keywordLine!, 0, 'the message has no msgstr', 'msgstr "…"');
  const context = strings.get('msgctxt');
  const plural = strings.get('msgid_plural');
  return {
    comments,
    flags,
    flagLines,
    ...(context !== undefined && { context }),
    id,
    ...(plural !== undefined && { plural }),
    forms,
    start: keywordLine!.start,
    span: [first.start, end],
  };
}

const isTranslated = ({ strings }: Draft): boolean =>
  strings.has('msgstr') || strings.has('msgstr[0]');

/**
 * The messages of a PO file in order, the header among them, obsolete ones (`#~`) left out.
 *
 * @throws {FormatError} `po/structure`; a faulty message goes to `onFault` and is left out.
 */
export function* readPoMessages(
  text: string,
  options: ReaderOptions = {},
): Generator<PoMessage, void> {
  const { read, end } = createPoMessageReader(options);
  yield* read(text);
  yield* end();
}

/** A reader of a PO file that comes in pieces. */
export interface PoMessageReader {
  /** The messages that are whole by the end of the piece, which is of whole lines. */
  read(text: string): Generator<PoMessage, void>;
  /** Those that the end of the file makes whole. */
  end(): Generator<PoMessage, void>;
}

/** {@link readPoMessages} for a file that need not be in memory as a whole; places are those in the file. */
export function createPoMessageReader(options: ReaderOptions): PoMessageReader {
  const readLines = createLines();
  let draft: Draft | undefined;
  /** After a fault, until the next message. */
  let isSkipping = false;

  const begin = (line: Line): Draft => ({
    first: line,
    comments: [],
    flags: [],
    flagLines: [],
    strings: new Map(),
    isObsolete: false,
    end: line.start,
  });
  const tryRead = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      // The other messages are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      isSkipping = true;
      reportFault(error, options);
      return undefined;
    }
  };
  const finish = (): PoMessage | undefined => {
    const done = draft;
    draft = undefined;
    const isWhole = done?.keywordLine !== undefined && !done.isObsolete && !isSkipping;
    const message = isWhole ? tryRead(() => toMessage(done)) : undefined;
    isSkipping = false;
    return message;
  };
  const addLine = (line: Line, indent: number): void => {
    const body = line.text.slice(indent);
    const current = (draft ??= begin(line));
    if (body.startsWith('#~')) {
      current.isObsolete = true;
      return;
    }
    if (body.startsWith('#')) {
      addComment(current, line, body);
      return;
    }
    if (body.startsWith('"')) {
      if (current.key === undefined)
        throw toFault(
          line,
          indent,
          'a string stands without a keyword',
          'msgid or msgstr before it',
        );
      addString(current, line, current.key, indent);
      return;
    }
    const found = keyword.exec(body);
    if (found === null)
      throw toFault(line, indent, 'the line is not understood', 'msgid, msgstr or a comment');
    addKeyword(current, line, found[1] as Keyword, found[2], indent + found[0].length);
  };
  /** Whether a line begins a message after one that has its translation. */
  const beginsMessage = (body: string): boolean => {
    if (draft === undefined) return false;
    if (draft.isObsolete) return !body.startsWith('#~');
    if (isSkipping || isTranslated(draft))
      return body.startsWith('#') || /^msg(ctxt|id)(?=[\s"])/.test(body);
    return draft.keywordLine !== undefined && body.startsWith('#');
  };

  return {
    *read(text) {
      for (const line of readLines(text)) {
        const indent = /^\s*/.exec(line.text)![0].length;
        const body = line.text.slice(indent);
        // Empty lines mean nothing inside of a message.
        const isInside = draft?.keywordLine !== undefined && !isSkipping && !isTranslated(draft);
        if ((body === '' && !isInside) || beginsMessage(body)) {
          const message = finish();
          if (message !== undefined) yield message;
        }
        if (body !== '' && !isSkipping) tryRead(() => addLine(line, indent));
      }
    },
    *end() {
      const last = finish();
      if (last !== undefined) yield last;
    },
  };
}
