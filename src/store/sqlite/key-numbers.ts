/** Numbers of units by their keys, in flat arrays: twelve bytes a slot, at most twice as many slots as keys. */
export interface KeyNumbers {
  readonly size: number;
  /** The number of a key, or, once in 10^18 pairs, of another; `undefined` for none. */
  find(key: string): number | undefined;
  /** @param number from 1 */
  set(key: string, number: number): void;
}

/** The letters of base64, of which keys are made, by code. */
const DIGITS = new Uint8Array(128);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((letter, value) => {
  DIGITS[letter.charCodeAt(0)] = value;
});
const BITS_A_LETTER = 6;
/** Letters of a key in one number, of 30 bits; two such numbers are compared. */
const LETTERS = 5;
const FIRST_SLOTS = 4096;

/** Starts an empty table. */
export function createKeyNumbers(): KeyNumbers {
  let slots = FIRST_SLOTS;
  let firsts = new Uint32Array(slots);
  let seconds = new Uint32Array(slots);
  let numbers = new Uint32Array(slots);
  let size = 0;
  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (first: number, second: number): number => {
    let slot = first & (slots - 1);
    while (numbers[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second))
      slot = (slot + 1) & (slots - 1);
    return slot;
  };
  const put = (first: number, second: number, number: number): void => {
    const slot = slotOf(first, second);
    if (numbers[slot] === 0) size++;
    firsts[slot] = first;
    seconds[slot] = second;
    numbers[slot] = number;
  };
  const grow = (): void => {
    const [oldFirsts, oldSeconds, oldNumbers] = [firsts, seconds, numbers];
    slots *= 2;
    firsts = new Uint32Array(slots);
    seconds = new Uint32Array(slots);
    numbers = new Uint32Array(slots);
    size = 0;
    oldNumbers.forEach((number, slot) => {
      if (number !== 0) put(oldFirsts[slot]!, oldSeconds[slot]!, number);
    });
  };
  return {
    get size() {
      return size;
    },
    find(key) {
      const number = numbers[slotOf(digits(key, 0), digits(key, LETTERS))]!;
      return number === 0 ? undefined : number;
    },
    set(key, number) {
      if (size * 2 >= slots) grow();
      put(digits(key, 0), digits(key, LETTERS), number);
    },
  };
}

function digits(key: string, from: number): number {
  let value = 0;
  for (let at = from; at < from + LETTERS; at++)
    value = (value << BITS_A_LETTER) | DIGITS[key.charCodeAt(at)]!;
  return value;
}
