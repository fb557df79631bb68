import { t } from '../i18n/translate.ts';

/** A named thing a person can do. The palette, the key map, the buttons and their tips all come from it. */
export interface Action {
  /** `segment.confirm`: what profiles and a person's own keys name. Never reused for something else. */
  readonly id: string;
  /** Key of its name in the texts. */
  readonly title: string;
  /** What its name says beside words: the number of a match. */
  readonly values?: Readonly<Record<string, number>>;
  /** Key of the heading it stands under in the key map. */
  readonly group: string;
  /** The only view it belongs to; absent: all of them. The same keys may mean other things in other views. */
  readonly view?: string;
  /** Absent: always. An action that is not available leaves its keys to the browser. */
  isAvailable?(): boolean;
  run(): void;
}

/** The action's name in the language of the interface. */
export function nameAction(action: Action): string {
  return t(action.title, action.values);
}
