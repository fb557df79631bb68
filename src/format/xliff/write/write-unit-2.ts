import type { Content } from '../../../model/content.ts';
import type { Metadata, Note } from '../../../model/note.ts';
import type { Unit } from '../../../model/unit.ts';
import type { XmlWriter } from '../../xml/write-xml.ts';
import { encodeId } from '../../xml/encode-id.ts';
import { needsPreserve } from './needs-preserve.ts';
import { segmentCategory } from '../read/read-metadata.ts';
import type { Halves } from './write-codes-2.ts';
import { createDataTable, findHalves, writeCodes2, writeText2 } from './write-codes-2.ts';
import { createXmlWriter } from '../../xml/write-xml.ts';
import { metadataNamespace } from '../xliff-version.ts';

function writeMetas({ entries, category }: Metadata, writer: XmlWriter): void {
  writer.open('mda:metaGroup', { category: category === '' ? undefined : category });
  for (const { key, value } of entries) writer.leaf('mda:meta', value, { type: key });
  writer.close();
}

/** Metadata of a unit or a file, then a group for each segment, with its notes by id. See `read-metadata.ts`. */
export function writeMetadata(
  { metadata = [], notes = [] }: Pick<Unit, 'metadata' | 'notes'>,
  writer: XmlWriter,
): void {
  const groups = metadata.filter(({ entries }) => entries.length > 0);
  const segments = new Set<string>();
  for (const { segment } of [...groups, ...notes]) if (segment !== undefined) segments.add(segment);
  if (groups.length === 0 && segments.size === 0) return;
  writer.open('mda:metadata', { 'xmlns:mda': metadataNamespace });
  for (const group of groups) if (group.segment === undefined) writeMetas(group, writer);
  for (const segment of segments) {
    writer.open('mda:metaGroup', { category: segmentCategory + segment });
    for (const [at, note] of notes.entries())
      if (note.segment === segment) writer.leaf('mda:meta', toNoteId(at), { type: 'note' });
    for (const group of groups) if (group.segment === segment) writeMetas(group, writer);
    writer.close();
  }
  writer.close();
}

const toNoteId = (at: number): string => `n${at + 1}`;

function writeNotes(notes: readonly Note[], writer: XmlWriter): void {
  if (notes.length === 0) return;
  writer.open('notes');
  for (const [at, { text, category }] of notes.entries())
    writer.leaf('note', text, { id: toNoteId(at), category });
  writer.close();
}

const holdsData = (side: Content | undefined): boolean =>
  side?.some((piece) => typeof piece !== 'string' && piece.data !== undefined) ?? false;

function hasData({ parts }: Unit): boolean {
  return parts.some(({ source, target }) => holdsData(source) || holdsData(target));
}

/** One `unit` of XLIFF 2, its children in the order the standard asks for (4.2.2.5). */
export function writeUnit2(unit: Unit, writer: XmlWriter): void {
  const { id, name, translate, notes = [], parts } = unit;
  writer.open('unit', {
    id: encodeId(id),
    name,
    translate: translate ? undefined : 'no',
    'xml:space': needsPreserve(unit) ? 'preserve' : undefined,
  });
  writeMetadata(unit, writer);
  writeNotes(notes, writer);

  const sourceHalves = findHalves(parts.map(({ source }) => source));
  const targetHalves = findHalves(parts.flatMap(({ target }) => (target ? [target] : [])));
  const data = createDataTable();
  const writeSide = (name: string, side: Content, halves: Halves, to: XmlWriter): void => {
    to.openInline(name);
    writeCodes2(side, data, halves, to);
    to.close();
  };
  const writeParts = (to: XmlWriter): void => {
    for (const part of parts) {
      if (part.type === 'gap')
        to.open('ignorable', { id: part.id === undefined ? undefined : encodeId(part.id) });
      else
        to.open('segment', {
          id: encodeId(part.id),
          state: part.state === 'initial' ? undefined : part.state,
        });
      writeSide('source', part.source, sourceHalves, to);
      if (part.target !== undefined) writeSide('target', part.target, targetHalves, to);
      to.close();
    }
  };
  // The data stand before the segments, but only these tell which there are: written twice.
  if (hasData(unit)) {
    writeParts(createXmlWriter());
    writer.open('originalData');
    for (const [dataId, native] of data.entries()) {
      writer.openInline('data', { id: dataId });
      writeText2(native, writer);
      writer.close();
    }
    writer.close();
  }
  writeParts(writer);
  writer.close();
}
