import { countCodePoints } from '../../model/content/count-code-points.ts';
import type { Check } from '../check.ts';
import { EN_JA, EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import { CODE } from '../../model/content/to-coded-text.ts';
import type { SegmentView, SideView } from '../segment-view.ts';

/**
 * Turkish and English translations of each other are 0.5 to 2 times as long in all but one of some
 * thousand sentences; three times, with a floor for short texts, leaves only what lost or gained a clause.
 */
const MAX_RATIO = 3;
/** Characters below which a ratio says nothing: “OK” is “Tamam”. */
const MIN_LENGTH = 30;

/** A translation is about as long as its source, and fits where it must. */
export const lengths: Check = makeSegmentCheck({
  name: 'lengths',
  rules: ['length/ratio', 'length/limit'],
  summary:
    'One side is more than three times as long as the other (from 30 characters on), or the text is ' +
    'longer than the file allows (XLIFF 1.2 `maxwidth` in characters, XLIFF 2 `slr:sizeRestriction` in code points).',
  examples: [
    {
      ...EN_TR,
      title: 'short texts differ freely',
      pairs: [
        ['OK', 'Tamam, anladım'],
        ['Save', 'Kaydet', { maxLength: 6 }],
      ],
      findings: [],
    },
    {
      ...EN_JA,
      title: 'a script that takes fewer characters',
      pairs: [['The library is closed on Mondays.', '月曜日は休館です。']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'half a sentence lost, and a text too long',
      pairs: [
        ['Select the folder that holds the files which you want to copy.', 'Klasörü seçin.'],
        ['Save', 'Değişiklikleri kaydet', { maxLength: 10 }],
      ],
      findings: [
        { pair: 0, rule: 'length/ratio', severity: 'warning' },
        { pair: 1, rule: 'length/limit', severity: 'error', found: 'leri kaydet' },
      ],
    },
  ],
  find: findLengthProblems,
});

/**
 * Letters of an alphabet that a character stands for: ten sentences of 430 characters in English took 177 in Chinese,
 * 91 of them ideographs, 225 in Japanese and 265 in Korean.
 */
const DENSE: readonly (readonly [characters: RegExp, letters: number])[] = [
  [/\p{Script=Han}/gu, 3.5],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 1.75],
  [/\p{Script=Hangul}/gu, 2],
];
/** Below the first of them, nothing is dense. */
const MAY_BE_DENSE = /[\u1100-\u{3FFFF}]/u;

function bareText({ text }: SideView): string {
  return text.replaceAll(CODE, '').trim();
}

/** How long a text is, in letters of an alphabet. */
function countLetters(text: string): number {
  if (!MAY_BE_DENSE.test(text)) return text.length;
  return DENSE.reduce(
    (sum, [characters, letters]) => sum + (text.match(characters)?.length ?? 0) * (letters - 1),
    text.length,
  );
}

function* findLengthProblems({ trusted, inspected, pair }: SegmentView): Generator<Problem, void> {
  const one = bareText(trusted);
  const other = bareText(inspected);
  const wanted = countLetters(one);
  const there = countLetters(other);
  if (wanted > 0 && there > 0 && Math.max(wanted, there) >= MIN_LENGTH) {
    const ratio = Math.max(wanted / there, there / wanted);
    if (ratio > MAX_RATIO)
      yield {
        rule: 'length/ratio',
        severity: 'warning',
        message:
          `the text has ${other.length} characters, the other side ${one.length}: ` +
          `${there < wanted ? 'something may be missing' : 'something may be added'}`,
      };
  }
  const { maxLength } = pair;
  if (maxLength === undefined || inspected.side !== 'target') return;
  const length = countCodePoints(inspected.content);
  if (length > maxLength)
    yield {
      rule: 'length/limit',
      severity: 'error',
      span: [findEnd(inspected.text, maxLength), inspected.text.length],
      message: `the text has ${length} characters; at most ${maxLength} fit`,
    };
}

/** Where so many characters end; an inline code counts nothing. */
function findEnd(text: string, count: number): number {
  let at = 0;
  for (const character of text) {
    if (character !== CODE && count-- === 0) break;
    at += character.length;
  }
  return at;
}
