/** The text of a file, or as much of it as is held: a string is one. Positions are those in the file. */
export interface SourceText {
  slice(start: number, end: number): string;
}

/** Units looked at before an element for its indent; more of it than that is not copied. */
export const MAX_INDENT = 200;

/** The end of a text that comes piece by piece. */
export interface TextWindow {
  add(text: string): void;
  /** Nothing before this position will be asked for again. */
  forget(before: number): void;
  /** What is held now; later calls do not change it. */
  hold(): SourceText;
}

/** Forgotten text is cut off when it is as much as this, in UTF-16 units: each cut copies the rest. */
const LEAST_CUT = 1 << 16;

/** A window on a text from its beginning. */
export function createTextWindow(): TextWindow {
  let held = '';
  let heldAt = 0;
  return {
    add(text) {
      held += text;
    },
    forget(before) {
      if (before - heldAt < LEAST_CUT) return;
      held = held.slice(before - heldAt);
      heldAt = before;
    },
    hold() {
      const [text, at] = [held, heldAt];
      return { slice: (start, end) => text.slice(start - at, end - at) };
    },
  };
}
