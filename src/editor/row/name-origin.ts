import { t } from '../i18n/translate.ts';

/** Where a target came from, in words: `tm 98` is the same in every language. */
export function nameOrigin(origin: string): string {
  return origin === 'propagated' ? t('edit:copied') : origin;
}
