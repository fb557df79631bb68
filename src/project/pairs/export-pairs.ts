import type { Document } from '../../model/document.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { writeCorpusTsv, writeCsv, writeJsonl, writeTsv } from '../../format/table/write-table.ts';
import { writePo } from '../../format/po/write-po.ts';
import { messageContext } from '../../format/tmx/context-property.ts';
import { writeTmx } from '../../format/tmx/write-tmx.ts';
import { writeXliff } from '../../format/xliff/write/write-xliff.ts';
import { toTranslationUnits } from './pairs-to-units.ts';
import { toDocumentUnit } from './to-document-unit.ts';
import type { ExportForm } from './export-forms.ts';

export interface ExportOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Named in headers that name their maker. */
  readonly version: string;
}

/** Pairs in one form, piece by piece; `moses` has two texts and is not among them. */
export function writePairs(
  pairs: readonly SegmentPair[],
  form: Exclude<ExportForm, 'moses'>,
  options: ExportOptions,
): Iterable<string> {
  const { version, ...locales } = options;
  switch (form) {
    case 'tmx':
      return writeTmx(toTranslationUnits(pairs), { ...locales, toolVersion: version });
    case 'xliff':
      return [writeXliff(toDocuments(pairs, locales))];
    case 'po':
      return writePo(toDocuments(pairs, locales, true));
    case 'tsv':
      return writeTsv(pairs);
    case 'csv':
      return writeCsv(pairs);
    case 'jsonl':
      return writeJsonl(pairs);
    case 'corpus':
      return writeCorpusTsv(pairs);
  }
}

/** An entry of a memory as a pair: what tables, XLIFF and PO are written from. */
export function unitToPair(
  { id, source, target, properties }: TranslationUnit,
  path: string,
): SegmentPair {
  const context = properties?.[messageContext];
  return { path, unit: id, ...(context !== undefined && { context }), source, target };
}

/**
 * One document a file; pairs of one unit that follow each other become its segments.
 *
 * @param hasOwnIds whether units keep their ids, however many have the same
 */
function toDocuments(
  pairs: readonly SegmentPair[],
  locales: { readonly sourceLocale: string; readonly targetLocale: string },
  hasOwnIds = false,
): readonly Document[] {
  const files = new Map<string, SegmentPair[][]>();
  for (const pair of pairs) {
    const units = files.get(pair.path) ?? [];
    files.set(pair.path, units);
    const last = units.at(-1);
    if (pair.segment !== undefined && last?.[0]?.unit === pair.unit) last.push(pair);
    else units.push([pair]);
  }
  return [...files].map(([path, units], number) => ({
    type: 'document',
    id: `f${number + 1}`,
    original: path,
    ...locales,
    units: units.map((segments, at) =>
      toDocumentUnit(segments, hasOwnIds ? segments[0]!.unit : `u${at + 1}`),
    ),
  }));
}
