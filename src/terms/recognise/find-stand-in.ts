import type { Term } from '../../model/concept.ts';
import type { Span } from '../../model/span.ts';
import type { Word } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import { HYPHENS } from './hyphens.ts';

/** Words that seem to stand where a term should. */
export interface StandIn {
  readonly span: Span;
  /** As it stands in the text. */
  readonly form: string;
  /**
   * `name`: several words with the term's head or beginning; `word`: a relative of a single word;
   * `shortened`: the bare head alone (dönem for hesap dönemi); `opened`: the term's own words, tied in
   * another way (işlemenin iletisi for işleme iletisi); `derived`: a word made from the term.
   */
  readonly kind: 'name' | 'word' | 'shortened' | 'opened' | 'derived';
}

/**
 * Letters that two words must share at their beginning to be relatives (Bağlantısız, Bağlantısızlar).
 * Three would tie unrelated words together, five would lose dal, dallanma's longer likes.
 */
const SHARED_LETTERS = 4;

/**
 * Looks for words that resemble a term without being a form of it: the same head after other
 * modifiers (İletişim Grubu for Temas Grubu), or a relative of a single word (raporlama for rapor).
 *
 * @param taken spans that other terms explain
 */
export function findStandIn(
  text: string,
  term: Term,
  taken: readonly Span[],
  language: Language,
): StandIn | undefined {
  const words = language.words(text);
  const parts = language.words(term.text).filter((word) => !HYPHENS.test(word.text));
  const isFree = (word: Word | undefined): word is Word =>
    word?.kind === 'word' &&
    taken.every(([start, end]) => word.span[1] <= start || word.span[0] >= end);
  const found =
    parts.length > 1
      ? (findSameHead(words, parts, isFree, language) ??
        findSameBeginning(words, parts, isFree, language) ??
        findBareHead(words, parts, isFree, language))
      : findRelative(words, parts[0]?.text ?? '', isFree, language);
  if (found === undefined) return undefined;
  const [kind, first, last] = found;
  const span: Span = [words[first]!.span[0], words[last]!.span[1]];
  return { span, form: text.slice(...span), kind };
}

/** A kind, and the numbers of the first and the last word. */
type Range = readonly [kind: StandIn['kind'], first: number, last: number];
type IsFree = (word: Word | undefined) => word is Word;

function findSameHead(
  words: readonly Word[],
  parts: readonly Word[],
  isFree: IsFree,
  language: Language,
): Range | undefined {
  const head = parts.at(-1)!.text;
  const { inflection } = language;
  const compiled = inflection.compileWord(head, 'compound');
  const stem = inflection.stem(head);
  const modifiers = parts.slice(0, -1).map(({ text }) => language.lower(text));
  let best: Range | undefined;
  let bestRank = 0;
  for (const [last, word] of words.entries()) {
    if (!isFree(word)) continue;
    const isHead =
      compiled.grade(inflection.foldWord(word.text)) !== undefined ||
      stem === inflection.stem(word.text);
    if (!isHead) continue;
    const isName = isCapital(head) && isCapital(word.text);
    let first = last;
    let related = 0;
    for (let at = last - 1; at >= Math.max(0, last - parts.length); at--) {
      const before = words[at];
      if (!isFree(before)) break;
      const other = language.lower(before.text);
      const isRelated = modifiers.some((part) => areRelated(part, other));
      if (!isRelated && !(isName && isCapital(before.text))) break;
      if (isRelated) related++;
      first = at;
    }
    // capitals alone are weak: any other name with this head has them
    const rank = first === last ? 0 : 1 + 2 * related;
    if (rank <= bestRank) continue;
    const kind = isOpened(words.slice(first, last), parts.slice(0, -1), language)
      ? 'opened'
      : 'name';
    [best, bestRank] = [[kind, first, last], rank];
  }
  return best;
}

/** Whether words are the modifiers of a term, at least one of them tied to its head by a suffix. */
function isOpened(
  words: readonly Word[],
  modifiers: readonly Word[],
  { inflection }: Language,
): boolean {
  const { isLinkedModifier } = inflection;
  if (isLinkedModifier === undefined || words.length !== modifiers.length) return false;
  return words.every(
    (word, at) =>
      inflection.gradeForm(modifiers[at]!.text, word.text, 'modifier') === 'exact' ||
      isLinkedModifier(modifiers[at]!.text, word.text),
  );
}

/** `BM Sözleşmesi` for BM Şartı: the first word of a name is there, and another capital follows it. */
function findSameBeginning(
  words: readonly Word[],
  parts: readonly Word[],
  isFree: IsFree,
  language: Language,
): Range | undefined {
  const [beginning, next] = [parts[0]!.text, parts[1]!.text];
  if (parts.length !== 2 || !isCapital(beginning) || !isCapital(next)) return undefined;
  for (const [at, word] of words.entries()) {
    const after = words[at + 1];
    if (!isFree(word) || !isFree(after) || !isCapital(after.text)) continue;
    if (language.inflection.gradeForm(beginning, word.text, 'modifier') === 'exact')
      return ['name', at, at + 1];
  }
  return undefined;
}

/** The head of a compound without the possessive that would tie it to a modifier. */
function findBareHead(
  words: readonly Word[],
  parts: readonly Word[],
  isFree: IsFree,
  language: Language,
): Range | undefined {
  const { inflection } = language;
  const head = inflection.compileWord(parts.at(-1)!.text, 'compound');
  const at = words.findIndex(
    (word) => isFree(word) && head.grade(inflection.foldWord(word.text)) === 'irregular',
  );
  return at < 0 ? undefined : ['shortened', at, at];
}

function findRelative(
  words: readonly Word[],
  citation: string,
  isFree: IsFree,
  language: Language,
): Range | undefined {
  const wanted = language.lower(citation);
  const at = words.findIndex(
    (word) => isFree(word) && areRelated(wanted, language.lower(word.text)),
  );
  return at < 0 ? undefined : ['word', at, at];
}

/** Whether two words in lower case begin alike. */
function areRelated(one: string, other: string): boolean {
  const needed = Math.min(SHARED_LETTERS, one.length);
  return one.length >= 2 && other.length >= needed && other.startsWith(one.slice(0, needed));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
