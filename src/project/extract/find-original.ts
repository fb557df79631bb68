import type { Io } from '../../io/io.ts';
import { readWhole } from '../../io/text/read-encoded.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';

/** The bytes of an original and what to call it in messages. */
export interface FoundOriginal {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The original of an extracted document: the file the user named, else the one inside the XLIFF, else the
 * one beside it. A file that the XLIFF names elsewhere is not read: an XLIFF comes from other people.
 *
 * @throws {FormatError} `merge/skeleton` when there is none, or `file/*`.
 */
export async function findOriginal(
  io: Io,
  xliff: string,
  { skeleton, original }: Document,
  given: string | undefined,
): Promise<FoundOriginal> {
  if (given !== undefined) return { path: given, bytes: await readWhole(io, given) };
  if (skeleton?.text !== undefined)
    return { path: original ?? xliff, bytes: decodeBase64(skeleton.text, xliff) };
  const { href } = skeleton ?? {};
  if (href === undefined || /[/\\:]/.test(href) || href.startsWith('.'))
    throw new FormatError(
      href === undefined
        ? 'the file does not hold its original'
        : `the original is said to be at ${href}, which is not beside this file`,
      { fault: 'merge/skeleton', path: xliff, expected: '--original FILE' },
    );
  const path = xliff.slice(0, xliff.search(/[^/\\]*$/)) + href;
  return { path, bytes: await readWhole(io, path) };
}

function decodeBase64(text: string, path: string): Uint8Array {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed) || packed.length % 4 !== 0)
    throw new FormatError('what stands in <skeleton> is not an original in base 64', {
      fault: 'merge/skeleton',
      path,
      expected: 'the skeleton as “kosut extract” wrote it, or --original FILE',
    });
  return new Uint8Array(Buffer.from(packed, 'base64'));
}
