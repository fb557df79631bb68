/** Counts lines up to places that only go forward; line breaks are LF, CR LF and CR. */
export interface LineCounter {
  /** Goes on in another text, whose first character is number `base` of the whole. */
  readonly move: (text: string, base: number) => void;
  /** Goes to a place of the text; `line` and `start` then speak of its line. */
  readonly advance: (at: number) => void;
  /** From 1. */
  line: number;
  /** Number, in the whole, of the first character of the line. */
  start: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** A counter at the first line, of no text yet. */
export function createLineCounter(): LineCounter {
  let text = '';
  let base = 0;
  /** Everything before it is counted. */
  let counted = 0;
  /** The next LF, where the text holds no CR; behind the text when there is none. */
  let nextBreak = 0;
  let hasReturns = false;
  const findBreak = (from: number): number => {
    const found = text.indexOf('\n', from);
    return found === -1 ? text.length : found;
  };
  const advanceOverReturns = (at: number): void => {
    for (let next = counted; next < at; next++) {
      const code = text.charCodeAt(next);
      if (code !== lineFeed && code !== carriageReturn) continue;
      // CR LF is one break.
      if (code === carriageReturn && text.charCodeAt(next + 1) === lineFeed) continue;
      counter.line++;
      counter.start = base + next + 1;
    }
    if (at > counted) counted = at;
  };
  const counter: LineCounter = {
    line: 1,
    start: 0,
    move(next, nextBase) {
      text = next;
      base = nextBase;
      counted = 0;
      hasReturns = text.includes('\r');
      nextBreak = findBreak(0);
    },
    advance(at) {
      if (hasReturns) {
        advanceOverReturns(at);
        return;
      }
      while (nextBreak < at && nextBreak < text.length) {
        counter.line++;
        counter.start = base + nextBreak + 1;
        nextBreak = findBreak(nextBreak + 1);
      }
    },
  };
  return counter;
}
