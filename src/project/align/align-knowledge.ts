import type { Termbase } from '../../model/concept.ts';
import type { TranslationMemory } from '../../model/translation-unit.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { buildDictionary, type Dictionary } from '../../align/lexicon/dictionary.ts';
import { learnFromLessons } from '../../align/learn-from-beads.ts';
import type { Lexicon, TokenPair } from '../../align/lexicon/lexicon.ts';
import { buildTokeniser } from '../../align/tokenise-sentence.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { Io } from '../../io/io.ts';
import { buildLexicon, toLexiconTable, type LexiconTable } from './lexicon-table.ts';
import type { Log } from '../log.ts';
import { readDictionaryFiles } from './read-dictionary-files.ts';
import { readMemory } from '../memory/read-memory.ts';
import { readTermbase } from '../termbase/read-termbase.ts';

/** What the user gives the aligner beside the texts, by path. */
export interface KnowledgeFiles {
  /** dictd, StarDict, TSV or hunalign `.dic`. */
  readonly lexicon?: string;
  /** TBX or CSV. */
  readonly termbase?: string;
  /** TMX or a database. */
  readonly memory?: string;
  /** Whether what the program ships is used; `false` goes with no dictionary and no termbase only. */
  readonly isShippedUsed: boolean;
}

/** What is known beside the texts, as plain data that goes from thread to thread. */
export interface AlignKnowledge {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Words of the dictionary and the termbase, in lower case. */
  readonly words: readonly (readonly [string, string])[];
  /** What a memory taught. */
  readonly learned?: LexiconTable;
  readonly isShippedUsed: boolean;
}

/** The part of an aligner's input that does not depend on the document. */
export interface SharedInput {
  readonly dictionary?: Dictionary | 'none';
  readonly lexicon?: Lexicon;
}

/**
 * Reads what the user gave.
 *
 * @throws {FormatError} what reading a dictionary, a termbase or a memory throws
 */
export async function readKnowledge(
  io: Io,
  files: KnowledgeFiles,
  locales: { readonly sourceLocale: string; readonly targetLocale: string },
  log: Log,
): Promise<AlignKnowledge> {
  const { sourceLocale, targetLocale } = locales;
  const { lexicon, termbase, memory, isShippedUsed } = files;
  const words: (readonly [string, string])[] = [];
  // one by one: a word list may have more entries than a call takes arguments
  if (lexicon !== undefined)
    for (const pair of await readDictionaryFiles(io, lexicon, sourceLocale, targetLocale))
      words.push(pair);
  if (termbase !== undefined)
    words.push(...pairWords(await readTermbase(io, termbase, locales), sourceLocale, targetLocale));
  const learned =
    memory === undefined
      ? undefined
      : learnFromMemory(await readMemory(io, memory, sourceLocale, targetLocale, log));
  return {
    sourceLocale,
    targetLocale,
    words,
    ...(learned !== undefined && { learned }),
    isShippedUsed,
  };
}

/** The look-up functions over what is known. */
export function buildSharedInput({ words, learned, isShippedUsed }: AlignKnowledge): SharedInput {
  return {
    ...(words.length > 0
      ? { dictionary: buildDictionary(words) }
      : !isShippedUsed && { dictionary: 'none' }),
    ...(learned !== undefined && { lexicon: buildLexicon(learned) }),
  };
}

/** Longer terms are phrases whose words need not answer to each other. */
const MAX_TERM_WORDS = 3;

/**
 * Each word of a term beside each of its rendering, since nobody says which answers to which; terms
 * not to be used count too: texts have them.
 */
function* pairWords(
  { concepts }: Termbase,
  sourceLocale: string,
  targetLocale: string,
): Generator<readonly [string, string]> {
  const [source, target] = [findLanguage(sourceLocale), findLanguage(targetLocale)];
  const split = (text: string, language: typeof source): readonly string[] =>
    language
      .words(text)
      .flatMap((word) => (word.kind === 'word' ? [language.lower(word.text)] : []));
  const isIn = (locale: string, wanted: typeof source): boolean =>
    new Intl.Locale(locale).language === new Intl.Locale(wanted.locale).language;
  for (const { terms } of concepts) {
    const from = terms.filter(({ locale }) => isIn(locale, source));
    const to = terms.filter(({ locale }) => isIn(locale, target));
    for (const one of from.map(({ text }) => split(text, source)))
      for (const other of to.map(({ text }) => split(text, target))) {
        if (one.length > MAX_TERM_WORDS || other.length > MAX_TERM_WORDS) continue;
        for (const word of one) for (const rendering of other) yield [word, rendering];
      }
  }
}

/** A memory is text that was aligned already: it teaches as beads do. */
function learnFromMemory({ units, sourceLocale, targetLocale }: TranslationMemory): LexiconTable {
  const source = buildTokeniser(findLanguage(sourceLocale));
  const target = buildTokeniser(findLanguage(targetLocale));
  const lessons = units.map((unit): TokenPair => ({
    source: [...new Set(source(toPlainText(unit.source)).map(({ key }) => key))],
    target: [...new Set(target(toPlainText(unit.target)).map(({ key }) => key))],
  }));
  return toLexiconTable(learnFromLessons(lessons), lessons);
}
