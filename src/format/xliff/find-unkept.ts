import { listUnkept } from '../list-unkept.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlEvent } from '../xml/xml-event.ts';
import { isCoreNamespace, isMetadataNamespace } from './xliff-version.ts';

/** Elements of both families that the model holds, or that only hold others. */
const elements = new Set([
  ...['xliff', 'file', 'unit', 'segment', 'ignorable', 'source', 'target', 'notes', 'note'],
  ...['originalData', 'data', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em', 'cp'],
  ...['body', 'trans-unit', 'seg-source', 'g', 'x', 'bx', 'ex', 'bpt', 'ept', 'it'],
]);

/** Attributes that are in the model, that follow from it, or that say the same again. */
const attributes = new Set([
  ...['version', 'srcLang', 'trgLang', 'id', 'original', 'name', 'translate', 'state', 'category'],
  ...['dataRef', 'dataRefStart', 'dataRefEnd', 'equiv', 'equivStart', 'equivEnd', 'startRef'],
  ...['canDelete', 'hex', 'xml:space', 'xml:lang', 'xmlns'],
  ...['source-language', 'target-language', 'datatype', 'approved', 'resname', 'mid', 'mtype'],
  ...['rid', 'equiv-text', 'pos', 'xsi:schemaLocation', 'isolated'],
]);

/** Annotations, and what the model holds of them; a reference to a part of the file it does not. */
const annotations: readonly string[] = ['mrk', 'sm'];
const details: readonly string[] = ['type', 'value', 'ref', 'comment'];

/** Counts what {@link findUnkept} tells, of a file that comes piece by piece. */
export interface UnkeptCounter {
  take(event: XmlEvent): void;
  list(): readonly string[];
}

/**
 * A counter of the elements and attributes of XLIFF that the model has no place for; metadata of
 * the module is kept.
 */
export function createUnkeptCounter(): UnkeptCounter {
  const counts = new Map<string, number>();
  const add = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    take(event) {
      if (event.type !== 'start' || isMetadataNamespace(event.uri)) return;
      if (!isCoreNamespace(event.uri) || !elements.has(event.local)) {
        add(`<${event.name}>`);
        return;
      }
      for (const name of Object.keys(event.attributes)) {
        if (attributes.has(name) || name.startsWith('xmlns:')) continue;
        const isKept = annotations.includes(event.local) && details.includes(name);
        if (isKept && !(name === 'ref' && event.attributes[name]!.value.includes('#'))) continue;
        add(name);
      }
    },
    list: () => listUnkept(counts),
  };
}

/**
 * What an XLIFF file says that the model of documents does not hold, so that writing it anew leaves it
 * out: names of elements and attributes with how often they stand there, the most frequent first.
 * Editing in place keeps all of it.
 *
 * @throws {FormatError} `xml/*`
 */
export function findUnkept(text: string): readonly string[] {
  const counter = createUnkeptCounter();
  for (const event of readXml(text)) counter.take(event);
  return counter.list();
}
