import type { Zippable } from 'fflate';
import { zipSync } from 'fflate';
import type { PackageParts } from './open-package.ts';

/** The first date a zip can say: the same parts give the same bytes on any day. */
const FIRST_DATE = '1980-01-01T00:00:00';

/** OpenDocument 1.3, part 2, 3.3: this part comes first and is not packed. */
const unpackedPart = 'mimetype';

/** Parts as a zip file, in their order. */
export function writePackage(parts: PackageParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts)
    files[name] = [bytes, { level: name === unpackedPart ? 0 : 6, mtime: new Date(FIRST_DATE) }];
  return zipSync(files);
}
