import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { findIllegalCharacter, isPlainXml } from '../xml/escape-xml.ts';
import type { XmlTag, XmlWriter } from '../xml/write-xml.ts';
import { createXmlWriter, formatTag } from '../xml/write-xml.ts';
import { contextAfter, contextBefore } from './context-property.ts';
import { splitLife } from './life-attributes.ts';
import { formatTmxDate } from './tmx-date.ts';
import { writeTmxProps } from './write-tmx-props.ts';
import { writeTmxSegment } from './write-tmx-codes.ts';

/**
 * The locales of the two sides, what the header says, and what becomes of a unit that cannot be
 * written.
 */
export interface TmxWriterOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Version of the program, for the header; `0` when absent. */
  readonly toolVersion?: string;
  /** Called with a unit that XML cannot hold, which is left out; it is thrown when this is absent. */
  readonly onFault?: (fault: FormatError, unit: TranslationUnit) => void;
}

/** Pieces of a TMX file: the head, each unit, the tail, to be written one after another. */
export interface TmxWriter {
  readonly head: () => string;
  readonly unit: (unit: TranslationUnit) => string;
  readonly tail: () => string;
}

function findIllegal({ id, before, after, author, properties, source, target }: TranslationUnit) {
  let found = illegalIn(id) ?? illegalIn(before) ?? illegalIn(after) ?? illegalIn(author);
  for (const name in properties) found ??= illegalIn(name) ?? illegalIn(properties[name]);
  return found ?? illegalInContent(source) ?? illegalInContent(target);
}

function illegalIn(text: string | undefined): string | undefined {
  return text === undefined || isPlainXml(text) ? undefined : findIllegalCharacter(text);
}

function illegalInContent(content: Content): string | undefined {
  let found: string | undefined;
  for (const part of content)
    if (typeof part === 'string') found ??= illegalIn(part);
    else found ??= illegalIn(part.id) ?? illegalIn(part.data) ?? illegalIn(part.annotation);
  return found;
}

function findFault(unit: TranslationUnit): FormatError | undefined {
  const found = findIllegal(unit);
  return found === undefined
    ? undefined
    : new FormatError(`unit ${JSON.stringify(unit.id)} holds the character ${found}`, {
        fault: 'xml/malformed',
        expected: 'text without control characters',
      });
}

/** The tags of the two sides. */
interface SideTags {
  readonly source: XmlTag;
  readonly target: XmlTag;
}

function writeUnit(unit: TranslationUnit, tags: SideTags, writer: XmlWriter): void {
  const { id, source, target, before, after, changed, author, properties } = unit;
  const split = properties === undefined ? undefined : splitLife(properties);
  writer.open('tu', {
    tuid: id,
    changedate: changed === undefined ? undefined : formatTmxDate(changed),
    changeid: author,
    ...split?.life,
  });
  if (before !== undefined) writer.leaf('prop', before, { type: contextBefore });
  if (after !== undefined) writer.leaf('prop', after, { type: contextAfter });
  if (split?.note !== undefined) writer.leaf('note', split.note);
  if (split !== undefined) {
    const props = Object.entries(split.rest).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [type, values] of props) writeTmxProps(type, values, writer);
  }
  writeVariant(tags.source, source, writer);
  writeVariant(tags.target, target, writer);
  writer.close();
}

function writeVariant(tag: XmlTag, content: Content, writer: XmlWriter): void {
  writer.openTag(tag);
  writeTmxSegment(content, writer);
  writer.close();
}

/**
 * A writer of TMX 1.4b. The same units give the same text: no dates but theirs.
 *
 * @throws {FormatError} `xml/malformed` from `unit`, for control characters, unless there is `onFault`.
 */
export function createTmxWriter(options: TmxWriterOptions): TmxWriter {
  const writer = createXmlWriter();
  const tags = {
    source: formatTag('tuv', { 'xml:lang': options.sourceLocale }),
    target: formatTag('tuv', { 'xml:lang': options.targetLocale }),
  };
  return {
    head() {
      writer.open('tmx', { version: '1.4' });
      writer.empty('header', {
        creationtool: 'kosut',
        creationtoolversion: options.toolVersion ?? '0',
        segtype: 'sentence',
        'o-tmf': 'kosut',
        adminlang: 'en',
        srclang: options.sourceLocale,
        datatype: 'plaintext',
      });
      writer.open('body');
      return writer.take();
    },
    unit(unit) {
      const fault = findFault(unit);
      if (fault !== undefined) {
        if (options.onFault === undefined) throw fault;
        options.onFault(fault, unit);
        return '';
      }
      writeUnit(unit, tags, writer);
      return writer.take();
    },
    tail() {
      writer.close();
      writer.close();
      return writer.take();
    },
  };
}

/** Units as a whole TMX file, piece by piece: {@link createTmxWriter} from head to tail. */
export function* writeTmx(
  units: Iterable<TranslationUnit>,
  options: TmxWriterOptions,
): Generator<string, void> {
  const writer = createTmxWriter(options);
  yield writer.head();
  for (const unit of units) yield writer.unit(unit);
  yield writer.tail();
}
