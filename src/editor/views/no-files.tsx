import type { VNode } from 'preact';
import { t } from '../i18n/translate.ts';

/** What a view says when the project has no file yet, and where one comes from. */
export function NoFiles(): VNode {
  return (
    <p>
      {t('files:none')} <a href="#/files">{t('files:begin')}</a>
    </p>
  );
}
