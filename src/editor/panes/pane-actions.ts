import { key } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';
import { focusInPane } from '../state/actions/window/focus-in-pane.ts';
import { openDialog } from '../state/actions/window/open-dialog.ts';
import { goToPane } from '../state/actions/window/toggle-pane.ts';
import { activeRow, state } from '../state/state.ts';
import { openConcordance } from './concordance/concordance-state.ts';
import {
  beginDismissal,
  fixSelected,
  openFindings,
  selectedFinding,
  walkFindings,
} from './findings/findings-state.ts';
import { selectedMatch, useMatch, walkMatches } from './matches/matches-state.ts';
import { beginTerm, insertTerm } from './terms/terms-state.ts';

const memory = key('keys:group.memory');
const checks = key('keys:group.checks');
const view = 'edit';

const hasField = (): boolean => state.surface.value !== undefined;
const hasRow = (): boolean => activeRow.value !== undefined;

/** Matches and terms have a digit each. */
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const matchActions: readonly Action[] = [
  ...DIGITS.map((number) => ({
    id: `match.use${number}`,
    title: key('keys:match.use'),
    values: { number },
    group: memory,
    view,
    isAvailable: hasField,
    run: () => useMatch(number - 1, 'replace'),
  })),
  ...DIGITS.map((number) => ({
    id: `match.insert${number}`,
    title: key('keys:match.insert'),
    values: { number },
    group: memory,
    view,
    isAvailable: hasField,
    run: () => useMatch(number - 1, 'insert'),
  })),
  {
    id: 'match.next',
    title: key('keys:match.next'),
    group: memory,
    view,
    isAvailable: hasRow,
    run: () => walkMatches(1),
  },
  {
    id: 'match.previous',
    title: key('keys:match.previous'),
    group: memory,
    view,
    isAvailable: hasRow,
    run: () => walkMatches(-1),
  },
  {
    id: 'match.useSelected',
    title: key('keys:match.useSelected'),
    group: memory,
    view,
    isAvailable: hasField,
    run: () => useMatch(selectedMatch.peek(), 'replace'),
  },
];

const termActions: readonly Action[] = [
  ...DIGITS.map((number) => ({
    id: `term.insert${number}`,
    title: key('keys:term.insert'),
    values: { number },
    group: memory,
    view,
    isAvailable: hasField,
    run: () => insertTerm(number),
  })),
  {
    id: 'term.add',
    title: key('keys:term.add'),
    group: memory,
    view,
    isAvailable: hasRow,
    run: beginTerm,
  },
  {
    id: 'concordance.open',
    title: key('keys:concordance.open'),
    group: memory,
    view,
    run: openConcordance,
  },
];

const remarkActions: readonly Action[] = [
  {
    id: 'finding.fix',
    title: key('keys:finding.fix'),
    group: checks,
    view,
    isAvailable: hasField,
    run: fixSelected,
  },
  {
    id: 'finding.next',
    title: key('keys:finding.next'),
    group: checks,
    view,
    isAvailable: hasRow,
    run: () => void walkFindings(1),
  },
  {
    id: 'finding.previous',
    title: key('keys:finding.previous'),
    group: checks,
    view,
    isAvailable: hasRow,
    run: () => void walkFindings(-1),
  },
  {
    id: 'finding.dismiss',
    title: key('keys:finding.dismiss'),
    group: checks,
    view,
    isAvailable: hasRow,
    run: () => beginDismissal(openFindings.peek()[selectedFinding.peek()]),
  },
  {
    id: 'comment.add',
    title: key('keys:comment.add'),
    group: checks,
    view,
    isAvailable: hasRow,
    run: () => focusInPane('comments', 'comment-text'),
  },
  {
    id: 'history.open',
    title: key('keys:history.open'),
    group: checks,
    view,
    isAvailable: hasRow,
    run: () => goToPane('history'),
  },
  {
    id: 'replace.open',
    title: key('keys:replace.open'),
    group: key('keys:group.editing'),
    view,
    isAvailable: () => state.file.value !== undefined,
    run: () => openDialog('replace'),
  },
];

/** The actions of the panes: to open each by key, to insert what they show. */
export const paneActions: readonly Action[] = [...matchActions, ...termActions, ...remarkActions];
