import type { Content, InlineCode } from '../../../model/content.ts';
import { joinContent } from '../../../model/content/join-content.ts';

/**
 * What a code looks like in a line of text: `{1}` alone, `{1>` where it opens, `<1}` where it closes.
 * Any number of `\` before it may say that it is text.
 */
const mark = /(\\*)(?:\{([^\s{}<>]+)([}>])|<([^\s{}<>]+)\})/g;

const keyOf = ({ kind, id }: Pick<InlineCode, 'kind' | 'id'>): string => `${kind} ${id}`;

function toKey(
  id: string | undefined,
  end: string | undefined,
  closing: string | undefined,
): string {
  if (closing !== undefined) return keyOf({ kind: 'close', id: closing });
  return keyOf({ kind: end === '>' ? 'open' : 'standalone', id: id! });
}

function findCodes(content: Content): ReadonlyMap<string, InlineCode> {
  const codes = new Map<string, InlineCode>();
  for (const part of content)
    if (typeof part === 'object' && !codes.has(keyOf(part))) codes.set(keyOf(part), part);
  return codes;
}

/**
 * Content from a line of text, as people and edit lists write it. Only the codes of `source` are seen:
 * `{0}` is plain text unless the source has a code of that id and kind. A `\` before a code makes it
 * text. Which codes are missing is for the caller to find.
 */
export function parseTargetText(text: string, source: Content): Content {
  const codes = findCodes(source);
  const parts: Content[number][] = [];
  let at = 0;
  for (const found of text.matchAll(mark)) {
    const [whole, slashes = '', id, end, closing] = found;
    const code = codes.get(toKey(id, end, closing));
    if (code === undefined) continue;
    parts.push(text.slice(at, found.index), '\\'.repeat(slashes.length >> 1));
    parts.push(slashes.length % 2 === 0 ? code : whole.slice(slashes.length));
    at = found.index + whole.length;
  }
  return joinContent(parts, [text.slice(at)]);
}

function formatCode({ kind, id }: InlineCode): string {
  if (kind === 'standalone') return `{${id}}`;
  return kind === 'open' ? `{${id}>` : `<${id}}`;
}

/**
 * Content as a line of text: {@link parseTargetText} makes the same content of it, given a source with
 * the same codes. Ids with white space or brackets cannot be written so; those of XLIFF have none.
 *
 * @param source Whose codes are seen when the text is read again; the content itself when absent.
 */
export function formatTargetText(content: Content, source: Content = content): string {
  const codes = findCodes(source);
  let text = '';
  for (const [at, part] of content.entries()) {
    if (typeof part === 'object') {
      text += formatCode(part);
      continue;
    }
    const escaped = part.replace(
      mark,
      (whole, slashes: string, id?: string, end?: string, closing?: string) =>
        codes.has(toKey(id, end, closing))
          ? `${slashes}${slashes}\\${whole.slice(slashes.length)}`
          : whole,
    );
    const before = typeof content[at + 1] === 'object' ? /\\*$/.exec(part)![0] : '';
    text += escaped + before;
  }
  return text;
}
