import { FormatError } from '../model/format-error.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import { detectFormat, findFormat, formats, type Format } from '../format/formats.ts';
import { readPo } from '../format/po/read-po.ts';
import { readJsonl } from '../format/table/read-jsonl.ts';
import { readTable } from '../format/table/read-table.ts';
import { readTmx } from '../format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../format/tmx/to-translation-units.ts';
import { toPairs } from '../format/to-pairs.ts';
import { readXliffFile } from '../format/xliff/read-xliff.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';

/** What the user said of a bitext file; what is absent the file must tell itself. */
export interface ReadPairsOptions {
  /** A name of the format table; absent: by extension or content. */
  readonly format?: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
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
  switch (format.name) {
    case 'xliff':
      return { ...readXliffPairs(text, path), ...given };
    case 'tmx':
      return readTmxPairs(text, path, given);
    case 'po':
      return { ...readPoPairs(text, path, given), ...given };
    case 'jsonl':
      return { ...given, pairs: [...readJsonl(text, { path })] };
    default: {
      const kind = format.name === 'csv' ? 'csv' : 'tsv';
      return { ...given, pairs: [...readTable(text, { path, kind, ...given })] };
    }
  }
}

function withoutFormat({ sourceLocale, targetLocale }: ReadPairsOptions): Omit<PairFile, 'pairs'> {
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

function readXliffPairs(text: string, path: string): PairFile {
  const { documents, places } = readXliffFile(text, { path });
  const [first] = documents;
  return {
    pairs: [...toPairs(documents, path, places)],
    ...(first !== undefined && { sourceLocale: first.sourceLocale }),
    ...(first?.targetLocale !== undefined && { targetLocale: first.targetLocale }),
  };
}

function readPoPairs(text: string, path: string, given: Omit<PairFile, 'pairs'>): PairFile {
  const { document, places } = readPo(text, { path, ...given });
  const { sourceLocale, targetLocale } = document;
  return {
    pairs: [...toPairs([document], path, places)],
    sourceLocale,
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** The pairs of a TMX for the locales asked for, or its own: the header's and the other one. */
function readTmxPairs(text: string, path: string, given: Omit<PairFile, 'pairs'>): PairFile {
  let { sourceLocale, targetLocale } = given;
  const onHeader = (header: { readonly sourceLocale?: string }): void => {
    sourceLocale ??= header.sourceLocale;
  };
  const pairs: SegmentPair[] = [];
  for (const unit of readTmx(text, { path, onHeader })) {
    const [first, second] = unit.variants;
    sourceLocale ??= first?.locale;
    targetLocale ??= [first, second].find((tuv) => tuv && tuv.locale !== sourceLocale)?.locale;
    if (sourceLocale === undefined || targetLocale === undefined) continue;
    for (const tu of toTranslationUnits(unit, sourceLocale, targetLocale)) {
      const at =
        first === undefined ? {} : { at: { source: first.at, target: second?.at ?? first.at } };
      pairs.push({ path, unit: tu.id, source: tu.source, target: tu.target, ...at });
    }
  }
  return {
    pairs,
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

function unknownFormat(path: string, format: Format | undefined): FormatError {
  const names = formats.filter(({ reads }) => reads.includes('pairs')).map(({ name }) => name);
  const what = format === undefined ? 'unknown format' : `a ${format.name} file holds no bitext`;
  return new FormatError(what, {
    fault: 'file/unknown-format',
    path,
    expected: `one of ${names.join(', ')}; say which with --format`,
  });
}
