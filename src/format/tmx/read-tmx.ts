import { FormatError } from '../../model/format-error.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Chunks, PieceReader } from '../xml/chunk-reader.ts';
import { readChunks, readChunksAsync, readLists, toPieceReader } from '../xml/chunk-reader.ts';
import type { XmlElement, XmlPart } from '../xml/xml-element.ts';
import { createElementReader } from '../xml/xml-element.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import { findTmxUnkept } from './find-tmx-unkept.ts';
import { createPlainTuReader, type PlainTu } from './read-plain-tu.ts';
import { readTmxHeader, readTmxUnit, toTmxUnit } from './read-tmx-unit.ts';
import type { TmxHeader, TmxUnit } from './tmx-unit.ts';

/** Who is told of what units do not hold. */
export interface TmxReaderOptions extends ReaderOptions {
  /** Called once, before the first unit. */
  readonly onHeader?: (header: TmxHeader) => void;
  /** Called with the name of each thing that units do not hold, see {@link findTmxUnkept}. */
  readonly onUnkept?: (name: string) => void;
}

function checkRoot(root: XmlStart | XmlElement): string {
  if (root.local !== 'tmx')
    throw toXmlFault('tmx/structure', root, `the root element is <${root.name}>`, '<tmx>');
  const version = findAttribute(root, 'version') ?? '';
  if (!/^1\.[1-4]/.test(version))
    throw toXmlFault(
      'tmx/structure',
      root,
      version === '' ? 'the root has no version' : `version ${version} is not known`,
      'version="1.4" or 1.1 to 1.3',
    );
  return version;
}

/**
 * A reader of units for callers who have pieces of text at hand; {@link readTmx} is made of it, and
 * throws the same.
 */
export function createTmxReader(options: TmxReaderOptions): PieceReader<TmxUnit> {
  const whole: readonly string[] = ['tu', 'header'];
  const elements = createElementReader<PlainTu>(({ local }) => whole.includes(local), {
    // white space between elements, a quarter of all nodes
    isTextIdle: (local) => local === 'tu' || local === 'tuv',
    // who asks for what is not kept must see everything
    ...(options.onUnkept === undefined && { short: createPlainTuReader() }),
  });
  let version: string | undefined;
  let count = 0;
  const convert = (part: XmlPart | PlainTu): TmxUnit | undefined => {
    if (part.type === 'plain-tu') return toTmxUnit(part, part.variants, ++count);
    if (part.type === 'start') version ??= checkRoot(part);
    if (part.type !== 'element') return undefined;
    version ??= checkRoot(part);
    if (options.onUnkept !== undefined) findTmxUnkept(part, options.onUnkept);
    if (part.local !== 'header') return readOne(part);
    options.onHeader?.(readTmxHeader(part, version));
    return undefined;
  };
  const convertList = (
    parts: readonly (XmlPart | PlainTu)[],
  ): { readonly units: readonly TmxUnit[]; readonly failure?: unknown } => {
    const units: TmxUnit[] = [];
    try {
      for (const part of parts) {
        const unit = convert(part);
        if (unit !== undefined) units.push(unit);
      }
    } catch (failure) {
      return { units, failure };
    }
    return { units };
  };
  function* convertLists(
    lists: Iterable<readonly (XmlPart | PlainTu)[]>,
  ): Generator<readonly TmxUnit[]> {
    try {
      for (const parts of lists) {
        const { units, failure } = convertList(parts);
        yield units;
        if (failure !== undefined) throw failure;
      }
    } catch (error) {
      // The readers below do not know the path.
      throw error instanceof FormatError && options.path !== undefined
        ? error.withPath(options.path)
        : error;
    }
  }
  const readOne = (element: XmlElement): TmxUnit | undefined => {
    count++;
    try {
      return readTmxUnit(element, count);
    } catch (error) {
      // The other units are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
      return undefined;
    }
  };
  return toPieceReader(
    (chunk) => convertLists(elements.readPieces(chunk)),
    () => convertLists(elements.endPieces()),
  );
}

/**
 * The units of a TMX file (1.1 to 1.4b), one after another as they are read. A faulty unit goes to
 * `onFault` and is left out.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `tmx/structure`; units before it come first.
 */
export function readTmx(chunks: Chunks, options: TmxReaderOptions = {}): Generator<TmxUnit, void> {
  return readChunks(chunks, createTmxReader(options));
}

/** {@link readTmx} for chunks that come with time. Whole chunks only: no half characters. */
export function readTmxAsync(
  chunks: AsyncIterable<string>,
  options: TmxReaderOptions = {},
): AsyncGenerator<TmxUnit, void> {
  return readChunksAsync(chunks, createTmxReader(options));
}

/** {@link readTmxAsync} with the units in lists, which is cheaper. */
export function readTmxPieces(
  chunks: AsyncIterable<string>,
  options: TmxReaderOptions = {},
): AsyncGenerator<readonly TmxUnit[], void> {
  return readLists(chunks, createTmxReader(options));
}
