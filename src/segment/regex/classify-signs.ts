import { type CharSet, toTest } from './char-set.ts';

/** The signs of Unicode in classes: signs of one class belong to the same sets. */
export interface SignClasses {
  /** The class of a code point. */
  classOf(code: number): number;
  /** Whether the signs of a class belong to a set, by number. */
  isIn(kind: number, set: number): boolean;
}

/** Classes are found when a text first shows a sign of them. */
export function classifySigns(sets: readonly CharSet[]): SignClasses {
  const tests = sets.map(toTest);
  // the class of each code point by its row of 256, which is there once a sign of it was seen
  const rows: (Int16Array | undefined)[] = [];
  const keys = new Map<string, number>();
  const members: Uint8Array[] = [];

  function find(code: number): number {
    const row = Uint8Array.from(tests, (test) => (test(code) ? 1 : 0));
    const key = row.join('');
    const found = keys.get(key) ?? members.push(row) - 1;
    keys.set(key, found);
    rows[code >> 8] ??= new Int16Array(256).fill(-1);
    rows[code >> 8]![code & 255] = found;
    return found;
  }

  return {
    classOf(code) {
      const kind = rows[code >> 8]?.[code & 255] ?? -1;
      return kind >= 0 ? kind : find(code);
    },
    isIn: (kind, set) => members[kind]![set] === 1,
  };
}
