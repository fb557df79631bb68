import type { Metadata, Note } from '../../../model/note.ts';
import { openEmptyTag } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { XmlWriter } from '../../xml/write-xml.ts';
import { createXmlWriter } from '../../xml/write-xml.ts';
import { segmentCategory } from '../read/read-metadata.ts';
import type { MatchEdit, Patch, SegmentEdit } from './segment-edit.ts';
import type { SourceText } from './source-text.ts';
import { createDataTable, findHalves, writeCodes2, writeText2 } from '../write/write-codes-2.ts';
import { indentOf, startTagOf } from './write-over.ts';
import { findChild, findChildren } from '../xliff-part.ts';
import { isMetadataNamespace, matchesNamespace, metadataNamespace } from '../xliff-version.ts';

/** An edit that may add elements to the unit, and the segment it speaks of. */
export interface Extra {
  readonly segment: string;
  readonly edit: SegmentEdit;
}

/** Markup on one line, from calls to a writer. */
function render(write: (writer: XmlWriter) => void): string {
  const writer = createXmlWriter({ indent: '' });
  writer.take();
  write(writer);
  return writer.take();
}

/** Elements put behind the last one inside `element`, each on a line of its own where those are. */
function append(text: SourceText, element: XmlElement, items: readonly string[]): readonly Patch[] {
  if (items.length === 0) return [];
  if (element.isEmpty) {
    const tag = openEmptyTag(startTagOf(text, element));
    const inside = `${tag}${items.join('')}</${element.name}>`;
    return [{ start: element.start, end: element.end, text: inside }];
  }
  const last = childElements(element).at(-1);
  const at = last?.end ?? element.inner[0];
  const indent = last === undefined ? '' : indentOf(text, last);
  return [{ start: at, end: at, text: items.map((item) => indent + item).join('') }];
}

const replace = ({ start, end }: XmlElement, markup: string): Patch => ({
  start,
  end,
  text: markup,
});

/** A prefix for a module, with its colon, and the declaration it needs when the root has none. */
function findPrefix(
  root: XmlStart,
  unit: XmlElement,
  namespace: string,
  usual: string,
): { readonly prefix: string; readonly declaration: Readonly<Record<string, string>> } {
  const known = Object.values(root.attributes).find(
    ({ name, local, value }) =>
      name.startsWith('xmlns:') &&
      value === namespace &&
      // Declared anew on the way down it may mean something else.
      unit.attributes[`xmlns:${local}`] === undefined,
  );
  return known === undefined
    ? { prefix: `${usual}:`, declaration: { [`xmlns:${usual}`]: namespace } }
    : { prefix: `${known.local}:`, declaration: {} };
}

const prefixOf = ({ name, local }: XmlElement): string => name.slice(0, name.length - local.length);

/** New module elements stand first in the unit (XLIFF 2.1, 4.2.2.5). */
function insertFirst(text: SourceText, unit: XmlElement, markup: string): Patch {
  const [first] = childElements(unit);
  const indent = first === undefined ? '' : indentOf(text, first);
  return { start: unit.inner[0], end: unit.inner[0], text: indent + markup };
}

const percent = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : value.toFixed(1);

function renderMatch(
  { id, source, target, similarity, quality, origin }: MatchEdit,
  segment: string,
  names: { readonly module: string; readonly core: string },
): string {
  const data = createDataTable();
  const writeSides = (writer: XmlWriter): void => {
    for (const [name, content] of [
      ['source', source],
      ['target', target],
    ] as const) {
      writer.openInline(names.core + name);
      writeCodes2(content, data, findHalves([content]), writer, names.core);
      writer.close();
    }
  };
  // The data stand before the sides, but only these tell which there are: written twice.
  render(writeSides);
  return render((writer) => {
    // 5.1.3.2: `ref` points to the text the candidate is for; a segment is named by its id.
    writer.openInline(`${names.module}match`, {
      id,
      ref: `#${segment}`,
      matchQuality: percent(quality),
      origin,
      similarity: percent(similarity),
    });
    const native = data.entries();
    if (native.length > 0) {
      writer.openInline(`${names.core}originalData`);
      for (const [dataId, markup] of native) {
        writer.openInline(`${names.core}data`, { id: dataId });
        writeText2(markup, writer, names.core);
        writer.close();
      }
      writer.close();
    }
    writeSides(writer);
    writer.close();
  });
}

function addMatches(
  text: SourceText,
  unit: XmlElement,
  extras: readonly Extra[],
  root: XmlStart,
  core: string,
): readonly Patch[] {
  const wanted = extras.flatMap(({ segment, edit }) =>
    (edit.matches ?? []).map((match) => ({ match, segment })),
  );
  if (wanted.length === 0) return [];
  const container = childElements(unit).find(
    ({ local, uri }) => local === 'matches' && uri === matchesNamespace,
  );
  const { prefix, declaration } =
    container === undefined
      ? findPrefix(root, unit, matchesNamespace, 'mtc')
      : { prefix: prefixOf(container), declaration: {} };
  const patches: Patch[] = [];
  const added: string[] = [];
  const old = container === undefined ? [] : childElements(container);
  for (const { match, segment } of wanted) {
    const markup = renderMatch(match, segment, { module: prefix, core });
    const same = old.find((one) => match.id !== undefined && findAttribute(one, 'id') === match.id);
    if (same === undefined) added.push(markup);
    else patches.push(replace(same, markup));
  }
  if (container !== undefined) return [...patches, ...append(text, container, added)];
  const start = render((writer) => writer.openInline(`${prefix}matches`, declaration));
  return [insertFirst(text, unit, `${start}${added.join('')}</${prefix}matches>`)];
}

/** Notes, and which of them speak of a segment: metadata say so, as in `read-metadata.ts`. */
function addNotes(
  text: SourceText,
  unit: XmlElement,
  extras: readonly Extra[],
  core: string,
): { readonly patches: readonly Patch[]; readonly links: readonly (readonly [string, string])[] } {
  const container = findChild(unit, 'notes');
  const old = container === undefined ? [] : findChildren(container, 'note');
  const taken = new Set(old.map((note) => findAttribute(note, 'id')));
  const links: (readonly [string, string])[] = [];
  let number = 0;
  const makeId = (): string => {
    do number++;
    while (taken.has(`n${number}`));
    return `n${number}`;
  };
  const renderNote = (note: Note, segment: string): string => {
    const id = makeId();
    if (note.segment !== undefined) links.push([segment, id]);
    const { category } = note;
    return render((writer) => writer.leaf(`${core}note`, note.text, { id, category }));
  };
  const items = extras.flatMap(({ segment, edit }) =>
    (edit.notes ?? []).map((note) => renderNote(note, segment)),
  );
  if (items.length === 0) return { patches: [], links };
  if (container !== undefined) return { patches: append(text, container, items), links };
  const anchor = findChildren(unit, 'originalData', 'segment', 'ignorable')[0]!;
  const markup = `<${core}notes>${items.join('')}</${core}notes>${indentOf(text, anchor)}`;
  return { patches: [{ start: anchor.start, end: anchor.start, text: markup }], links };
}

function addMetadata(
  text: SourceText,
  unit: XmlElement,
  extras: readonly Extra[],
  root: XmlStart,
  links: readonly (readonly [segment: string, note: string])[],
): readonly Patch[] {
  const wanted = extras.flatMap(({ segment, edit }) =>
    (edit.metadata ?? []).map((group) => ({
      group,
      segment: group.segment === undefined ? undefined : segment,
    })),
  );
  if (wanted.length === 0 && links.length === 0) return [];
  const container = childElements(unit).find(
    ({ local, uri }) => local === 'metadata' && isMetadataNamespace(uri),
  );
  const { prefix, declaration } =
    container === undefined
      ? findPrefix(root, unit, metadataNamespace, 'mda')
      : { prefix: prefixOf(container), declaration: {} };
  const renderGroup = ({ category, entries }: Metadata): string =>
    render((writer) => {
      writer.openInline(`${prefix}metaGroup`, { category: category === '' ? undefined : category });
      for (const { key, value } of entries) writer.leaf(`${prefix}meta`, value, { type: key });
      writer.close();
    });
  const groupsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
    element === undefined
      ? []
      : childElements(element).filter(({ local }) => local === 'metaGroup');
  const findGroup = (element: XmlElement | undefined, category: string): XmlElement | undefined =>
    groupsOf(element).find((group) => (findAttribute(group, 'category') ?? '') === category);

  const patches: Patch[] = [];
  const inUnit: string[] = [];
  const inSegment = new Map<string, string[]>();
  const itemsOf = (segment: string): string[] => {
    const items = inSegment.get(segment) ?? [];
    inSegment.set(segment, items);
    return items;
  };
  for (const [segment, note] of links)
    itemsOf(segment).push(render((writer) => writer.leaf(`${prefix}meta`, note, { type: 'note' })));
  for (const { group, segment } of wanted) {
    const around =
      segment === undefined ? container : findGroup(container, segmentCategory + segment);
    const same = findGroup(around, group.category);
    if (same !== undefined) patches.push(replace(same, renderGroup(group)));
    else if (segment === undefined) inUnit.push(renderGroup(group));
    else itemsOf(segment).push(renderGroup(group));
  }
  for (const [segment, items] of inSegment) {
    const category = segmentCategory + segment;
    const around = findGroup(container, category);
    if (around !== undefined) patches.push(...append(text, around, items));
    else {
      const start = render((writer) => writer.openInline(`${prefix}metaGroup`, { category }));
      inUnit.push(`${start}${items.join('')}</${prefix}metaGroup>`);
    }
  }
  if (container !== undefined) return [...patches, ...append(text, container, inUnit)];
  const start = render((writer) => writer.openInline(`${prefix}metadata`, declaration));
  return [insertFirst(text, unit, `${start}${inUnit.join('')}</${prefix}metadata>`)];
}

/** Patches that add the matches, notes and metadata of edits to a unit of XLIFF 2. */
export function addExtras2(
  text: SourceText,
  unit: XmlElement,
  extras: readonly Extra[],
  root: XmlStart,
): readonly Patch[] {
  const hasAny = extras.some(({ edit }) => edit.matches ?? edit.notes ?? edit.metadata);
  if (!hasAny) return [];
  const core = prefixOf(unit);
  const notes = addNotes(text, unit, extras, core);
  return [
    ...addMatches(text, unit, extras, root, core),
    ...addMetadata(text, unit, extras, root, notes.links),
    ...notes.patches,
  ];
}
