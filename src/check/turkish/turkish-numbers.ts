import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';
import { endingsOfAcronym, lastWordOfNumeral } from '../../language/tr/numeral-ending.ts';
import { ALL_SUFFIXES, mendSuffix, suffixesAfter } from '../../language/tr/apostrophe-suffixes.ts';

/** Suffixes of numerals and abbreviations follow the way they are read out. */
export const turkishNumbers: Check = makeSegmentCheck({
  name: 'turkish-numbers',
  rules: ['turkish/suffix-harmony', 'turkish/number-suffix'],
  summary:
    "A suffix does not agree with the numeral or abbreviation before it as it is read out (6'inci for 6'ncı, " +
    "TBMM'a for TBMM'ye), or follows a numeral without an apostrophe (2020de).",
  examples: [
    {
      ...EN_TR,
      title: 'read out, they agree',
      pairs: [
        ['the 5th and 6th', "5'inci ve 6'ncı"],
        ['in 2020, 2019 and 1990', "2020'de, 2019'da ve 1990'da"],
        ['to the TBMM, NATO and the EU', "TBMM'ye, NATO'ya ve AB'ye"],
        ['at 3 pm, 1,000 of them', "saat 3'te, 1.000'i"],
        ['from 40 to 50', "40'tan 50'ye"],
        ['in the 1990s', "1990'larda"],
        ['the UN, the USA and BBC', "BM'nin, ABD'nin ve BBC'nin"],
        ['5 km, 4G, 3D, 2x', '5km, 4G, 3D, 2x'],
        ['per cent', "yüzde 3,5'i"],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'they do not agree, or lack their apostrophe',
      pairs: [
        ['the 6th', "6'inci"],
        ['in 2019', "2019'de"],
        ['to the TBMM', "TBMM'a"],
        ['in 2020', '2020de başladı'],
      ],
      findings: [
        { pair: 0, rule: 'turkish/suffix-harmony', severity: 'warning', found: "6'inci" },
        { pair: 1, rule: 'turkish/suffix-harmony', severity: 'warning', found: "2019'de" },
        { pair: 2, rule: 'turkish/suffix-harmony', severity: 'info', found: "TBMM'a" },
        { pair: 3, rule: 'turkish/number-suffix', severity: 'warning', found: '2020de' },
      ],
    },
  ],
  find: findSuffixProblems,
});

const SUFFIXED =
  /(?<![\p{L}\p{N}.,:/-])(?:(\p{Nd}+(?:\.\p{Nd}{3})*)|(\p{Lu}{2,6}))(['’])(\p{Ll}+)(?![\p{L}\p{N}])/gu;
/** Two letters at least: `5a` may be a number of a house. */
const BARE = /(?<![\p{L}\p{N}.,:/_-])(\p{Nd}+)(\p{Ll}{2,6})(?![\p{L}\p{N}_])/gu;

/** Suffixes that are units as well: 5 da is deca, 5 in is inches. */
const UNITS = new Set(['da', 'in', 'li', 'lik']);

function* findSuffixProblems({ inspected }: SegmentView): Generator<Problem, void> {
  if (inspected.primary !== 'tr') return;
  const { text } = inspected;
  for (const match of text.matchAll(SUFFIXED)) {
    const [whole, number, acronym, apostrophe, suffix] = match;
    if (!ALL_SUFFIXES.has(suffix!)) continue;
    const last = number === undefined ? undefined : lastWordOfNumeral(number.replaceAll('.', ''));
    if (number !== undefined && last === undefined) continue;
    const sounds = last === undefined ? endingsOfAcronym(acronym!) : [last];
    if (sounds.some((sound) => suffixesAfter(sound).includes(suffix!))) continue;
    const mended = mendSuffix(suffix!, sounds[0]!);
    const stem = number ?? acronym!;
    const expected = mended === undefined ? undefined : `${stem}${apostrophe}${mended}`;
    yield {
      rule: 'turkish/suffix-harmony',
      // an abbreviation may be read in a way that nobody can guess
      severity: number === undefined ? 'info' : 'warning',
      span: [match.index, match.index + whole.length],
      message: `“${whole}” does not agree with ${stem}${last === undefined ? '' : ` (${last})`}`,
      ...(expected !== undefined && { expected: [expected] }),
    };
  }
  for (const match of text.matchAll(BARE)) {
    const [whole, number, suffix] = match;
    if (!ALL_SUFFIXES.has(suffix!) || UNITS.has(suffix!)) continue;
    const last = lastWordOfNumeral(number!);
    if (last === undefined || !suffixesAfter(last).includes(suffix!)) continue;
    const expected = `${number}’${suffix}`;
    yield {
      rule: 'turkish/number-suffix',
      severity: 'warning',
      span: [match.index, match.index + whole.length],
      message: `the suffix of “${whole}” follows an apostrophe`,
      expected: [expected.replace('’', "'")],
    };
  }
}
