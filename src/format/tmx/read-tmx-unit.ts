import type { Content } from '../../model/content.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import { readTmxCodes } from './read-tmx-codes.ts';
import { readLife } from './life-attributes.ts';
import { parseTmxDate } from './tmx-date.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from './tmx-unit.ts';

/** What `tu`, `tuv` and `header` have in common. */
type Remarks = Pick<TmxVariant, 'changed' | 'author' | 'properties' | 'notes'>;

/** A value while it is put together. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Adds what an element says beside its texts. A file has millions: spreading objects costs too much. */
function addRemarks(
  attributes: XmlElement['attributes'],
  children: XmlElement['children'],
  to: Draft<Remarks>,
): void {
  const date = (attributes['changedate'] ?? attributes['creationdate'])?.value;
  const changed = date === undefined ? undefined : parseTmxDate(date);
  if (changed !== undefined) to.changed = changed;
  const author = (attributes['changeid'] ?? attributes['creationid'])?.value;
  if (author !== undefined) to.author = author;
  let properties: Map<string, string> | undefined;
  let notes: string[] | undefined;
  for (const child of children) {
    if (child.type === 'text' || child.local === 'tuv' || child.local === 'seg') continue;
    if (child.local === 'note') (notes ??= []).push(textOf(child));
    if (child.local !== 'prop') continue;
    const type = findAttribute(child, 'type') ?? '';
    properties ??= new Map();
    const before = properties.get(type);
    const value = textOf(child);
    properties.set(type, before === undefined ? value : `${before}\n${value}`);
  }
  if (properties !== undefined) to.properties = Object.fromEntries(properties);
  if (notes !== undefined) to.notes = notes;
}

const isNamed = (node: XmlElement['children'][number], local: string): node is XmlElement =>
  node.type === 'element' && node.local === local;

function readVariant(element: XmlElement): TmxVariant {
  // 1.1 had `lang`; later versions left it in the DTD.
  const locale = findAttribute(element, 'xml:lang') ?? findAttribute(element, 'lang');
  if (locale === undefined || locale === '')
    throw toXmlFault('tmx/structure', element, 'a tuv has no language', '<tuv xml:lang="…">');
  const seg = element.children.find((child) => isNamed(child, 'seg'));
  if (seg === undefined) throw toXmlFault('tmx/structure', element, 'a tuv has no seg', '<seg>');
  return toTmxVariant(element, locale, readTmxCodes(seg), [element.line, element.column]);
}

/** A `tuv` whose locale and content are known. */
export function toTmxVariant(
  { attributes, children }: Pick<XmlElement, 'attributes' | 'children'>,
  locale: string,
  content: Content,
  at: TmxVariant['at'],
): TmxVariant {
  const variant: Draft<TmxVariant> = { locale, content, at };
  const life = readLife(attributes);
  if (life !== undefined) variant.life = life;
  addRemarks(attributes, children, variant);
  return variant;
}

/**
 * One `tu`.
 *
 * @param number Of the unit in its file, from 1.
 * @throws {FormatError} `tmx/structure`
 */
export function readTmxUnit(element: XmlElement, number: number): TmxUnit {
  const variants: TmxVariant[] = [];
  for (const child of element.children)
    if (isNamed(child, 'tuv')) variants.push(readVariant(child));
  if (variants.length === 0)
    throw toXmlFault('tmx/structure', element, 'a tu has no tuv', '<tuv xml:lang="…">');
  return toTmxUnit(element, variants, number);
}

/** A `tu` whose locales are known, at least one; see {@link readTmxUnit}. */
export function toTmxUnit(
  { attributes, children }: Pick<XmlElement, 'attributes' | 'children'>,
  variants: readonly TmxVariant[],
  number: number,
): TmxUnit {
  const sourceLocale = attributes['srclang']?.value;
  const unit: Draft<TmxUnit> = { id: attributes['tuid']?.value ?? `#${number}`, variants };
  if (sourceLocale !== undefined && sourceLocale !== '*all*') unit.sourceLocale = sourceLocale;
  const life = readLife(attributes);
  if (life !== undefined) unit.life = life;
  addRemarks(attributes, children, unit);
  return unit;
}

/** The header. What is missing in it is left empty: no unit depends on it. */
export function readTmxHeader(element: XmlElement, version: string): TmxHeader {
  const sourceLocale = findAttribute(element, 'srclang');
  const remarks: Remarks = {};
  addRemarks(element.attributes, element.children, remarks);
  const { properties, notes } = remarks;
  const tool = [
    findAttribute(element, 'creationtool'),
    findAttribute(element, 'creationtoolversion'),
  ];
  return {
    version,
    ...(sourceLocale !== undefined && sourceLocale !== '*all*' && { sourceLocale }),
    tool: tool.filter((part) => part !== undefined).join(' '),
    segmentType: findAttribute(element, 'segtype') ?? '',
    ...(properties !== undefined && { properties }),
    ...(notes !== undefined && { notes }),
  };
}
