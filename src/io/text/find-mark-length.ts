const utf8Mark: readonly number[] = [0xef, 0xbb, 0xbf];

/** Bytes of the byte order mark at the beginning of a file in this encoding; 0 without one. */
export function findMarkLength(head: Uint8Array, encoding: string): number {
  if (encoding === 'utf-8') return utf8Mark.every((byte, at) => head[at] === byte) ? 3 : 0;
  if (!encoding.startsWith('utf-16')) return 0;
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0;
}
