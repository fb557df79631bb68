import type { ComponentType } from 'preact';
import type { IconName } from '../app/icon.tsx';
import { key, loadTexts } from '../i18n/translate.ts';
import type { Action } from '../keys/action.ts';
import { EditView } from './edit-view.tsx';

interface LoadedView {
  readonly Content: ComponentType;
  /** What one does in it alone. */
  readonly actions: readonly Action[];
}

export interface View {
  /** First part of the address: `#/edit/FILE`. */
  readonly id: string;
  readonly title: string;
  readonly icon: IconName;
  /** Whether the panes beside it are shown: they speak of the active row. */
  readonly hasPanes: boolean;
  /** Loaded when it is opened for the first time. */
  load(): Promise<LoadedView>;
}

/** Every view, in the order of the rail. A new one adds its line here and its texts under its own namespace. */
export const views: readonly View[] = [
  {
    id: 'files',
    title: key('shell:views.files'),
    icon: 'files',
    hasPanes: false,
    load: async () => {
      const [{ FilesView }] = await Promise.all([
        import('./files/files-view.tsx'),
        loadTexts('files'),
      ]);
      return { Content: FilesView, actions: [] };
    },
  },
  {
    id: 'edit',
    title: key('shell:views.edit'),
    icon: 'edit',
    hasPanes: true,
    // with the first script: it is what one comes for
    load: () => Promise.resolve({ Content: EditView, actions: [] }),
  },
  {
    id: 'align',
    title: key('shell:views.align'),
    icon: 'align',
    hasPanes: false,
    load: async () => {
      const [{ AlignView }, { alignActions }] = await Promise.all([
        import('./align/align-view.tsx'),
        import('./align/align-actions.ts'),
        loadTexts('align'),
      ]);
      return { Content: AlignView, actions: alignActions };
    },
  },
  {
    id: 'terms',
    title: key('shell:views.terms'),
    icon: 'terms',
    hasPanes: false,
    load: async () => {
      const [{ TermsView }, { termsActions }] = await Promise.all([
        import('./terms/terms-view.tsx'),
        import('./terms/terms-actions.ts'),
        loadTexts('terminology'),
      ]);
      return { Content: TermsView, actions: termsActions };
    },
  },
  {
    id: 'checks',
    title: key('shell:views.checks'),
    icon: 'checks',
    hasPanes: false,
    load: async () => {
      const [{ ChecksView }, { checkActions }] = await Promise.all([
        import('./checks/checks-view.tsx'),
        import('./checks/check-actions.ts'),
        loadTexts('checks'),
      ]);
      return { Content: ChecksView, actions: checkActions };
    },
  },
];

export function findView(id: string): View | undefined {
  return views.find((view) => view.id === id);
}
