import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Unit } from '../../model/unit.ts';
import { namePath } from '../name-path.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { createElementReader } from '../xml/xml-element.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import { readUnit1 } from './read-unit-1.ts';
import { readUnit2 } from './read-unit-2.ts';
import type { SegmentPlace, SegmentPlaces } from './segment-place.ts';
import { toSegmentKey } from './segment-place.ts';
import type { XliffFamily } from './xliff-version.ts';
import { findXliffFamily, isCoreNamespace } from './xliff-version.ts';

/** A file of XLIFF: one document for each `file` element, and where the segments stand. */
export interface XliffFile {
  readonly documents: readonly Document[];
  readonly places: SegmentPlaces;
}

/** Elements that hold units at any depth; all else is a unit, or not of interest. */
const containers: readonly string[] = ['xliff', 'file', 'body', 'group'];
const isContainer = ({ local, uri }: XmlStart | XmlElement): boolean =>
  containers.includes(local) && isCoreNamespace(uri);

/** Reports the elements between the root and the units; shared by all who walk over an XLIFF file. */
export interface XliffVisitor {
  readonly file: (start: XmlStart, root: XmlStart, family: XliffFamily) => void;
  /** `unit` or `trans-unit`; `translate` is what the elements around it say. */
  readonly unit: (element: XmlElement, translate: boolean, family: XliffFamily) => void;
}

/** Walks over an XLIFF file of any version. Throws as {@link readXliff}. */
export function visitXliff(chunks: Chunks, visitor: XliffVisitor): void {
  let root: XmlStart | undefined;
  let family: XliffFamily = '2';
  let fileCount = 0;
  const translates: boolean[] = [];
  for (const part of readChunks(
    chunks,
    createElementReader((start) => !isContainer(start)),
  )) {
    if (part.type === 'end') translates.pop();
    else if (part.type === 'start') {
      if (root === undefined) {
        root = part;
        family = findXliffFamily(part);
      } else if (part.local === 'file') {
        fileCount++;
        visitor.file(part, root, family);
      }
      const own = findAttribute(part, 'translate');
      translates.push(own === undefined ? (translates.at(-1) ?? true) : own === 'yes');
    } else if (part.type === 'element') {
      if (root === undefined)
        throw toXmlFault('xliff/structure', part, `the root element is <${part.name}>`, '<xliff>');
      const isUnit = part.local === (family === '2' ? 'unit' : 'trans-unit');
      if (isUnit && fileCount > 0 && isCoreNamespace(part.uri))
        visitor.unit(part, translates.at(-1) ?? true, family);
    }
  }
  if (fileCount === 0 && root !== undefined && family === '2')
    throw toXmlFault('xliff/structure', root, 'there is no file element', '<file>');
}

type Draft = Omit<Document, 'units'> & { readonly units: Unit[] };

function startDocument(
  start: XmlStart,
  root: XmlStart,
  family: XliffFamily,
  number: number,
): Draft {
  const [holder, source, target] =
    family === '2'
      ? ([root, 'srcLang', 'trgLang'] as const)
      : ([start, 'source-language', 'target-language'] as const);
  const sourceLocale = findAttribute(holder, source);
  if (sourceLocale === undefined)
    throw toXmlFault(
      'xliff/structure',
      holder,
      `<${holder.name}> does not name the source language`,
      `${source}="…"`,
    );
  const targetLocale = findAttribute(holder, target);
  const original = findAttribute(start, 'original');
  return {
    type: 'document',
    // Files of 1.x have no id.
    id: findAttribute(start, 'id') ?? `f${number}`,
    ...(original !== undefined && { original }),
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
    units: [],
  };
}

/**
 * XLIFF 1.0 to 1.2 and 2.0 to 2.2, with the places of the segments. A faulty unit goes to `onFault`
 * and is left out.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `xliff/version`, `xliff/structure`
 */
export function readXliffFile(chunks: Chunks, options: ReaderOptions = {}): XliffFile {
  const documents: Draft[] = [];
  const places = new Map<string, SegmentPlace>();
  const visitor: XliffVisitor = {
    file(start, root, family) {
      documents.push(startDocument(start, root, family, documents.length + 1));
    },
    unit(element, translate, family) {
      const document = documents.at(-1)!;
      try {
        const read = (family === '2' ? readUnit2 : readUnit1)(element, translate);
        document.units.push(read.unit);
        for (const [segment, place] of read.places)
          places.set(toSegmentKey(document.id, read.unit.id, segment), place);
      } catch (error) {
        // The other units are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    },
  };
  namePath(options.path, () => visitXliff(chunks, visitor));
  return { documents, places };
}

/** The documents of an XLIFF file; see {@link readXliffFile}. */
export function readXliff(chunks: Chunks, options: ReaderOptions = {}): readonly Document[] {
  return readXliffFile(chunks, options).documents;
}
