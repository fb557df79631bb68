import type { VNode } from 'preact';
import { FileProgress } from '../app/file-progress.tsx';
import { t } from '../i18n/translate.ts';
import { state } from '../state/state.ts';

/** The files of the folder with their progress; opening one goes to the edit view. */
export function FilesView(): VNode {
  const project = state.project.value;
  return (
    <div class="sheet">
      <h2>{t('shell:files.title')}</h2>
      <p class="quiet">{project?.dir}</p>
      {project?.files.length === 0 && <p>{t('shell:files.none')}</p>}
      <ul class="files">
        {project?.files.map((file) => (
          <li key={file.id}>
            <a href={`#/edit/${encodeURIComponent(file.id)}`}>
              <span class="file-path">{file.path}</span>
              <span class="file-locales">
                {file.sourceLocale} → {file.targetLocale}
              </span>
              <FileProgress file={file} />
              {file.readOnly !== undefined && (
                <span class="file-note">{t('shell:files.readOnly')}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      {project && project.memories.length > 0 && (
        <>
          <h2>{t('shell:files.memories')}</h2>
          <ul class="plain">
            {project.memories.map((memory) => (
              <li key={memory.name}>
                {memory.name}{' '}
                <span class="quiet">{t('shell:files.units', { count: memory.units })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {project?.termbase && (
        <>
          <h2>{t('shell:files.termbase')}</h2>
          <p>
            {project.termbase.path}{' '}
            <span class="quiet">
              {t('shell:files.concepts', { count: project.termbase.concepts })}
            </span>
          </p>
        </>
      )}
    </div>
  );
}
