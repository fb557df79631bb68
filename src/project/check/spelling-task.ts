import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import { proposeWords } from '../../check/words/propose-words.ts';

/** What the thread that knows a dictionary is told at its start. */
export interface SpellingSetup {
  /** Text of a Hunspell `.aff` file; says of itself that it is UTF-8. */
  readonly affixes: string;
  /** Text of its `.dic` file. */
  readonly dictionary: string;
}

/**
 * Words to look up: whether each is known; what it is a slip of the pen of, made of these letters; or
 * what Hunspell guesses, which takes a hundred times as long.
 */
export type SpellingTask =
  | { readonly kind: 'known' | 'guesses'; readonly words: readonly string[] }
  | { readonly kind: 'slips'; readonly words: readonly string[]; readonly letters: string };

/** What a word may be a slip of, best first. */
export interface Slips {
  readonly expected: readonly string[];
  /** Whether the best one is a slip of the pen away. */
  readonly isSlip: boolean;
}

/** Of each word of the task whether it is known, or what was meant. */
export type SpellingAnswer = readonly boolean[] | readonly Slips[];

/** More than a person reads. */
const MAX_PROPOSALS = 3;

/** The work of such a thread. Words have the straight apostrophe, as dictionaries do. */
export function createSpellingBench(
  setup: SpellingSetup,
): (task: SpellingTask) => Promise<SpellingAnswer> {
  let hunspell: Promise<Hunspell> | undefined;
  return async (task) => {
    const speller = await (hunspell ??= createHunspellFromStrings(setup.affixes, setup.dictionary));
    switch (task.kind) {
      case 'known':
        return task.words.map((word) => speller.testSpelling(word));
      case 'guesses':
        return task.words.map((word) => ({
          expected: speller.getSpellingSuggestions(word).slice(0, MAX_PROPOSALS),
          isSlip: false,
        }));
      case 'slips':
        return task.words.map((word) => findSlips(speller, word, task.letters));
    }
  };
}

function findSlips(speller: Hunspell, word: string, letters: string): Slips {
  const expected = new Set<string>();
  let isSlip = false;
  for (const [near, isByPen] of proposeWords(word, letters)) {
    if (!near.split(' ').every((part) => speller.testSpelling(part))) continue;
    isSlip ||= expected.size === 0 && isByPen;
    expected.add(near);
    if (expected.size === MAX_PROPOSALS) break;
  }
  return { expected: [...expected], isSlip };
}
