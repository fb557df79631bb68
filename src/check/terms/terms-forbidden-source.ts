import { buildRecogniser } from '../../terms/recognise/build-recogniser.ts';
import { maskCode } from '../../terms/recognise/mask-code.ts';
import { selectTerms } from '../../terms/recognise/select-terms.ts';
import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { toTextFinding } from '../make-segment-check.ts';
import { viewSegments } from '../segment-view.ts';

/** Authors use the terms of the termbase too. */
export const termsForbiddenSource: Check = {
  name: 'terms-forbidden-source',
  rules: ['terms/forbidden-source'],
  summary:
    'The trusted side uses a term that the termbase rules out, in whatever inflected form: the author ' +
    'should hear of it before the translator wonders.',
  examples: [
    {
      ...EN_TR,
      title: 'preferred terms',
      termbase: exampleTerms(),
      pairs: [['Add it to the allowlist.', 'İzin listesine ekleyin.']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a term that is ruled out',
      termbase: exampleTerms(),
      pairs: [['Add it to the whitelists.', 'İzin listelerine ekleyin.']],
      findings: [
        {
          pair: 0,
          rule: 'terms/forbidden-source',
          severity: 'warning',
          term: 'whitelist',
          found: 'whitelists',
        },
      ],
    },
  ],
  *run(context) {
    const { termbase, inspect, sourceLocale, targetLocale } = context;
    if (termbase === undefined) return;
    const locale = inspect === 'target' ? sourceLocale : targetLocale;
    const entries = selectTerms(termbase, locale);
    if (!entries.some(({ term }) => term.status === 'deprecated')) return;
    let find: ReturnType<typeof buildRecogniser>['find'] | undefined;
    for (const view of viewSegments(context)) {
      find ??= buildRecogniser(entries, view.trusted.language).find;
      const mentions = find(maskCode(view.trusted.text));
      for (const { term, span, form, concept, grade } of mentions) {
        if (term.status !== 'deprecated' || grade === 'derived') continue;
        // another concept may use the same word by right
        const isRight = mentions.some(
          (other) => other.span[0] === span[0] && other.term.status !== 'deprecated',
        );
        if (isRight) continue;
        const expected = entries
          .filter((entry) => entry.concept === concept && entry.term.status !== 'deprecated')
          .map((entry) => entry.term.text);
        yield toTextFinding(view, {
          rule: 'terms/forbidden-source',
          severity: 'warning',
          side: view.trusted.side,
          span,
          message: `“${form}” is a term not to be used`,
          term: term.text,
          expected,
        });
      }
    }
  },
};

function exampleTerms(): NonNullable<Check['examples'][number]['termbase']> {
  return {
    type: 'termbase',
    concepts: [
      {
        id: 'allowlist',
        terms: [
          { locale: 'en', text: 'allowlist', status: 'preferred' },
          { locale: 'en', text: 'whitelist', status: 'deprecated' },
          { locale: 'tr', text: 'izin listesi', status: 'preferred' },
        ],
      },
    ],
  };
}
