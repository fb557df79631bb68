/** Line and column of a text position, both from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins; the first one at 0. */
export function buildLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // CR LF counts once: the line begins after the LF.
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** A look-up from positions of one text to lines and columns: the text is scanned once. */
export function buildLineIndex(text: string): (at: number) => LineColumn {
  const starts = buildLineStarts(text);
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  };
}

/** A place inside a part of a text, counted in the whole; `origin` is where the part begins. */
export function addPlaces(origin: LineColumn, { line, column }: LineColumn): LineColumn {
  return {
    line: origin.line + line - 1,
    column: line === 1 ? origin.column + column - 1 : column,
  };
}

/** The place behind a part that begins at `origin`; no part ends between CR and LF. */
export function movePlace(origin: LineColumn, text: string): LineColumn {
  let lines = 0;
  let start = 0;
  // looked for one by one, which the engine does faster than any loop over the units
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines++;
    start = at + 1;
  }
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    if (text[at + 1] === '\n') continue;
    lines++;
    start = Math.max(start, at + 1);
  }
  return addPlaces(origin, { line: lines + 1, column: text.length - start + 1 });
}
