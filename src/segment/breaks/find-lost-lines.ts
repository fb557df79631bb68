import type { Language } from '../../language/language.ts';
import { isStarter } from './is-starter.ts';
import { isCloser, isSpace, isTerminator, skipSpaces, trimEnd } from '../sign-classes.ts';

/** A place where a line of its own ends that a paragraph no longer shows as one. */
export interface LostLine {
  /** Where the next line begins. */
  readonly at: number;
  readonly rule: 'ruled-line' | 'mail-header' | 'closing' | 'salutation' | 'address' | 'face';
}

/**
 * The line ends that mail, forums and the web lose when their text is put into one paragraph: of ruled
 * lines, of headers with sender and time, of salutations and closings, between addresses, and behind
 * faces that stand for a full stop. In rising order; linear in the length of the text.
 */
export function findLostLines(text: string, language: Language): readonly LostLine[] {
  const lines: LostLine[] = [];
  findRuledLines(text, lines);
  findHeaders(text, language, lines);
  findLetterParts(text, language, lines);
  findAddresses(text, lines);
  findFaces(text, lines);
  return lines.length === 0 ? lines : inOrder(text, lines);
}

/** Where text follows, each place once; where two rules say the same, the first that was asked stays. */
function inOrder(text: string, lines: readonly LostLine[]): readonly LostLine[] {
  return lines
    .map(({ at, rule }) => ({ at: skipSpaces(text, at), rule }))
    .filter(({ at }) => at < text.length && trimEnd(text, 0, at) > 0)
    .sort((a, b) => a.at - b.at)
    .filter(({ at }, number, sorted) => at !== sorted[number - 1]?.at);
}

/** `matchAll` without a new expression and iterator for each text, of which there are many and short ones. */
function eachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) visit(match);
}

/** Looked for first, which costs a tenth of the pattern: most texts have none. */
const RULE_STARTS = ['==', '**', '~~', '--', '__'] as const;
/** Ten signs of a rule; of the stroke under a line, which forms want filled in, as many as a line holds. */
const RULE = /(?:([=*~-])\1{9,}|_{40,})\S*/gu;
/** How far before its signs a ruled line may begin (`+---`), in UTF-16 units. */
const MAX_RULE_START = 10;

function findRuledLines(text: string, lines: LostLine[]): void {
  if (!RULE_STARTS.some((start) => text.includes(start))) return;
  eachMatch(text, RULE, ({ index, 0: rule }) => {
    let from = index;
    const floor = Math.max(0, from - MAX_RULE_START);
    while (from > floor && !isSpace(text.charCodeAt(from - 1))) from--;
    if (from > 0 && !isSpace(text.charCodeAt(from - 1))) return;
    lines.push({ at: from, rule: 'ruled-line' });
    lines.push({ at: index + rule.length, rule: 'ruled-line' });
  });
}

const DATE = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`;
const CLOCK = /\d:\d\d/;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const SENDER = String.raw`(?:"?\p{Lu}[\p{L}.,'’-]{0,30}"?\s){1,5}(?:<[^\s<>]{3,80}>\s)?|[^\s@]{1,60}@[^\s@]{1,80}\s`;
/** A sender at the beginning, or behind another header, with date and time. */
const HEADER = new RegExp(
  String.raw`(?<=^|[AP]M\s)(?<sender>${SENDER})${DATE}\s${TIME}(?:\s[AP]M)?(?=\s["“]?\p{L})`,
  'gu',
);
/** Date and time to the minute, with the half of the day; running text has one without the other. */
const STAMP = new RegExp(
  String.raw`${DATE}\s${TIME}\s[AP]M\s(?=["“]?(?<next>\p{Lu}\S{0,10}))`,
  'gu',
);
/** `Email: someone@example.org` and what follows with a capital. */
const FIELD =
  /(?<!\S)(?<label>E-?\p{L}{4,5}):\s(?:["\p{L}][^\s@]{0,30}\s){0,5}[^\s@]{1,60}@[^\s@]{1,60}[\p{L}\p{N}>]\s(?=["“]?\p{Lu})/gu;

function findHeaders(text: string, language: Language, lines: LostLine[]): void {
  const { mailLabels, continuers } = language.sentences;
  if (mailLabels !== undefined && text.includes('@'))
    eachMatch(text, FIELD, ({ index, 0: field, groups }) => {
      if (mailLabels.has(language.lower(groups!['label']!)))
        lines.push({ at: index + field.length, rule: 'mail-header' });
    });
  // a colon between digits: most texts have none, and none of these patterns begins with a rare sign
  if (!CLOCK.test(text)) return;
  eachMatch(text, HEADER, ({ index, 0: header, groups }) => {
    lines.push({ at: index + groups!['sender']!.length, rule: 'mail-header' });
    lines.push({ at: index + header.length, rule: 'mail-header' });
  });
  eachMatch(text, STAMP, ({ index, 0: stamp, groups }) => {
    // 5:00 PM Eastern
    if (!continuers.has(language.lower(groups!['next']!)))
      lines.push({ at: index + stamp.length, rule: 'mail-header' });
  });
}

/** What stands behind a closing: its comma, and a capital. */
const CLOSED = /,\s(?=\p{Lu})/uy;
/** The letters that follow most commas, which the pattern need not be asked about. */
const [SMALL_A, SMALL_Z] = [97, 122];
/** The longest closing has three words of at most so many UTF-16 units with what parts them. */
const MAX_CLOSING = 60;
/** The longest first word of {@link SALUTATION}, in UTF-16 units. */
const MAX_SALUTATION = 8;
const SALUTATION = /^\p{L}{3,8}(?:\s\p{Lu}[\p{L}.’']{0,20}){1,3}[,:]\s(?=["“]?\p{Lu})/u;

function findLetterParts(text: string, language: Language, lines: LostLine[]): void {
  const { closings, salutations } = language.sentences;
  // most texts begin with another word, and the pattern is not asked
  const space = text.indexOf(' ');
  if (
    space > 0 &&
    space <= MAX_SALUTATION &&
    salutations?.has(language.lower(text.slice(0, space)))
  ) {
    const salutation = SALUTATION.exec(text);
    if (salutation !== null) lines.push({ at: salutation[0].length, rule: 'salutation' });
  }
  if (closings === undefined) return;
  for (let at = text.indexOf(','); at !== -1; at = text.indexOf(',', at + 1)) {
    const next = text.charCodeAt(at + 2);
    if (next >= SMALL_A && next <= SMALL_Z) continue;
    CLOSED.lastIndex = at;
    if (!CLOSED.test(text)) continue;
    const end = CLOSED.lastIndex;
    // Thanks, I will: no name follows
    if (endsWithClosing(text, at, language) && !isStarter(text, end, language))
      lines.push({ at: end, rule: 'closing' });
  }
}

/** Whether a closing of one to three words ends at `to` and opens the text or follows a sentence. */
function endsWithClosing(text: string, to: number, language: Language): boolean {
  const floor = Math.max(0, to - MAX_CLOSING);
  let start = to;
  for (let words = 0; words < 3 && start > floor; words++) {
    // over the space before the words taken so far
    if (words > 0) start--;
    while (start > floor && !isSpace(text.charCodeAt(start - 1))) start--;
    if (start === 0 || isBehindSentence(text, start))
      return language.sentences.closings!.has(language.lower(text.slice(start, to)));
  }
  return false;
}

/** Whether white space, and a terminator with at most one sign that closes with it, stand before `at`. */
function isBehindSentence(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 2);
  return isTerminator(last) || (isCloser(last) && isTerminator(text.charCodeAt(at - 3)));
}

const NEXT_ADDRESS = /\s(?=https?:\/\/)/gu;
const ADDRESS = /^https?:\/\/.*[\p{L}\p{N}/]$/u;

/** An address behind another, with nothing between. */
function findAddresses(text: string, lines: LostLine[]): void {
  if (!text.includes('://')) return;
  let floor = 0;
  eachMatch(text, NEXT_ADDRESS, ({ index }) => {
    let start = index;
    while (start > floor && !isSpace(text.charCodeAt(start - 1))) start--;
    if (ADDRESS.test(text.slice(start, index))) lines.push({ at: index, rule: 'address' });
    floor = index;
  });
}

/** A face, and a capital behind it. */
const FACE = /[:;]-?[)(DP]\s(?=\p{Lu})/gu;

/** Faces that no terminator stands before: those stand for a full stop. */
function findFaces(text: string, lines: LostLine[]): void {
  if (!text.includes(':') && !text.includes(';')) return;
  eachMatch(text, FACE, ({ index, 0: face }) => {
    const [before, space] = [text.charCodeAt(index - 2), text.charCodeAt(index - 1)];
    if (index > 1 && isSpace(space) && !isSpace(before) && !isTerminator(before))
      lines.push({ at: index + face.length - 1, rule: 'face' });
  });
}
