import type { Termbase } from '../../model/concept.ts';
import { formatCsvCell } from '../table/read-cells.ts';
import type { GlossaryLocales } from './glossary-options.ts';
import { toGlossaryPairs } from './to-glossary-pairs.ts';
import type { WeblateColumn } from './weblate-columns.ts';
import { weblateColumns } from './weblate-columns.ts';

/** A termbase as a CSV file for Weblate: a row a pair of terms, columns as {@link weblateColumns}. */
export function* writeWeblateGlossary(
  termbase: Termbase,
  locales: GlossaryLocales,
): Generator<string, void> {
  yield `${weblateColumns.join(',')}\n`;
  for (const { concept, source, target } of toGlossaryPairs(termbase, locales)) {
    const cells: Partial<Record<WeblateColumn, string>> = {
      source: source.text,
      target: target.text,
      id: source.text,
      fuzzy: 'False',
      context: concept.domain ?? '',
      translator_comments: target.note ?? '',
      developer_comments: concept.definition ?? '',
    };
    yield `${weblateColumns.map((column) => formatCsvCell(cells[column] ?? '')).join(',')}\n`;
  }
}
