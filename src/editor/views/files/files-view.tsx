import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { ActionButton } from '../../app/action-button.tsx';
import { FileProgress } from '../../app/file-progress.tsx';
import { t } from '../../i18n/translate.ts';
import { refreshProject } from '../../state/actions/file/refresh-project.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { state } from '../../state/state.ts';
import { NewDocuments } from './new-documents.tsx';
import { WriteTranslation } from './write-translation.tsx';

/** The files of the folder with their progress; opening one goes to the edit view. */
export function FilesView(): VNode {
  const project = state.project.value;
  // what came into the folder since is found
  useEffect(() => {
    refreshProject().catch(reportTrouble);
  }, []);
  return (
    <div class="sheet">
      <h2>{t('files:title')}</h2>
      <p class="quiet">{project?.dir}</p>
      {project?.files.length === 0 && (
        <p>
          {t('shell:noFiles.none')} {t('files:empty')}
        </p>
      )}
      <ul class="files">
        {project?.files.map((file) => (
          <li key={file.id} class={file.translation === undefined ? undefined : 'file-written'}>
            <a href={`#/edit/${encodeURIComponent(file.id)}`}>
              <span class="file-path">{file.path}</span>
              <span class="file-locales">
                {file.sourceLocale} → {file.targetLocale}
              </span>
              <FileProgress file={file} />
              {file.readOnly !== undefined && <span class="file-note">{t('files:readOnly')}</span>}
            </a>
            <WriteTranslation file={file} />
          </li>
        ))}
      </ul>
      {(project?.files.length ?? 0) > 0 && (
        <p>
          <ActionButton id="rows.pretranslate" icon="insert" />
        </p>
      )}
      <NewDocuments />
      {project && project.memories.length > 0 && (
        <>
          <h2>{t('files:memories')}</h2>
          <ul class="plain">
            {project.memories.map((memory) => (
              <li key={memory.name}>
                {memory.name}{' '}
                <span class="quiet">
                  {t('files:units', { count: memory.units })}
                  {memory.writable && ` · ${t('files:writable')}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {project?.termbase && (
        <>
          <h2>{t('files:termbase')}</h2>
          <p>
            {project.termbase.path}{' '}
            <span class="quiet">{t('files:concepts', { count: project.termbase.concepts })}</span>
          </p>
        </>
      )}
    </div>
  );
}
