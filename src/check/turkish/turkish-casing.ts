import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

/** The four letters i of Turkish keep their dots. */
export const turkishCasing: Check = makeSegmentCheck({
  name: 'turkish-casing',
  rules: ['turkish/casing'],
  summary:
    'Letters that a program with English rules has cased: i with a combining dot (from İ), capital I after ' +
    'e, i, ö, ü in a Turkish word in capitals (DEĞIL for DEĞİL), small ı there (değıl).',
  examples: [
    {
      ...EN_TR,
      title: 'Turkish letters, names and abbreviations',
      pairs: [
        ['This is not so', 'BU ÖYLE DEĞİL'],
        ['Open IIS and ENTERPRISE', "IIS'i ve ENTERPRISE'ı aç"],
        ['The warm chestnut', 'Ilık kestane, ağaçaltı'],
        ['Custody of two people', 'iki kişinin gözaltına alınması, önyargı'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'cased by English rules',
      pairs: [
        ['Istanbul', 'i\u0307stanbul'],
        ['This is not so', 'BU ÖYLE DEĞIL'],
        ['It is not', 'öyle değıl'],
      ],
      findings: [
        { pair: 0, rule: 'turkish/casing', severity: 'warning', found: 'i\u0307' },
        { pair: 1, rule: 'turkish/casing', severity: 'warning', found: 'DEĞIL' },
        { pair: 2, rule: 'turkish/casing', severity: 'info', found: 'değıl' },
      ],
    },
  ],
  find: findCasing,
});

/** A capital I after a front vowel and consonants; harmony allows no ı there inside a word. */
const UPPER = /(?<=[EİÖÜ][BCÇDFGĞHJKLMNPRSŞTVYZ]{1,3})I/u;
const LOWER = /(?<=[eiöü][bcçdfgğhjklmnprsştvyz]{1,3})ı/u;

function* findCasing({ inspected, trusted }: SegmentView): Generator<Problem, void> {
  if (inspected.primary !== 'tr') return;
  const { text } = inspected;
  for (const match of text.matchAll(/[iı]\u0307/g))
    yield {
      rule: 'turkish/casing',
      severity: 'warning',
      span: [match.index, match.index + 2],
      message: 'an i with a second dot: “İ” was made small by the rules of another language',
      expected: ['i'],
      replacement: 'i',
    };
  if (!UPPER.test(text) && !LOWER.test(text)) return;
  for (const { text: word, span, kind } of inspected.language.words(text)) {
    if (kind !== 'word' || trusted.text.includes(word)) continue;
    const stem = /^[^'’]*/.exec(word)![0];
    // a letter that only Turkish has says that the word is Turkish
    const isUpper = /^\p{Lu}{3,}$/u.test(stem) && /[ĞŞÇÖÜİ]/u.test(stem) && UPPER.test(stem);
    const isLower = /^\p{L}?\p{Ll}+$/u.test(stem) && /[ğşçöü]/u.test(stem) && LOWER.test(stem);
    if (!isUpper && !isLower) continue;
    const mended = isUpper
      ? word.replace(new RegExp(UPPER, 'gu'), 'İ')
      : word.replace(new RegExp(LOWER, 'gu'), 'i');
    // compounds (beşyıl, üçyıldız) break harmony where their halves meet
    if (isLower && /(?:yıl|sıra|kıt|dış|kız|altı)/u.test(stem)) continue;
    yield {
      rule: 'turkish/casing',
      severity: isUpper ? 'warning' : 'info',
      span,
      message: `“${word}” has ${isUpper ? 'I' : 'ı'} where vowel harmony wants ${isUpper ? 'İ' : 'i'}`,
      expected: [mended],
    };
  }
}
