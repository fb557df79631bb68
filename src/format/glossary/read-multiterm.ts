import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import type { TermReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { childElements, createElementReader, textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';

const childrenOf = (element: XmlElement, local: string): readonly XmlElement[] =>
  childElements(element).filter((child) => child.local === local);

/** The fields right at one level: `descripGrp/descrip` by their `type`, in small letters. */
function readFields(element: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const group of childrenOf(element, 'descripGrp'))
    for (const field of childrenOf(group, 'descrip')) {
      const type = (findAttribute(field, 'type') ?? '').toLocaleLowerCase('en');
      if (!fields.has(type)) fields.set(type, textOf(field).trim());
    }
  return fields;
}

/** Users name their fields themselves; these are the names of the templates that come with the program. */
const find = (
  fields: ReadonlyMap<string, string>,
  ...names: readonly string[]
): string | undefined =>
  names.map((name) => fields.get(name)).find((text) => text !== undefined && text !== '');

function readStatus(fields: ReadonlyMap<string, string>): Term['status'] {
  const status = find(fields, 'status', 'usage', 'term status', 'usage status') ?? '';
  if (
    /^(forbidden|deprecated|do not use|obsolete|rejected|not recommended|superseded)/i.test(status)
  )
    return 'deprecated';
  return /^(admitted|allowed|provisional|proposed|synonym)/i.test(status)
    ? 'admitted'
    : 'preferred';
}

function readTerms(group: XmlElement, { onTerm }: TermReaderOptions): readonly Term[] {
  const language = childrenOf(group, 'language')[0];
  const name = language && (findAttribute(language, 'lang') ?? findAttribute(language, 'type'));
  if (name === undefined || name === '')
    throw toXmlFault(
      'glossary/structure',
      group,
      'the group has no language',
      '<language lang="…"/>',
    );
  const locale = name.replaceAll('_', '-');
  return childrenOf(group, 'termGrp').map((termGroup) => {
    const term = childrenOf(termGroup, 'term')[0];
    const text = term === undefined ? '' : textOf(term).trim();
    if (text === '')
      throw toXmlFault('glossary/structure', termGroup, 'the group has no term', '<term>…</term>');
    const fields = readFields(termGroup);
    const partOfSpeech = find(fields, 'part of speech', 'partofspeech', 'pos');
    const note = find(fields, 'note', 'comment', 'usage note');
    const kept: Term = {
      // MultiTerm writes EN-GB; the case of a locale means nothing (RFC 5646, 2.1.1).
      locale: toUsualCase(locale),
      text,
      status: readStatus(fields),
      ...(partOfSpeech !== undefined && { partOfSpeech }),
      ...(note !== undefined && { note }),
    };
    onTerm?.(kept, term!);
    return kept;
  });
}

function toUsualCase(locale: string): string {
  const [language = '', ...rest] = locale.split('-');
  return [
    language.toLocaleLowerCase('en'),
    ...rest.map((part) => (part.length === 2 ? part.toLocaleUpperCase('en') : part)),
  ].join('-');
}

function readConcept(group: XmlElement, number: number, options: TermReaderOptions): Concept {
  const id = childrenOf(group, 'concept')[0];
  const name = id === undefined ? '' : textOf(id).trim();
  const languages = childrenOf(group, 'languageGrp');
  const terms = languages.flatMap((language) => readTerms(language, options));
  if (terms.length === 0)
    throw toXmlFault('glossary/structure', group, 'the concept has no term', '<languageGrp>');
  const all = [group, ...languages].map(readFields);
  const definition = all.map((fields) => find(fields, 'definition')).find(Boolean);
  const domain = all
    .map((fields) => find(fields, 'subject', 'domain', 'subject field'))
    .find(Boolean);
  return {
    id: name === '' ? `c${number}` : name,
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
    terms,
  };
}

/**
 * A termbase as MultiTerm exports it in XML (`mtf`, `conceptGrp`). Of the fields, which users name
 * themselves, those with usual English names are kept: definition, subject, part of speech, note, status.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `glossary/structure`; a faulty concept goes to
 * `onFault` and is left out.
 */
export function readMultiterm(chunks: Chunks, options: TermReaderOptions = {}): Termbase {
  return namePath(options.path, () => {
    const concepts: Concept[] = [];
    const reader = createElementReader(({ local }) => local === 'conceptGrp');
    let hasRoot = false;
    for (const part of readChunks(chunks, reader)) {
      if (part.type !== 'start' && part.type !== 'element') continue;
      if (!hasRoot && part.local !== 'mtf')
        throw toXmlFault('glossary/structure', part, `the root element is <${part.name}>`, '<mtf>');
      hasRoot = true;
      if (part.type !== 'element') continue;
      try {
        concepts.push(readConcept(part, concepts.length + 1, options));
      } catch (error) {
        // The other concepts are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    }
    return { type: 'termbase', concepts };
  });
}
