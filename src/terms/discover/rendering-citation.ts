import type { CountedSide } from './count-bitext.ts';
import { wordsText } from './list-words.ts';

/** Words `[start, start + length)` of one segment. */
export interface WordRun {
  readonly segment: number;
  readonly start: number;
  readonly length: number;
}

/**
 * The form that stands for a phrase in a list: of the forms in the text, the one of which most of the
 * others are inflected forms, the shortest of several; written as it mostly is, not as in a heading or
 * at the beginning of a sentence. A suffix after an apostrophe is cut off.
 *
 * @param runs places of one phrase, not empty
 */
export function chooseCitation(side: CountedSide, runs: readonly WordRun[]): string {
  const writings = new Map<string, Writing>();
  let small = 0;
  let capital = 0;
  for (const { segment, start, length } of runs) {
    const text = side.texts[segment]!;
    const { capitals } = text;
    const whole = wordsText(text, start, start + length);
    const written = side.language.splitApostrophe(whole)?.stem ?? whole;
    if (start > 0 && capitals[start] === 1) capital++;
    if (start > 0 && capitals[start] === 0) small++;
    const known = writings.get(written);
    if (known !== undefined) known.count++;
    else {
      const form = side.forms[text.words[start + length - 1]!]!;
      const head = side.language.splitApostrophe(form)?.stem ?? form;
      const folded = side.language.fold(written).text;
      writings.set(written, { written, folded, head, isCompound: length > 1, count: 1 });
    }
  }
  const list = [...writings.values()];
  const heads = new Map<string, number>();
  for (const { head, count } of list) heads.set(head, (heads.get(head) ?? 0) + count);
  const covered = new Map<string, number>();
  for (const { head, isCompound } of list) {
    if (covered.has(head)) continue;
    let sum = 0;
    for (const [form, count] of heads) {
      const grade = side.language.inflection.gradeForm(
        head,
        form,
        isCompound ? 'compound' : 'head',
      );
      if (grade === 'exact' || grade === 'inflected') sum += count;
    }
    covered.set(head, sum);
  }
  list.sort(
    (one, other) =>
      covered.get(other.head)! - covered.get(one.head)! ||
      one.folded.length - other.folded.length ||
      Number(isShouted(one, side)) - Number(isShouted(other, side)) ||
      other.count - one.count ||
      (one.written < other.written ? -1 : 1),
  );
  const [first] = list;
  const isSmall = small > 0 && small >= capital && !isShouted(first!, side);
  return isSmall ? lowerFirst(first!.written, side) : first!.written;
}

function lowerFirst(written: string, side: CountedSide): string {
  const [letter = ''] = written;
  return side.language.lower(letter) + written.slice(letter.length);
}

interface Writing {
  readonly written: string;
  readonly folded: string;
  readonly head: string;
  readonly isCompound: boolean;
  count: number;
}

/** Whether a word of several letters is in capitals only, as in a heading. */
function isShouted({ written, folded }: Writing, side: CountedSide): boolean {
  return folded.length > 1 && written !== folded && side.language.upper(written) === written;
}
