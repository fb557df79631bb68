import type { Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import { reportFault } from '../reader-options.ts';
import { cellPlace, readGlossaryLines, toGlossaryFault } from './glossary-line.ts';
import type { GlossaryReaderOptions } from './glossary-options.ts';
import type { GlossaryRow } from './to-concepts.ts';
import { reportTerms, toConcepts } from './to-concepts.ts';

function* readRows(text: string, options: GlossaryReaderOptions): Generator<GlossaryRow> {
  const { sourceLocale, targetLocale } = options;
  const seen = new Set<string>();
  for (const line of readGlossaryLines(text)) {
    if (line.text.startsWith('#')) continue;
    try {
      const [source = '', target = '', note = ''] = line.cells.map((cell) => cell.trim());
      if (source === '') throw toGlossaryFault(line, 0, 'the line has no source term', 'a term');
      if (target === '')
        throw toGlossaryFault(line, 1, 'the line has no target term', 'a tab and a term');
      const status = seen.has(source) ? 'admitted' : 'preferred';
      seen.add(source);
      const row: GlossaryRow = {
        key: source,
        source: { locale: sourceLocale, text: source, status: 'preferred' },
        target: { locale: targetLocale, text: target, status, ...(note !== '' && { note }) },
      };
      reportTerms(row, [cellPlace(line, 0), cellPlace(line, 1)], options);
      yield row;
    } catch (error) {
      // The other lines are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  }
}

/**
 * An OmegaT glossary (OmegaT manual, "Glossaries", tab-separated files): source, target and maybe a
 * comment, a line each; lines that begin with `#` are comments. Lines with the same source are one
 * concept: its first target is preferred, the others admitted. The comment is the note of the target.
 *
 * @throws {FormatError} `glossary/structure`; a faulty line goes to `onFault` and is left out.
 */
export function readOmegatGlossary(text: string, options: GlossaryReaderOptions): Termbase {
  return namePath(options.path, () => ({
    type: 'termbase',
    concepts: toConcepts(readRows(text, options)),
  }));
}
