import type { Run } from '../../model/span.ts';

const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/**
 * Which sentences each text is made of, white space aside. The texts stand in the order of the
 * sentences and cover them, so each is first looked for where the one before ended, then, when words
 * were changed in between, at the next place that holds exactly it. Absent: it is not there as whole
 * sentences. An empty text is an empty run.
 */
export function locateTexts(
  sentences: readonly string[],
  texts: readonly string[],
): readonly (Run | undefined)[] {
  const boundaries = new Map<number, number>([[0, 0]]);
  let all = '';
  sentences.forEach((sentence, at) => {
    all += squeeze(sentence);
    boundaries.set(all.length, at + 1);
  });
  // where the next text should begin: a guess once a text was not found
  let at = 0;
  let found = 0;
  return texts.map((text) => {
    const wanted = squeeze(text);
    const run = (start: number): Run | undefined => {
      const [from, to] = [boundaries.get(start), boundaries.get(start + wanted.length)];
      return from === undefined || to === undefined ? undefined : [from, to];
    };
    if (wanted === '') return run(at);
    const starts = function* (): Generator<number> {
      if (all.startsWith(wanted, at)) yield at;
      for (let next = all.indexOf(wanted, found); next >= 0; next = all.indexOf(wanted, next + 1))
        yield next;
    };
    for (const start of starts()) {
      const place = run(start);
      if (place === undefined) continue;
      at = start + wanted.length;
      found = at;
      return place;
    }
    at += wanted.length;
    return undefined;
  });
}
