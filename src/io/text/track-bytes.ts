import { isSingleByte } from './encode-text.ts';

/** Tells at which byte of a file a position of its text stands, while the text comes in pieces. */
export interface ByteTracker {
  /** Another piece of the text. */
  add(text: string): void;
  /** The byte of a position in what was added; positions must be asked for in ascending order. */
  find(position: number): number;
}

/**
 * A tracker for text in one encoding.
 *
 * @param encoding as `TextDecoder` names it; one that can be written, see `createTextEncoder`
 * @param markLength bytes of the byte order mark, which is no part of the text
 */
export function createByteTracker(encoding: string, markLength: number): ByteTracker {
  const bytesOf = (text: string): number =>
    encoding.startsWith('utf-16')
      ? text.length * 2
      : isSingleByte(encoding)
        ? text.length
        : Buffer.byteLength(text, 'utf8');
  let pieces: string[] = [];
  /** Where the first piece that is left begins. */
  let position = 0;
  let byte = markLength;
  return {
    add(text) {
      pieces.push(text);
    },
    find(wanted) {
      let used = 0;
      while (used < pieces.length && position + pieces[used]!.length <= wanted) {
        byte += bytesOf(pieces[used]!);
        position += pieces[used]!.length;
        used++;
      }
      pieces = pieces.slice(used);
      const rest = wanted - position;
      if (rest > 0) {
        const [first = '', ...others] = pieces;
        byte += bytesOf(first.slice(0, rest));
        pieces = [first.slice(rest), ...others];
        position = wanted;
      }
      return byte;
    },
  };
}
