import type { Term, Termbase } from '../../model/concept.ts';
import type { GlossaryLocales } from './glossary-options.ts';

const STATUSES: Readonly<Record<Term['status'], string>> = {
  preferred: 'approved',
  admitted: 'provisional',
  deprecated: 'forbidden',
};

/** The format has no escapes: white space that ends a cell or a line becomes a space. */
const toCell = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const COLUMNS = '#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept ID\tdomain\tdefinition\tcomment';

/**
 * A termbase as a UTX 1.11 glossary (AAMT): every source term that may be used with every target term,
 * deprecated ones as forbidden, and source terms without a target. Unknown parts of speech are `-`.
 *
 * @param date when it is made, for the first line, which must say so
 */
export function* writeUtx(
  { concepts }: Termbase,
  { sourceLocale, targetLocale }: GlossaryLocales,
  date: Date,
): Generator<string, void> {
  yield `#UTX 1.11; ${sourceLocale}/${targetLocale}; ${date.toISOString().slice(0, 10)}\n`;
  yield `${COLUMNS}\n`;
  for (const { id, domain, definition, terms } of concepts) {
    const targets = terms.filter(({ locale }) => locale === targetLocale);
    for (const source of terms) {
      if (source.locale !== sourceLocale || source.status === 'deprecated') continue;
      for (const target of targets.length === 0 ? [undefined] : targets) {
        const cells = [
          ...[source.text, target?.text, source.partOfSpeech ?? '-', target?.partOfSpeech ?? '-'],
          target === undefined ? '' : STATUSES[target.status],
          ...[id, domain, definition, target?.note ?? source.note],
        ].map(toCell);
        // a line that begins so is a comment
        yield `${cells.join('\t').replace(/^#/, ' #')}\n`;
      }
    }
  }
}
