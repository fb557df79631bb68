import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { detectFormat, findFormat, formats, type Format } from '../../format/formats.ts';
import type { ReaderOptions } from '../../format/reader-options.ts';
import { readPo } from '../../format/po/read-po.ts';
import { readJsonl } from '../../format/table/read-jsonl.ts';
import { readTable } from '../../format/table/read-table.ts';
import { readTmx } from '../../format/tmx/read-tmx.ts';
import { findVariants, toTranslationUnits } from '../../format/tmx/to-translation-units.ts';
import { toPairs } from '../../format/to-pairs.ts';
import { readXliffFile } from '../../format/xliff/read/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';

/** What the user said of a bitext file; what is absent the file must tell itself. */
export interface ReadPairsOptions {
  /** A name of the format table; absent: by extension or content. */
  readonly format?: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** Told of each unit that cannot be read, which is left out; absent: it is the end. */
  readonly onFault?: (fault: FormatError) => void;
  /** Segments without a target too, where the format can have such (XLIFF, PO). */
  readonly withUntranslated?: boolean;
}

/** The translated segments of one file, and the locales they are in where anybody knows. */
export interface PairFile {
  readonly pairs: readonly SegmentPair[];
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/**
 * Reads a bitext in any format that holds one (`-`: standard input).
 *
 * @throws {FormatError} `file/*`, `file/unknown-format`, or what the format's reader finds wrong.
 */
export async function readPairs(
  io: Io,
  path: string,
  options: ReadPairsOptions,
): Promise<PairFile> {
  const named = options.format === undefined ? detectFormat(path) : findFormat(options.format);
  const text = await readText(io, path, {
    hasLines: named?.name !== 'xliff' && named?.name !== 'tmx',
  });
  const format = named ?? detectFormat(path, text.slice(0, 4096));
  if (format === undefined || !format.reads.includes('pairs')) throw unknownFormat(path, format);
  const given = withoutFormat(options);
  const { onFault, withUntranslated = false } = options;
  const reading = { path, withUntranslated, ...(onFault !== undefined && { onFault }) };
  switch (format.name) {
    case 'xliff':
      return { ...readXliffPairs(text, reading), ...given };
    case 'tmx':
      return readTmxPairs(text, reading, given);
    case 'po':
      return { ...readPoPairs(text, reading, given), ...given };
    case 'jsonl':
      return { ...given, pairs: [...readJsonl(text, reading)] };
    default: {
      const kind = format.name === 'csv' ? 'csv' : 'tsv';
      return { ...given, pairs: [...readTable(text, { ...reading, kind, ...given })] };
    }
  }
}

/** What readers of the format storey take. */
type Reading = ReaderOptions & { readonly path: string; readonly withUntranslated: boolean };

function withoutFormat({ sourceLocale, targetLocale }: ReadPairsOptions): Omit<PairFile, 'pairs'> {
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

function readXliffPairs(text: string, reading: Reading): PairFile {
  const { documents, places } = readXliffFile(text, reading);
  const [first] = documents;
  return {
    pairs: [...toPairs(documents, reading.path, places, reading)],
    ...(first !== undefined && { sourceLocale: first.sourceLocale }),
    ...(first?.targetLocale !== undefined && { targetLocale: first.targetLocale }),
  };
}

function readPoPairs(text: string, reading: Reading, given: Omit<PairFile, 'pairs'>): PairFile {
  const { document, places } = readPo(text, { ...reading, ...given });
  const { sourceLocale, targetLocale } = document;
  return {
    pairs: [...toPairs([document], reading.path, places, reading)],
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** The pairs of a TMX for the locales asked for, or its own: the header's and the other one. */
function readTmxPairs(text: string, reading: Reading, given: Omit<PairFile, 'pairs'>): PairFile {
  let { sourceLocale, targetLocale } = given;
  const onHeader = (header: { readonly sourceLocale?: string }): void => {
    sourceLocale ??= header.sourceLocale;
  };
  const pairs: SegmentPair[] = [];
  for (const unit of readTmx(text, { ...reading, onHeader })) {
    const [first, second] = unit.variants;
    sourceLocale ??= first?.locale;
    targetLocale ??= [first, second].find((tuv) => tuv && tuv.locale !== sourceLocale)?.locale;
    if (sourceLocale === undefined || targetLocale === undefined) continue;
    const at =
      first === undefined ? {} : { at: { source: first.at, target: second?.at ?? first.at } };
    const [source] = findVariants(unit.variants, sourceLocale);
    const targets = findVariants(unit.variants, targetLocale).filter((one) => one !== source);
    for (const [number, tu] of toTranslationUnits(unit, sourceLocale, targetLocale).entries()) {
      const remarks = [unit, source, targets[number]].flatMap((one) => one?.notes ?? []);
      pairs.push({
        path: reading.path,
        unit: tu.id,
        source: tu.source,
        target: tu.target,
        ...(remarks.length > 0 && { remarks }),
        ...at,
      });
    }
  }
  return {
    pairs,
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** What is wrong with a file that is no bitext; `format` absent: nothing tells what it is. */
export function unknownFormat(path: string, format: Format | undefined): FormatError {
  const names = formats.filter(({ reads }) => reads.includes('pairs')).map(({ name }) => name);
  const what = format === undefined ? 'unknown format' : `a ${format.name} file holds no bitext`;
  return new FormatError(what, {
    fault: 'file/unknown-format',
    path,
    expected: `one of ${names.join(', ')}; say which with --format`,
  });
}
