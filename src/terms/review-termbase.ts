import { isLocale } from '../language/is-locale.ts';
import type { Concept, Term, Termbase } from '../model/concept.ts';
import { languageOf } from './recognise/select-terms.ts';
import { TERMBASE_RULES, type TermbaseRule, type TermbaseRuleName } from './termbase-rules.ts';

/** Something wrong with a termbase. */
export interface TermbaseRemark {
  readonly rule: TermbaseRule;
  /** The term it is about; absent: the termbase as a whole. */
  readonly term?: Term;
  readonly message: string;
  readonly expected: string;
}

/** The longest official names have some 200 characters; what is longer is a text that lost its place. */
const MAX_LENGTH = 500;
/** A Turkish noun has a few hundred forms in use, and none needs to be listed. */
const MAX_FORMS = 1000;

/** What only patterns have: quantified groups, classes, anchors, wildcards. */
const PATTERN = /\\[wdsb]|\.[*+]|[)\]][*+?{]|\(\?|^\^.|.\$$|\[[^\]]+\]|\w\*$|^\*\w/i;
const WORDS = /[\p{L}\p{N}]/u;
const STRAY = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028\u2029\uFEFF\uFFFD]|\s{2}/;

/** Judges a termbase by the rules of {@link TERMBASE_RULES}, in its own order. Linear in its size. */
export function* reviewTermbase(termbase: Termbase): Generator<TermbaseRemark, void> {
  const { concepts } = termbase;
  if (concepts.length === 0) {
    yield remark('termbase/empty', undefined, 'the termbase is empty', 'a term');
    return;
  }
  yield* reviewLocales(concepts);
  const isBilingual = concepts.some((concept) => groupByLanguage(concept).size > 1);
  const ids = new Set<string>();
  const bySet = new Map<string, Concept>();
  const byTerm = new Map<string, Concept>();
  for (const concept of concepts) {
    const [first] = concept.terms;
    if (ids.has(concept.id))
      yield remark(
        'termbase/duplicate-id',
        first,
        `id “${concept.id}” stands twice`,
        'an id of its own',
      );
    ids.add(concept.id);
    for (const term of concept.terms) yield* reviewTerm(term);
    yield* reviewConcept(concept, isBilingual);
    const set = [...new Set(concept.terms.map(keyOf))].sort().join('\n');
    const twin = bySet.get(set);
    bySet.set(set, twin ?? concept);
    if (twin !== undefined)
      yield remark(
        'termbase/same-concept',
        first,
        `the concept has the same terms as concept “${twin.id}”`,
        'one concept for one meaning',
      );
    else yield* findHomonyms(concept, byTerm);
    for (const key of new Set(concept.terms.map(keyOf)))
      byTerm.set(key, byTerm.get(key) ?? concept);
  }
}

const RULES = new Map(TERMBASE_RULES.map((rule) => [rule.name, rule]));

function remark(
  name: TermbaseRuleName,
  term: Term | undefined,
  message: string,
  expected: string,
): TermbaseRemark {
  return { rule: RULES.get(name)!, message, expected, ...(term !== undefined && { term }) };
}

/** Terms that a recogniser takes for the same word. */
function keyOf({ locale, text, isCaseSensitive }: Term): string {
  const tidy = text.slice(0, MAX_LENGTH).replace(/\s+/g, ' ');
  const folded = isCaseSensitive === true ? tidy : lowerOf(locale)(tidy);
  return `${languageOf(locale)} ${folded}`;
}

function lowerOf(locale: string): (text: string) => string {
  return (text) => text.toLocaleLowerCase(isLocale(locale) ? locale : 'en');
}

function* reviewLocales(concepts: readonly Concept[]): Generator<TermbaseRemark, void> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const seen = new Set<string>();
  for (const term of concepts.flatMap(({ terms }) => terms)) {
    if (seen.has(term.locale)) continue;
    seen.add(term.locale);
    if (!isLocale(term.locale) || names.of(languageOf(term.locale)) === undefined)
      yield remark(
        'termbase/locale',
        term,
        `“${term.locale}” names no language`,
        'a locale such as tr or en-GB',
      );
  }
}

const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function* reviewTerm(term: Term): Generator<TermbaseRemark, void> {
  const forms = term.forms ?? [];
  const long = [term.text, ...forms].find((text) => text.length > MAX_LENGTH);
  if (long !== undefined)
    yield remark(
      'termbase/long-term',
      term,
      `“${excerpt(long)}” has ${long.length} characters`,
      `at most ${MAX_LENGTH}`,
    );
  if (forms.length > MAX_FORMS)
    yield remark(
      'termbase/long-term',
      term,
      `“${excerpt(term.text)}” has ${forms.length} forms`,
      `at most ${MAX_FORMS}`,
    );
  const pattern = forms.find((form) => form.length <= MAX_LENGTH && PATTERN.test(form));
  if (pattern !== undefined)
    yield remark(
      'termbase/pattern',
      term,
      `the form “${excerpt(pattern)}” is a pattern`,
      'forms as they stand in texts',
    );
  if (!WORDS.test(term.text))
    yield remark(
      'termbase/no-words',
      term,
      `“${excerpt(term.text)}” has no letter and no digit`,
      'a word',
    );
  if (STRAY.test(term.text))
    yield remark(
      'termbase/stray-signs',
      term,
      `“${excerpt(term.text)}” holds signs that nobody sees`,
      'words with one space between them',
    );
}

function groupByLanguage({ terms }: Concept): ReadonlyMap<string, readonly Term[]> {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const group = groups.get(languageOf(term.locale));
    if (group === undefined) groups.set(languageOf(term.locale), [term]);
    else group.push(term);
  }
  return groups;
}

function* reviewConcept(concept: Concept, isBilingual: boolean): Generator<TermbaseRemark, void> {
  const groups = groupByLanguage(concept);
  // a word that is only ruled out needs no translation
  const isUsable = concept.terms.some(({ status }) => status !== 'deprecated');
  if (isBilingual && groups.size === 1 && isUsable)
    yield remark(
      'termbase/no-translation',
      concept.terms[0],
      `“${excerpt(concept.terms[0]!.text)}” has no term in another locale`,
      'one, or the concept left out',
    );
  for (const terms of groups.values()) {
    const isAnyUsable = terms.some(({ status }) => status !== 'deprecated');
    if (!isAnyUsable && groups.size > 1)
      yield remark(
        'termbase/only-deprecated',
        terms[0],
        `“${excerpt(terms[0]!.text)}” is deprecated and nothing stands for it`,
        'a term to be used instead',
      );
  }
  const seen = new Map<string, Term>();
  for (const term of concept.terms) {
    const before = seen.get(keyOf(term));
    seen.set(keyOf(term), before ?? term);
    if (before === undefined || before.locale !== term.locale) continue;
    const isContrary = (before.status === 'deprecated') !== (term.status === 'deprecated');
    yield isContrary
      ? remark(
          'termbase/contradiction',
          term,
          `“${excerpt(term.text)}” is ${before.status} and ${term.status}`,
          'one of the two',
        )
      : remark(
          'termbase/repeated-term',
          term,
          `“${excerpt(term.text)}” stands twice in its concept`,
          'each term once',
        );
  }
}

function* findHomonyms(
  concept: Concept,
  byTerm: ReadonlyMap<string, Concept>,
): Generator<TermbaseRemark, void> {
  const told = new Set<Concept>();
  for (const term of concept.terms) {
    const other = byTerm.get(keyOf(term));
    if (other === undefined || told.has(other) || other.id === concept.id) continue;
    if (areToldApart(concept, other)) continue;
    told.add(other);
    yield remark(
      'termbase/homonym',
      term,
      `“${excerpt(term.text)}” is a term of concept “${other.id}” too`,
      'a definition or a domain of each, or one concept for both',
    );
  }
}

function areToldApart(one: Concept, other: Concept): boolean {
  return (['definition', 'domain'] as const).some(
    (fact) => one[fact] !== undefined && other[fact] !== undefined && one[fact] !== other[fact],
  );
}
