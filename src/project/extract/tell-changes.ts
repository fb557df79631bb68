import { toPlainText } from '../../model/content/flatten-content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import { sourceOf, type MatchedPassages } from './match-passages.ts';

/** How many faults or changes are told one by one. */
export const MAX_TOLD = 20;

const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
};

type Changes = Pick<MatchedPassages, 'lost' | 'added'>;

/** What is known of the original, and what the user accepts. */
export interface TellOptions {
  /** The original and the XLIFF file, as faults name them. */
  readonly original: string;
  readonly xliff: string;
  /** Whether the original is the one that was extracted, byte for byte. */
  readonly isSame: boolean;
  /** Whether the user accepts that not all is translated. */
  readonly rebases: boolean;
  readonly log: Log;
}

/**
 * Tells where an original and the units of an XLIFF file differ; nothing when they do not.
 *
 * @throws {FormatError} unless it is accepted: `merge/changed` for an original that was not extracted,
 *   `merge/units` for an XLIFF file that lacks units or has strange ones.
 */
export function tellChanges(
  { lost, added }: Changes,
  { original, xliff, isSame, rebases, log }: TellOptions,
): void {
  if (isSame && lost.length + added.length === 0) return;
  const path = isSame ? xliff : original;
  const changes = [
    ...lost.map(
      (unit) =>
        `unit ${unit.id} is not in the document${isSame ? '' : ' any more'}: ${quote(toPlainText(sourceOf(unit)))}`,
    ),
    ...added.map((text) => `${isSame ? 'no unit says' : 'new in the document'}: ${quote(text)}`),
  ];
  for (const change of changes.slice(0, MAX_TOLD)) log.note(`${path}: ${change}`);
  if (changes.length > MAX_TOLD) log.note(`${path}: ${changes.length - MAX_TOLD} more changes`);
  if (rebases) return;
  if (isSame)
    throw new FormatError(
      `passages of the document without a unit here: ${added.length}; units without a passage there: ${lost.length}`,
      {
        fault: 'merge/units',
        path,
        expected:
          'every unit of the extracted file; --rebase leaves the text of missing ones as it is',
      },
    );
  throw new FormatError(
    `this is not the document that was extracted: passages gone: ${lost.length}, new: ${added.length}`,
    {
      fault: 'merge/changed',
      path,
      expected: 'the same bytes; --rebase translates what is still there',
    },
  );
}
