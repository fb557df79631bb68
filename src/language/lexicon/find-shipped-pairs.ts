import { parseLexicon, type LexiconPair } from './parse-lexicon.ts';
import { ADJECTIVES } from './tr-en/adjectives.ts';
import { ADMINISTRATION } from './tr-en/administration.ts';
import { COMPUTING } from './tr-en/computing.ts';
import { FUNCTION_WORDS } from './tr-en/function-words.ts';
import { NAMES } from './tr-en/names.ts';
import { NOUNS_EVERYDAY } from './tr-en/nouns-everyday.ts';
import { NOUNS_SOCIETY } from './tr-en/nouns-society.ts';
import { SCIENCE_AND_WORK } from './tr-en/science-and-work.ts';
import { VERBS } from './tr-en/verbs.ts';

/**
 * The shipped lexicon of two languages, read from its tables at every call; empty where there is
 * none. Turkish–English in both directions so far.
 */
export function findShippedPairs(
  sourceLocale: string,
  targetLocale: string,
): readonly LexiconPair[] {
  const source = new Intl.Locale(sourceLocale).language;
  const target = new Intl.Locale(targetLocale).language;
  if (source === 'tr' && target === 'en') return readTurkishEnglish();
  if (source === 'en' && target === 'tr')
    return readTurkishEnglish().map(([turkish, english]) => [english, turkish]);
  return [];
}

/** Words that only make a verb of the noun before them: `karar vermek` is looked up as `karar`. */
const LIGHT_VERB = / (?:etmek|olmak|vermek|yapmak|almak|açmak|duymak|göstermek|söylemek|bulunmak)$/;

function readTurkishEnglish(): readonly LexiconPair[] {
  const tables = [
    FUNCTION_WORDS,
    VERBS,
    NOUNS_SOCIETY,
    NOUNS_EVERYDAY,
    ADJECTIVES,
    COMPUTING,
    NAMES,
    ADMINISTRATION,
    SCIENCE_AND_WORK,
  ];
  return tables.flatMap((table) => {
    const pairs = parseLexicon(table);
    const nouns = pairs.flatMap(([turkish, english]): LexiconPair[] =>
      LIGHT_VERB.test(turkish) ? [[turkish.replace(LIGHT_VERB, ''), english]] : [],
    );
    return [...pairs, ...nouns];
  });
}
