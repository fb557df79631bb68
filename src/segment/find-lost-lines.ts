import type { Language } from '../language/language.ts';
import { isStarter } from './is-starter.ts';
import { isSpace, skipSpaces, trimEnd } from './sign-classes.ts';

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
  const places = new Map<number, LostLine['rule']>();
  const add = (at: number, rule: LostLine['rule']): void => {
    const next = skipSpaces(text, at);
    if (trimEnd(text, 0, next) > 0 && next < text.length && !places.has(next))
      places.set(next, rule);
  };
  for (const [from, to] of findRuledLines(text)) {
    add(from, 'ruled-line');
    add(to, 'ruled-line');
  }
  findHeaders(text, language, (at) => add(at, 'mail-header'));
  findLetterParts(text, language, add);
  findAddresses(text, (at) => add(at, 'address'));
  for (const { index } of text.matchAll(FACE)) add(index, 'face');
  return [...places].map(([at, rule]) => ({ at, rule })).sort((a, b) => a.at - b.at);
}

/** Ten signs of a rule; of the stroke under a line, which forms want filled in, as many as a line holds. */
const RULE = /(?:([=*~-])\1{9,}|_{40,})\S*/gu;
/** How far before its signs a ruled line may begin (`+---`), in UTF-16 units. */
const MAX_RULE_START = 10;

function* findRuledLines(text: string): Generator<readonly [number, number]> {
  for (const match of text.matchAll(RULE)) {
    let from = match.index;
    const floor = Math.max(0, from - MAX_RULE_START);
    while (from > floor && !isSpace(text.charCodeAt(from - 1))) from--;
    if (from === 0 || isSpace(text.charCodeAt(from - 1)))
      yield [from, match.index + match[0].length];
  }
}

const DATE = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`;
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

function findHeaders(text: string, language: Language, add: (at: number) => void): void {
  if (text.includes('@')) {
    const { mailLabels } = language.sentences;
    for (const { index, 0: field, groups } of text.matchAll(FIELD))
      if (mailLabels?.has(language.lower(groups!['label']!))) add(index + field.length);
  }
  // a colon between digits: most texts have none, and none of these patterns begins with a rare sign
  if (!/\d:\d\d/u.test(text)) return;
  for (const { index, 0: header, groups } of text.matchAll(HEADER)) {
    add(index + groups!['sender']!.length);
    add(index + header.length);
  }
  for (const { index, 0: stamp, groups } of text.matchAll(STAMP)) {
    // 5:00 PM Eastern
    if (language.sentences.continuers.has(language.lower(groups!['next']!))) continue;
    add(index + stamp.length);
  }
}

/** A phrase with its comma at the beginning or behind the end of a sentence, before a capital. */
const CLOSING = /(?<=^|[.!?…]["”’)]?\s)(?<phrase>\p{L}{3,20}(?:\s\p{L}{3,20}){0,2}),\s(?=\p{Lu})/gu;
const SALUTATION = /^(?<word>\p{L}{3,8})(?:\s\p{Lu}[\p{L}.’']{0,20}){1,3}[,:]\s(?=["“]?\p{Lu})/u;

function findLetterParts(
  text: string,
  language: Language,
  add: (at: number, rule: 'closing' | 'salutation') => void,
): void {
  const { closings, salutations } = language.sentences;
  const salutation = SALUTATION.exec(text);
  if (salutation !== null && salutations?.has(language.lower(salutation.groups!['word']!)))
    add(salutation[0].length, 'salutation');
  if (closings === undefined) return;
  for (const { index, 0: closing, groups } of text.matchAll(CLOSING)) {
    const end = index + closing.length;
    // Thanks, I will: no name follows
    if (closings.has(language.lower(groups!['phrase']!)) && !isStarter(text, end, language))
      add(end, 'closing');
  }
}

const NEXT_ADDRESS = /\s(?=https?:\/\/)/gu;
const ADDRESS = /^https?:\/\/.*[\p{L}\p{N}/]$/u;

/** An address behind another, with nothing between. */
function findAddresses(text: string, add: (at: number) => void): void {
  if (!text.includes('://')) return;
  let floor = 0;
  for (const { index } of text.matchAll(NEXT_ADDRESS)) {
    let start = index;
    while (start > floor && !isSpace(text.charCodeAt(start - 1))) start--;
    if (ADDRESS.test(text.slice(start, index))) add(index);
    floor = index;
  }
}

/** A face that no terminator stands before, and a capital behind it. */
const FACE = /(?<=[^\s.!?…]\s[:;]-?[)(DP])\s(?=\p{Lu})/gu;
