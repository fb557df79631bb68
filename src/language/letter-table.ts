/** Tells letters apart at once: the answer for a UTF-16 code unit, worked out when it is first met. */
export interface LetterTable {
  /** Whether all code units of a text have the property; halves of surrogate pairs never have. */
  holdsFor(text: string): boolean;
}

const YES = 1;
const NO = 2;
const UNITS = 0x10000;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** Makes the table of a property of single letters. */
export function createLetterTable(has: (letter: string) => boolean): LetterTable {
  // 64 KB, filled as letters are met: a cache, never wrong
  const answers = new Uint8Array(UNITS);
  const answerOf = (code: number): number => {
    const isHalf = code >= FIRST_SURROGATE && code <= LAST_SURROGATE;
    return (answers[code] = !isHalf && has(String.fromCharCode(code)) ? YES : NO);
  };
  return {
    holdsFor(text) {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const answer = answers[code]!;
        if ((answer === 0 ? answerOf(code) : answer) === NO) return false;
      }
      return true;
    },
  };
}
