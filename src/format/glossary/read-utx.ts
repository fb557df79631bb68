import type { Term, Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import type { TermReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { GlossaryLine } from './glossary-line.ts';
import { cellPlace, readGlossaryLines, toGlossaryFault } from './glossary-line.ts';
import type { GlossaryRow } from './to-concepts.ts';
import { reportTerms, toConcepts } from './to-concepts.ts';

/** `term status` (UTX 1.11, `term status`): what a translator may do with the target term. */
const statuses: Readonly<Record<string, Term['status']>> = {
  '': 'preferred',
  approved: 'preferred',
  provisional: 'admitted',
  'non-standard': 'deprecated',
  rejected: 'deprecated',
  forbidden: 'deprecated',
};

/** `en-US/ja-JP` in the first line. */
function readLocales(line: GlossaryLine): readonly [string, string] {
  const match = /^#UTX\b[^;]*;\s*([A-Za-z0-9-]+)\/([A-Za-z0-9-]+)/.exec(line.text);
  if (match === null)
    throw toGlossaryFault(line, 0, 'the first line names no languages', '#UTX 1.11; en/tr; …');
  return [match[1]!, match[2]!];
}

function readRow(
  line: GlossaryLine,
  columns: readonly string[],
  [sourceLocale, targetLocale]: readonly [string, string],
): GlossaryRow {
  const cell = (...names: readonly string[]): string | undefined => {
    const at = columns.findIndex((column) => names.includes(column));
    const text = line.cells[at]?.trim();
    return text === '' || text === '-' ? undefined : text;
  };
  const source = cell('src');
  const target = cell('tgt');
  if (source === undefined)
    throw toGlossaryFault(line, columns.indexOf('src'), 'the line has no source term', 'a term');
  const name = cell('term status')?.toLocaleLowerCase('en') ?? '';
  const status = statuses[name];
  if (status === undefined)
    throw toGlossaryFault(
      line,
      columns.indexOf('term status'),
      `term status "${name}" is not known`,
      Object.keys(statuses).filter(Boolean).join(', '),
    );
  const id = cell('concept id');
  const domain = cell('domain');
  const definition = cell('definition', 'src:definition');
  const partOfSpeech = cell('src:pos');
  const targetPos = cell('tgt:pos');
  const note = cell('comment', 'note', 'src:comment');
  return {
    key: id === undefined ? `src ${source}` : `id ${id}`,
    ...(id !== undefined && { id }),
    ...(domain !== undefined && { domain }),
    ...(definition !== undefined && { definition }),
    source: {
      locale: sourceLocale,
      text: source,
      status: 'preferred',
      ...(partOfSpeech !== undefined && { partOfSpeech }),
    },
    ...(target !== undefined && {
      target: {
        locale: targetLocale,
        text: target,
        status,
        ...(targetPos !== undefined && { partOfSpeech: targetPos }),
        ...(note !== undefined && { note }),
      },
    }),
  };
}

function* readRows(text: string, options: TermReaderOptions): Generator<GlossaryRow> {
  let locales: readonly [string, string] | undefined;
  let columns: readonly string[] | undefined;
  for (const line of readGlossaryLines(text)) {
    if (locales === undefined) {
      locales = readLocales(line);
      continue;
    }
    const isComment = line.text.startsWith('#');
    // The last line of the header names the columns; `#` lines before and behind it are comments.
    if (isComment && columns === undefined && /^#\s*src\t/.test(line.text))
      columns = line.cells.map((name) => name.replace(/^#/, '').trim().toLocaleLowerCase('en'));
    if (isComment) continue;
    try {
      if (columns?.includes('tgt') !== true)
        throw toGlossaryFault(
          line,
          0,
          'no line names the columns',
          '#src, tgt and src:pos before the terms',
        );
      const row = readRow(line, columns, locales);
      const place = (name: string): ReturnType<typeof cellPlace> =>
        cellPlace(line, columns!.indexOf(name));
      reportTerms(row, [place('src'), place('tgt')], options);
      yield row;
    } catch (error) {
      // The other lines are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  }
  if (locales === undefined)
    throw new FormatError('the glossary is empty', {
      fault: 'glossary/structure',
      line: 1,
      column: 1,
      expected: '#UTX 1.11; en/tr; …',
    });
}

/**
 * A UTX glossary (AAMT, UTX 1.11). Languages come from the first line. Rows with the same `concept ID`,
 * or without one with the same source, are one concept; the term status is that of the target.
 *
 * @throws {FormatError} `glossary/structure`; a faulty line goes to `onFault` and is left out.
 */
export function readUtx(text: string, options: TermReaderOptions = {}): Termbase {
  return namePath(options.path, () => ({
    type: 'termbase',
    concepts: toConcepts(readRows(text, options)),
  }));
}
