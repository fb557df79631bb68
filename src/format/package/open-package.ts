import type { UnzipFileInfo } from 'fflate';
import { unzipSync } from 'fflate';
import { FormatError } from '../../model/format-error.ts';

/** The files inside a zip, by name, in its order. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** What a document of an office program never reaches, and what memory bears. */
const MOST_PARTS = 20_000;
const MOST_BYTES = 1 << 30;

/**
 * Deflate cannot pack more than about 1,032 bytes into one, and office programs reach about 100 for the
 * emptiest sheets; small parts are let pass, since they cannot fill memory.
 */
const MOST_RATIO = 400;
const SMALL_PART = 1 << 20;

/** The beginning of OLE compound files, which is how Office wraps what it encrypts ([MS-OFFCRYPTO] 2.1). */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of an Office Open XML or OpenDocument file. Nothing is written to any disk, so names that
 * lead elsewhere (`../`) can do no harm.
 *
 * @throws {FormatError} `package/encrypted`, `package/hostile`, `package/malformed`
 */
export function openPackage(bytes: Uint8Array): PackageParts {
  if (compound.every((byte, at) => bytes[at] === byte))
    throw toFault(
      'package/encrypted',
      'the file is encrypted, or of Office 97',
      'one without a password',
    );
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let count = 0;
  const check = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    total += originalSize;
    const isDense = originalSize > SMALL_PART && originalSize > size * MOST_RATIO;
    if (++count > MOST_PARTS || total > MOST_BYTES || isDense)
      throw toFault(
        'package/hostile',
        `the parts of the file unpack to more than a document can be (${name})`,
        `at most ${MOST_PARTS} parts and ${MOST_BYTES >> 20} MB`,
      );
    if (parts.has(name)) throw toFault('package/malformed', `two parts are named ${name}`, 'one');
    parts.set(name, new Uint8Array());
    return true;
  };
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, { filter: check });
  } catch (error) {
    if (error instanceof FormatError) throw error;
    // fflate has no way to name an encrypted entry: it fails as on any damage
    throw toFault(
      'package/malformed',
      'this is not a whole zip file',
      'a file as it was saved',
      error,
    );
  }
  for (const name of parts.keys()) parts.set(name, unpacked[name]!);
  return parts;
}

function toFault(
  fault: 'package/encrypted' | 'package/hostile' | 'package/malformed',
  message: string,
  expected: string,
  cause?: unknown,
): FormatError {
  return new FormatError(message, { fault, expected, cause });
}
