import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { encodeId } from '../xml/encode-id.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { createXmlWriter } from '../xml/write-xml.ts';
import { hasOverrides, overrideNamespace, writeTermOverrides } from './term-overrides.ts';

/** Namespaces of TBX-Basic in DCT style (ISO 30042:2019; tbxinfo.net). */
const namespaces = {
  xmlns: 'urn:iso:std:iso:30042:ed-2',
  'xmlns:min': 'http://www.tbxinfo.net/ns/min',
  'xmlns:basic': 'http://www.tbxinfo.net/ns/basic',
};

const statuses: Readonly<Record<Term['status'], string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
};

function writeTerm(term: Term, writer: XmlWriter): void {
  const leaf = (name: string, text: string | undefined): void => {
    if (text !== undefined) writer.leaf(name, text);
  };
  writer.open('termSec');
  writer.leaf('term', term.text);
  leaf('min:partOfSpeech', term.partOfSpeech);
  leaf('basic:termType', term.termType);
  leaf('basic:grammaticalGender', term.gender);
  leaf('basic:geographicalUsage', term.usage);
  writer.leaf('min:administrativeStatus', statuses[term.status]);
  leaf('basic:context', term.context);
  leaf('note', term.note);
  writeTermOverrides(term, writer);
  writer.close();
}

function writeConcept({ id, definition, domain, note, terms }: Concept, writer: XmlWriter): void {
  writer.open('conceptEntry', { id: encodeId(id, 'name') });
  if (domain !== undefined) writer.leaf('min:subjectField', domain);
  if (definition !== undefined) writer.leaf('basic:definition', definition);
  if (note !== undefined) writer.leaf('note', note);
  for (const locale of new Set(terms.map((term) => term.locale))) {
    writer.open('langSec', { 'xml:lang': locale });
    for (const term of terms) if (term.locale === locale) writeTerm(term, writer);
    writer.close();
  }
  writer.close();
}

/** What the header of a TBX file says. */
export interface TbxWriterOptions {
  /** What the header says of where the terms come from; it must say something. */
  readonly description?: string;
}

/**
 * A termbase as TBX-Basic version 3, DCT style; where terms say how they are recognised, as a dialect of
 * our own that is TBX-Basic with one module more (ISO 30042:2019 allows for both). Terms come by locale, each in the order it was first
 * met in; ids that XML cannot have are encoded ({@link encodeId}).
 *
 * @throws {RangeError} for a concept without terms.
 * @throws {FormatError} `xml/malformed` for control characters.
 */
export function writeTbx(termbase: Termbase, options: TbxWriterOptions = {}): string {
  const writer = createXmlWriter();
  const isOurs = termbase.concepts.some(({ terms }) => terms.some(hasOverrides));
  writer.open('tbx', {
    type: isOurs ? 'TBX-Kosut' : 'TBX-Basic',
    style: 'dct',
    'xml:lang': 'en',
    ...namespaces,
    ...(isOurs && { 'xmlns:kosut': overrideNamespace }),
  });
  writer.open('tbxHeader');
  writer.open('fileDesc');
  writer.open('sourceDesc');
  writer.leaf('p', options.description ?? 'Koşut');
  writer.close();
  writer.close();
  writer.close();
  writer.open('text');
  writer.open('body');
  for (const concept of termbase.concepts) {
    if (concept.terms.length === 0) throw new RangeError(`concept ${concept.id} has no terms`);
    writeConcept(concept, writer);
  }
  writer.close();
  writer.close();
  writer.close();
  return writer.take();
}
