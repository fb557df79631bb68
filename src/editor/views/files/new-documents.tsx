import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DocumentList } from '../../../server/api/documents.ts';
import { getDocuments, postDocument } from '../../api/documents.ts';
import { t } from '../../i18n/translate.ts';
import { announce } from '../../state/actions/window/announce.ts';
import { refreshProject } from '../../state/actions/file/refresh-project.ts';
import { reportTrouble } from '../../state/actions/window/report-trouble.ts';
import { state } from '../../state/state.ts';

/** The documents of the folder nobody has begun to translate: one key makes the XLIFF file of each and opens it. */
export function NewDocuments(): VNode | null {
  const [list, setList] = useState<DocumentList['documents']>([]);
  const [busy, setBusy] = useState<string | undefined>(undefined);
  const known = guessLocales();
  const [source, setSource] = useState(known.source);
  const [target, setTarget] = useState(known.target);
  useEffect(() => {
    getDocuments()
      .then(({ documents }) => setList(documents))
      .catch(reportTrouble);
  }, [state.project.value?.files.length]);
  if (list.length === 0) return null;
  const begin = (path: string): void => {
    if (busy !== undefined) return;
    setBusy(path);
    announce(t('files:preparing', { path }));
    postDocument({ path, sourceLocale: source, targetLocale: target })
      .then(async (file) => {
        await refreshProject();
        location.hash = `#/edit/${encodeURIComponent(file.id)}`;
      })
      .catch(reportTrouble)
      .finally(() => setBusy(undefined));
  };
  return (
    <section class="new-documents">
      <h2>{t('files:new')}</h2>
      <p class="quiet">{t('files:newWhy')}</p>
      <div class="pair-fields">
        <label>
          <span>{t('files:from')}</span>
          <input
            type="text"
            value={source}
            onInput={(event) => setSource(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('files:to')}</span>
          <input
            type="text"
            value={target}
            onInput={(event) => setTarget(event.currentTarget.value)}
          />
        </label>
      </div>
      <ul class="plain documents">
        {list.map(({ path, locale }) => (
          <li key={path}>
            <button
              type="button"
              aria-disabled={busy !== undefined}
              disabled={source === '' || target === ''}
              onClick={() => begin(path)}
              aria-label={busy === path ? undefined : t('files:prepareOf', { path })}
            >
              {busy === path ? t('files:busy') : t('files:prepare')}
            </button>
            <span class="file-path">{path}</span>
            {locale !== undefined && <span class="file-locales">{locale}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The languages of the project: of the config, else those of its first file. */
function guessLocales(): { readonly source: string; readonly target: string } {
  const project = state.project.peek();
  const first = project?.files.find(({ targetLocale }) => targetLocale !== 'und');
  return {
    source: project?.locales.source ?? first?.sourceLocale ?? 'tr',
    target: project?.locales.target ?? first?.targetLocale ?? 'en',
  };
}
