import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { readPo } from '../../format/po/read-po.ts';
import { readJsonlSegments } from '../../format/table/read-jsonl.ts';
import { readTable } from '../../format/table/read-table.ts';
import { listUnkept } from '../../format/list-unkept.ts';
import { readTmxAsync } from '../../format/tmx/read-tmx.ts';
import type { TmxUnit } from '../../format/tmx/tmx-unit.ts';
import { findUnkept } from '../../format/xliff/find-unkept.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import { fromXliffJs } from '../../format/xliff-js/from-xliff-js.ts';
import { peekRoot } from '../../format/validation/peek-root.ts';
import { findAttribute } from '../../format/xml/xml-event.ts';
import type { Io } from '../../io/io.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import { allowDroppedCodes } from './allow-dropped-codes.ts';
import {
  buildDocuments,
  type BuildDocumentsOptions,
  type ListedSegment,
} from './build-documents.ts';
import { chooseTmxLocales } from './choose-tmx-locales.ts';
import { collectText } from './collect-text.ts';
import type { ConversionOptions, ConversionSource } from './conversion.ts';
import type { ConversionFormat } from './conversion-formats.ts';
import { readI18next } from './i18next.ts';
import { parseJson } from './parse-json.ts';

/** The documents of a file, and what the file says beyond them. */
export interface ReadDocuments {
  readonly documents: readonly Document[];
  /** See `findUnkept`; empty for formats whose every word is in the documents. */
  readonly unkept: readonly string[];
}

function pickLocales({
  sourceLocale,
  targetLocale,
}: ConversionOptions): Partial<BuildDocumentsOptions> {
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** What the user said of the locales rules over what the file says. */
function withLocales(
  documents: readonly Document[],
  options: ConversionOptions,
): readonly Document[] {
  return documents.map((document) => ({ ...document, ...pickLocales(options) }));
}

function* listTable(
  text: string,
  path: string,
  from: ConversionFormat,
  { sourceLocale, targetLocale }: Partial<BuildDocumentsOptions>,
): Generator<ListedSegment, void> {
  const pairs = readTable(text, {
    path,
    kind: from === 'csv' ? 'csv' : 'tsv',
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  });
  for (const { unit, segment, source, target, state } of pairs)
    yield {
      file: '',
      unit,
      ...(segment !== undefined && { segment }),
      source,
      // a table has no other way to say that there is none
      ...(target.length > 0 && { target }),
      ...(state !== undefined && { state }),
    };
}

/** A list that names no locale is only good for forms that need none. */
function listOptions(
  { sourceLocale, targetLocale }: Partial<BuildDocumentsOptions>,
  to: ConversionFormat,
  path: string,
): BuildDocumentsOptions {
  const needsLocale = to === 'xliff' || to === 'xliff-js' || to === 'tmx';
  if (sourceLocale === undefined && needsLocale) throw new UnknownLocaleError('source-locale');
  return {
    path,
    sourceLocale: sourceLocale ?? 'und',
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

async function readTmxDocuments(
  source: ConversionSource,
  options: ConversionOptions,
): Promise<ReadDocuments> {
  const { path, chunks } = source;
  const locales = chooseTmxLocales(options);
  const segments: ListedSegment[] = [];
  const unkept = new Map<string, number>();
  const count = (name: string, times = 1): void =>
    void (times > 0 && unkept.set(name, (unkept.get(name) ?? 0) + times));
  const reading = { path, onHeader: locales.onHeader, onUnkept: (name: string) => count(name) };
  for await (const from of readTmxAsync(chunks, reading)) {
    const units = locales.toUnits(from);
    for (const unit of units)
      segments.push({ file: '', unit: unit.id, source: unit.source, target: unit.target });
    if (units.length === 0) count('tu without text in both locales');
    else {
      countRemarks(from, count);
      count('tuv of other locales', from.variants.length - units.length - 1);
    }
  }
  const { sourceLocale, targetLocale } = locales.found();
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  const documents = buildDocuments(segments, {
    path,
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
  });
  return { documents: allowDroppedCodes(documents), unkept: listUnkept(unkept) };
}

/** What a unit of a memory says beside its texts, and a document does not. */
function countRemarks(unit: TmxUnit, count: (name: string, times: number) => void): void {
  for (const { changed, author, life, properties, notes } of [unit, ...unit.variants]) {
    if (changed !== undefined) count('changedate', 1);
    if (author !== undefined) count('changeid', 1);
    count('prop', properties === undefined ? 0 : Object.keys(properties).length);
    count('note', notes?.length ?? 0);
    for (const name in life) count(name, 1);
  }
}

/**
 * Reads a file as documents.
 *
 * @throws {FormatError} `file/*`, or what the format's reader finds wrong; {@link UnknownLocaleError}.
 */
export async function readDocuments(
  io: Io,
  source: ConversionSource,
  options: ConversionOptions,
): Promise<ReadDocuments> {
  const { path } = source;
  const { from, to } = options;
  const locales = { ...options.standard, ...pickLocales(options) };
  if (from === 'tmx') return readTmxDocuments(source, options);
  const text = await collectText(source);
  try {
    switch (from) {
      case 'xliff': {
        const documents = withLocales(readXliff(text, { path }), options);
        const isOld = findAttribute(peekRoot(text).root!, 'version')?.startsWith('1.') === true;
        return {
          documents: isOld ? allowDroppedCodes(documents) : documents,
          unkept: findUnkept(text),
        };
      }
      case 'tsv':
      case 'csv':
        return {
          documents: buildDocuments(
            listTable(text, path, from, locales),
            listOptions(locales, to, path),
          ),
          unkept: [],
        };
      case 'jsonl': {
        const segments = Array.from(readJsonlSegments(text, { path }), (segment) => ({
          ...segment,
          file: segment.file ?? '',
        }));
        return { documents: buildDocuments(segments, listOptions(locales, to, path)), unkept: [] };
      }
      case 'po':
        return {
          documents: [readPo(text, { path, ...pickLocales(options) }).document],
          unkept: [],
        };
      case 'xliff-js':
        return {
          documents: withLocales(fromXliffJs(parseJson(text, path), options), options),
          unkept: [],
        };
      case 'i18next':
        return {
          documents: [await readI18next(io, text, path, options, to === 'xliff' || to === 'tmx')],
          unkept: [],
        };
      default:
        throw new RangeError(`${from} holds no documents`);
    }
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}
