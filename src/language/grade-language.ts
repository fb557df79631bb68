import { francAll } from 'franc-min';

/** How much a text looks like the language it is said to be in. */
export interface LanguageGrade {
  /** 1: no language fits better; 0: another alphabet. */
  readonly fit: number;
  /** The language that fits best, as far as one is known; it may be the one asked for. */
  readonly likeliest?: string;
}

/** Pieces of a text that are looked at, and their length in UTF-16 code units: longer ones tell languages apart less well. */
const PIECES = 4;
const PIECE_LENGTH = 300;

/** Shorter texts are not judged: names and numbers may be most of them. */
const LEAST_LENGTH = 200;

/**
 * Compares letter trigrams of a text with those of 82 languages (franc). `undefined` when the text
 * is short, or when nothing is known of the language and the text is in an alphabet it uses.
 *
 * @throws {RangeError} when `locale` is not a BCP 47 name
 */
export function gradeLanguage(
  sentences: readonly string[],
  locale: string,
): LanguageGrade | undefined {
  const { language, script } = new Intl.Locale(locale.replaceAll('_', '-')).maximize();
  const pieces = pickPieces(sentences);
  if (pieces.reduce((sum, piece) => sum + piece.length, 0) < LEAST_LENGTH) return undefined;
  if (isWrittenOtherwise(pieces.join(' '), script)) return { fit: 0, ...guess(pieces[0]!) };
  let sum = 0;
  for (const [at, piece] of pieces.entries()) {
    const grades = francAll(piece);
    const own = grades.find(([code]) => toLanguage(code) === language)?.[1];
    if (own === undefined) return undefined;
    // the rule for texts that are what they are said to be: one look is enough
    if (at === 0 && own === 1) return { fit: 1, likeliest: language };
    sum += own;
  }
  return { fit: sum / pieces.length, ...guess(pieces.join(' ')) };
}

/** Pieces from all over the text, the first from its middle: beginnings are titles and names. */
function pickPieces(sentences: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  for (let number = 0; number < PIECES; number++) {
    let at = Math.floor(sentences.length * (((number + PIECES / 2) % PIECES) / PIECES));
    let piece = '';
    for (; at < sentences.length && piece.length < PIECE_LENGTH; at++)
      piece += ` ${sentences[at]!}`;
    if (piece !== '') pieces.push(piece.slice(0, PIECE_LENGTH));
  }
  return pieces;
}

/** Alphabets of one script; those of languages that mix several are not told apart. */
const SCRIPTS: ReadonlySet<string> = new Set([
  'Latn',
  'Cyrl',
  'Grek',
  'Arab',
  'Hebr',
  'Armn',
  'Geor',
]);

function isWrittenOtherwise(text: string, script: string | undefined): boolean {
  if (script === undefined || !SCRIPTS.has(script)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(new RegExp(`\\p{sc=${script}}`, 'gu'))?.length ?? 0;
  return own < letters / 2;
}

function guess(text: string): { readonly likeliest?: string } {
  const code = francAll(text)[0]?.[0];
  return code === undefined || code === 'und' ? {} : { likeliest: toLanguage(code) };
}

/** BCP 47 has the shorter names of ISO 639-1 where there are any. */
function toLanguage(code: string): string {
  return new Intl.Locale(code).language;
}
