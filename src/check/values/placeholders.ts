import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';
import { findPlaceholders, type Placeholder } from '../../language/find-placeholders.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView, SideView } from '../segment-view.ts';

/** What a program puts into the text stands on both sides. */
export const placeholders: Check = makeSegmentCheck({
  name: 'placeholders',
  rules: [
    'placeholders/missing',
    'placeholders/extra',
    'placeholders/order',
    'placeholders/accelerator',
  ],
  summary:
    'A placeholder (`%s`, `%(name)s`, `{0}`, `{{x}}`, `${x}`, Qt `%1`, an ICU argument, an HTML tag) is ' +
    'missing or invented, unnumbered ones come in another order, or an accelerator (`&File`) is lost.',
  examples: [
    {
      ...EN_TR,
      title: 'placeholders in the order that the language wants',
      pairs: [
        ['%1$s sent %2$d files', '%2$d dosyayı %1$s gönderdi'],
        ['Hello {{name}}, see <b>{0}</b>', 'Merhaba {{name}}, <b>{0}</b> bakın'],
        ['Growth was 5 %, then 10%.', 'Büyüme %5, sonra %10 oldu.'],
        ['Package %s which provides %s', '%2$s sağlayan %1$s paketi'],
        ['%A, %B %e, %Y', '%e %B %Y %A'],
        ['{{PLURAL:$1|member|members}}', '{{PLURAL:$1|üye}}'],
        ['&Open', '&Aç'],
        ['{count, plural, one {# file} other {# files}}', '{count, plural, other {# dosya}}'],
        ['usage: git add <path>', 'kullanım: git add <yol>'],
      ],
      findings: [],
    },
    {
      ...TR_EN,
      title: 'a percentage is no placeholder',
      pairs: [['Fiyatlar %12 arttı.', 'Prices rose by 12 percent.']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'lost, invented, turned round',
      pairs: [
        ['%s was deleted', 'silindi'],
        ['Deleted', '{0} silindi'],
        ['%s has %d files', '%d dosya: %s'],
        ['&Open', 'Aç'],
        ['Copy %1 to %2', '%1 kopyala'],
      ],
      findings: [
        { pair: 0, rule: 'placeholders/missing', severity: 'error' },
        { pair: 1, rule: 'placeholders/extra', severity: 'error', found: '{0}' },
        { pair: 2, rule: 'placeholders/order', severity: 'error', found: '%d' },
        { pair: 3, rule: 'placeholders/accelerator', severity: 'warning' },
        { pair: 4, rule: 'placeholders/missing', severity: 'error' },
      ],
    },
  ],
  find: findPlaceholderProblems,
});

function* findPlaceholderProblems(view: SegmentView): Generator<Problem, void> {
  const { trusted, inspected } = view;
  if (inspected.text.trim() === '') return;
  const withPercent = hasPercentCodes(trusted, inspected);
  const select = ({ text }: SideView): readonly Placeholder[] =>
    findPlaceholders(text).filter(({ kind }) => kind !== 'percent' || withPercent);
  const [wanted, there] = withNumbers(select(trusted), select(inspected));
  const left = [...there];
  const missing = wanted.filter(({ key }) => {
    const at = left.findIndex((other) => other.key === key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  // plural branches repeat their arguments as often as the language has forms
  const isRepeated = ({ key }: Placeholder, others: readonly Placeholder[]): boolean =>
    key !== '' &&
    others.some((other) => other.key === key) &&
    /[{]\s*\w+\s*,\s*\w*(?:plural|select)/.test(trusted.text);
  for (const code of missing) {
    if (isRepeated(code, there)) continue;
    const text = trusted.text.slice(...code.span);
    yield {
      rule: 'placeholders/missing',
      severity: code.kind === 'tag' ? 'warning' : 'error',
      message: `“${text}” is missing`,
      expected: [text],
    };
  }
  for (const code of left) {
    if (isRepeated(code, wanted)) continue;
    const text = inspected.text.slice(...code.span);
    yield {
      rule: 'placeholders/extra',
      severity: code.kind === 'tag' ? 'warning' : 'error',
      span: code.span,
      message: `“${text}” is not on the other side`,
    };
  }
  if (missing.length === 0 && left.length === 0) yield* findTurned(wanted, there, inspected);
  yield* findAccelerator(view);
}

/** printf takes its values by number (`%2$s`) or in order (`%s`); names and lists of places do neither. */
const isNumbered = ({ kind, key }: Placeholder): boolean => kind === 'printf' && key.includes('$');
const isInOrder = ({ kind, key }: Placeholder): boolean =>
  kind === 'printf' && !/[$(<*]/.test(key) && key !== '%n';

/** Where only one side numbers its placeholders, those of the other are numbered as they are filled. */
function withNumbers(
  wanted: readonly Placeholder[],
  there: readonly Placeholder[],
): readonly [readonly Placeholder[], readonly Placeholder[]] {
  const number = (list: readonly Placeholder[]): readonly Placeholder[] => {
    let count = 0;
    return list.map((one) =>
      isInOrder(one) ? { ...one, key: `%${++count}$${one.key.slice(1)}` } : one,
    );
  };
  if (wanted.some(isNumbered) === there.some(isNumbered)) return [wanted, there];
  return wanted.some(isNumbered) ? [wanted, number(there)] : [number(wanted), there];
}

/** Unnumbered printf placeholders take their values in order: `%s … %d` must not become `%d … %s`. */
function* findTurned(
  wanted: readonly Placeholder[],
  there: readonly Placeholder[],
  { text }: SideView,
): Generator<Problem, void> {
  const inOrder = (list: readonly Placeholder[]): readonly Placeholder[] =>
    list.filter(({ kind, key }) => (kind === 'printf' && !/[$(<]/.test(key)) || key === '{}');
  const others = inOrder(wanted);
  const turned = inOrder(there).find(({ key }, at) => others[at]?.key !== key);
  if (turned === undefined) return;
  const order = others.map(({ key }) => key).join(', ');
  yield {
    rule: 'placeholders/order',
    severity: 'error',
    span: turned.span,
    message: `“${text.slice(...turned.span)}” comes in another order; expected ${order}`,
  };
}

/** Whether `%1` is a placeholder here and not a percentage, which Turkish writes the same way. */
function hasPercentCodes(trusted: SideView, inspected: SideView): boolean {
  const has = ({ text }: SideView): boolean => /%L?\d/.test(text);
  const isTurkish = trusted.primary === 'tr';
  // an English %1 is a placeholder; a Turkish one is when the English side has such a thing too
  return isTurkish ? has(trusted) && has(inspected) : has(trusted);
}

/** An ampersand before a letter, not of an entity, and not alone between words. */
const ACCELERATOR = /(?<![\p{L}\p{N}&])&(?!\w+;)(?=[\p{L}\p{N}])|(?<=\p{L})&(?!\w+;)(?=\p{Ll})/gu;

function* findAccelerator({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const count = (text: string): number => [...text.matchAll(ACCELERATOR)].length;
  // a menu text is short and has exactly one
  if (count(trusted.text) !== 1 || trusted.text.length > 60 || /[=?]/.test(trusted.text)) return;
  if (count(inspected.text) === 1) return;
  yield {
    rule: 'placeholders/accelerator',
    severity: 'warning',
    message: `an accelerator (&) stands on the other side; found ${count(inspected.text)}`,
    expected: ['&'],
  };
}
