import type { ChosenFilter } from './clean-rules.ts';
import type { FilterContext, FilterValues } from './clean-filter.ts';
import type { PairText } from './pair-text.ts';

/** Why a pair goes. */
export interface Dropped {
  /** The filter's place in the rules. */
  readonly filter: number;
  readonly reason: string;
}

/**
 * Judges pairs by the filters in their order; the first that drops a pair has it.
 *
 * @param lists the words of each of the user's files, by path
 */
export function makeCleaner(
  filters: readonly ChosenFilter[],
  context: FilterContext,
  lists: ReadonlyMap<string, readonly string[]>,
): (pair: PairText) => Dropped | undefined {
  const judges = filters.map((chosen) => chosen.filter.make(toValues(chosen, lists), context));
  return (pair) => {
    for (const [filter, judge] of judges.entries()) {
      const reason = judge(pair);
      if (reason !== undefined) return { filter, reason };
    }
    return undefined;
  };
}

function toValues(
  { filter, numbers, files }: ChosenFilter,
  lists: ReadonlyMap<string, readonly string[]>,
): FilterValues {
  return {
    number(name) {
      const value = filter.parameters.find((parameter) => parameter.name === name)?.value;
      if (value?.kind !== 'number') throw new RangeError(`${filter.name} has no number ${name}`);
      return numbers[name] ?? value.standard;
    },
    words: (name) => (files[name] === undefined ? [] : (lists.get(files[name]) ?? [])),
  };
}

/** The numbers that a filter works with, for reports. */
export function listNumbers({ filter, numbers }: ChosenFilter): Readonly<Record<string, number>> {
  const list: Record<string, number> = {};
  for (const { name, value } of filter.parameters)
    if (value.kind === 'number') list[name] = numbers[name] ?? value.standard;
  return list;
}
