/** Capitals and digits, a capital first, by themselves: DSÖ, G20, but no part of COVID-19. */
export const ACRONYM: RegExp = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]{1,9}(?![\p{L}\p{N}-])/gu;
