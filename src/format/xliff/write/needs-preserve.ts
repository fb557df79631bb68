import type { Unit } from '../../../model/unit.ts';

/** White space beyond ASCII that programs collapse too: NBSP and its likes. */
const wideSpace = /\s/;

/**
 * Whether a tool may change the white space of a text unless `xml:space` forbids it: at an end, two in
 * a row, or anything but a space. Each text of a file comes here; a loop is four times a pattern's speed.
 */
function isFragile(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 9 || code === 10 || code === 13) return true;
    const isSpace = code < 0x80 ? code === 32 || code === 11 || code === 12 : isWideSpace(code);
    if (isSpace && wasSpace) return true;
    wasSpace = isSpace;
  }
  return wasSpace && text !== '';
}

/** The letters of most languages lie between the two ranges. */
function isWideSpace(code: number): boolean {
  return (code === 0xa0 || code >= 0x1680) && wideSpace.test(String.fromCharCode(code));
}

/** Whether white space of the unit must be kept as it is. One space in a gap survives collapsing. */
export function needsPreserve({ parts }: Unit): boolean {
  for (const part of parts)
    for (const side of [part.source, part.target ?? []]) {
      if (part.type === 'gap' && side.length === 1 && side[0] === ' ') continue;
      for (const piece of side) if (typeof piece === 'string' && isFragile(piece)) return true;
    }
  return false;
}
