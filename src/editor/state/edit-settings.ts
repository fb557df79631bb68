import { signal, type Signal } from '@preact/signals';
import { readPreference, writePreference } from './preferences.ts';

/** How the edit view behaves; a person's choice, kept in the browser. */
export interface EditSettings {
  /** Source above the target in the open row instead of beside it. */
  readonly isStacked: boolean;
  /** Confirming says that the text was reviewed, and goes on to the next that was not. */
  readonly reviews: boolean;
  /** Lowest score of a match that is put into an empty row when it is opened, whole percent; 0: none is. */
  readonly fillsFrom: number;
  /** Confirming fills the untranslated segments with the same source. */
  readonly propagates: boolean;
  /** The browser's spell check in the target. */
  readonly checksSpelling: boolean;
  /** Signs for spaces and line ends in the open row. */
  readonly showsSpaces: boolean;
}

const INITIAL: EditSettings = {
  isStacked: false,
  reviews: false,
  fillsFrom: 0,
  propagates: true,
  checksSpelling: true,
  showsSpaces: false,
};

export const editSettings: Signal<EditSettings> = signal({
  ...INITIAL,
  ...readPreference<Partial<EditSettings>>('edit', {}),
});

export function changeEditSettings(change: Partial<EditSettings>): void {
  editSettings.value = { ...editSettings.value, ...change };
  writePreference('edit', editSettings.value);
}
