import type { CheckContext, UnknownWords } from '../../check/check.ts';
import { viewSegments } from '../../check/segment-view.ts';
import { findSpellingWords } from '../../check/words/find-spelling-words.ts';
import type { Io } from '../../io/io.ts';
import { createWorkerPool, type WorkerPool } from '../../io/machine/worker-pool.ts';
import { findLanguage } from '../../language/find-language.ts';
import { APOSTROPHES } from '../../language/find-words.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import { readHunspell } from './read-hunspell.ts';
import { readLines } from '../read-lines.ts';
import type { Slips, SpellingAnswer, SpellingTask } from './spelling-task.ts';

export interface SpellingOptions {
  /** Path of a Hunspell dictionary of the inspected side's language, `NAME.dic`. */
  readonly dictionary: string;
  /** Path of a list of words that are right, one a line; `#` begins a remark. */
  readonly words?: string;
  readonly log: Log;
}

/** How words are put to the thread: many at a time where an answer takes microseconds. */
interface Batch {
  readonly size: number;
  toTask(words: readonly string[]): SpellingTask;
}
const LOOKUP: Batch = { size: 2000, toTask: (words) => ({ kind: 'known', words }) };
const GUESS: Batch = { size: 10, toTask: (words) => ({ kind: 'guesses', words }) };
/** A tenth of a second each; whoever has more words without a neighbour first needs a list of words. */
const MAX_GUESSED = 50;
/** What stands in more places is a word of the trade, not a slip. */
const MAX_SLIPS = 2;
/** Larger than the alphabets of one language: Vietnamese writes 67 letters. */
const MAX_LETTERS = 70;
/** Words from which on half of them unknown tell of a dictionary of another language. */
const ENOUGH = 50;
/** Milliseconds without an answer after which a dictionary is given up: a hundred times what is usual. */
const PATIENCE = 30_000;

/**
 * The words of the inspected side that neither the dictionary nor the project knows. The dictionary
 * runs in a thread of its own: one made to hang is given up.
 *
 * @throws {FormatError} `file/*`; `dictionary/structure` for what is no dictionary, or takes too long.
 */
export async function findUnknownWords(
  io: Io,
  context: CheckContext,
  options: SpellingOptions,
): Promise<UnknownWords> {
  const { dictionary, log } = options;
  const setup = await readHunspell(io, dictionary);
  const isOwn = await readOwnWords(io, context, options.words);
  const counts = countWords(context);
  const words = [...counts.keys()];
  const file = new URL('./spelling-worker.js', import.meta.url);
  const pool = createWorkerPool<SpellingTask, SpellingAnswer>(file, 1, setup);
  const ask = (batch: Batch, texts: readonly string[]): Promise<SpellingAnswer> =>
    askPool(pool, batch, texts.map(toEntry), log);
  try {
    const known = await ask(LOOKUP, words);
    const open = words.filter((_, at) => known[at] !== true);
    const stems = await ask(
      LOOKUP,
      open.map((word) => word.replace(SUFFIX, '')),
    );
    const unknown = open.filter((word, at) => stems[at] !== true && !isOwn(word));
    if (words.length >= ENOUGH && unknown.length > words.length / 2)
      log.note(
        `${dictionary}: knows ${words.length - unknown.length} of ${words.length} words: is it of this language?`,
      );
    const slips = (await ask(makeSlipBatch(words), unknown)) as readonly Slips[];
    const far = unknown.filter((_, at) => slips[at]!.expected.length === 0).slice(0, MAX_GUESSED);
    const guesses = (await ask(GUESS, far)) as readonly Slips[];
    const guessOf = new Map(far.map((word, at) => [word, guesses[at]!]));
    return Object.fromEntries(
      unknown.map((word, at) => {
        const { expected, isSlip } = guessOf.get(word) ?? slips[at]!;
        return [word, { expected, isSlip: isSlip && counts.get(word)! <= MAX_SLIPS }];
      }),
    );
  } catch (error) {
    throw error instanceof FormatError
      ? error
      : new FormatError('not a dictionary that Hunspell can use', {
          fault: 'dictionary/structure',
          path: dictionary,
          expected: 'a dictionary of Hunspell 1.7 or older',
          cause: error,
        });
  } finally {
    await pool.close();
  }
}

/** Each word with the number of its places, in the order of the text. */
function countWords(context: CheckContext): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const view of viewSegments(context)) {
    if (view.pair.isUntranslated === true) continue;
    for (const { text } of findSpellingWords(view)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Slips are made with the letters of the text. */
function makeSlipBatch(words: readonly string[]): Batch {
  const counts = new Map<string, number>();
  for (const letter of words.join('').match(/\p{Ll}/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const letters = [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, MAX_LETTERS)
    .map(([letter]) => letter)
    .join('');
  return { size: 20, toTask: (words) => ({ kind: 'slips', words, letters }) };
}

const SUFFIX = new RegExp(`[${APOSTROPHES}].*$`, 'u');
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');

/** As dictionaries have it: composed, without soft hyphens, with the straight apostrophe. */
function toEntry(word: string): string {
  return word.normalize('NFC').replaceAll('\u00AD', '').replaceAll(APOSTROPHE, "'");
}

/** Whether a word is a form of one that the project's list or termbase has. */
async function readOwnWords(
  io: Io,
  { inspect, sourceLocale, targetLocale, termbase }: CheckContext,
  path: string | undefined,
): Promise<(word: string) => boolean> {
  const locale = inspect === 'target' ? targetLocale : sourceLocale;
  const language = findLanguage(locale);
  const { inflection } = language;
  const primary = new Intl.Locale(locale).language;
  const terms = (termbase?.concepts ?? []).flatMap(({ terms }) =>
    terms.filter((term) => new Intl.Locale(term.locale).language === primary),
  );
  const texts = terms.map(({ text }) => text);
  if (path !== undefined)
    for await (const line of readLines(io, path)) texts.push(line.replace(/#.*$/, ''));
  const own = texts.flatMap((text) => language.words(text)).filter(({ kind }) => kind === 'word');
  const compiled = own.map(({ text }) => inflection.compileWord(text, 'head'));
  return (word) => {
    const folded = inflection.foldWord(word);
    return compiled.some(
      ({ beginnings, grade }) =>
        beginnings.some(
          (start) => folded.folded.startsWith(start) || folded.root?.startsWith(start) === true,
        ) && grade(folded) !== undefined,
    );
  };
}

/** Asks for all words, batch by batch, and gives up when no answer comes. */
async function askPool(
  pool: WorkerPool<SpellingTask, SpellingAnswer>,
  { size, toTask }: Batch,
  words: readonly string[],
  log: Log,
): Promise<SpellingAnswer> {
  const tasks: SpellingTask[] = [];
  for (let at = 0; at < words.length; at += size) tasks.push(toTask(words.slice(at, at + size)));
  const answers: SpellingAnswer[] = [];
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
      };
      wait();
      pool
        .run(tasks, (answer, at) => {
          answers[at] = answer;
          log.progress('spelling', at + 1, tasks.length);
          wait();
        })
        .then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
  }
  return answers.flat() as SpellingAnswer;
}
