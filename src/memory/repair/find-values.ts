import { findPlaceholders } from '../../language/find-placeholders.ts';
import type { Language } from '../../language/language.ts';
import type { RepairChange } from '../../model/match.ts';
import type { Span } from '../../model/span.ts';
import { findDates, type DateParts } from './find-dates.ts';

/** A part of a text that stands for something particular and can be put in the place of another of its kind. */
export interface Value {
  readonly what: Exclude<RepairChange['what'], 'code'>;
  readonly text: string;
  readonly span: Span;
  /** For dates. */
  readonly date?: DateParts;
}

/** Addresses of pages and of mail. What ends a sentence does not belong to them. */
const ADDRESS =
  /\b(?:(?:https?|ftp):\/\/|www\.)[^\s<>"“”«»\uFFFC]*[^\s<>"“”«»\uFFFC.,;:!?)\]'’]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
/**
 * A figure that is no part of a name or code (COVID-19 and x86 have none, 22x23 is one); signs between digits belong to
 * it, and so may a unit behind it (5th, 3G, 15km).
 */
const FIGURE = /(?<![\p{L}\p{N}_])\p{Nd}+(?:[.,:\u00A0\u202F]\p{Nd}+)*(?!\p{Nd}|[\p{L}_]+\p{N})/gu;
/** A word with what joins it: file.txt, snake_case, C++, COVID-19. */
const WORD = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[.\-+#][\p{L}\p{N}_]+)*/gu;
/** What every address has. */
const MAY_BE_ADDRESS = /@|:\/\/|www\./;
const DIGIT = /\p{Nd}/u;
/** What every text with names has: see {@link isName}. Words between spaces that are mere figures have none. */
const MAY_HAVE_NAMES = /\S\p{Lu}|_|\p{L}\.\p{L}|[^\s\p{Nd}]\p{Nd}|\p{Nd}[^\s\p{Nd}]/u;

/**
 * Finds numbers, dates, addresses, placeholders and names in a text, rising and apart from each other.
 *
 * @param text inline codes as one object replacement character each
 * @param fixed what is known to be no percentage of %1, %2, …: in Turkish %1 is one per cent
 */
export function findValues(
  text: string,
  language: Language,
  fixed: ReadonlySet<string>,
): readonly Value[] {
  const values: Value[] = [];
  const taken = new Uint8Array(text.length);
  const add = (what: Value['what'], [start, end]: Span, date?: DateParts): void => {
    if (taken.subarray(start, end).includes(1)) return;
    taken.fill(1, start, end);
    values.push({
      what,
      text: text.slice(start, end),
      span: [start, end],
      ...(date !== undefined && { date }),
    });
  };
  if (MAY_BE_ADDRESS.test(text))
    for (const { 0: found, index } of text.matchAll(ADDRESS))
      add('placeable', [index, index + found.length]);
  for (const { kind, span } of findPlaceholders(text))
    if (kind !== 'percent' || fixed.has(text.slice(...span))) add('placeable', span);
  for (const { span, ...date } of findDates(text, language)) add('date', span, date);
  if (DIGIT.test(text))
    for (const { 0: found, index } of text.matchAll(FIGURE))
      add('number', [index, index + found.length]);
  // where everything is capitals they mark no names
  if (MAY_HAVE_NAMES.test(text) && /\p{Ll}/u.test(text))
    for (const { 0: found, index } of text.matchAll(WORD))
      if (isName(found)) add('name', [index, index + found.length]);
  return values.sort((one, other) => one.span[0] - other.span[0]);
}

/**
 * Capitals behind the first letter, letters with digits, joining signs (NATO, OpenGL, x86, file.txt): names of things, not
 * words. Other proper names are translated too often (Londra, London) to be put in as they are.
 */
const isName = (word: string): boolean =>
  /.\p{Lu}|_|\p{L}\.\p{L}/u.test(word) || (/\p{L}/u.test(word) && /\p{Nd}/u.test(word));

/** Runs of these digits, also inside words (Grid02), but not inside longer numbers. */
export function findDigits(text: string, digits: string): readonly Value[] {
  const found: Value[] = [];
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + digits.length)) {
    const end = at + digits.length;
    if (
      /\p{Nd}[.,:]?$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      /^[.,:]?\p{Nd}/u.test(text.slice(end, end + 2))
    )
      continue;
    found.push({ what: 'number', text: digits, span: [at, end] });
  }
  return found;
}
