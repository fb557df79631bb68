import type { Termbase } from '../../model/concept.ts';
import type { GlossaryLocales } from './glossary-options.ts';
import { toGlossaryPairs } from './to-glossary-pairs.ts';

/** The format has no escapes: white space that ends a cell or a line becomes a space. */
const toCell = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** OmegaT takes a line that begins so for a comment. */
const begins = /^#/;

/**
 * A termbase as an OmegaT glossary: source, target and note, a line a pair of terms. White space inside
 * a cell becomes one space, and a `#` at the beginning of a line gets a space before it, which OmegaT
 * takes off.
 */
export function* writeOmegatGlossary(
  termbase: Termbase,
  locales: GlossaryLocales,
): Generator<string, void> {
  for (const { source, target } of toGlossaryPairs(termbase, locales)) {
    const cells = [source.text, target.text, target.note ?? source.note ?? ''].map(toCell);
    if (cells[2] === '') cells.pop();
    yield `${cells.join('\t').replace(begins, ' #')}\n`;
  }
}
