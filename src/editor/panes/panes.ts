import type { ComponentType } from 'preact';
import { key } from '../i18n/translate.ts';
import { ConcordancePane } from './concordance/concordance-pane.tsx';
import { DetailsPane } from './details-pane.tsx';
import { FindingsPane } from './findings/findings-pane.tsx';
import { MatchesPane } from './matches/matches-pane.tsx';
import { CommentsPane } from './remarks/comments-pane.tsx';
import { HistoryPane } from './remarks/history-pane.tsx';
import { TermsPane } from './terms/terms-pane.tsx';

export interface Pane {
  readonly id: string;
  readonly title: string;
  /** Open when the editor is started for the first time. */
  readonly isOpenAtFirst: boolean;
  readonly Pane: ComponentType;
}

/** Every pane beside the grid, from top to bottom. A new one adds its line here. */
export const panes: readonly Pane[] = [
  {
    id: 'matches',
    title: key('matches:title'),
    isOpenAtFirst: true,
    Pane: MatchesPane,
  },
  {
    id: 'terms',
    title: key('panes:terms.title'),
    isOpenAtFirst: true,
    Pane: TermsPane,
  },
  {
    id: 'concordance',
    title: key('panes:concordance.title'),
    isOpenAtFirst: false,
    Pane: ConcordancePane,
  },
  {
    id: 'findings',
    title: key('panes:findings.title'),
    isOpenAtFirst: false,
    Pane: FindingsPane,
  },
  {
    id: 'comments',
    title: key('panes:comments.title'),
    isOpenAtFirst: false,
    Pane: CommentsPane,
  },
  {
    id: 'history',
    title: key('panes:history.title'),
    isOpenAtFirst: false,
    Pane: HistoryPane,
  },
  {
    id: 'details',
    title: key('panes:details.title'),
    isOpenAtFirst: false,
    Pane: DetailsPane,
  },
];
