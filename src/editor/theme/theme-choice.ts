import { signal, type Signal } from '@preact/signals';
import { readPreference, writePreference } from '../state/preferences.ts';

export type Theme = 'system' | 'light' | 'dark';

export const theme: Signal<Theme> = signal(readPreference<Theme>('theme', 'system'));

/** Sets `color-scheme` of the page, from which `light-dark()` in the tokens takes its side. */
export function showTheme(): void {
  document.documentElement.style.colorScheme =
    theme.value === 'system' ? 'light dark' : theme.value;
}

export function chooseTheme(next: Theme): void {
  theme.value = next;
  writePreference('theme', next);
  showTheme();
}

/** From what is seen now to the other. */
export function toggleTheme(): void {
  const isDark =
    theme.value === 'dark' ||
    (theme.value === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  chooseTheme(isDark ? 'light' : 'dark');
}
