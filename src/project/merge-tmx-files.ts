import { FormatError } from '../model/format-error.ts';
import { mergeTmx, type TmxConflict } from '../format/tmx/merge-tmx.ts';
import type { Io } from '../io/io.ts';
import { readEncoded } from '../io/read-encoded.ts';
import { spliceBytes } from '../io/splice-bytes.ts';
import { toReference } from './to-reference.ts';

/**
 * Our version of a TMX file with what the other side did to it since both left the base; see
 * {@link mergeTmx}. Every byte that no change touches stays.
 *
 * @throws {FormatError} when one of the files cannot be read
 */
export async function mergeTmxFiles(
  io: Io,
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', string>>,
): Promise<{ readonly bytes: Uint8Array; readonly conflicts: readonly TmxConflict[] }> {
  const own = await readEncoded(io, ours);
  // git gives an empty file when there is no common version
  const isNew = (await io.size(base)) === 0;
  const before = isNew ? '' : (await readEncoded(io, base)).text;
  const other = await readEncoded(io, theirs);
  try {
    const { patches, conflicts } = mergeTmx(before, own.text, other.text);
    return { bytes: spliceBytes(own, patches, toReference, ours), conflicts };
  } catch (error) {
    throw error instanceof FormatError && error.path === undefined ? error.withPath(ours) : error;
  }
}
