import { FormatError } from '../../model/format-error.ts';
import { joinBytes } from './join-bytes.ts';

/** How many bytes are looked at to tell text from other things. */
const SAMPLE_BYTES = 4096;
const LINE_FEED = 0x0a;

/** How files begin that people take for texts, and what to do with them. */
const BEGINNINGS: readonly (readonly [beginning: string, what: string, expected: string])[] = [
  ['PK\x03\x04', 'a ZIP archive', 'the file in it, unpacked'],
  ['SQLite format 3\0', 'a database', 'text; `kosut tm merge` takes memories'],
];

/**
 * The encoding of a file: by its byte order mark; for XML by the declaration; by the zero bytes of
 * UTF-16; else UTF-8.
 *
 * @param head the first bytes of the file
 * @throws {FormatError} `file/binary` when it is no text, `file/encoding` when the declared encoding
 *   is not known, or for a control character in markup.
 */
export function detectEncoding(head: Uint8Array, path: string): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const sample = head.subarray(0, SAMPLE_BYTES);
  const guess = guessUtf16(sample);
  if (guess !== undefined) return guess;
  const control = sample.findIndex((byte) => byte < 32 && !isTextControl(byte));
  if (control !== -1) {
    // markup with one wrong byte is a damaged text, not something else
    const isMarkup = /^[\t\n\r ]*</.test(String.fromCharCode(...sample.subarray(0, 64)));
    const byte = `byte ${hex(sample[control]!)}`;
    const start = String.fromCharCode(...sample.subarray(0, 16));
    const known = BEGINNINGS.find(([beginning]) => start.startsWith(beginning));
    if (known !== undefined)
      throw new FormatError(`not a text file, but ${known[1]}`, {
        fault: 'file/binary',
        path,
        expected: known[2],
      });
    throw new FormatError(
      isMarkup ? `${byte} is no character` : `not a text file: ${byte} at offset ${control}`,
      {
        fault: isMarkup ? 'file/encoding' : 'file/binary',
        path,
        ...(isMarkup && placeOf(sample, control)),
        expected: isMarkup ? 'no control characters' : 'text in UTF-8 or UTF-16',
      },
    );
  }
  return declaredEncoding(sample, path) ?? 'utf-8';
}

/** Line and column of a byte, where the bytes before it are ASCII or nearly so. */
function placeOf(sample: Uint8Array, at: number): { line: number; column: number } {
  const place = { line: 1, column: 1 };
  advance(place, new TextDecoder().decode(sample.subarray(0, at)));
  return place;
}

/** Tab, line feed, vertical tab, form feed, carriage return, escape and the old end-of-file mark. */
function isTextControl(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 26 || byte === 27;
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function guessUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even++;
    if (sample[at + 1] === 0) odd++;
  }
  const pairs = sample.length >> 1;
  // half of the letters having no high byte is plenty for Turkish or English, impossible for UTF-8
  if (pairs > 0 && odd > pairs / 2 && even === 0) return 'utf-16le';
  if (pairs > 0 && even > pairs / 2 && odd === 0) return 'utf-16be';
  return undefined;
}

/** What an XML declaration names (XML 1.0, 4.3.3). */
function declaredEncoding(sample: Uint8Array, path: string): string | undefined {
  const head = String.fromCharCode(...sample.subarray(0, 256));
  const name = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  if (name === undefined) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch (cause) {
    throw new FormatError(`unknown encoding “${name}”`, {
      fault: 'file/encoding',
      path,
      line: 1,
      column: head.indexOf(name) + 1,
      expected: 'an encoding of the WHATWG list, such as UTF-8 or windows-1254',
      cause,
    });
  }
}

/** {@link detectEncoding}, unless somebody said what it is. */
export function findEncoding(head: Uint8Array, path: string, named: string | undefined): string {
  const isMarked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return named === undefined || isMarked || (head[0] === 0xef && head[1] === 0xbb)
    ? detectEncoding(head, path)
    : new TextDecoder(named).encoding;
}

/** The encoding's name as people write it. */
const label = (encoding: string): string => encoding.toLocaleUpperCase('en');

const hex = (byte: number): string => `0x${byte.toString(16).padStart(2, '0')}`;

/** Bytes of one file to text, piece by piece. */
export interface StrictDecoder {
  /** What the bytes so far completed; the first call may wait for more. */
  readonly write: (chunk: Uint8Array) => string;
  /** What was left. */
  readonly end: () => string;
}

/** How an encoding is told. */
export interface DecodeOptions {
  /** Where somebody said it; a byte order mark knows better. */
  readonly named?: string | undefined;
  /** Whether a first line is enough to tell it, as somebody may wait for an answer to that line. */
  readonly byLines?: boolean;
}

/**
 * A strict decoder: a byte that the encoding does not know is a fault with its place, never a
 * replacement sign that hides the loss. The byte order mark is left out.
 *
 * Its methods throw a {@link FormatError} as {@link detectEncoding} does, and `file/encoding` for a
 * byte out of place.
 */
export function createStrictDecoder(
  path: string,
  { named, byLines = false }: DecodeOptions = {},
): StrictDecoder {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding = 'utf-8';
  let head: Uint8Array = new Uint8Array(0);
  const place = { line: 1, column: 1 };
  const decode = (chunk: Uint8Array): string => {
    if (decoder === undefined) {
      encoding = findEncoding(chunk, path, named);
      decoder = new TextDecoder(encoding, { fatal: true });
    }
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw encodingFault(chunk, encoding, place, path, cause);
    }
    advance(place, text);
    return text;
  };
  return {
    write(chunk) {
      if (decoder !== undefined) return decode(chunk);
      // as long at least as the sample that tells the encoding
      head = joinBytes([head, chunk]);
      const isEnough = head.length >= SAMPLE_BYTES || (byLines && head.includes(LINE_FEED));
      return isEnough ? decode(head) : '';
    },
    end() {
      const text = decoder === undefined && head.length > 0 ? decode(head) : '';
      try {
        return text + (decoder?.decode() ?? '');
      } catch (cause) {
        throw new FormatError(`the file ends inside a character of ${label(encoding)}`, {
          fault: 'file/encoding',
          path,
          ...place,
          expected: `whole characters of ${label(encoding)}`,
          cause,
        });
      }
    },
  };
}

/** Decodes a file chunk by chunk; faults are those of {@link createStrictDecoder}. */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  options?: DecodeOptions,
): AsyncGenerator<string> {
  const decoder = createStrictDecoder(path, options);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

/** {@link decodeText} for chunks that need not be waited for. */
export function* decodeTextSync(
  chunks: Iterable<Uint8Array>,
  path: string,
): Generator<string, void> {
  const decoder = createStrictDecoder(path);
  for (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== '') yield rest;
}

function advance(place: { line: number; column: number }, text: string): void {
  let last = -1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    place.line++;
    last = at;
  }
  place.column = last === -1 ? place.column + text.length : text.length - last;
}

/** Finds the bad byte of a chunk that would not decode: halving what still decodes. */
function encodingFault(
  chunk: Uint8Array,
  encoding: string,
  place: { line: number; column: number },
  path: string,
  cause: unknown,
): FormatError {
  let good = 0;
  let bad = chunk.length;
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(
        chunk.subarray(0, middle),
        { stream: true },
      );
      good = middle;
    } catch {
      bad = middle - 1;
    }
  }
  const before = new TextDecoder(encoding).decode(chunk.subarray(0, good), { stream: true });
  advance(place, before);
  const byte = chunk[good] ?? chunk.at(-1)!;
  return new FormatError(`byte ${hex(byte)} is not ${label(encoding)}`, {
    fault: 'file/encoding',
    path,
    ...place,
    expected: `text in ${label(encoding)}; convert the file, e.g. with iconv`,
    cause,
  });
}
