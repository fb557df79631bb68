import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { getMatches } from '../../api/matches.ts';
import { t } from '../../i18n/translate.ts';
import type { TargetSurface } from '../../row/target-surface.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { sendEdit } from '../../state/actions/row/save-row.ts';
import { state } from '../../state/state.ts';
import { createRowLookUp, type RowLookUp } from '../row-look-up.ts';
import type { RowMatch, RowMatches } from '../../../server/api/matches.ts';

/** What the memories know for the open row. The next three rows are asked for ahead: going there waits for nothing. */
export const matches: RowLookUp<RowMatches> = createRowLookUp({ ask: getMatches, prefetched: 3 });

const walked: Signal<{ readonly rowId: string; readonly at: number }> = signal({
  rowId: '',
  at: 0,
});

/** Number, from 0, of the match that the walk stands on: the first in each new row. */
export const selectedMatch: ReadonlySignal<number> = computed(() =>
  walked.value.rowId === matches.answer.value?.rowId ? walked.value.at : 0,
);

function listMatches(): readonly RowMatch[] {
  return matches.answer.peek()?.value?.matches ?? [];
}

/** Moves the walk through the matches; stops at the ends. */
export function walkMatches(by: 1 | -1): void {
  const list = listMatches();
  const rowId = matches.answer.peek()?.rowId;
  if (list.length === 0 || rowId === undefined) {
    announce(t('matches:none'));
    return;
  }
  const at = Math.max(0, Math.min(list.length - 1, selectedMatch.peek() + by));
  walked.value = { rowId, at };
  const match = list[at]!;
  announce(
    t('matches:walked', {
      number: at + 1,
      all: list.length,
      score: match.score,
      text: toText(match),
    }),
  );
  document.getElementById(`match-${at}`)?.scrollIntoView({ block: 'nearest' });
}

function toText(match: RowMatch): string {
  return match.target.filter((part) => typeof part === 'string').join('');
}

/** Puts the match `at` (from 0) into the open row: in place of its target, or at the caret. */
export function useMatch(at: number, way: 'replace' | 'insert'): void {
  const surface = state.surface.peek();
  const answer = matches.answer.peek();
  const match = answer?.value?.matches[at];
  // an answer for the row before must never land in this one
  if (surface === undefined || match === undefined || answer?.rowId !== surface.rowId) {
    announce(t('matches:noNumber', { number: at + 1 }));
    return;
  }
  putMatch(surface, match, way);
  surface.focus();
  announce(t('matches:used', { number: at + 1, score: match.score }));
}

/** Writes a match into a field, and tells the server where the text came from. */
export function putMatch(surface: TargetSurface, match: RowMatch, way: 'replace' | 'insert'): void {
  if (way === 'insert') surface.insert(match.target);
  else surface.replace(match.target);
  const { memory, id } = match;
  void sendEdit(surface.rowId, {
    target: surface.getContent(),
    ...(way === 'replace' && { origin: `tm ${match.score}` }),
    match: { memory, id },
  });
}
