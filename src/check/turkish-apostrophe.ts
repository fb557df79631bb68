import type { Check } from './check.ts';
import { EN_TR } from './example-locales.ts';
import { toTextFinding } from './make-segment-check.ts';
import { viewSegments } from './segment-view.ts';

/**
 * How often a name must be written with an apostrophe in the bitext, and at least how many times as
 * often as without, before the bare form looks like a slip.
 */
const MIN_EVIDENCE = 2;
const MIN_SHARE = 2;

/** The suffixes of proper names follow an apostrophe. */
export const turkishApostrophe: Check = {
  name: 'turkish-apostrophe',
  scope: 'bitext',
  rules: ['turkish/apostrophe'],
  summary:
    "A name takes a suffix without the apostrophe that the same form has elsewhere in the bitext (Ankaranın, Ankara'nın). " +
    'Only what the text itself shows is reported; names of institutions, which take none, are not.',
  examples: [
    {
      ...EN_TR,
      title: 'names with their apostrophe, institutions without',
      pairs: [
        ['of Ankara', "Başkent Ankara'nın"],
        ['of Ankara', "Dün Ankara'nın"],
        ['of the Grand Assembly', 'Türkiye Büyük Millet Meclisinin'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a name without it',
      pairs: [
        ['of Ankara', "Başkent Ankara'nın"],
        ['of Ankara', "Dün Ankara'nın"],
        ['of Ankara', 'Başkent Ankaranın'],
      ],
      findings: [{ pair: 2, rule: 'turkish/apostrophe', severity: 'warning', found: 'Ankaranın' }],
    },
  ],
  *run(context) {
    const locale = context.inspect === 'target' ? context.targetLocale : context.sourceLocale;
    if (new Intl.Locale(locale).language !== 'tr') return;
    const forms = new Map<string, { with: number; without: number; written: string }>();
    const mentions: { view: Parameters<typeof toTextFinding>[0]; at: number; word: string }[] = [];
    for (const view of viewSegments(context)) {
      for (const match of view.inspected.text.matchAll(NAME)) {
        const [word] = match;
        const bare = word.replace(/['’]/, '');
        const form = forms.get(bare) ?? { with: 0, without: 0, written: '' };
        forms.set(bare, form);
        if (bare === word) {
          form.without++;
          mentions.push({ view, at: match.index, word });
        } else {
          form.with++;
          form.written = word;
        }
      }
    }
    for (const { view, at, word } of mentions) {
      const form = forms.get(word)!;
      if (form.with < MIN_EVIDENCE || form.with < MIN_SHARE * form.without) continue;
      yield toTextFinding(view, {
        rule: 'turkish/apostrophe',
        severity: 'warning',
        span: [at, at + word.length],
        message: `“${word}” is written “${form.written}” elsewhere (${form.with} times)`,
        expected: [form.written],
      });
    }
  },
};

const NAME = /(?<![\p{L}\p{N}'’])\p{Lu}\p{Ll}{2,}(?:['’]\p{Ll}+)?(?![\p{L}\p{N}'’])/gu;
