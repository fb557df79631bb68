import { mergeTmx, type TmxConflict } from '../../format/tmx/merge-tmx.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { spliceBytes } from '../../io/text/splice-bytes.ts';
import { toReference } from '../to-reference.ts';

/**
 * Our version of a TMX file with what the other side did to it since both left the base; see
 * {@link mergeTmx}. Every byte that no change touches stays.
 *
 * @param files `path`: what people call the file, where these are other names
 * @throws {FormatError} when one of the files cannot be read
 */
export async function mergeTmxFiles(
  io: Io,
  files: Readonly<Record<'base' | 'ours' | 'theirs', string>> & { readonly path?: string },
): Promise<{ readonly bytes: Uint8Array; readonly conflicts: readonly TmxConflict[] }> {
  const { base, ours, theirs, path } = files;
  const own = await readEncoded(io, ours);
  // git gives an empty file when there is no common version
  const isNew = (await io.size(base)) === 0;
  const before = isNew ? '' : (await readEncoded(io, base)).text;
  const other = await readEncoded(io, theirs);
  // git gives temporary files: their names say nothing to people
  const nameOf = (side: 'base' | 'ours' | 'theirs'): string =>
    path === undefined ? files[side] : `${path} (${side})`;
  const names = { base: nameOf('base'), ours: nameOf('ours'), theirs: nameOf('theirs') };
  const { patches, conflicts } = mergeTmx(before, own.text, other.text, names);
  return { bytes: spliceBytes(own, patches, toReference, ours), conflicts };
}
