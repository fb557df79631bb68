import { FormatError } from '../../model/format-error.ts';
import { decodeText, findEncoding } from './decode-text.ts';
import { emptyFileFault } from './empty-file-fault.ts';
import { findMarkLength } from './find-mark-length.ts';
import type { Io } from '../io.ts';
import { joinBytes } from './join-bytes.ts';
import { MAX_TEXT } from './read-text.ts';

/** A whole file as bytes and as the text they stand for. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  /** Without the byte order mark; line breaks as they are. */
  readonly text: string;
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  /** The encoding as the file itself names it, in its XML declaration; else as `encoding`. */
  readonly label: string;
  /** Bytes of the byte order mark before the text; 0 without one. */
  readonly markLength: number;
}

/**
 * All bytes of a file.
 *
 * @throws {FormatError} `file/*`; `file/too-long-line` when it does not fit into memory.
 */
export async function readWhole(io: Io, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of io.readBytes(path)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > 2 * MAX_TEXT)
      throw new FormatError(`more than ${2 * MAX_TEXT} bytes`, {
        fault: 'file/too-long-line',
        path,
        expected: 'a file that fits into memory; cut it into smaller ones',
      });
  }
  return joinBytes(chunks);
}

/**
 * A whole file with what is needed to change some of it and leave the other bytes as they are.
 *
 * @throws {FormatError} `file/*`, as `readText` does.
 */
export async function readEncoded(io: Io, path: string): Promise<EncodedText> {
  const bytes = await readWhole(io, path);
  if (bytes.length === 0) throw emptyFileFault(path);
  return decodeWhole(bytes, path);
}

/**
 * The same for bytes that are there already, such as a part of a zip; none are an empty text.
 *
 * @param named The encoding as `TextDecoder` takes it, where somebody said it.
 */
export async function decodeWhole(
  bytes: Uint8Array,
  path: string,
  named?: string,
): Promise<EncodedText> {
  const encoding = findEncoding(bytes, path, named);
  const parts: string[] = [];
  for await (const part of decodeText(toAsync(bytes), path, { named })) parts.push(part);
  const text = parts.join('');
  const label = findLabel(text) ?? named ?? encoding;
  const markLength = findMarkLength(bytes, encoding);
  return { bytes, text, encoding, label, markLength };
}

/** The encoding that an XML declaration names. */
export function findLabel(text: string): string | undefined {
  return /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
}

/** The pieces in which a file is decoded: a decoder in one go would need another copy of it. */
const PIECE = 1 << 20;

async function* toAsync(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
