import type { Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import { reportFault } from '../reader-options.ts';
import type { Row } from '../table/read-cells.ts';
import { readCsvRows } from '../table/read-cells.ts';
import type { GlossaryReaderOptions } from './glossary-options.ts';
import type { GlossaryRow } from './to-concepts.ts';
import { reportTerms, toConcepts } from './to-concepts.ts';
import type { WeblateColumn } from './weblate-columns.ts';

function toFault(
  row: Row | undefined,
  cell: number,
  message: string,
  expected: string,
): FormatError {
  const { line, column } = row?.[cell] ?? row?.at(-1) ?? { line: 1, column: 1 };
  return new FormatError(message, { fault: 'glossary/structure', line, column, expected });
}

function* readRows(text: string, options: GlossaryReaderOptions): Generator<GlossaryRow> {
  const { sourceLocale, targetLocale } = options;
  const seen = new Set<string>();
  let names: readonly string[] | undefined;
  for (const row of readCsvRows(text)) {
    if (names === undefined) {
      names = row.map((cell) => cell.text.trim());
      if (names.includes('source') && names.includes('target')) continue;
      throw toFault(row, 0, 'the header does not name both sides', 'source and target');
    }
    const columns = names;
    const cell = (name: WeblateColumn): string => row[columns.indexOf(name)]?.text.trim() ?? '';
    try {
      const source = cell('source');
      const target = cell('target');
      if (source === '')
        throw toFault(row, columns.indexOf('source'), 'the row has no source term', 'a term');
      const context = cell('context');
      const note = cell('translator_comments');
      const definition = cell('developer_comments');
      const key = JSON.stringify([source, context]);
      const isFirst = !seen.has(key);
      const isFuzzy = /^(true|1)$/i.test(cell('fuzzy'));
      if (target !== '') seen.add(key);
      const found: GlossaryRow = {
        key,
        ...(context !== '' && { domain: context }),
        ...(definition !== '' && { definition }),
        source: { locale: sourceLocale, text: source, status: 'preferred' },
        ...(target !== '' && {
          target: {
            locale: targetLocale,
            text: target,
            status: isFirst && !isFuzzy ? 'preferred' : 'admitted',
            ...(note !== '' && { note }),
          },
        }),
      };
      reportTerms(
        found,
        [row[columns.indexOf('source')]!, row[columns.indexOf('target')] ?? row[0]!],
        options,
      );
      yield found;
    } catch (error) {
      // The other rows are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  }
  if (names === undefined) throw toFault(undefined, 0, 'the glossary is empty', 'a header');
}

/**
 * A glossary as Weblate exports it in CSV. The context is the domain, the comment of programmers the
 * definition, that of translators the note of the target. Rows with the same source and context are one
 * concept, its first target preferred; what is marked fuzzy is admitted. Terms without a translation
 * stay, with one side.
 *
 * @throws {FormatError} `glossary/structure`; a faulty row goes to `onFault` and is left out.
 * `table/structure` for broken quotes.
 */
export function readWeblateGlossary(text: string, options: GlossaryReaderOptions): Termbase {
  return namePath(options.path, () => ({
    type: 'termbase',
    concepts: toConcepts(readRows(text, options)),
  }));
}
