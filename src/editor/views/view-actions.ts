import { key } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';

const group = key('keys:group.views');

const open = (id: string) => (): void => {
  location.hash = `#/${id}`;
};

/** Going from view to view, and the actions that belong to one view alone. */
export const viewActions: readonly Action[] = [
  { id: 'view.files', title: key('keys:view.files'), group, run: open('files') },
  { id: 'view.edit', title: key('keys:view.edit'), group, run: open('edit') },
  { id: 'view.align', title: key('keys:view.align'), group, run: open('align') },
  { id: 'view.terms', title: key('keys:view.terms'), group, run: open('terms') },
  { id: 'view.checks', title: key('keys:view.checks'), group, run: open('checks') },
];
