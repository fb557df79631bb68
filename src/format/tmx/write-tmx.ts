import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { findIllegalCharacter } from '../xml/escape-xml.ts';
import type { XmlWriter } from '../xml/write-xml.ts';
import { createXmlWriter } from '../xml/write-xml.ts';
import { contextAfter, contextBefore } from './context-property.ts';
import { splitLife } from './life-attributes.ts';
import { formatTmxDate } from './tmx-date.ts';
import { writeTmxCodes } from './write-tmx-codes.ts';

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

function* textsOf(unit: TranslationUnit): Generator<string> {
  const { id, before = '', after = '', author = '', properties = {} } = unit;
  yield* [id, before, after, author, ...Object.entries(properties).flat()];
  for (const part of [...unit.source, ...unit.target])
    if (typeof part === 'string') yield part;
    else yield* [part.id, part.data ?? '', part.annotation ?? ''];
}

function findFault(unit: TranslationUnit): FormatError | undefined {
  for (const text of textsOf(unit)) {
    const found = findIllegalCharacter(text);
    if (found !== undefined)
      return new FormatError(`unit ${JSON.stringify(unit.id)} holds the character ${found}`, {
        fault: 'xml/malformed',
        expected: 'text without control characters',
      });
  }
  return undefined;
}

function writeUnit(unit: TranslationUnit, options: TmxWriterOptions, writer: XmlWriter): void {
  const { id, source, target, before, after, changed, author, properties = {} } = unit;
  const { life, rest } = splitLife(properties);
  writer.open('tu', {
    tuid: id,
    changedate: changed === undefined ? undefined : formatTmxDate(changed),
    changeid: author,
    ...life,
  });
  const props = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  if (before !== undefined) writer.leaf('prop', before, { type: contextBefore });
  if (after !== undefined) writer.leaf('prop', after, { type: contextAfter });
  for (const [type, value] of props) writer.leaf('prop', value, { type });
  const variant = (locale: string, content: Content): void => {
    writer.open('tuv', { 'xml:lang': locale });
    writer.openInline('seg');
    writeTmxCodes(content, writer);
    writer.close();
    writer.close();
  };
  variant(options.sourceLocale, source);
  variant(options.targetLocale, target);
  writer.close();
}

/**
 * A writer of TMX 1.4b. The same units give the same text: no dates but theirs.
 *
 * @throws {FormatError} `xml/malformed` from `unit`, for control characters, unless there is `onFault`.
 */
export function createTmxWriter(options: TmxWriterOptions): TmxWriter {
  const writer = createXmlWriter();
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
      writeUnit(unit, options, writer);
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
