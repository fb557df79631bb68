import { findLanguage } from '../../language/find-language.ts';
import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { flattenContent } from '../../model/content/flatten-content.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import { buildRecogniser, type TermMention } from '../recognise/build-recogniser.ts';
import { keepLongest } from '../recognise/keep-longest.ts';
import { listForms } from './list-forms.ts';
import type { Discovery } from './list-term-uses.ts';
import { maskCode } from '../recognise/mask-code.ts';
import { languageOf, selectTerms } from '../recognise/select-terms.ts';
import { countPlaces, packPlaces, type TermPlace } from './term-places.ts';
import type { RenderingUse, TermUse } from './term-use.ts';

/** Words that stand for a term in a pair. */
export interface FoundRendering {
  /** Of the rendering, in its citation form. */
  readonly text: string;
  /** Content positions. */
  readonly span: Span;
  /** As they stand there. */
  readonly form: string;
}

/** The termbase, and which side is looked at: the other one is taken to be right. */
export interface ConceptOptions {
  readonly termbase: Termbase;
  readonly inspect: 'source' | 'target';
  readonly trustedLocale: string;
  readonly inspectedLocale: string;
}

/** Concepts that begin with the same term: a table without ids has a row a rendering. */
interface Group {
  readonly concepts: Concept[];
  readonly title: string;
  readonly terms: Term[];
  /** What the bitext shows of the same term. */
  readonly discoveries: Discovery[];
  /** By text: places and the forms that stand there. */
  readonly places: Map<string, { readonly at: TermPlace[]; readonly forms: string[] }>;
  readonly unrendered: TermPlace[];
}

const STATUSES: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated'];

/**
 * The terms of a termbase as a bitext has them, and behind them what the bitext shows of its own.
 * What stands for a concept without being in the termbase is listed as one more rendering.
 */
export function findConceptUses(
  pairs: readonly SegmentPair[],
  discovered: readonly Discovery[],
  options: ConceptOptions,
): readonly TermUse[] {
  const { termbase, inspect, trustedLocale, inspectedLocale } = options;
  const groups = groupConcepts(termbase, trustedLocale, inspectedLocale);
  const inspectedLanguage = findLanguage(inspectedLocale);
  const trusted = buildRecogniser(
    selectTerms(termbase, trustedLocale),
    findLanguage(trustedLocale),
  );
  const inspected = buildRecogniser(selectTerms(termbase, inspectedLocale), inspectedLanguage);

  const others: TermUse[] = [];
  for (const discovery of discovered) {
    const group = findGroup(discovery.use.term, trusted.find(discovery.use.term), groups);
    if (group === undefined) others.push(discovery.use);
    // a concept without a term in this language is only named
    else if (group.terms.length === 0)
      others.push({ ...discovery.use, ...describe(group.concepts) });
    else group.discoveries.push(discovery);
  }

  for (const [pair, { source, target }] of pairs.entries()) {
    const flat = flattenContent(inspect === 'target' ? source : target);
    const other = flattenContent(inspect === 'target' ? target : source);
    if (other.text.trim() === '') continue;
    const byGroup = new Map<Group, TermMention[]>();
    for (const mention of trusted.find(maskCode(flat.text))) {
      const group = groups.get(mention.concept);
      if (group === undefined || group.terms.length === 0 || mention.grade === 'derived') continue;
      byGroup.set(group, [...(byGroup.get(group) ?? []), mention]);
    }
    if (byGroup.size === 0) continue;
    const all = inspected.findAll(maskCode(other.text)).filter(({ grade }) => grade !== 'derived');
    for (const [group, mentions] of byGroup) {
      const found = withoutHomonyms(
        keepLongest(all.filter(({ concept }) => groups.get(concept) === group)),
      ).map(({ term, span, form }): FoundRendering => ({
        text: term.text,
        span: toOriginalSpan(other, span),
        form,
      }));
      notePlaces(
        group,
        pair,
        mentions.map(({ span }) => toOriginalSpan(flat, span)),
        found,
      );
    }
  }
  const uses = [...new Set(groups.values())]
    .map((group) => toUse(group, inspectedLanguage))
    .filter(
      ({ renderings, unrendered }) =>
        unrendered.length > 0 || renderings.some(({ places }) => places.length > 0),
    );
  return [...uses, ...others];
}

function notePlaces(
  group: Group,
  pair: number,
  terms: readonly Span[],
  inTermbase: readonly FoundRendering[],
): void {
  const seen = group.discoveries.flatMap(({ byPair }) => byPair.get(pair) ?? []);
  const isFree = ({ span }: FoundRendering): boolean =>
    inTermbase.every((one) => one.span[1] <= span[0] || one.span[0] >= span[1]);
  const found = [...inTermbase, ...seen.filter(isFree)].sort(
    (one, other) => one.span[0] - other.span[0],
  );
  if (found.length === 0) {
    for (const term of terms) group.unrendered.push({ pair, term });
    return;
  }
  for (const [at, { text, span, form }] of found.entries()) {
    const known = group.places.get(text) ?? { at: [], forms: [] };
    group.places.set(text, known);
    known.at.push({ pair, term: terms[Math.min(at, terms.length - 1)]!, rendering: span });
    known.forms.push(form);
  }
}

/** One mention a place. */
function withoutHomonyms(mentions: readonly TermMention[]): readonly TermMention[] {
  return mentions.filter(({ span }, at) => at === 0 || mentions[at - 1]!.span[0] !== span[0]);
}

/** By concept. */
function groupConcepts(
  { concepts }: Termbase,
  trustedLocale: string,
  inspectedLocale: string,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const byTitle = new Map<string, Group>();
  for (const concept of concepts) {
    const of = (locale: string): readonly Term[] =>
      concept.terms.filter((term) => languageOf(term.locale) === languageOf(locale));
    const title = of(trustedLocale).toSorted(
      (one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status),
    )[0]?.text;
    if (title === undefined) continue;
    const group: Group = byTitle.get(title) ?? {
      concepts: [],
      title,
      terms: [],
      discoveries: [],
      places: new Map(),
      unrendered: [],
    };
    byTitle.set(title, group);
    group.concepts.push(concept);
    group.terms.push(...of(inspectedLocale));
    groups.set(concept.id, group);
  }
  return groups;
}

/** The group of which a text is a term as a whole. */
function findGroup(
  text: string,
  mentions: readonly TermMention[],
  groups: ReadonlyMap<string, Group>,
): Group | undefined {
  const whole = mentions.find(
    ({ span, grade }) => span[0] === 0 && span[1] === text.length && grade !== 'derived',
  );
  return whole && groups.get(whole.concept);
}

const ROLES: Readonly<Record<Term['status'], RenderingUse['role']>> = {
  preferred: 'usual',
  admitted: 'habit',
  deprecated: 'deviant',
};

function toUse(
  { concepts, title, terms, discoveries, places, unrendered }: Group,
  language: ReturnType<typeof findLanguage>,
): TermUse {
  const byText = new Map<string, Term | undefined>(terms.map((term) => [term.text, term]));
  for (const text of places.keys()) if (!byText.has(text)) byText.set(text, undefined);
  const known = new Map(
    discoveries.flatMap(({ use }) => use.renderings).map((one) => [one.text, one]),
  );
  const renderings = [...byText].map(([text, term]): RenderingUse => {
    const { at = [], forms = [] } = places.get(text) ?? {};
    const shown = listForms(text, forms, language);
    return {
      text,
      ...(term !== undefined && { status: term.status }),
      role: term === undefined ? 'deviant' : ROLES[term.status],
      places: packPlaces(at),
      forms: shown.forms,
      isCitation: term !== undefined || (known.get(text)?.isCitation ?? shown.isCitation),
    };
  });
  renderings.sort(
    (one, other) =>
      countPlaces(other.places) - countPlaces(one.places) ||
      STATUSES.indexOf(one.status ?? 'deprecated') - STATUSES.indexOf(other.status ?? 'deprecated'),
  );
  return {
    term: title,
    ...describe(concepts),
    renderings,
    unrendered: packPlaces(unrendered),
  };
}

function describe(
  concepts: readonly Concept[],
): Pick<TermUse, 'concepts' | 'definition' | 'domain' | 'note'> {
  const fact = (name: 'definition' | 'domain' | 'note'): string | undefined =>
    concepts.find((one) => one[name] !== undefined)?.[name];
  const [definition, domain, note] = [fact('definition'), fact('domain'), fact('note')];
  return {
    concepts: concepts.map(({ id }) => id),
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
    ...(note !== undefined && { note }),
  };
}
