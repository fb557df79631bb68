import type { Piece } from './piece.ts';

/** Comment, instruction, CDATA section, or a tag with its slash, name, attributes and closing slash. */
const MARKUP =
  /<(?:!--[^]*?-->|\?[^]*?\?>|!\[CDATA\[(?<data>[^]*?)\]\]>|(?<close>\/?)(?<name>[^\s/>]+)(?<attributes>(?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(?<empty>\/?)>)/y;
const REFERENCE = /&(?:#(\d+)|#x([0-9A-Fa-f]+)|(lt|gt|amp|quot|apos));/y;
const NAMED: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
};
/** Elements whose text is native markup, not content (XLIFF 1.2, 2.4; TMX 1.4b, inline elements). */
const NATIVE = new Set(['ph', 'bpt', 'ept', 'it', 'ut']);

/** The pieces inside an element of XLIFF or TMX whose start tag begins at `at`; of a `tuv` those of its `seg`. */
export function* readMarkupPieces(text: string, at: number): Generator<Piece, void> {
  /** Whether each open element is one code at its start and one at its end. */
  const open: boolean[] = [];
  for (let next = findSegment(text, at); next < text.length;) {
    MARKUP.lastIndex = next;
    const { groups } = text[next] === '<' ? (MARKUP.exec(text) ?? {}) : {};
    if (groups === undefined) {
      const piece = readCharacter(text, next);
      if (piece === undefined) return;
      yield piece;
      next = piece.span[1];
      continue;
    }
    const end = MARKUP.lastIndex;
    const { data, close, name, attributes, empty } = groups;
    if (data !== undefined) {
      const from = next + '<![CDATA['.length;
      for (let unit = 0; unit < data.length; unit++)
        yield { span: [from + unit, from + unit + 1], text: data[unit]! };
    } else if (name === undefined) {
      // a comment or an instruction
    } else if (close === '/') {
      if (open.pop() === true) yield { span: [next, end] };
      if (open.length === 0) return;
    } else {
      const local = name.slice(name.indexOf(':') + 1);
      const isRoot = open.length === 0;
      const isMark = local === 'mrk' && /\bmtype\s*=\s*["']seg["']/.test(attributes ?? '');
      if (local === 'cp') yield { span: [next, end], text: readCodePoint(attributes ?? '') };
      else if (NATIVE.has(local) && empty !== '/') {
        const stop = findEnd(text, end, name);
        yield { span: [next, stop] };
        next = stop;
        continue;
      } else if (!isRoot && !isMark) yield { span: [next, end] };
      if (empty !== '/') open.push(!isRoot && !isMark);
      else if (isRoot) return;
    }
    next = end;
  }
}

function findSegment(text: string, at: number): number {
  if (!/^<(?:\w+:)?tuv[\s>]/.test(text.slice(at, at + 40))) return at;
  const seg = /<(?:\w+:)?seg[\s>/]/g;
  seg.lastIndex = at;
  return seg.exec(text)?.index ?? text.length;
}

function readCharacter(text: string, at: number): Piece | undefined {
  if (text.startsWith('\r\n', at)) return { span: [at, at + 2], text: '\n' };
  if (text[at] === '\r') return { span: [at, at + 1], text: '\n' };
  if (text[at] !== '&') return { span: [at, at + 1], text: text[at]! };
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [whole, decimal, hex, name] = match;
  const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
  return {
    span: [at, at + whole.length],
    text: name === undefined ? toCharacter(code) : NAMED[name]!,
  };
}

/** Files were read before, so a code that is no character does not come. */
const toCharacter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

function readCodePoint(attributes: string): string {
  const hex = /\bhex\s*=\s*["']([0-9A-Fa-f]{1,6})["']/.exec(attributes)?.[1];
  return toCharacter(parseInt(hex ?? 'FFFFFF', 16));
}

/** Where the end tag of an element of native markup ends; it may hold elements of its own name in a `sub`. */
function findEnd(text: string, from: number, name: string): number {
  let depth = 1;
  const tags = new RegExp(`<(/?)${name.replaceAll(/[^\w:-]/g, '.')}(?=[\\s/>])[^>]*?(/?)>`, 'g');
  tags.lastIndex = from;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : tag[2] === '/' ? 0 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return text.length;
}
