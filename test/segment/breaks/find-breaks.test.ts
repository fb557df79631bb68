import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import { findBreaks } from '../../../src/segment/breaks/find-breaks.ts';
import { measureCpu } from '../../measure-cpu.ts';

/** `|` marks the breaks that are wanted; it stands before the white space. */
function expectBreaks(locale: string, marked: string): void {
  const text = marked.replaceAll('|', '');
  let shown = '';
  let start = 0;
  for (const { at } of findBreaks(text, findLanguage(locale))) {
    shown += `${text.slice(start, at)}|`;
    start = at;
  }
  expect(shown + text.slice(start)).toBe(marked);
}

const RULES: readonly [locale: string, text: string, ...rules: string[]][] = [
  ['tr', 'Gitti. Gelmedi.', 'full-stop'],
  ['tr', 'Gitti mi? Gelmedi.', 'question'],
  ['tr', 'Gitti... Gelmedi.', 'ellipsis'],
  ['tr', 'Pul, zarf vb. Gelmedi.', 'abbreviation-end'],
  ['tr', 'Oran yüzde 5. Gelmedi.', 'number-end'],
  ['en', 'We chose plan B. The rest waited.', 'initial-end'],
  ['en', 'it works. nobody knows why.', 'lower-case-start'],
  ['en', '1) One 2) Two', 'list-item'],
  ['en', 'One part ---------- another', 'ruled-line', 'ruled-line'],
  ['en', 'Ann Malone 05/04/2001 10:15 AM The mill is open', 'mail-header', 'mail-header'],
  ['en', 'Kind regards, Ann Malone', 'closing'],
  ['tr', 'Saygılarımla, Ayla Kaya', 'closing'],
  ['en', 'Dear Ann, The mill is open', 'salutation'],
  ['en', 'https://mill.example/a https://mill.example/b', 'address'],
  ['en', 'The mill is open :) Come in', 'face'],
  ['ja', '行った。来た。', 'ideographic-stop'],
];

describe('findBreaks', () => {
  test.each(RULES)('%s: %s (%s)', (locale, text, ...rules) => {
    expect(findBreaks(text, findLanguage(locale)).map((found) => found.rule)).toEqual(rules);
  });

  test.each([
    ['', ''],
    [' ', ''],
    ['tr', 'Tek cümle.'],
    ['tr', 'Noktasız'],
    ['tr', 'Sonda boşluk.   '],
    ['tr', 'İlk.|  İkinci.|\u00A0Üçüncü.'],
    ['tr', 'Kapandı.\u2029Açıldı.'.replace('.\u2029', '.|\u2029')],
    // apostrophes of three shapes join a suffix to what has a dot
    ['tr', "Saat 9.30'da geldi.| Gitti."],
    ['tr', 'Saat 9.30’da geldi.| Gitti.'],
    ['tr', 'Saat 9.30ʼda geldi.| Gitti.'],
    // dotted and dotless i in either case are what they are
    ['tr', 'Bitti.| Işık söndü.| İp koptu.'],
    ['tr', 'Bitti.| ışık söndü.'],
    ['tr', 'Bitmez. dedi.| Gitti.'],
    ['tr', 'On yedi. yüzyıl bitti.| Gitti.'],
    ['tr', 'Sokağın karş. köşesi boş.'],
    ['tr', 'Kapıyı açtı.| iPhone çaldı.| www.ornek.org adresine baktı.'],
    // a call belongs to what it calls for; reported speech to who reports it
    ['tr', 'Ses geldi.| Eyvah! Geç kaldık.'],
    ['tr', 'Kapıyı hemen açın! Yağmur başladı.'.replace('!', '!|')],
    ['tr', 'Kim o? Tanıyor muyuz? diye sordu.| Gitti.'],
    // dots alone belong to what they abridge
    ['tr', 'Gitti mi sence? ...| Belki.'],
    ['en', 'He left. [...]| Nobody came.'],
    ['en', 'Was it tea? .. yes, I think.'],
    // names kept secret
    ['tr', 'Davacı K... Turizm ile B... Ltd. Şti. anlaştı.| Dava düştü.'],
    ['tr', 'Kalem vb.) Okul verdi.'.replace('Kalem', '(Kalem')],
    ['en', 'He moved to Stamford, Conn.| Neighbors helped.'],
    ['en', 'The Conn. Turnpike is closed.'],
    ['en', 'He left Acme Corp.| Sen. Smith stayed.'],
    ['en', 'She joined Acme Co. Vice President Lee stayed.'],
    ['en', 'It was sold by Acme Co. L.P. last year.'],
    ['en', 'He rose in the U.S.| Mr. Lee fell.'],
    ['en', 'At 9:30 a.m. Mr. Lee left.| He came at 5 p.m.| Mr. Lee slept.'],
    ['en', 'He slept at 5 p.m. Tuesday.'],
    ['en', 'He works at Yahoo! in London.'],
    ['en', 'Stop! it is late.'.replace('!', '!|')],
    ['en', 'Well, the thing is . . . I forgot.'],
    ['en', '"Why now?" Sen. Edward Kennedy asked.'],
    ['en', 'Hmm.| Nobody came.'],
    ['tr', 'BİTTİ.| IŞIK SÖNDÜ.| İP KOPTU.'],
    ['tr', 'YRD. DOÇ. DR. İNCİ IŞIK GELDİ.| GİTTİ.'],
    // decomposed letters are letters
    ['tr', 'Gu\u0308l soldu.| I\u0307p koptu.'],
    ['de', 'Er kam.| Sie ging.| er blieb'.replace('.| er', '. er')],
    ['de', 'Sie kam mit J. Weber.| Er ging.'],
    ['el', 'Ήρθε.| Έφυγε.'],
    ['ar', 'جاء الرجل.| ذهب الولد؟| نعم.'],
    ['hi', 'वह आया।| वह गया।'],
    ['ja', '「行った。」|来た。|本当！？|はい。'],
  ])('%s: %s', (locale, marked) =>
    expectBreaks(locale === '' ? 'tr' : locale.trim() || 'tr', marked),
  );

  test('offsets rise, leave white space on their right, and cut nothing empty', () => {
    const pieces = fc.constantFrom(
      ...['. ', '.', '! ', '?', '…', ' ', '\u00A0', '"', '”', '(', ')', '[1]', '1.', '2) ', 'IV. '],
      ...['Dr. ', 'vb. ', 'A.', 'A.Ş. ', 'İ', 'ı', 'the ', 'The ', 'Bu ', "'de ", '’', '。', '- '],
      ...['\uD83D', '\uDE00', '😀', 'e\u0301', '\u0301', ':) ', '%5. ', '\n', '•', 'U.S. '],
    );
    const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('tr', 'en', 'ja'), (text, locale) => {
        let last = 0;
        for (const { at, rule } of findBreaks(text, findLanguage(locale))) {
          expect(text.slice(last, at).trim()).not.toBe('');
          expect(text.slice(at).trim()).not.toBe('');
          expect(text.slice(at - 1, at).trim()).not.toBe('');
          expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
          last = at;
        }
      }),
      { seed: 20, numRuns: 1000 },
    );
  });

  /** A quadratic scan takes minutes on these, a linear one a fraction of a second. */
  const MAX_MS = 10_000;
  const N = 100_000;
  test.each([
    ['spaces', `a.${' '.repeat(N)}B`],
    ['no-break spaces', `a.${'\u00A0'.repeat(N)}B`],
    ['dots', '.'.repeat(N)],
    ['spaced dots', '. '.repeat(N)],
    ['numbers', '1. '.repeat(N)],
    ['glued numbers', '1.'.repeat(N)],
    ['quotes', '." '.repeat(N)],
    ['glued quotes', '."'.repeat(N)],
    ['openers before initials', '('.repeat(N) + ' a. b.'.repeat(N / 5)],
    ['initials', 'A. '.repeat(N)],
    ['list marks', 'a) B '.repeat(N)],
    ['note marks', '. [1]'.repeat(N)],
    ['faces', `! ${'😀'.repeat(N)}`],
    ['one word', `${'ğ'.repeat(N)}. Ğ`],
  ])('linear in %s', (_, text) => {
    const took = measureCpu(() => {
      for (const locale of ['tr', 'en']) findBreaks(text, findLanguage(locale));
    });
    expect(took).toBeLessThan(MAX_MS);
  });
});
