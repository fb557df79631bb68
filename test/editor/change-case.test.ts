import { expect, test } from '@jest/globals';
import { changeCase } from '../../src/editor/row/change-case.ts';

/** One word after the other as the key is pressed again and again. */
const press = (text: string, locale: string): readonly string[] => {
  const seen = [text];
  for (let at = 0; at < 3; at += 1) seen.push(changeCase(seen.at(-1)!, locale));
  return seen.slice(1);
};

test.each([
  ['tr', 'ılık iklim', ['Ilık İklim', 'ILIK İKLİM', 'ılık iklim']],
  ['tr', 'Istanbul’un IŞIĞI', ['ISTANBUL’UN IŞIĞI', 'ıstanbul’un ışığı', 'Istanbul’un Işığı']],
  ['en', 'the title', ['The Title', 'THE TITLE', 'the title']],
  ['en', "it's 3pm", ["It's 3pm", "IT'S 3PM", "it's 3pm"]],
  ['de', 'straße', ['Straße', 'STRASSE', 'strasse']],
  // one letter is its own title
  ['en', 'a', ['A', 'a', 'A']],
  // codes and signs stay as they are
  [
    'en',
    '\ue000word\ue001 42',
    ['\ue000Word\ue001 42', '\ue000WORD\ue001 42', '\ue000word\ue001 42'],
  ],
  ['not a locale', 'ab', ['Ab', 'AB', 'ab']],
  ['ar', 'نص', ['نص', 'نص', 'نص']],
])('%s: %s', (locale, text, expected) => {
  expect(press(text, locale)).toEqual(expected);
});
