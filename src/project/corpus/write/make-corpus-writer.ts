import type { SegmentPair } from '../../../model/segment-pair.ts';
import { createParquetWriter } from '../../../format/parquet/write-parquet.ts';
import {
  CORPUS_HEADER,
  CSV_HEADER,
  formatCorpusPair,
  formatCsvPair,
  formatJsonPair,
  formatMosesLine,
  formatTsvPair,
  toPairId,
} from '../../../format/table/write-table.ts';
import { formatTsvCell } from '../../../format/table/read-cells.ts';
import { createTmxWriter } from '../../../format/tmx/write-tmx.ts';
import { createXcesWriter, type XcesPieces } from '../../../format/xces/write-xces.ts';
import { writePairs, type ExportOptions } from '../../pairs/export-pairs.ts';
import { toTranslationUnit } from '../../pairs/pairs-to-units.ts';
import type { CorpusForm } from './corpus-forms.ts';
import type { CorpusWriter, Pieces } from './corpus-writer.ts';

export interface CorpusWriterOptions extends ExportOptions {
  /** The names of the form's files, as {@link findFileNames} makes them. */
  readonly files: readonly string[];
  /** Whether pairs carry where they come from in forms where a plain export does not say it. */
  readonly hasOrigin: boolean;
}

/** The files of a form, from the name that the user gave. */
export function findFileNames(
  form: CorpusForm,
  name: string,
  { sourceLocale, targetLocale, hasOrigin }: Omit<CorpusWriterOptions, 'files' | 'version'>,
): readonly string[] {
  const sides = [`${name}.${sourceLocale}`, `${name}.${targetLocale}`];
  if (form === 'moses') return hasOrigin ? [...sides, `${name}.ids`] : sides;
  if (form === 'xces') return [`${name}.xml`, ...sides.map((side) => `${side}.xml`)];
  return [name];
}

/** What writes pairs in a form, to one file or to several. */
export function makeCorpusWriter(form: CorpusForm, options: CorpusWriterOptions): CorpusWriter {
  const { version, hasOrigin, ...locales } = options;
  switch (form) {
    case 'tsv':
      return makeLineWriter('', formatTsvPair);
    case 'csv':
      return makeLineWriter(CSV_HEADER, formatCsvPair);
    case 'corpus':
      return makeLineWriter(CORPUS_HEADER, formatCorpusPair);
    case 'jsonl':
      return makeLineWriter('', (pair) => formatJsonPair(pair, hasOrigin));
    case 'moses':
      return makeMosesWriter(hasOrigin);
    case 'tmx': {
      const writer = createTmxWriter({ ...locales, toolVersion: version });
      return {
        head: () => [writer.head()],
        pair: ({ pair, before, after }) =>
          pair.source.length === 0 || pair.target.length === 0
            ? ['']
            : [writer.unit(toTranslationUnit(pair, { before, after }, hasOrigin))],
        tail: () => [writer.tail()],
      };
    }
    case 'parquet': {
      const writer = createParquetWriter({ ...locales, version });
      return {
        head: () => [''],
        pair: ({ pair }) => [writer.pair(pair)],
        tail: () => [writer.tail()],
      };
    }
    case 'xces':
      return makeXcesWriter(options);
    case 'po':
    case 'xliff': {
      // a document is written as a whole: its units are numbered, and its files gathered
      const pairs: SegmentPair[] = [];
      return {
        head: () => [''],
        pair: ({ pair }) => {
          pairs.push(pair);
          return [''];
        },
        tail: () => [[...writePairs(pairs, form, options)].join('')],
      };
    }
  }
}

function makeLineWriter(header: string, format: (pair: SegmentPair) => string): CorpusWriter {
  return { head: () => [header], pair: ({ pair }) => [format(pair)], tail: () => [''] };
}

/** The third file says of each line where it comes from: id, file, document and line. */
function makeMosesWriter(hasOrigin: boolean): CorpusWriter {
  const nothing: Pieces = hasOrigin ? ['', '', ''] : ['', ''];
  return {
    head: () => nothing,
    pair: ({ pair }) => {
      const sides = [formatMosesLine(pair.source), formatMosesLine(pair.target)];
      if (!hasOrigin) return sides;
      const line = pair.at === undefined ? '' : String(pair.at.source[0]);
      const origin = [toPairId(pair), pair.path, pair.document ?? '', line];
      return [...sides, `${origin.map(formatTsvCell).join('\t')}\n`];
    },
    tail: () => nothing,
  };
}

function makeXcesWriter({ files, sourceLocale, targetLocale }: CorpusWriterOptions): CorpusWriter {
  const [, sourceFile, targetFile] = files.map((file) => file.replace(/^.*[\\/]/, ''));
  const writer = createXcesWriter({
    sourceLocale,
    targetLocale,
    sourceFile: sourceFile!,
    targetFile: targetFile!,
  });
  const toPieces = ({ links, source, target }: XcesPieces): Pieces => [links, source, target];
  return {
    head: () => toPieces(writer.head()),
    pair: ({ pair, number }) => toPieces(writer.pair(pair, number)),
    tail: () => toPieces(writer.tail()),
  };
}
