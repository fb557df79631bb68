import { t } from '../i18n/translate.ts';
import { bindings } from './bindings.ts';

const SIGNS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** A chord as it is printed on the keys of this person: arrows as arrows, Space and Insert by their names. */
export function showChord(chord: string): string {
  return chord
    .split(/\+(?=.)/)
    .map((part) => (part === 'Space' ? t('keys:space') : (SIGNS[part] ?? part)))
    .join('+');
}

/** The first chord of an action; empty when it has none. */
export function showKeys(id: string): string {
  const [first] = bindings.value[id] ?? [];
  return first === undefined ? '' : showChord(first);
}
