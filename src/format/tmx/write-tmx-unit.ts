import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import { findIllegalCharacter } from '../xml/escape-xml.ts';
import { createXmlWriter } from '../xml/write-xml.ts';
import { formatTmxDate } from './tmx-date.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from './tmx-unit.ts';
import { writeTmxCodes } from './write-tmx-codes.ts';

/** Pieces of a TMX file with any number of locales: the head, each unit, the tail. */
export interface TmxUnitWriter {
  readonly head: (header: TmxHeader | undefined) => string;
  readonly unit: (unit: TmxUnit) => string;
  readonly tail: () => string;
}

function checkContent(content: Content, id: string): void {
  for (const part of content) {
    const texts = typeof part === 'string' ? [part] : [part.id, part.data ?? ''];
    for (const text of texts) {
      const found = findIllegalCharacter(text);
      if (found !== undefined)
        throw new FormatError(`unit ${JSON.stringify(id)} holds the character ${found}`, {
          fault: 'xml/malformed',
          expected: 'text without control characters',
        });
    }
  }
}

/**
 * A writer of TMX 1.4b that keeps all locales of a unit, for what was read from TMX. The same units
 * give the same text.
 *
 * @param toolVersion Version of the program, for the header.
 * @throws {FormatError} `xml/malformed` from `unit`, for control characters.
 */
export function createTmxUnitWriter(toolVersion: string): TmxUnitWriter {
  const writer = createXmlWriter();
  const remarks = ({ properties = {}, notes = [] }: Partial<TmxVariant>): void => {
    for (const note of notes) writer.leaf('note', note);
    for (const [type, values] of Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
      writer.leaf('prop', values, { type });
  };
  const date = (changed: string | undefined): string | undefined =>
    changed === undefined ? undefined : formatTmxDate(changed);
  return {
    head(header) {
      writer.open('tmx', { version: '1.4' });
      const attributes = {
        creationtool: 'kosut',
        creationtoolversion: toolVersion,
        segtype: header?.segmentType === '' ? 'sentence' : (header?.segmentType ?? 'sentence'),
        'o-tmf': 'kosut',
        adminlang: 'en',
        srclang: header?.sourceLocale ?? '*all*',
        datatype: 'plaintext',
      };
      const { properties = {}, notes = [] } = header ?? {};
      if (notes.length === 0 && Object.keys(properties).length === 0)
        writer.empty('header', attributes);
      else {
        writer.open('header', attributes);
        remarks({ properties, notes });
        writer.close();
      }
      writer.open('body');
      return writer.take();
    },
    unit(unit) {
      const { id, variants, sourceLocale, changed, author, life } = unit;
      for (const { content } of variants) checkContent(content, id);
      writer.open('tu', {
        // an id that only counts the units is given again by whoever reads them
        tuid: id.startsWith('#') ? undefined : id,
        srclang: sourceLocale,
        changedate: date(changed),
        changeid: author,
        ...life,
      });
      remarks(unit);
      for (const variant of variants) {
        writer.open('tuv', {
          'xml:lang': variant.locale,
          changedate: date(variant.changed),
          changeid: variant.author,
        });
        remarks(variant);
        writer.openInline('seg');
        writeTmxCodes(variant.content, writer);
        writer.close();
        writer.close();
      }
      writer.close();
      return writer.take();
    },
    tail() {
      writer.close();
      writer.close();
      return writer.take();
    },
  };
}
