/** The locales of an English–Turkish example whose target is judged. */
export const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
/** The locales of a Turkish–English example whose target is judged. */
export const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'target' } as const;
/** The locales of an English–Japanese example whose target is judged: a script without spaces, with marks of its own. */
export const EN_JA = { sourceLocale: 'en', targetLocale: 'ja', inspect: 'target' } as const;
/** The locales of an English–German example whose target is judged: „so“. */
export const EN_DE = { sourceLocale: 'en', targetLocale: 'de', inspect: 'target' } as const;
/** The locales of an English–French example whose target is judged: a space before `?`. */
export const EN_FR = { sourceLocale: 'en', targetLocale: 'fr', inspect: 'target' } as const;
