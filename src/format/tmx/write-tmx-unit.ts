import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import { findIllegalCharacter, isPlainXml } from '../xml/escape-xml.ts';
import { createXmlWriter, formatTag } from '../xml/write-xml.ts';
import type { XmlTag } from '../xml/write-xml.ts';
import { formatTmxDate } from './tmx-date.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from './tmx-unit.ts';
import { writeTmxProps } from './write-tmx-props.ts';
import { writeTmxSegment } from './write-tmx-codes.ts';

/** Pieces of a TMX file with any number of locales: the head, each unit, the tail. */
export interface TmxUnitWriter {
  readonly head: (header: TmxHeader | undefined) => string;
  readonly unit: (unit: TmxUnit) => string;
  readonly tail: () => string;
}

function checkContent(content: Content, id: string): void {
  for (const part of content) {
    if (typeof part === 'string' && isPlainXml(part)) continue;
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

/** Start tags of variants, the last one of each locale kept: dates and authors often come in rows. */
function createTuvTags(): (variant: TmxVariant) => XmlTag {
  const last = new Map<string, { readonly variant: TmxVariant; readonly tag: XmlTag }>();
  return (variant) => {
    const { locale, changed, author, life } = variant;
    const known = last.get(locale);
    const isSame =
      known?.variant.changed === changed &&
      known?.variant.author === author &&
      known?.variant.life === life;
    if (known && isSame) return known.tag;
    const tag = formatTag('tuv', {
      'xml:lang': locale,
      changedate: changed === undefined ? undefined : formatTmxDate(changed),
      changeid: author,
      ...life,
    });
    last.set(locale, { variant, tag });
    return tag;
  };
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
  const tuvTag = createTuvTags();
  const remarks = ({ properties, notes }: Partial<TmxVariant>): void => {
    if (notes !== undefined) for (const note of notes) writer.leaf('note', note);
    if (properties === undefined) return;
    for (const [type, values] of Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
      writeTmxProps(type, values, writer);
  };
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
        changedate: changed === undefined ? undefined : formatTmxDate(changed),
        changeid: author,
        ...life,
      });
      remarks(unit);
      for (const variant of variants) {
        writer.openTag(tuvTag(variant));
        remarks(variant);
        writeTmxSegment(variant.content, writer);
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
