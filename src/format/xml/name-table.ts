/** A power of two: names of a file are few, and a place taken twice costs a new string, no more. */
const size = 512;

/** Gives equal names of a text as one and the same string, which makes looking them up cheap. */
export interface NameTable {
  readonly take: (text: string, start: number, end: number) => string;
}

/** An empty table. */
export function createNameTable(): NameTable {
  const names: string[] = new Array<string>(size).fill('');
  const isAt = (name: string, text: string, start: number): boolean => {
    for (let at = 0; at < name.length; at++)
      if (name.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    return true;
  };
  return {
    take(text, start, end) {
      let hash = end - start;
      for (let at = start; at < end; at++) hash = (hash * 31 + text.charCodeAt(at)) & 0xffffff;
      const slot = (hash ^ (hash >> 9)) & (size - 1);
      const known = names[slot]!;
      if (known.length === end - start && isAt(known, text, start)) return known;
      return (names[slot] = text.slice(start, end));
    },
  };
}
