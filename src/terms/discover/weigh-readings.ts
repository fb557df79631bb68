/** Every form of a corpus with the bases that it may be a form of, one after the other. */
export interface BaseReadings {
  /** Where the readings of each form begin; one more than forms. */
  readonly offsets: Int32Array;
  /** The base of each reading. */
  readonly bases: Int32Array;
  /** The ending by which it would be a form of that base, by number. */
  readonly endings: Int32Array;
  /** How often each form stands in the corpus. */
  readonly counts: Int32Array;
  readonly baseCount: number;
  readonly endingCount: number;
}

/** A form can move only when the forms that it leans on have moved; three steps of that are rare. */
const ROUNDS = 4;

/** Places added to each ending, lest one that was not met yet be thought impossible. */
const ENDING_PRIOR = 0.5;

/**
 * How much the corpus speaks for each reading: how often the base stands in its other forms, times how usual the
 * ending is. So hata is a word by itself and no dative of hat, as that would be the more frequent of the two.
 * What a form says of its bases hangs on what the others say, so it is asked a few times over
 * (expectation–maximisation, each form going whole to one base). At first a form is thought to belong to the base
 * that may explain most places: to begin from an even chance, or from shares, splits more words than it mends.
 */
export function weighReadings(readings: BaseReadings): Float64Array {
  const { offsets, bases, endings, counts } = readings;
  const weights = new Float64Array(bases.length);
  const chosen = new Int32Array(counts.length);
  const choose = (): void => {
    counts.forEach((_, form) => {
      let best = offsets[form]!;
      for (let at = best + 1; at < offsets[form + 1]!; at++)
        if (weights[at]! > weights[best]!) best = at;
      chosen[form] = best;
    });
  };
  const support = new Float64Array(readings.baseCount);
  counts.forEach((count, form) => {
    for (let at = offsets[form]!; at < offsets[form + 1]!; at++) support[bases[at]!]! += count;
  });
  bases.forEach((base, at) => (weights[at] = support[base]!));
  for (let round = 0; round < ROUNDS; round++) {
    choose();
    const places = new Float64Array(readings.baseCount);
    const usual = new Float64Array(readings.endingCount).fill(ENDING_PRIOR);
    counts.forEach((count, form) => {
      const at = chosen[form]!;
      if (at === offsets[form + 1]) return;
      places[bases[at]!]! += count;
      // each form counts once: one frequent word does not make its ending usual
      usual[endings[at]!]!++;
    });
    counts.forEach((count, form) => {
      for (let at = offsets[form]!; at < offsets[form + 1]!; at++) {
        const others = places[bases[at]!]! - (at === chosen[form] ? count : 0);
        weights[at] = others * usual[endings[at]!]!;
      }
    });
  }
  return weights;
}
