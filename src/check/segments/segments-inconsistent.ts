import { toPlainText } from '../../model/content/flatten-content.ts';
import { hashWide } from '../../model/hash/hash-wide.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { type Digest, digestWhole } from '../../terms/digest.ts';
import type { Check, CheckContext } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { toTextFinding } from '../make-segment-check.ts';
import { toCodedText } from '../../model/content/to-coded-text.ts';
import { viewSegments, type SegmentView } from '../segment-view.ts';
import type { Language } from '../../language/language.ts';

/** Words that a source must have before its translations are compared: “Open” is a verb and an adjective. */
const MIN_WORDS = 3;

/** The same text is translated in the same way, and different texts in different ways. */
export const segmentsInconsistent: Check = {
  name: 'segments-inconsistent',
  scope: 'bitext',
  rules: ['consistency/target', 'consistency/source'],
  summary:
    'The same text of the trusted side has another translation than elsewhere (`consistency/target`), or ' +
    'different texts share one (`consistency/source`). Case, marks, inflection and word order are no ' +
    'difference; texts under three words are left alone, for their context decides.',
  examples: [
    {
      ...EN_TR,
      title: 'the same words in another form',
      pairs: [
        ['Open the last file', 'Son dosyayı aç'],
        ['Open the last file.', 'Son dosyayı açın.'],
        ['Open', 'Aç'],
        ['Open', 'Açık'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'two translations of one text, one of two',
      pairs: [
        ['Open the last file', 'Son dosyayı aç'],
        ['Open the last file', 'Son dosyayı aç'],
        ['Open the last file', 'Önceki belgeyi göster'],
        ['Delete the empty folder', 'Boş dizini hemen kaldır'],
        ['Remove this blank page', 'Boş dizini hemen kaldır'],
      ],
      findings: [
        {
          pair: 2,
          rule: 'consistency/target',
          severity: 'warning',
          found: 'Önceki belgeyi göster',
        },
        { pair: 4, rule: 'consistency/source', severity: 'info', found: 'Boş dizini hemen kaldır' },
      ],
    },
  ],
  *run(context) {
    yield* findCompeting(context, 'consistency/target');
    yield* findCompeting(context, 'consistency/source');
  },
};

/** A segment, and the text of the side on which it may differ from its group. */
interface Member {
  readonly view: SegmentView;
  readonly text: string;
}

function* findCompeting(
  context: CheckContext,
  rule: 'consistency/target' | 'consistency/source',
): ReturnType<Check['run']> extends Iterable<infer T> ? Generator<T, void> : never {
  const groups = new Map<string, Member[]>();
  const isTarget = rule === 'consistency/target';
  for (const view of viewSegments({ ...context, pairs: findTwins(context, rule) })) {
    const texts = toTexts(view);
    if (texts === undefined) continue;
    const [group, text] = isTarget
      ? [texts.trusted, texts.inspected]
      : [view.inspected.language.lower(texts.inspected), texts.trusted];
    const there = groups.get(group);
    if (there === undefined) groups.set(group, [{ view, text }]);
    else there.push({ view, text });
  }
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    const views = members.map(({ view, text }) => {
      const { language } = isTarget ? view.inspected : view.trusted;
      return { view, key: toParadigm(text, language) };
    });
    yield* judge(views, rule);
  }
}

/** The texts of a segment as they are compared; `undefined` when they are too short for that. */
function toTexts({
  pair,
  trusted,
  inspected,
}: SegmentView): { readonly trusted: string; readonly inspected: string } | undefined {
  if (pair.isUntranslated === true || inspected.text.trim() === '') return undefined;
  const texts = {
    trusted: trusted.language.lower(trimMarks(toCodedText(trusted.content))),
    inspected: trimMarks(toPlainText(inspected.content)),
  };
  const isShort = Object.values(texts).some((text) => countWords(text) < MIN_WORDS);
  return isShort ? undefined : texts;
}

/** Of each segment, what two have in common if they are in one group of a rule, and perhaps else too. */
type GroupKeys = Readonly<Record<'consistency/target' | 'consistency/source', ArrayLike<number>>>;

/** A segment in no group. */
const ALONE = 0;

function digestGroups(context: CheckContext): Digest<SegmentPair, GroupKeys> {
  const { inspect, sourceLocale, targetLocale } = context;
  return {
    name: `groups ${inspect} ${sourceLocale} ${targetLocale}`,
    make: (pairs) => {
      const texts = Array.from(viewSegments({ ...context, pairs }), (view) => {
        const own = toTexts(view);
        return own && { ...own, inspected: view.inspected.language.lower(own.inspected) };
      });
      const keysOf = (side: 'trusted' | 'inspected'): Int32Array =>
        Int32Array.from(texts, (own) => (own === undefined ? ALONE : hashWide(own[side])[0] | 1));
      return {
        'consistency/target': keysOf('trusted'),
        'consistency/source': keysOf('inspected'),
      };
    },
  };
}

/** The segments that may have company in their groups: most have none. */
function findTwins(context: CheckContext, rule: keyof GroupKeys): readonly SegmentPair[] {
  const read = context.digests ?? digestWhole(context.pairs);
  const keys = new Int32Array(context.pairs.length);
  for (const { from, value } of read(digestGroups(context))) keys.set(value[rule], from);
  const twins = new Set<number>();
  keys.toSorted().forEach((key, at, sorted) => {
    if (key !== ALONE && sorted[at + 1] === key) twins.add(key);
  });
  return context.pairs.filter((_, at) => twins.has(keys[at]!));
}

function* judge(
  views: readonly { readonly view: SegmentView; readonly key: string }[],
  rule: 'consistency/target' | 'consistency/source',
): Generator<ReturnType<typeof toTextFinding>, void> {
  const counts = new Map<string, number>();
  for (const { key } of views) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size < 2) return;
  // the most frequent one is usual; of equals the first
  const [usual] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const model = views.find(({ key }) => key === usual)!.view;
  for (const { view, key } of views) {
    if (key === usual) continue;
    const { content, text } = view.inspected;
    const isTarget = rule === 'consistency/target';
    const other = isTarget ? model.inspected.text : model.trusted.text;
    if (content.length === 0) continue;
    yield toTextFinding(view, {
      rule,
      severity: isTarget ? 'warning' : 'info',
      span: [0, text.length],
      message: isTarget
        ? `the same text is translated as “${other}” elsewhere (${counts.get(usual)} of ${views.length})`
        : `the same words stand for “${other}” elsewhere`,
      ...(isTarget && { expected: [other] }),
      key: usual,
    });
  }
}

/** The stems of a text, sorted: what stays the same when words are inflected or moved. */
function toParadigm(text: string, language: Language): string {
  return language
    .words(text)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ text: word }) => language.inflection.stem(word).slice(0, STEM))
    .sort()
    .join(' ');
}

/** Letters of a stem that are compared: verb endings that a stemmer leaves on stand behind them. */
const STEM = 4;

function trimMarks(text: string): string {
  return text.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replaceAll(/\s+/g, ' ');
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => /\p{L}/u.test(word)).length;
}
