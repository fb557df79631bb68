import type { Concept, Term } from '../../model/concept.ts';
import type { TermReaderOptions } from '../reader-options.ts';
import { decodeId } from '../xml/decode-id.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { childElements, textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import { readTermOverrides } from './term-overrides.ts';

/** Elements of both versions that hold other levels, not facts about their own. */
const levels: readonly string[] = ['langSec', 'langSet', 'termSec', 'tig', 'ntig'];
const termLevels: readonly string[] = ['termSec', 'tig', 'ntig'];
const languageLevels: readonly string[] = ['langSec', 'langSet'];
/** Elements that only hold facts together; `termGrp` is the inside of an `ntig`. */
const groups: readonly string[] = ['descripGrp', 'termNoteGrp', 'adminGrp', 'termGrp'];
/** Elements of the DCA style: what they are about is in their `type`. In DCT the name says it. */
const typed: readonly string[] = ['descrip', 'termNote', 'admin'];

/** What is said about one level, by data category: the first value of each. */
function readFacts(element: XmlElement): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const rest = childElements(element).reverse();
  for (let child = rest.pop(); child !== undefined; child = rest.pop()) {
    if (levels.includes(child.local)) continue;
    if (groups.includes(child.local)) {
      rest.push(...childElements(child).reverse());
      continue;
    }
    const category = typed.includes(child.local) ? findAttribute(child, 'type') : child.local;
    if (category !== undefined && !facts.has(category)) facts.set(category, textOf(child).trim());
  }
  return facts;
}

/** `preferredTerm-admn-sts` (ISO 30042 `administrativeStatus`), `preferredTerm`, `preferred` … */
const statuses: readonly (readonly [RegExp, Term['status']])[] = [
  [/^preferred/, 'preferred'],
  [/^(deprecated|superseded|obsolete|notRecommended|forbidden|rejected)/, 'deprecated'],
  [/^(admitted|standardized|regulated|legal|allowed)/, 'admitted'],
];

function readStatus(facts: ReadonlyMap<string, string>): Term['status'] | undefined {
  const value =
    facts.get('administrativeStatus') ??
    facts.get('normativeAuthorization') ??
    facts.get('usageStatus') ??
    facts.get('usage') ??
    '';
  return statuses.find(([pattern]) => pattern.test(value))?.[1];
}

/** What is kept of a term, and the data category it comes from. */
const termFacts = {
  partOfSpeech: 'partOfSpeech',
  termType: 'termType',
  gender: 'grammaticalGender',
  usage: 'geographicalUsage',
  context: 'context',
  note: 'note',
} as const;

type Draft = Omit<Term, 'status'> & { readonly status: Term['status'] | undefined };

function readTerm(element: XmlElement, locale: string): Draft {
  const facts = readFacts(element);
  const text = facts.get('term');
  if (text === undefined || text === '')
    throw toXmlFault(
      'tbx/structure',
      element,
      text === undefined ? `a ${element.local} has no term` : 'a term is empty',
      '<term>…</term>',
    );
  const kept: Partial<Record<keyof typeof termFacts, string>> = {};
  for (const [field, category] of Object.entries(termFacts)) {
    const value = facts.get(category);
    if (value !== undefined && value !== '') kept[field as keyof typeof termFacts] = value;
  }
  return {
    locale,
    text,
    status: readStatus(facts),
    ...kept,
    ...readTermOverrides(element),
  };
}

function readTerms(language: XmlElement, { onTerm }: TermReaderOptions): readonly Term[] {
  const locale = findAttribute(language, 'xml:lang') ?? findAttribute(language, 'lang');
  if (locale === undefined || locale === '')
    throw toXmlFault(
      'tbx/structure',
      language,
      `a ${language.local} has no language`,
      `<${language.local} xml:lang="…">`,
    );
  const elements = childElements(language).filter(({ local }) => termLevels.includes(local));
  const terms = elements.map((term) => readTerm(term, locale));
  if (terms.length === 0)
    throw toXmlFault('tbx/structure', language, `a ${language.local} has no term`, '<termSec>');
  // A term nobody judged stands behind one that is called preferred.
  const isJudged = terms.some(({ status }) => status === 'preferred');
  const otherwise = isJudged ? 'admitted' : 'preferred';
  return terms.map((draft, at) => {
    const term = { ...draft, status: draft.status ?? otherwise };
    onTerm?.(term, elements[at]!);
    return term;
  });
}

/**
 * One `conceptEntry` or `termEntry`. The definition is that of the concept, else that of the first
 * language which has one.
 *
 * @param number Of the concept in its file, from 1: its id when it has none.
 * @throws {FormatError} `tbx/structure`
 */
export function readConcept(
  element: XmlElement,
  number: number,
  options: TermReaderOptions = {},
): Concept {
  const languages = childElements(element).filter(({ local }) => languageLevels.includes(local));
  if (languages.length === 0)
    throw toXmlFault('tbx/structure', element, `a ${element.local} has no language`, '<langSec>');
  const facts = readFacts(element);
  const domain = facts.get('subjectField');
  const note = facts.get('note');
  const definition =
    facts.get('definition') ??
    languages.map((language) => readFacts(language).get('definition')).find((text) => text);
  return {
    id: decodeId(findAttribute(element, 'id') ?? findAttribute(element, 'xml:id') ?? `c${number}`),
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
    ...(note !== undefined && note !== '' && { note }),
    terms: languages.flatMap((language) => readTerms(language, options)),
  };
}
