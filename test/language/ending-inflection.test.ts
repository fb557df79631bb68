import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ENDING_RULES } from '../../src/language/ending-classes.ts';
import { findLanguage } from '../../src/language/find-language.ts';

/** By language: a citation form, forms of it, and words that are none. */
const WORDS: readonly (readonly [locale: string, word: string, forms: string, others: string])[] = [
  ['de', 'Haus', 'Häuser Hauses Häusern HAUS', 'Hausmeister Hast'],
  ['de', 'Vertrag', 'Verträge Vertrags Verträgen', 'Verträglichkeit'],
  ['de', 'Datum', 'Daten Datums', 'Dateien'],
  ['nl', 'boek', 'boeken', 'boekhouder'],
  ['nl', 'brief', 'brieven', 'brieving'],
  ['sv', 'fil', 'filen filer filerna', 'filma'],
  ['sv', 'flicka', 'flickan flickor flickorna', 'flickvän'],
  ['fr', 'journal', 'journaux', 'journaliste'],
  ['fr', 'fichier', 'fichiers', 'fichage'],
  ['es', 'lápiz', 'lápices', 'lapicero'],
  ['es', 'sesión', 'sesiones', 'sesionar'],
  ['pt', 'versão', 'versões', 'versos'],
  ['it', 'banco', 'banchi', 'bancone'],
  ['pl', 'plik', 'pliku pliki plików plikami', 'plikowy'],
  ['ru', 'книга', 'книги книгу книгой книг', 'книжный'],
  ['ru', 'новый', 'новая новых новому', 'новость'],
  ['fi', 'talo', 'talon talossa taloja taloissa', 'talous'],
  ['fi', 'ihminen', 'ihmisen ihmisiä', 'ihme'],
];

describe.each(WORDS)('%s %s', (locale, word, forms, others) => {
  const { inflection } = findLanguage(locale);
  test.each(forms.split(' '))('has the form %s', (form) => {
    const grade = inflection.gradeForm(word, form, 'head');
    expect(grade).toBe(
      form.toLocaleLowerCase(locale) === word.toLocaleLowerCase(locale) ? 'exact' : 'inflected',
    );
    // what is a form one way is one the other way: the termbase may have the plural
    expect(inflection.gradeForm(form, word, 'head')).toBe(grade);
  });
  test.each(others.split(' '))('does not have the form %s', (other) => {
    expect(inflection.gradeForm(word, other, 'head')).toBeUndefined();
  });
});

test.each(Object.keys(ENDING_RULES))('%s says that it is not sure', (locale) => {
  expect(findLanguage(locale).inflection.confidence).toBe('low');
});

test.each(Object.entries(ENDING_RULES))(
  '%s: every form begins as its citation form promises',
  (locale, { classes }) => {
    const { inflection } = findLanguage(locale);
    const endings = fc
      .constantFrom(...classes)
      .chain((one) => fc.tuple(fc.constantFrom(...one), fc.constantFrom(...one)));
    fc.assert(
      fc.property(
        fc.constantFrom('kast', 'hüls', 'brand', 'молот'),
        endings,
        (stem, [one, other]) => {
          const citation = stem + one;
          const compiled = inflection.compileWord(citation, 'head');
          const form = inflection.foldWord(stem + other);
          expect(compiled.grade(form)).toBe(one === other ? 'exact' : 'inflected');
          const begins = (text: string): boolean =>
            compiled.beginnings.some((beginning) => text.startsWith(beginning));
          expect(begins(form.folded) || begins(form.root ?? form.folded)).toBe(true);
        },
      ),
    );
  },
);
