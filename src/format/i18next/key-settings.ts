/** How an application has set i18next up: what its keys are put together with (i18next, “Configuration options”). */
export interface KeySettings {
  /** Between the steps of a key; `false`: keys have no steps. */
  readonly keySeparator: string | false;
  /** Between a namespace and a key; `false`: keys name no namespace. */
  readonly nsSeparator: string | false;
  readonly contextSeparator: string;
  readonly pluralSeparator: string;
  /** The namespace of keys that name none. */
  readonly defaultNamespace: string;
}

/** What i18next does when nobody says otherwise. */
export const STANDARD_KEY_SETTINGS: KeySettings = {
  keySeparator: '.',
  nsSeparator: ':',
  contextSeparator: '_',
  pluralSeparator: '_',
  defaultNamespace: 'translation',
};
