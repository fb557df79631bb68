import type { TranslationUnit } from '../../model/translation-unit.ts';
import { writeCsv, writeJsonl, writeTsv } from '../../format/table/write-table.ts';
import { listUnkept } from '../../format/list-unkept.ts';
import { createTmxReader } from '../../format/tmx/read-tmx.ts';
import type { TmxHeader, TmxUnit } from '../../format/tmx/tmx-unit.ts';
import { createTmxWriter, type TmxWriter } from '../../format/tmx/write-tmx.ts';
import { createTmxUnitWriter } from '../../format/tmx/write-tmx-unit.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import { chooseTmxLocales, type TmxLocales } from './choose-tmx-locales.ts';
import type { Conversion, ConversionOptions, ConversionSource } from './conversion.ts';
import { codesLost, createLossCounter, hasCodes, nameOf } from './count-losses.ts';
import { tellUnkept } from './tell-unkept.ts';

/** What becomes of a TMX file, told unit by unit. */
interface TmxSink {
  readonly onHeader: (header: TmxHeader) => void;
  readonly unit: (unit: TmxUnit) => string;
  readonly end: () => string;
}

/** One piece of new text for each piece of old: waiting for each unit would cost more than the unit. */
async function* pour(
  { path, chunks }: ConversionSource,
  sink: TmxSink,
  unkept: Map<string, number>,
): AsyncGenerator<string> {
  const onUnkept = (name: string): void => void unkept.set(name, (unkept.get(name) ?? 0) + 1);
  const reader = createTmxReader({ path, onHeader: sink.onHeader, onUnkept });
  const write = (units: Iterable<TmxUnit>): string => {
    let text = '';
    for (const unit of units) text += sink.unit(unit);
    return text;
  };
  for await (const chunk of chunks) {
    const text = write(reader.read(chunk));
    if (text !== '') yield text;
  }
  yield write(reader.end()) + sink.end();
}

/** All locales of all units, as TMX 1.4b. */
function toAllLocales(toolVersion: string): TmxSink {
  const writer = createTmxUnitWriter(toolVersion);
  let header: TmxHeader | undefined;
  let isBegun = false;
  const begin = (): string => {
    if (isBegun) return '';
    isBegun = true;
    return writer.head(header);
  };
  return {
    onHeader: (found) => {
      header = found;
    },
    unit: (unit) => begin() + writer.unit(unit),
    end: () => begin() + writer.tail(),
  };
}

/** One pair of locales, as TMX 1.4b. */
function toPair(locales: TmxLocales, toolVersion: string): TmxSink {
  let writer: TmxWriter | undefined;
  const begin = (): string => {
    if (writer !== undefined) return '';
    const { sourceLocale, targetLocale } = locales.found();
    if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
    if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
    writer = createTmxWriter({ sourceLocale, targetLocale, toolVersion });
    return writer.head();
  };
  return {
    onHeader: locales.onHeader,
    unit: (from) => {
      let text = '';
      for (const unit of locales.toUnits(from)) text += begin() + writer!.unit(unit);
      return text;
    },
    end: () => begin() + writer!.tail(),
  };
}

/** How each table writes pairs, and how many pieces it writes before the first. */
const tables = {
  tsv: { write: writeTsv, heads: 0 },
  csv: { write: writeCsv, heads: 1 },
  jsonl: { write: writeJsonl, heads: 0 },
} as const;

/** One pair of locales, as a table. */
function toTable(
  locales: TmxLocales,
  form: keyof typeof tables,
  path: string,
  onUnit: (unit: TranslationUnit) => void,
): TmxSink {
  const { write, heads } = tables[form];
  let isBegun = false;
  const begin = (): string => {
    if (isBegun) return '';
    isBegun = true;
    return heads === 0 ? '' : [...write([])].join('');
  };
  return {
    onHeader: locales.onHeader,
    unit: (from) => {
      const units = locales.toUnits(from);
      const pairs = units.map(({ id, source, target }) => ({ path, unit: id, source, target }));
      let text = begin();
      let left = heads;
      for (const piece of write(pairs)) if (left-- <= 0) text += piece;
      for (const unit of units) onUnit(unit);
      return text;
    },
    end: begin,
  };
}

/**
 * A TMX file as TMX, TSV, CSV or JSONL, unit by unit: its size does not matter. TMX without locales
 * asked for keeps all of them; every other form has one pair.
 */
export function convertTmx(
  source: ConversionSource,
  options: ConversionOptions & { readonly to: 'tmx' | 'tsv' | 'csv' | 'jsonl' },
): Conversion {
  const { to, toolVersion, sourceLocale, targetLocale } = options;
  const unkept = new Map<string, number>();
  const tellAll = (): readonly string[] => tellUnkept(listUnkept(unkept), nameOf(to));
  if (to === 'tmx' && sourceLocale === undefined && targetLocale === undefined)
    return { chunks: pour(source, toAllLocales(toolVersion), unkept), losses: tellAll };
  const locales = chooseTmxLocales(options);
  let coded = 0;
  const sink =
    to === 'tmx'
      ? toPair(locales, toolVersion)
      : toTable(locales, to, source.path, (unit) => {
          if (hasCodes(unit.source) || hasCodes(unit.target)) coded++;
        });
  return {
    chunks: pour(source, sink, unkept),
    losses: () => {
      const losses = createLossCounter();
      if (to !== 'tmx') losses.add(codesLost(to), coded);
      losses.add(
        [
          'unit without text in both locales is left out',
          'units without text in both locales are left out',
        ],
        locales.skipped(),
      );
      return [...losses.lines(), ...tellAll()];
    },
  };
}
