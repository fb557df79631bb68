import type { PlaceKind } from './pattern-tree.ts';

const EXTENDS = /[\p{Grapheme_Extend}\p{Cf}]/u;

/** The code point that ends at a place. */
export function codeBefore(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  const high = low >= 0xdc00 && low < 0xe000 && at > 1 ? text.charCodeAt(at - 2) : 0;
  return high >= 0xd800 && high < 0xdc00 ? text.codePointAt(at - 2)! : low;
}

const isLineEnd = (code: number): boolean =>
  (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
const isExtending = (code: number): boolean =>
  code > 0xa0 && EXTENDS.test(String.fromCodePoint(code));

/** Whether a place of a text is of that kind. */
export function judgePlace(
  text: string,
  at: number,
  { kind, isUnicode }: { readonly kind: PlaceKind; readonly isUnicode: boolean },
  isWord: (code: number) => boolean,
): boolean {
  const isCut = at > 0 && text[at - 1] === '\r' && text[at] === '\n';
  switch (kind) {
    case 'text-start':
      return at === 0;
    case 'text-end':
      return at === text.length;
    case 'last-line-end':
      if (at === text.length) return true;
      if (isCut || !isLineEnd(text.charCodeAt(at))) return false;
      return at + 1 === text.length || (at + 2 === text.length && text.startsWith('\r\n', at));
    case 'line-start':
      return at === 0 || (at < text.length && !isCut && isLineEnd(text.charCodeAt(at - 1)));
    case 'line-end':
      return at === text.length || (!isCut && isLineEnd(text.charCodeAt(at)));
    case 'word-edge': {
      const after = at < text.length ? text.codePointAt(at)! : -1;
      if (isUnicode && after >= 0 && isExtending(after)) return false;
      let look = at;
      // bounded: a mark run longer than this is no word of any language, and stays linear
      for (
        let left = 64;
        isUnicode && look > 0 && left > 0 && isExtending(codeBefore(text, look));
        left--
      )
        look -= codeBefore(text, look) > 0xffff ? 2 : 1;
      const isBefore = look > 0 && isWord(codeBefore(text, look));
      return isBefore !== (after >= 0 && isWord(after));
    }
  }
}
