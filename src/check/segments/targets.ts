import { ADDRESS_PATTERN } from '../values/address-pattern.ts';
import { EN_TR } from '../example-locales.ts';
import type { Check } from '../check.ts';
import { toTextFinding, type Problem } from '../make-segment-check.ts';
import { findPlaceholders } from '../../language/find-placeholders.ts';
import { CODE } from '../../model/content/to-coded-text.ts';
import { viewSegments, type SegmentView, type SideView } from '../segment-view.ts';

/** Words that a text must have before it is surprising that it is the same in two languages. */
const MIN_SAME_WORDS = 3;

/** There is a translation, and it is one. */
export const targets: Check = {
  name: 'targets',
  seesUntranslated: true,
  rules: ['target/empty', 'target/missing', 'target/same-as-source', 'target/untranslated'],
  summary:
    'A target is missing or empty, is the source itself, or is written in the words of the source ' +
    'language. Names, codes and texts of one or two words may be the same in both languages.',
  examples: [
    {
      ...EN_TR,
      title: 'what may stay as it is',
      pairs: [
        ['GitHub', 'GitHub'],
        ['%d / %d', '%d / %d'],
        ['John Smith, New York', 'John Smith, New York'],
        ['tool create [-q | --quiet | --all-parts]', 'tool create [-q | --quiet | --all-parts]'],
        ['Open the file', 'Dosyayı aç'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'not translated',
      pairs: [
        ['Open the file', ''],
        ['Open the file', '', { isUntranslated: true }],
        ['Open the file again', 'Open the file again'],
        ['Open the file again and save it', 'Open the file and then save it.'],
      ],
      findings: [
        { pair: 0, rule: 'target/empty', severity: 'error' },
        { pair: 1, rule: 'target/missing', severity: 'info' },
        { pair: 2, rule: 'target/same-as-source', severity: 'warning' },
        { pair: 3, rule: 'target/untranslated', severity: 'warning' },
      ],
    },
  ],
  *run(context) {
    for (const view of viewSegments(context))
      for (const problem of findTargetProblems(view)) yield toTextFinding(view, problem);
  },
};

const isBlank = (text: string): boolean => text.replaceAll(CODE, '').trim() === '';

function* findTargetProblems(view: SegmentView): Generator<Problem, void> {
  const { pair, inspected, trusted } = view;
  const [source, target] =
    inspected.side === 'target' ? [trusted, inspected] : [inspected, trusted];
  if (isBlank(source.text)) return;
  if (pair.isUntranslated === true) {
    yield {
      rule: 'target/missing',
      severity: 'info',
      side: 'target',
      message: 'there is no target',
    };
    return;
  }
  if (isBlank(target.text)) {
    // a target of codes alone is checked by its codes
    if (target.text.includes(CODE) && source.text.includes(CODE)) return;
    yield {
      rule: 'target/empty',
      severity: 'error',
      side: 'target',
      message: 'the target is empty',
    };
    return;
  }
  if (source.primary === target.primary) return;
  const isSame = source.text.trim() === target.text.trim();
  if (!isLanguage(source, isSame ? MIN_SAME_WORDS : MIN_SAME_WORDS + 1)) return;
  if (isSame)
    yield {
      rule: 'target/same-as-source',
      severity: 'warning',
      side: 'target',
      message: 'the target is the source itself',
    };
  else if (isWrittenIn(target.text, source, target))
    yield {
      rule: 'target/untranslated',
      severity: 'warning',
      side: 'target',
      message: `the target is written in ${source.language.locale}`,
    };
}

const NO_WORDS = new RegExp(`${ADDRESS_PATTERN}|(?<=^|[\\s[(|])--?[\\w-]+`, 'gu');

/** Words without codes, placeholders, addresses and options of a command (`[--all]`). */
function plainWords(text: string, { language }: SideView): readonly string[] {
  let plain = text.replaceAll(NO_WORDS, ' ');
  for (const { span } of findPlaceholders(plain).toReversed())
    plain = `${plain.slice(0, span[0])} ${plain.slice(span[1])}`;
  return language
    .words(plain)
    .filter(({ kind }) => kind === 'word')
    .map(({ text: word }) => word);
}

/** Whether a text is language, not a list of names: it has small words, and one of them a function word. */
function isLanguage(side: SideView, least: number): boolean {
  const words = plainWords(side.text, side);
  const { stopWords } = side.language;
  return (
    words.length >= least &&
    words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= words.length &&
    (stopWords.size === 0 || words.some((word) => stopWords.has(side.language.lower(word))))
  );
}

/** Whether a text is made of another language: its function words are there, those of its own are not. */
function isWrittenIn(text: string, source: SideView, target: SideView): boolean {
  const words = plainWords(text, target).map((word) => source.language.lower(word));
  if (words.length < 4 || source.language.stopWords.size === 0) return false;
  const foreign = words.filter(
    (word) => source.language.stopWords.has(word) && !target.language.stopWords.has(word),
  ).length;
  const own = words.filter(
    (word) => target.language.stopWords.has(word) && !source.language.stopWords.has(word),
  ).length;
  const isOwnScript = target.primary === 'tr' && /[ğşıİĞŞ]/u.test(text);
  return !isOwnScript && own === 0 && foreign >= 2 && foreign * 5 >= words.length;
}
