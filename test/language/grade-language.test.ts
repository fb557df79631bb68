import { expect, test } from '@jest/globals';
import { gradeLanguage } from '../../src/language/grade-language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  tr: 'Belediye meclisi dün akşam toplandı ve yeni parkın yerini oy birliğiyle belirledi. Başkan, çalışmaların ilkbaharda başlayacağını, bütçenin de önümüzdeki ay açıklanacağını söyledi. Mahallede oturanlar karardan memnun.',
  en: 'The town council met last night and chose the place for the new park by a unanimous vote. The mayor said that work would begin in spring and that the budget would be announced next month. The neighbours are pleased.',
  de: 'Der Gemeinderat hat gestern Abend getagt und den Platz für den neuen Park einstimmig festgelegt. Der Bürgermeister sagte, die Arbeiten würden im Frühling beginnen und der Haushalt werde im nächsten Monat vorgestellt.',
  fr: 'Le conseil municipal s’est réuni hier soir et a choisi à l’unanimité la place du nouveau parc. Le maire a déclaré que les travaux commenceraient au printemps et que le budget serait annoncé le mois prochain.',
  ru: 'Городской совет собрался вчера вечером и единогласно выбрал место для нового парка. Мэр сказал, что работы начнутся весной, а бюджет будет объявлен в следующем месяце. Соседи довольны этим решением.',
};
const rows = Object.keys(TEXTS).flatMap((text) =>
  Object.keys(TEXTS).map((as) => [text, as] as const),
);

test.each(rows)('%s as %s', (text, as) => {
  const grade = gradeLanguage([TEXTS[text]!], as)!;
  if (text === as) expect(grade).toEqual({ fit: 1, likeliest: as });
  else expect(grade.fit).toBeLessThan(0.9);
});

test('regions and scripts of a language do not matter', () => {
  expect(gradeLanguage([TEXTS['en']!], 'en_GB')!.fit).toBe(1);
  expect(gradeLanguage([TEXTS['tr']!], 'tr-Latn-TR')!.fit).toBe(1);
});

test.each([
  ['a short text', ['Merhaba!'], 'en'],
  ['no text', [], 'en'],
  ['a language that nobody knows', [TEXTS['tr']!], 'cy'],
])('%s is not judged', (_name, sentences, locale) => {
  expect(gradeLanguage(sentences, locale)).toBeUndefined();
});

test('numbers and signs are no language', () => {
  expect(
    gradeLanguage(
      Array.from({ length: 200 }, (_, at) => `${at}.`),
      'en',
    ),
  ).toBeUndefined();
});
