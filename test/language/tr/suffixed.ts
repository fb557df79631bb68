/**
 * A small generator of Turkish noun forms for tests, written apart from the automaton it tests: it
 * builds from left to right, the automaton reads.
 */
export function suffixed(
  noun: string,
  beforeVowel: string,
  isPlural: boolean,
  possessive: string,
  ending: string,
  hasCopula: boolean,
): string {
  let word = noun;
  const add = (suffix: string, vowelStem = word): void => {
    const isVowelFirst = /^[AI]/.test(suffix);
    let base = word === noun && isVowelFirst ? vowelStem : word;
    const vowel = [...word].filter((letter) => 'aıoueiöü'.includes(letter)).at(-1)!;
    const isBack = 'aıou'.includes(vowel);
    const isRound = 'ouöü'.includes(vowel);
    const high = isBack ? (isRound ? 'u' : 'ı') : isRound ? 'ü' : 'i';
    // sounds of the suffix follow the word letter by letter, its later vowels follow its first one
    let first = true;
    for (const letter of suffix) {
      const now = [...base].filter((sound) => 'aıoueiöü'.includes(sound)).at(-1) ?? vowel;
      const round = 'ouöü'.includes(now);
      const nowHigh = first ? high : isBack ? (round ? 'u' : 'ı') : round ? 'ü' : 'i';
      if (letter === 'A') base += isBack ? 'a' : 'e';
      else if (letter === 'I') base += nowHigh;
      else if (letter === 'D') base += /[fstkçşhp]$/.test(base) ? 't' : 'd';
      else base += letter;
      if (/[AI]/.test(letter)) first = false;
    }
    word = base;
  };
  const endsInVowel = (): boolean => /[aıoueiöü]$/.test(word);
  if (isPlural) add('lAr');
  if (possessive === 'sI') add(endsInVowel() ? 'sI' : 'I', beforeVowel);
  else if (possessive !== '') add(endsInVowel() ? possessive.slice(1) : possessive, beforeVowel);
  const isThird = possessive === 'sI';
  if (ending === 'I' || ending === 'A')
    add(isThird ? `n${ending}` : endsInVowel() ? `y${ending}` : ending, beforeVowel);
  else if (ending === 'nIn') add(endsInVowel() ? 'nIn' : 'In', beforeVowel);
  else if (ending === 'lA') add(endsInVowel() ? 'ylA' : 'lA');
  else if (ending !== '') add(isThird ? `n${ending.replace('D', 'd')}` : ending);
  if (hasCopula) add('DIr');
  return word;
}
