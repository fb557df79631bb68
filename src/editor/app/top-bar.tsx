import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';
import { state } from '../state/state.ts';
import { ActionButton } from './action-button.tsx';
import { FileProgress } from './file-progress.tsx';
import { SaveState } from './save-state.tsx';

/** Where one is: project, file, languages, progress, and whether all is saved. */
export function TopBar(): VNode {
  const [project, file] = [state.project.value, state.file.value];
  return (
    <header class="top">
      <h1 class="place">
        <span class="place-project">{project?.name ?? 'Koşut'}</span>
        {file && <span class="place-file">{file.path}</span>}
      </h1>
      {file && (
        <span class="locales" title={t('shell:locales')}>
          <abbr>{file.sourceLocale}</abbr>
          <span aria-hidden="true">→</span>
          <abbr>{file.targetLocale}</abbr>
        </span>
      )}
      {file && (
        <span class="progress">
          <FileProgress file={file} />
        </span>
      )}
      <span class="grow" />
      <SaveState />
      <ActionButton id="palette.open" icon="palette" className="ghost" isBare />
      <ActionButton id="theme.toggle" icon="moon" className="ghost" isBare />
      <ActionButton id="language.toggle" icon="globe" className="ghost" isBare />
    </header>
  );
}
