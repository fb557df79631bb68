import type { Content } from '../../../model/content.ts';
import { toPlainText } from '../../../model/content/flatten-content.ts';
import type { SegmentState } from '../../../model/unit.ts';
import { createFinder } from '../../patterns/find-text.ts';
import { runGuarded } from '../../patterns/run-guarded.ts';
import { repetitionKey } from '../../translate/repetition-key.ts';
import type { OpenFile } from '../files/open-file.ts';
import { toRowId, type RowPlace } from './unit-table.ts';
import { historyKey, type WorkspaceState } from '../workspace-state.ts';

/** Which rows are wanted; everything that is there must hold. */
export interface RowFilter {
  readonly text?: string;
  readonly regex?: boolean;
  /** Absent: İ, I, ı and i are one letter, and so are the others with their capitals. */
  readonly case?: boolean;
  readonly side?: 'source' | 'target' | 'both';
  readonly state?: readonly SegmentState[];
  readonly has?: readonly RowTrait[];
}

/** What a row can have. */
export type RowTrait =
  'comment' | 'finding' | 'codes' | 'repeated' | 'untranslated' | 'changed' | 'exact';

/** Of targets that are as a memory had them for the same source, in context or not; whoever changes one takes it away. */
const EXACT_ORIGIN = /^tm 10[01]$/;

/** Whether a filter asks for anything. */
export function isFiltering({ text, state, has }: RowFilter): boolean {
  return (text ?? '') !== '' || (state ?? []).length > 0 || (has ?? []).length > 0;
}

const hasCodes = (content: Content): boolean => content.some((part) => typeof part !== 'string');

/** Counts how many rows of a file have each source. */
export function countRepeats(file: OpenFile): ReadonlyMap<string, number> {
  if (file.repeats !== undefined) return file.repeats;
  const repeats = new Map<string, number>();
  for (const { unit } of file.table.entries)
    for (const part of unit.parts) {
      if (part.type === 'gap') continue;
      const key = repetitionKey(part.source);
      repeats.set(key, (repeats.get(key) ?? 0) + 1);
    }
  if (file.isComplete) file.repeats = repeats;
  return repeats;
}

function toTest(
  state: WorkspaceState,
  file: OpenFile,
  trait: RowTrait,
): (place: RowPlace) => boolean {
  const idOf = ({ entry, segment }: RowPlace): string => toRowId(entry.key, segment.id);
  switch (trait) {
    case 'comment':
      return (place) =>
        file.remarks.has(idOf(place)) ||
        (place.entry.unit.notes ?? []).some(
          (note) => (note.segment ?? place.segment.id) === place.segment.id,
        );
    case 'finding': {
      // made of all findings of the project: once, not for each row
      const rows = state.rowsWithFindings(file);
      return (place) => rows?.has(idOf(place)) === true;
    }
    case 'codes':
      return ({ segment }) => hasCodes(segment.source) || hasCodes(segment.target ?? []);
    case 'repeated': {
      const repeats = countRepeats(file);
      return ({ segment }) => (repeats.get(repetitionKey(segment.source)) ?? 0) > 1;
    }
    case 'untranslated':
      return ({ entry, segment }) => entry.unit.translate && (segment.target ?? []).length === 0;
    case 'exact':
      return (place) => EXACT_ORIGIN.test(file.facts.get(idOf(place))?.origin ?? '');
    case 'changed':
      return (place) => state.history.has(historyKey(file.id, idOf(place)));
  }
}

/**
 * The rows of a file that pass a filter, as indexes in its order.
 *
 * @throws {PatternRefused}
 */
export async function filterRows(
  state: WorkspaceState,
  file: OpenFile,
  filter: RowFilter,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const tests = (filter.has ?? []).map((trait) => toTest(state, file, trait));
  if ((filter.state ?? []).length > 0)
    tests.unshift(({ segment }) => filter.state!.includes(segment.state));
  if ((filter.text ?? '') !== '') {
    const finder = createFinder({
      text: filter.text!,
      isRegex: filter.regex === true,
      isCaseSensitive: filter.case === true,
    });
    const side = filter.side ?? 'both';
    tests.push(
      ({ segment }) =>
        (side !== 'target' && finder.test(toPlainText(segment.source))) ||
        (side !== 'source' && finder.test(toPlainText(segment.target ?? []))),
    );
  }
  const passed: number[] = [];
  const { table } = file;
  await runGuarded(
    table.rowCount(),
    (at) => {
      // a unit may have been joined meanwhile
      if (at >= table.rowCount()) return;
      const place = table.row(at);
      if (tests.every((test) => test(place))) passed.push(at);
    },
    signal,
  );
  return passed;
}
