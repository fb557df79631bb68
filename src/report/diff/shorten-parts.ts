import type { DiffPart } from './diff-words.ts';

/**
 * Leaves out of long stretches that did not change what is far from any change, with `…` in its place: the
 * beginning of the text and its end count as far. Of a text without any change the beginning stays.
 *
 * @param context UTF-16 units that stay beside a change; up to a word more or less, since words stay whole
 */
export function shortenParts(parts: readonly DiffPart[], context: number): readonly DiffPart[] {
  return parts.map((part, at) => {
    if (part.kind !== 'same') return part;
    const isLast = at === parts.length - 1;
    const head = at === 0 && !isLast ? '' : cutAfter(part.text, context);
    const tail = isLast ? '' : cutBefore(part.text, context);
    const gap = [head === '' ? '' : ' ', '…', tail === '' ? '' : ' '].join('');
    const text = `${head}${gap}${tail}`;
    // a word or two are not worth it
    return text.length + context > part.text.length ? part : { kind: 'same', text };
  });
}

/** The first words, up to a space within reach or, in scripts without spaces, a whole character. */
function cutAfter(text: string, length: number): string {
  const piece = text.slice(0, length);
  const space = /^.*\S(?=\s)/su.exec(piece);
  return space === null ? piece.replace(/[\uD800-\uDBFF]$/, '') : space[0];
}

function cutBefore(text: string, length: number): string {
  const piece = text.slice(-length);
  const space = /(?<=\s)\S.*$/su.exec(piece);
  return space === null ? piece.replace(/^[\uDC00-\uDFFF]/, '') : space[0];
}
