import { foldLetters, foldPattern } from './fold-letters.ts';
import { PatternRefused } from './pattern-refused.ts';

/** What is looked for. */
export interface Needle {
  readonly text: string;
  readonly isRegex: boolean;
  /** Whether small and capital letters differ. */
  readonly isCaseSensitive: boolean;
}

/** One place, and what the groups of a pattern caught, in the words of the text. */
export interface TextHit {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
  readonly names: Readonly<Record<string, string | undefined>>;
}

/** Finds the places of a needle in texts, without overlap. */
export interface Finder {
  test(text: string): boolean;
  findAll(text: string): readonly TextHit[];
}

/**
 * A finder for a needle.
 *
 * @throws {PatternRefused} for what is no regular expression
 */
export function createFinder({ text, isRegex, isCaseSensitive }: Needle): Finder {
  const fold = isCaseSensitive ? (one: string): string => one : foldLetters;
  if (!isRegex) {
    const needle = fold(text);
    return {
      test: (hay) => fold(hay).includes(needle),
      findAll(hay) {
        const folded = fold(hay);
        const hits: TextHit[] = [];
        for (let at = folded.indexOf(needle); at !== -1 && needle !== '';) {
          const end = at + needle.length;
          hits.push({ start: at, end, groups: [hay.slice(at, end)], names: {} });
          at = folded.indexOf(needle, end);
        }
        return hits;
      },
    };
  }
  const source = isCaseSensitive ? text : foldPattern(text);
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, isCaseSensitive ? 'dgu' : 'dgiu');
  } catch (error) {
    throw new PatternRefused((error as Error).message);
  }
  return {
    test(hay) {
      pattern.lastIndex = 0;
      return pattern.test(fold(hay));
    },
    findAll(hay) {
      const slice = (span: [number, number] | undefined): string | undefined =>
        span && hay.slice(span[0], span[1]);
      return [...fold(hay).matchAll(pattern)].map((match) => {
        const [whole, ...groups] = match.indices ?? [];
        const [start, end] = whole ?? [match.index, match.index];
        const names = Object.entries(match.indices?.groups ?? {});
        return {
          start,
          end,
          groups: [hay.slice(start, end), ...groups.map(slice)],
          names: Object.fromEntries(names.map(([name, span]) => [name, slice(span)])),
        };
      });
    },
  };
}

/** The words for one hit: `$1`, `$<name>`, `$&` and `$$` stand for what they do in JavaScript. */
export function expandTemplate(template: string, { groups, names }: TextHit): string {
  return template.replaceAll(/\$(\$|&|\d\d?|<([^>]*)>)/g, (whole, what: string, name?: string) => {
    if (what === '$') return '$';
    if (what === '&') return groups[0] ?? '';
    if (name !== undefined) return Object.hasOwn(names, name) ? (names[name] ?? '') : whole;
    const number = Number(what);
    if (number > 0 && number < groups.length) return groups[number] ?? '';
    // `$12` with one group is the group and a 2
    const first = Number(what[0]);
    const isShort = what.length === 2 && first > 0 && first < groups.length;
    return isShort ? (groups[first] ?? '') + what[1]! : whole;
  });
}
