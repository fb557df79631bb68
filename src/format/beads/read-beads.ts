import { FormatError } from '../../model/format-error.ts';
import type { Run } from '../../model/span.ts';

/** A bead as a file has it. */
export interface BeadLine {
  readonly source: Run;
  readonly target: Run;
  /** 0 to 1; absent when the line does not say, as in files made by people. */
  readonly confidence?: number;
}

/**
 * Beads from text, one a line as `writeBeads` makes them, or without the confidence as gold files
 * have them (`[0, 1]:[0]`). Blank lines are skipped, a byte order mark and CR LF are
 * taken. An empty side becomes an empty run where the last bead that has this side ended.
 *
 * @throws {FormatError} `beads/structure` at the first sign that does not fit, or where sentences of
 *   one side do not follow each other in one bead.
 */
export function readBeads(text: string): readonly BeadLine[] {
  const beads: BeadLine[] = [];
  let source = 0;
  let target = 0;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const bead = readLine(line, at + 1, source, target);
      source = bead.source[1];
      target = bead.target[1];
      beads.push(bead);
    });
  return beads;
}

/** Reads one line from left to right; `at` is always the first sign not yet understood. */
function readLine(text: string, line: number, sourceEnd: number, targetEnd: number): BeadLine {
  let at = 0;
  const fail = (message: string, expected: string, place = at): never => {
    throw new FormatError(`${message}; expected ${expected}`, {
      fault: 'beads/structure',
      line,
      column: place + 1,
      expected,
    });
  };
  const take = (pattern: RegExp, expected: string): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined)
      return fail(at < text.length ? `unexpected ${text[at]!}` : 'the line ends early', expected);
    at += found.length;
    return found;
  };
  const takeRun = (before: number): Run => {
    take(/\s*\[\s*/y, '[');
    if (text[at] === ']') {
      at++;
      return [before, before];
    }
    const start = Number(take(/\d+/y, 'the number of a sentence or ]'));
    let end = start + 1;
    for (;;) {
      if (take(/\s*[,\]]/y, ', or ]').endsWith(']')) return [start, end];
      take(/\s*/y, '');
      const place = at;
      if (Number(take(/\d+/y, 'the number of a sentence')) !== end)
        fail('sentences of a bead do not follow each other', String(end), place);
      end++;
    }
  };
  const source = takeRun(sourceEnd);
  take(/\s*:/y, ':');
  const target = takeRun(targetEnd);
  if (/\S/.test(text.slice(at))) {
    take(/\s*:\s*/y, ': or the end of the line');
    const place = at;
    const confidence = Number(take(/\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y, 'a number from 0 to 1'));
    if (confidence > 1) fail('the confidence is above 1', 'a number from 0 to 1', place);
    take(/\s*/y, '');
    take(/$/y, 'the end of the line');
    return { source, target, confidence };
  }
  return { source, target };
}
