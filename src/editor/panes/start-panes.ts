import { findings, followDraft, markFindings } from './findings/findings-state.ts';
import { markTerms, terms } from './terms/terms-state.ts';
import { fillEmptyRow } from './matches/fill-empty-row.ts';
import { matches } from './matches/matches-state.ts';

/** Begins the look-ups that work even while their panes are folded: keys insert, marks are drawn. */
export function startPanes(): void {
  followDraft();
  matches.start();
  terms.start();
  findings.start();
  fillEmptyRow();
  markTerms();
  markFindings();
}
