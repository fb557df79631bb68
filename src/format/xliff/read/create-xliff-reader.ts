import type { Document, Skeleton } from '../../../model/document.ts';
import { FormatError } from '../../../model/format-error.ts';
import type { Metadata } from '../../../model/note.ts';
import { namePath } from '../../name-path.ts';
import type { ReaderOptions } from '../../reader-options.ts';
import { reportFault } from '../../reader-options.ts';
import type { ChunkReader } from '../../xml/chunk-reader.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { textOf } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';
import { readMetadata } from './read-metadata.ts';
import { readUnit1 } from './read-unit-1.ts';
import { type ReadUnit, readUnit2 } from './read-unit-2.ts';
import { createXliffFeed } from './visit-xliff.ts';
import type { XliffFamily } from '../xliff-version.ts';
import { isCoreNamespace, metadataNamespace } from '../xliff-version.ts';

/** The language nobody named (BCP 47, RFC 5646, 4.1), such as that of a file of XLIFF 1.x without one. */
export const UNDETERMINED = 'und';

/** A document without its units. What stands between its start tag and its units is there when the first of them is. */
export type DocumentHead = Omit<Document, 'units'>;

type Draft = Omit<DocumentHead, 'skeleton' | 'metadata'> & {
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
  const sourceLocale = findAttribute(holder, source) ?? (family === '1' ? UNDETERMINED : undefined);
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
  };
}

/** What an XLIFF file consists of, in its order. */
export type XliffItem =
  | { readonly type: 'document'; readonly head: DocumentHead }
  /** A unit of the document named last. */
  | ({ readonly type: 'unit' } & ReadUnit);

/** What is kept of the elements beside what was read of them. */
interface ItemExtras<OfDocument, OfUnit> {
  document(start: XmlStart, root: XmlStart, family: XliffFamily): OfDocument;
  unit(element: XmlElement, family: XliffFamily, root: XmlStart): OfUnit;
}

/** {@link createXliffReader} with more to each item. */
export function createItemReader<OfDocument extends object, OfUnit extends object>(
  options: ReaderOptions,
  extras: ItemExtras<OfDocument, OfUnit>,
): ChunkReader<
  | ({ readonly type: 'document'; readonly head: DocumentHead } & OfDocument)
  | ({ readonly type: 'unit' } & ReadUnit & OfUnit)
> {
  type Item =
    | ({ readonly type: 'document'; readonly head: DocumentHead } & OfDocument)
    | ({ readonly type: 'unit' } & ReadUnit & OfUnit);
  let items: Item[] = [];
  let count = 0;
  let head: Draft | undefined;
  let root: XmlStart | undefined;
  const feed = createXliffFeed({
    file(start, holder, family) {
      root = holder;
      head = startDocument(start, holder, family, ++count);
      items.push({ type: 'document', head, ...extras.document(start, holder, family) });
    },
    head(element) {
      readHead(element, head!);
    },
    unit(element, around, family) {
      try {
        const read = (family === '2' ? readUnit2 : readUnit1)(element, around);
        items.push({ type: 'unit', ...read, ...extras.unit(element, family, root!) });
      } catch (error) {
        // The other units are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    },
  });
  const take = (step: () => void): readonly Item[] => {
    items = [];
    namePath(options.path, step);
    return items;
  };
  return {
    read: (chunk) =>
      take(() => {
        feed.write(chunk);
      }),
    end: () => take(feed.end),
  };
}

/**
 * A reader of XLIFF 1.0 to 1.2 and 2.0 to 2.2 for files that need not be in memory as a whole. A faulty unit goes
 * to `onFault` and is left out.
 *
 * Its methods throw a {@link FormatError}: `xml/malformed`, `xml/hostile`, `xliff/version`, `xliff/structure`.
 */
export function createXliffReader(options: ReaderOptions): ChunkReader<XliffItem> {
  return createItemReader(options, { document: () => ({}), unit: () => ({}) });
}
