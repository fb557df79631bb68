/** Signs that may be escaped, and change a text that holds a backslash before them (CommonMark 0.31, 2.4). */
const punctuation = /[!-/:-@[-`{-~]/;

const isWord = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined): boolean => sign !== undefined && /\s/.test(sign);

/** What makes the beginning of a line something else than a paragraph (CommonMark 0.31, 4 and 5). */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[=-]+$|~~~|\|)/;
const itemNumber = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Text as Markdown writes it, with backslashes only where the sign would be read as markup: `text` of a
 * paragraph, `cell` of a table, `alternative` of an image, `title"` or `title'` in those quotes.
 *
 * @param place Whether nothing stands before or behind the text in its block.
 */
export function encodeMarkdown(
  text: string,
  context: string,
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  const line = text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ');
  let written = '';
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    const isEscaped = needsEscape(line, at, context, place);
    written += isEscaped ? `\\${sign}` : sign;
  }
  if (!place.isFirst || context !== 'text') return written;
  const numbered = itemNumber.exec(written);
  if (numbered !== null) return written.replace(itemNumber, '$1\\$2');
  return blockStart.test(written) ? `\\${written}` : written;
}

function needsEscape(
  line: string,
  at: number,
  context: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): boolean {
  const before = line[at - 1];
  const next = line[at + 1];
  // Beyond the text stands markup, unless it is the end of the block.
  const isEdge = (at === 0 && !isFirst) || (at === line.length - 1 && !isLast);
  switch (line[at]) {
    case '\\':
      return isEdge || (next !== undefined && punctuation.test(next));
    case '`':
    case '[':
    case ']':
      return true;
    case '*':
      return isEdge || !(isSpace(before) && isSpace(next));
    case '_':
      return isEdge || !((isWord(before) && isWord(next)) || (isSpace(before) && isSpace(next)));
    case '~':
      return isEdge || before === '~' || next === '~' || !isSpace(next);
    case '<':
      return isEdge || /[a-z/!?]/i.test(next ?? '');
    case '&':
      return isEdge || /^&(?:#\w+|\w+);/.test(line.slice(at, at + 40));
    case '!':
      // before a code that may be a link, it would make an image of it
      return at === line.length - 1 && !isLast;
    case '|':
      return context === 'cell';
    case '"':
    case "'":
      return context === `title${line[at]!}`;
    default:
      return false;
  }
}
