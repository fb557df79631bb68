import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { writePo } from '../../format/po/write-po.ts';
import { writeCsv, writeTsv } from '../../format/table/write-table.ts';
import { writeTmx } from '../../format/tmx/write-tmx.ts';
import { toPairs } from '../../format/to-pairs.ts';
import { writeXliffPieces } from '../../format/xliff/write/write-xliff.ts';
import { findLosses } from '../../format/xliff-js/find-losses.ts';
import { toLossFault, toXliffJs } from '../../format/xliff-js/to-xliff-js.ts';
import { toTranslationUnits } from '../pairs/pairs-to-units.ts';
import { tellUnkept, tellUnkeptByXliff } from './tell-unkept.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { ConversionOptions } from './conversion.ts';
import { checkLocalePairs } from './check-locale-pairs.ts';
import { countDocumentLosses, createLossCounter, nameOf } from './count-losses.ts';
import { countUntranslated, formatI18next } from './i18next.ts';
import { formatSegments } from './format-segments.ts';
import type { ReadDocuments } from './read-documents.ts';

/** What documents become. */
export interface WrittenDocuments {
  readonly chunks: Iterable<string>;
  readonly losses: readonly string[];
}

/** Segments that have a target, of all documents, each under the name of its own. */
function pairsOf(documents: readonly Document[]): readonly SegmentPair[] {
  return documents.flatMap((document) => [
    ...toPairs([document], document.original ?? document.id),
  ]);
}

/** One segment a line, those without a target too, so that a list can be filled in and applied. */
function* writeSegments(documents: readonly Document[]): Generator<string, void> {
  const isSingle = documents.length === 1;
  for (const { id, units } of documents)
    for (const unit of units) yield* formatSegments(unit, id, isSingle);
}

function writeXliffJs({ documents, unkept }: ReadDocuments, isLossy: boolean): WrittenDocuments {
  const losses = [...findLosses(documents), ...unkept];
  if (losses.length > 0 && !isLossy) throw toLossFault(losses);
  const model = toXliffJs(documents, { isLossy });
  return {
    chunks: [`${JSON.stringify(model, null, 2)}\n`],
    losses: losses.map((loss) => `left out: ${loss}`),
  };
}

function writeNewXliff(
  { documents, unkept }: ReadDocuments,
  { xliffVersion: version = '2.1' }: ConversionOptions,
): WrittenDocuments {
  checkLocalePairs(documents, version);
  return {
    chunks: writeXliffPieces(documents, { version }),
    losses: tellUnkeptByXliff(unkept, version),
  };
}

/**
 * Documents in another form.
 *
 * @throws {FormatError} `xliff-js/loss`; `xml/malformed` for control characters in TMX.
 * @throws {UnknownLocaleError}
 */
export function writeDocuments(read: ReadDocuments, options: ConversionOptions): WrittenDocuments {
  const { documents, unkept } = read;
  const { to, toolVersion, side = 'target', isLossy = false } = options;
  if (documents.length === 0)
    throw new FormatError('the file holds no documents', {
      fault: 'xliff/structure',
      expected: 'a file element',
    });
  if (to === 'xliff-js') return writeXliffJs(read, isLossy);
  if (to === 'xliff') return writeNewXliff(read, options);
  const counter = createLossCounter();
  countDocumentLosses(documents, to, counter);
  if (to === 'i18next' && side === 'target')
    counter.add(
      ['key has no translation and is left out', 'keys have no translation and are left out'],
      countUntranslated(documents),
    );
  const losses = [...counter.lines(), ...tellUnkept(unkept, nameOf(to))];
  switch (to) {
    case 'tmx': {
      const { sourceLocale, targetLocale } = documents[0] ?? {};
      if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
      if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
      const units = toTranslationUnits(pairsOf(documents));
      return { chunks: writeTmx(units, { sourceLocale, targetLocale, toolVersion }), losses };
    }
    case 'tsv':
      return { chunks: writeTsv(pairsOf(documents)), losses };
    case 'csv':
      return { chunks: writeCsv(pairsOf(documents)), losses };
    case 'jsonl':
      return { chunks: writeSegments(documents), losses };
    case 'po':
      return { chunks: writePo(documents), losses };
    case 'i18next':
      return { chunks: [formatI18next(documents, side)], losses };
    default:
      throw new FormatError(`${to} is read, not written`, {
        fault: 'file/unknown-format',
        expected: 'another format; say which with --to',
      });
  }
}
