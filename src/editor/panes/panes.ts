import type { ComponentType } from 'preact';
import { key } from '../i18n/translate.ts';
import { DetailsPane } from './details-pane.tsx';

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
    id: 'details',
    title: key('panes:details.title'),
    isOpenAtFirst: true,
    Pane: DetailsPane,
  },
];
