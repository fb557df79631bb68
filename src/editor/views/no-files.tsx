import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';

/** What a view says when the project has no file yet, and where one comes from. */
export function NoFiles(): VNode {
  return (
    <p>
      {t('shell:noFiles.none')} <a href="#/files">{t('shell:noFiles.begin')}</a>
    </p>
  );
}
