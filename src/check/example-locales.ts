/** The locales of an English–Turkish example whose target is judged. */
export const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
/** The locales of a Turkish–English example whose target is judged. */
export const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'target' } as const;
