import type { ComponentType } from 'preact';
import type { IconName } from '../app/icon.tsx';
import { key } from '../i18n/translate.ts';
import { EditView } from './edit-view.tsx';

export interface View {
  /** First part of the address: `#/edit/FILE`. */
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  /** Whether the panes beside it are shown: they speak of the active row. */
  readonly hasPanes: boolean;
  /** Loaded when it is opened for the first time. */
  load(): Promise<ComponentType>;
}

/** Every view, in the order of the rail. A new one adds its line here and its texts under its own namespace. */
export const views: readonly View[] = [
  {
    id: 'files',
    title: key('shell:views.files'),
    icon: 'files',
    hasPanes: false,
    load: async () => (await import('./files/files-view.tsx')).FilesView,
  },
  {
    id: 'edit',
    title: key('shell:views.edit'),
    icon: 'edit',
    hasPanes: true,
    // with the first script: it is what one comes for
    load: () => Promise.resolve(EditView),
  },
  {
    id: 'align',
    title: key('shell:views.align'),
    icon: 'align',
    hasPanes: false,
    load: async () => (await import('./align/align-view.tsx')).AlignView,
  },
  {
    id: 'terms',
    title: key('shell:views.terms'),
    icon: 'terms',
    hasPanes: false,
    load: async () => (await import('./terms/terms-view.tsx')).TermsView,
  },
  {
    id: 'checks',
    title: key('shell:views.checks'),
    icon: 'checks',
    hasPanes: false,
    load: async () => (await import('./checks/checks-view.tsx')).ChecksView,
  },
];

export function findView(id: string): View | undefined {
  return views.find((view) => view.id === id);
}
