import type { Document, Skeleton } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Metadata } from '../../model/note.ts';
import type { Unit } from '../../model/unit.ts';
import { namePath } from '../name-path.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import type { XmlElement, XmlPart } from '../xml/xml-element.ts';
import { createElementReader, textOf } from '../xml/xml-element.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import type { Inherited } from './inherited.ts';
import { readMetadata } from './read-metadata.ts';
import { readUnit1 } from './read-unit-1.ts';
import { readUnit2 } from './read-unit-2.ts';
import type { PartTraits } from './resegment-unit.ts';
import type { SegmentPlace, SegmentPlaces } from './segment-place.ts';
import { toSegmentKey } from './segment-place.ts';
import type { XliffFamily } from './xliff-version.ts';
import { findModule } from './validate/namespaces.ts';
import { findXliffFamily, isCoreNamespace, metadataNamespace } from './xliff-version.ts';

/** A file of XLIFF: one document for each `file` element, and where the segments stand. */
export interface XliffFile {
  readonly documents: readonly Document[];
  readonly places: SegmentPlaces;
  /** Which parts may be joined and split, by {@link toUnitKey}; units that say nothing have none. */
  readonly traits: ReadonlyMap<string, readonly PartTraits[]>;
}

/** One name for a unit of a file with several documents. */
export function toUnitKey(document: string, unit: string): string {
  return JSON.stringify([document, unit]);
}

/** Elements that hold units at any depth; all else is a unit, or not of interest. */
const containers: readonly string[] = ['xliff', 'file', 'body', 'group'];
const isContainer = ({ local, uri }: XmlStart | XmlElement): boolean =>
  containers.includes(local) && isCoreNamespace(uri);

/** Reports the elements between the root and the units; shared by all who walk over an XLIFF file. */
export interface XliffVisitor {
  readonly file: (start: XmlStart, root: XmlStart, family: XliffFamily) => void;
  /** `unit` or `trans-unit`, and what the elements around it say. */
  readonly unit: (element: XmlElement, around: Inherited, family: XliffFamily) => void;
  /** Any other element of XLIFF 2 that stands right in a `file`, such as its skeleton. */
  readonly head?: (element: XmlElement) => void;
}

function inherit(element: XmlStart, around: Inherited): Inherited {
  const translate = findAttribute(element, 'translate');
  const canResegment = findAttribute(element, 'canResegment');
  if (translate === undefined && canResegment === undefined) return around;
  return {
    ...around,
    translate: translate === undefined ? around.translate : translate === 'yes',
    canResegment: canResegment === undefined ? around.canResegment : canResegment === 'yes',
  };
}

function isCodePointProfile(part: XmlElement): boolean {
  return (
    part.local === 'profiles' &&
    findModule(part.uri) === 'slr' &&
    findAttribute(part, 'generalProfile') === 'xliff:codepoints'
  );
}

/** Walks over an XLIFF file of any version that comes piece by piece. */
export interface XliffFeed {
  /** Throws as {@link readXliff}. */
  readonly write: (chunk: string) => void;
  /** Throws as {@link readXliff}. */
  readonly end: () => void;
}

/** Calls the visitor as soon as enough of the file was written. */
export function createXliffFeed(visitor: XliffVisitor): XliffFeed {
  let root: XmlStart | undefined;
  let family: XliffFamily = '2';
  let fileCount = 0;
  const open: Inherited[] = [];
  let around: Inherited = { translate: true, canResegment: true, countsCodePoints: false };
  const take = (part: XmlPart): void => {
    if (part.type === 'end') around = open.pop()!;
    else if (part.type === 'start') {
      if (root === undefined) {
        root = part;
        family = findXliffFamily(part);
      } else if (part.local === 'file') {
        fileCount++;
        visitor.file(part, root, family);
      }
      open.push(around);
      around = inherit(part, around);
    } else if (part.type === 'element') {
      if (root === undefined)
        throw toXmlFault('xliff/structure', part, `the root element is <${part.name}>`, '<xliff>');
      const isUnit = part.local === (family === '2' ? 'unit' : 'trans-unit');
      if (isUnit && fileCount > 0 && isCoreNamespace(part.uri)) visitor.unit(part, around, family);
      else if (family === '2' && open.length === 2) {
        visitor.head?.(part);
        if (isCodePointProfile(part)) around = { ...around, countsCodePoints: true };
      }
    }
  };
  const reader = createElementReader((start) => !isContainer(start));
  return {
    write(chunk) {
      for (const part of reader.read(chunk)) take(part);
    },
    end() {
      for (const part of reader.end()) take(part);
      if (fileCount === 0 && root !== undefined && family === '2')
        throw toXmlFault('xliff/structure', root, 'there is no file element', '<file>');
    },
  };
}

/** Walks over an XLIFF file of any version. Throws as {@link readXliff}. */
export function visitXliff(chunks: Chunks, visitor: XliffVisitor): void {
  const feed = createXliffFeed(visitor);
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) feed.write(chunk);
  feed.end();
}

/** The language nobody named (BCP 47, RFC 5646, 4.1). */
const undetermined = 'und';

type Draft = Omit<Document, 'units' | 'skeleton' | 'metadata'> & {
  readonly units: Unit[];
  skeleton?: Skeleton;
  metadata?: readonly Metadata[];
};

/** What a file says of itself before its units. */
function readHead(element: XmlElement, document: Draft): void {
  if (element.local === 'skeleton' && isCoreNamespace(element.uri)) {
    const href = findAttribute(element, 'href');
    document.skeleton = href === undefined ? { text: textOf(element) } : { href };
  } else if (element.local === 'metadata' && element.uri === metadataNamespace) {
    const { metadata } = readMetadata([element]);
    if (metadata.length > 0) document.metadata = [...(document.metadata ?? []), ...metadata];
  }
}

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
  // Files of 1.2 made by programs lack it now and then; the units are good all the same.
  const sourceLocale = findAttribute(holder, source) ?? (family === '1' ? undetermined : undefined);
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
  const places = new Map<string, SegmentPlace>();
  const traits = new Map<string, readonly PartTraits[]>();
  return { documents: readDocuments(chunks, options, { places, traits }), places, traits };
}

function readDocuments(
  chunks: Chunks,
  options: ReaderOptions,
  found:
    | {
        readonly places: Map<string, SegmentPlace>;
        readonly traits: Map<string, readonly PartTraits[]>;
      }
    | undefined,
): readonly Document[] {
  const documents: Draft[] = [];
  const visitor: XliffVisitor = {
    file(start, root, family) {
      documents.push(startDocument(start, root, family, documents.length + 1));
    },
    head(element) {
      readHead(element, documents.at(-1)!);
    },
    unit(element, around, family) {
      const document = documents.at(-1)!;
      try {
        const read = (family === '2' ? readUnit2 : readUnit1)(element, around);
        document.units.push(read.unit);
        if (found === undefined) return;
        const { places, traits } = found;
        if (read.traits !== undefined)
          traits.set(toUnitKey(document.id, read.unit.id), read.traits);
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
  return documents;
}

/** The documents of an XLIFF file; see {@link readXliffFile}. */
export function readXliff(chunks: Chunks, options: ReaderOptions = {}): readonly Document[] {
  return readDocuments(chunks, options, undefined);
}
