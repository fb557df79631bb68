import type { IconName } from '../app/icon.tsx';
import type { Row } from '../../server/api/row.ts';
import { key } from '../i18n/translate.ts';

export interface RowStatus {
  readonly id: 'locked' | 'empty' | 'draft' | 'filled' | 'translated' | 'reviewed' | 'final';
  readonly icon: IconName;
  readonly title: string;
}

const statuses: Readonly<Record<RowStatus['id'], RowStatus>> = {
  locked: { id: 'locked', icon: 'lock', title: key('edit:status.locked') },
  empty: { id: 'empty', icon: 'ring', title: key('edit:status.empty') },
  draft: { id: 'draft', icon: 'pencil', title: key('edit:status.draft') },
  filled: { id: 'filled', icon: 'dots', title: key('edit:status.filled') },
  translated: { id: 'translated', icon: 'check', title: key('edit:status.translated') },
  reviewed: { id: 'reviewed', icon: 'checks2', title: key('edit:status.reviewed') },
  final: { id: 'final', icon: 'seal', title: key('edit:status.final') },
};

/** What is shown of a row's state: finer than the file's, as a text nobody confirmed may be a draft or filled in. */
export function findStatus(row: Row): RowStatus {
  if (!row.translate) return statuses.locked;
  if (row.state !== 'initial') return statuses[row.state];
  if (row.target === undefined || row.target.length === 0) return statuses.empty;
  return row.origin === undefined ? statuses.draft : statuses.filled;
}
