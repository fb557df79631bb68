import type { MappedRun, MappedText } from './mapped-text.ts';

/** Collects a changed text piece by piece, remembering where each piece came from. */
export interface MapBuilder {
  /** Adds `text`, made from `originalLength` code units of the original beginning at `originalStart`. */
  add(text: string, originalStart: number, originalLength?: number): void;
  /** How long the changed text is so far. */
  length(): number;
  build(): MappedText;
}

/** A new, empty builder; pieces are added in the order of the changed text. */
export function createMapBuilder(): MapBuilder {
  const texts: string[] = [];
  const runs: MappedRun[] = [];
  let length = 0;
  return {
    add(text, originalStart, originalLength = text.length) {
      if (text === '') return;
      const last = runs.at(-1);
      const isPlain = text.length === originalLength;
      if (
        last !== undefined &&
        isPlain &&
        last.length === last.originalLength &&
        last.originalStart + last.originalLength === originalStart
      ) {
        runs[runs.length - 1] = {
          ...last,
          length: last.length + text.length,
          originalLength: last.originalLength + text.length,
        };
      } else {
        runs.push({ start: length, length: text.length, originalStart, originalLength });
      }
      texts.push(text);
      length += text.length;
    },
    length: () => length,
    build: () => ({ text: texts.join(''), runs }),
  };
}
