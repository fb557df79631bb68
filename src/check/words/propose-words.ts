/** Letters that keyboards and careless typing swap for others, of Turkish first. */
const TWINS: Readonly<Record<string, string>> = {
  i: 'ı',
  ı: 'i',
  s: 'ş',
  ş: 's',
  c: 'ç',
  ç: 'c',
  g: 'ğ',
  ğ: 'g',
  o: 'ö',
  ö: 'o',
  u: 'ü',
  ü: 'u',
  a: 'â',
  â: 'a',
  I: 'İ',
  İ: 'I',
  S: 'Ş',
  Ç: 'C',
  C: 'Ç',
  O: 'Ö',
  Ö: 'O',
  U: 'Ü',
  Ü: 'U',
};
/** Combinations of such letters that are tried: six of them in one word. */
const MAX_TWINS = 6;

/** A word that may have been meant, and whether the way to it is a slip of the pen. */
export type Proposal = readonly [word: string, isSlip: boolean];

/** Shorter words are a letter away from many others. */
const MIN_SLIP = 5;

/**
 * What may have been meant by a misspelt word, likeliest first: letters without their marks, two
 * letters swapped, one too many, one too few, a wrong one (the slips of Damerau 1964), two words run
 * together. The last two are no sure slips: where words have endings, another letter is often just
 * another form, and what is written as one word here is written as two there.
 *
 * @param letters letters to put in
 */
export function* proposeWords(word: string, letters: string): Generator<Proposal, void> {
  const isLong = word.length >= MIN_SLIP;
  for (const twin of withTwins(word)) yield [twin, isLong];
  for (let at = 0; at + 1 < word.length; at++)
    if (word[at] !== word[at + 1])
      yield [word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2), isLong];
  for (let at = 0; at < word.length; at++) yield [word.slice(0, at) + word.slice(at + 1), isLong];
  for (let at = 0; at <= word.length; at++)
    for (const letter of letters) yield [word.slice(0, at) + letter + word.slice(at), isLong];
  for (let at = 0; at < word.length; at++)
    for (const letter of letters)
      if (letter !== word[at]) yield [word.slice(0, at) + letter + word.slice(at + 1), false];
  for (let at = MIN_PART; at <= word.length - MIN_PART; at++)
    yield [`${word.slice(0, at)} ${word.slice(at)}`, false];
}

/** Shorter words are in every other word. */
const MIN_PART = 2;

/** The word with any of its letters swapped for their twins; not the word itself. */
function* withTwins(word: string): Generator<string, void> {
  const places = [...word].flatMap((letter, at) => (TWINS[letter] === undefined ? [] : [at]));
  const swapped = places.slice(0, MAX_TWINS);
  for (let choice = 1; choice < 1 << swapped.length; choice++) {
    const letters = [...word];
    swapped.forEach((at, bit) => {
      if ((choice >> bit) & 1) letters[at] = TWINS[letters[at]!]!;
    });
    yield letters.join('');
  }
}
