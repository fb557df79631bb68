import type { SegmentPair } from '../../model/segment-pair.ts';
import { toCodedText } from '../../model/content/to-coded-text.ts';
import { type Digest, digestWhole } from '../../terms/digest.ts';
import type { Check, CheckContext } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { toTextFinding } from '../make-segment-check.ts';
import { viewSegments } from '../segment-view.ts';

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
    const read = context.digests ?? digestWhole(context.pairs);
    const parts = read(digestNames(context));
    const forms = new Map<string, NameCount>();
    for (const { value } of parts)
      for (const [bare, apart, together, written] of value) {
        const form = forms.get(bare) ?? { apart: 0, together: 0, written: '' };
        form.apart += apart;
        form.together += together;
        if (written !== '') form.written = written;
        forms.set(bare, form);
      }
    const isSlip = (bare: string): boolean => {
      const { apart, together } = forms.get(bare)!;
      return together > 0 && apart >= MIN_EVIDENCE && apart >= MIN_SHARE * together;
    };
    for (const { from, size, value } of parts) {
      if (!value.some(([bare, , together]) => together > 0 && isSlip(bare))) continue;
      const pairs = context.pairs.slice(from, from + size);
      for (const view of viewSegments({ ...context, pairs }))
        for (const { 0: word, index } of view.inspected.text.matchAll(NAME)) {
          if (APOSTROPHE.test(word) || !isSlip(word)) continue;
          const { apart, written } = forms.get(word)!;
          yield toTextFinding(view, {
            rule: 'turkish/apostrophe',
            severity: 'warning',
            span: [index, index + word.length],
            message: `“${word}” is written “${written}” elsewhere (${apart}×)`,
            expected: [written],
          });
        }
    }
  },
};

/** How often a name with its suffixes has the apostrophe and how often not, and how it looks with it. */
interface NameCount {
  apart: number;
  together: number;
  written: string;
}

/** The names of some segments by their letters alone, with the numbers of {@link NameCount}; `''` where it never has one. */
type ListedNames = readonly (readonly [
  bare: string,
  apart: number,
  together: number,
  written: string,
])[];

function digestNames(context: CheckContext): Digest<SegmentPair, ListedNames> {
  return {
    name: `apostrophes ${context.inspect}`,
    make: (pairs) => {
      const names = new Map<string, NameCount>();
      for (const pair of pairs)
        for (const [word] of toCodedText(pair[context.inspect]).matchAll(NAME)) {
          const bare = word.replace(APOSTROPHE, '');
          const name = names.get(bare) ?? { apart: 0, together: 0, written: '' };
          names.set(bare, name);
          if (bare === word) name.together++;
          else {
            name.apart++;
            name.written = word;
          }
        }
      return Array.from(names, ([bare, { apart, together, written }]) => [
        bare,
        apart,
        together,
        written,
      ]);
    },
  };
}

const APOSTROPHE = /['’]/;
const NAME = /(?<![\p{L}\p{N}'’])\p{Lu}\p{Ll}{2,}(?:['’]\p{Ll}+)?(?![\p{L}\p{N}'’])/gu;
