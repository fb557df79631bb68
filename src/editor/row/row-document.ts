import type { Content, InlineCode } from '../../model/content.ts';

/**
 * The text field's view of content: each inline code is one private character, so that positions in the field are
 * positions in the content, and undo and the clipboard work on plain strings.
 */
export interface RowCodes {
  /** Private character → code. */
  readonly byCharacter: ReadonlyMap<string, InlineCode>;
  /** Code (by {@link codeKey}) → private character. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Code (by {@link codeKey}) → the number shown on it. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Unicode's private use area of one UTF-16 unit a character (U+E000–U+F8FF). */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Tells codes of one segment apart: both halves of a pair have one id. */
export function codeKey(code: InlineCode): string {
  return `${code.kind}\u0000${code.id}\u0000${code.data ?? ''}`;
}

/**
 * Gives each code of the two sides a character the texts do not use, and a number in the order of the source; the halves
 * of a pair share it. Absent when there are more codes than private characters (6400): such a segment is only shown.
 */
export function numberCodes(source: Content, target: Content): RowCodes | undefined {
  const taken = new Set<string>();
  for (const part of [...source, ...target])
    if (typeof part === 'string')
      for (const [sign] of part.matchAll(/[\ue000-\uf8ff]/g)) taken.add(sign);
  const byCharacter = new Map<string, InlineCode>();
  const byKey = new Map<string, string>();
  const numbers = new Map<string, number>();
  const numberOfId = new Map<string, number>();
  let next = FIRST;
  for (const part of [...source, ...target]) {
    if (typeof part === 'string' || byKey.has(codeKey(part))) continue;
    while (taken.has(String.fromCharCode(next))) next += 1;
    if (next > LAST) return undefined;
    const sign = String.fromCharCode(next);
    next += 1;
    byCharacter.set(sign, part);
    byKey.set(codeKey(part), sign);
    const group = part.kind === 'standalone' ? `standalone ${part.id}` : `pair ${part.id}`;
    const number = numberOfId.get(group) ?? numberOfId.size + 1;
    numberOfId.set(group, number);
    numbers.set(codeKey(part), number);
  }
  return { byCharacter, byKey, numbers };
}

/** Content → the string of the field. A code that is not of this segment becomes the text it stands for. */
export function toFieldText(content: Content, codes: RowCodes): string {
  return content
    .map((part) =>
      typeof part === 'string' ? part : (codes.byKey.get(codeKey(part)) ?? part.equiv),
    )
    .join('');
}

/** The string of the field → content. */
export function toContent(text: string, codes: RowCodes): Content {
  const content: (string | InlineCode)[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = codes.byCharacter.get(text[at]!);
    if (code === undefined) continue;
    if (at > start) content.push(text.slice(start, at));
    content.push(code);
    start = at + 1;
  }
  if (start < text.length) content.push(text.slice(start));
  return content;
}

/** What a chip shows: `1▸ ◂1 ◆2`. */
export function codeLabel(kind: InlineCode['kind'], number: number): string {
  if (kind === 'open') return `${number}▸`;
  return kind === 'close' ? `◂${number}` : `◆${number}`;
}

/** The parts of a label: the arrow of a chip points to what it encloses, also where the text runs from the right. */
export function labelParts(
  kind: InlineCode['kind'],
  number: number,
): readonly { readonly text: string; readonly isArrow: boolean }[] {
  return [...codeLabel(kind, number).matchAll(/[▸◂]|[^▸◂]+/g)].map(([text]) => ({
    text,
    isArrow: /[▸◂]/.test(text),
  }));
}

/** The codes of the source that the target has not got yet, in the order of the source. */
export function findMissingCodes(source: Content, target: Content): readonly InlineCode[] {
  const present = new Map<string, number>();
  for (const part of target)
    if (typeof part !== 'string') {
      const name = codeKey(part);
      present.set(name, (present.get(name) ?? 0) + 1);
    }
  const missing: InlineCode[] = [];
  for (const part of source) {
    if (typeof part === 'string') continue;
    const left = present.get(codeKey(part)) ?? 0;
    if (left > 0) present.set(codeKey(part), left - 1);
    else missing.push(part);
  }
  return missing;
}
