import { FormatError } from '../../model/format-error.ts';
import { createTextEncoder, isSingleByte, type TextEncode } from './encode-text.ts';
import { joinBytes } from './join-bytes.ts';
import type { EncodedText } from './read-encoded.ts';

/** A stretch of a text, in UTF-16 units, and what stands there instead. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Units and bytes of the UTF-8 sequence that begins with this byte; the text is known to be valid. */
function sequenceOf(lead: number): readonly [bytes: number, units: number] {
  if (lead < 0x80) return [1, 1];
  if (lead < 0xe0) return [2, 1];
  return lead < 0xf0 ? [3, 1] : [4, 2];
}

/** The byte at which a position of the text stands; positions must be asked for in ascending order. */
function createByteFinder({ bytes, encoding, markLength }: EncodedText): (at: number) => number {
  if (encoding.startsWith('utf-16')) return (at) => markLength + 2 * at;
  if (isSingleByte(encoding)) return (at) => at;
  let byte = markLength;
  let unit = 0;
  return (at) => {
    while (unit < at) {
      const [length, units] = sequenceOf(bytes[byte]!);
      byte += length;
      unit += units;
    }
    return byte;
  };
}

/** @throws {FormatError} `file/encoding` when the encoding cannot be written */
export function demandEncoder(
  { encoding, label }: Pick<EncodedText, 'encoding' | 'label'>,
  replace: (character: string) => string,
  path: string,
): TextEncode {
  const encode = createTextEncoder(encoding, label, replace);
  if (encode !== undefined) return encode;
  throw new FormatError(`text in ${label} can be read, not written`, {
    fault: 'file/encoding',
    path,
    expected: 'UTF-8, UTF-16 or one byte a character; convert the file, e.g. with iconv',
  });
}

/**
 * The bytes of a file with some of its text changed; all others are those of the file. Without
 * patches that is any file; with patches its encoding must be one that can be written.
 *
 * @param replace What stands for a character the encoding cannot hold.
 * @param path Of the file, for the fault.
 * @throws {FormatError} `file/encoding` when the encoding cannot be written.
 */
export function spliceBytes(
  file: EncodedText,
  patches: readonly TextPatch[],
  replace: (character: string) => string,
  path: string,
): Uint8Array {
  const { bytes } = file;
  if (patches.length === 0) return bytes;
  const encode = demandEncoder(file, replace, path);
  const findByte = createByteFinder(file);
  const pieces: Uint8Array[] = [];
  let at = 0;
  const sorted = patches.toSorted((a, b) => a.start - b.start || a.end - b.end);
  for (const { start, end, text } of sorted) {
    pieces.push(bytes.subarray(at, findByte(start)), encode(text));
    at = findByte(end);
  }
  pieces.push(bytes.subarray(at));
  return joinBytes(pieces);
}
