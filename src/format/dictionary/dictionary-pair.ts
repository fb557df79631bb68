/** A headword of the source language and one translation, words or short phrases, as the file has them. */
export type DictionaryPair = readonly [source: string, target: string];
