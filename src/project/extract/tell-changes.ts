import { toPlainText } from '../../model/flatten-content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import { sourceOf, type MatchedPassages } from './match-passages.ts';

/** How many faults or changes are told one by one. */
export const MAX_TOLD = 20;

const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
};

/** The changes of an original; unless they are accepted, as an error. */
export function tellChanges(
  { lost, added }: Pick<MatchedPassages, 'lost' | 'added'>,
  path: string,
  rebases: boolean,
  log: Log,
): void {
  const changes = [
    ...lost.map(
      (unit) =>
        `unit ${unit.id} is not in the document any more: ${quote(toPlainText(sourceOf(unit)))}`,
    ),
    ...added.map((text) => `new in the document: ${quote(text)}`),
  ];
  for (const change of changes.slice(0, MAX_TOLD)) log.note(`${path}: ${change}`);
  if (changes.length > MAX_TOLD) log.note(`${path}: ${changes.length - MAX_TOLD} more changes`);
  if (rebases) return;
  throw new FormatError(
    `this is not the document that was extracted: ${lost.length} passages are gone, ${added.length} are new`,
    {
      fault: 'merge/changed',
      path,
      expected: 'the same bytes; --rebase translates what is still there',
    },
  );
}
