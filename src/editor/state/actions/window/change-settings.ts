import { switchLanguage, uiLanguage, type UiLanguage } from '../../../i18n/translate.ts';
import { writePreference } from '../../preferences.ts';
import { reportTrouble } from './report-trouble.ts';

/** The language of the interface; that of the texts is the file's. */
export function chooseLanguage(language: UiLanguage): void {
  writePreference('language', language);
  switchLanguage(language).catch(reportTrouble);
}

export function toggleLanguage(): void {
  chooseLanguage(uiLanguage.value === 'tr' ? 'en' : 'tr');
}
