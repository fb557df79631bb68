import type { VNode } from 'preact';
import { formatPercent, t } from '../i18n/translate.ts';
import { state } from '../state/state.ts';
import { ActionButton } from './action-button.tsx';
import { SaveState } from './save-state.tsx';

/** Where one is: project, file, languages, progress, and whether all is saved. */
export function TopBar(): VNode {
  const [project, file] = [state.project.value, state.file.value];
  const share = file && file.words > 0 ? file.doneWords / file.words : 0;
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
          <progress
            value={file.doneWords}
            max={Math.max(1, file.words)}
            aria-label={t('shell:progress')}
          />
          <span class="figures">
            {t('shell:words', {
              done: file.doneWords,
              all: file.words,
              share: formatPercent(share),
            })}
          </span>
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
