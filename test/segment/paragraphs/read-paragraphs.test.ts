import { describe, expect, test } from '@jest/globals';
import { findLanguage } from '../../../src/language/find-language.ts';
import { toOriginalSpan } from '../../../src/model/positions/mapped-text.ts';
import {
  type Paragraph,
  type ParagraphOptions,
  readParagraphs,
} from '../../../src/segment/paragraphs/read-paragraphs.ts';
import { measureCpu } from '../../measure-cpu.ts';

const language = findLanguage('tr');

function read(text: string, wrap: ParagraphOptions['wrap'] = 'auto'): readonly Paragraph[] {
  return readParagraphs(text, { wrap, language });
}
function texts(text: string, wrap: ParagraphOptions['wrap'] = 'auto'): readonly string[] {
  return read(text, wrap).map((paragraph) => paragraph.text.text);
}

/** Prose that shows without doubt that the text around it is hard-wrapped. */
const PROSE = [
  'Dere kenarındaki eski değirmen yıllardır dönmüyordu; taşları yosun tutmuş,',
  'çarkı çürümüş, oluğu kumla dolmuştu. Köyün çocukları orada saklambaç oynar,',
  'yaşlıları gölgesinde dinlenir, yolcuları damının altında yağmurun dinmesini',
  'beklerdi. Bir gün kasabadan gelen iki adam kapının kilidini değiştirdi.',
].join('\n');
const PROSE_TEXT = PROSE.replaceAll('\n', ' ');

describe('readParagraphs', () => {
  test.each(['', ' \n\n\t', '\uFEFF', '\f'])('no paragraph in %j', (text) => {
    for (const wrap of ['auto', 'hard', 'keep'] as const) expect(read(text, wrap)).toEqual([]);
  });

  test('keep: a line is a paragraph, letter for letter', () => {
    const text = 'Bir\u00ADinci  satır\nikinci satır\n\nüçüncü';
    expect(texts(text, 'keep')).toEqual(['Bir\u00ADinci satır', 'ikinci satır', 'üçüncü']);
  });

  test('hard: blank lines and nothing else divide', () => {
    const text = 'Bir.\n  İki.\nÜç.\n\n\n\ndört';
    expect(texts(text, 'hard')).toEqual(['Bir. İki. Üç.', 'dört']);
  });

  test.each([
    ['paragraphs of one line each', 'Uzun bir satır. İki cümle.\n\nsonraki satır\n\n\n\nsonuncusu'],
    ['one sentence a line', 'Kapı açıldı.\nİçeri girdi.\nkimse yoktu.\nBekledi.'],
    ['a list of words', 'elma\narmut\nkiraz\nkaradut\nbögürtlen\nkuşburnu'],
    [
      'headlines of one length',
      'Belediye Yeni Parkın Yapımına Haziranda Başlayacak\nSahil Yolunda Trafik Akışı Yeniden Düzenlenecek\n' +
        'Halk Kütüphanesi Hafta Sonları da Açık Kalacak\nÜreticiler Kiraz Fiyatından Memnun Kalmadıklarını Söyledi',
    ],
  ])('auto leaves %s alone', (_, text) => {
    expect(texts(text)).toEqual(text.split(/\n+/));
  });

  test('auto joins wrapped lines', () => {
    expect(texts(`${PROSE}\n\n${PROSE}\n`)).toEqual([PROSE_TEXT, PROSE_TEXT]);
  });

  test.each<[what: string, added: string, wanted: readonly string[]]>([
    [
      'capitals glued above',
      `ESKİ DEĞİRMENİN\nSON SAHİBİ\n${PROSE}`,
      ['ESKİ DEĞİRMENİN SON SAHİBİ', PROSE_TEXT],
    ],
    ['an indented line', `${PROSE}\n   Adı Halil'di.`, [PROSE_TEXT, "Adı Halil'di."]],
    [
      'a short line with a full stop',
      `${PROSE}\nGittiler.\nErtesi sabah değirmenin önünde kimse kalmamıştı.`,
      [`${PROSE_TEXT} Gittiler.`, 'Ertesi sabah değirmenin önünde kimse kalmamıştı.'],
    ],
    ['bullets', `${PROSE}\n• un\n• tuz`, [PROSE_TEXT, '• un', '• tuz']],
    ['a numbered list', `${PROSE}\n1. un,\n2. tuz.`, [PROSE_TEXT, '1. un,', '2. tuz.']],
    ['dashes', `${PROSE}\n- un\n- tuz`, [PROSE_TEXT, '- un', '- tuz']],
    [
      'no list in an ordinal',
      `${PROSE} Meclisin\n74. oturumu ertelendi.`,
      [`${PROSE_TEXT} Meclisin 74. oturumu ertelendi.`],
    ],
  ])('auto: %s', (_, text, wanted) => {
    expect(texts(text)).toEqual(wanted);
  });

  test('kinds', () => {
    const kinds = read(`BİR BAŞLIK\n\n${PROSE}\n\n• madde`).map((paragraph) => paragraph.kind);
    expect(kinds).toEqual(['heading', 'paragraph', 'item']);
  });

  describe('page gaps', () => {
    const [first, second] = [PROSE.slice(0, PROSE.lastIndexOf('\n')), PROSE.split('\n').at(-1)!];
    test.each([
      ['blank lines', '\n\n\n\n'],
      ['a form feed', '\n\f'],
      ['a page number', '\n\n\n12\n\n\n'],
      ['a page number between single blank lines', '\n\n12\n\n'],
      ['a decorated page number', '\n\n- 12 -\n\f\n'],
      ['a counted page number', '\n\n\nSayfa 3 / 10\n\n\n'],
    ])('a sentence goes on over %s', (_, gap) => {
      expect(texts(`${first}${gap}${second}`)).toEqual([PROSE_TEXT]);
    });

    test('a new sentence behind a gap is a new paragraph', () => {
      expect(texts(`${PROSE}\n\n\n\n${PROSE}`)).toEqual([PROSE_TEXT, PROSE_TEXT]);
    });

    test('one blank line is no page gap', () => {
      expect(texts(`${first}\n\n${second}`)).toHaveLength(2);
    });

    test('a name may begin a page', () => {
      const text = `${PROSE}\nAnahtarı verdikleri kişi, değirmenin son sahibinin torunu olan\n\fHalil'di.`;
      expect(texts(text)).toEqual([
        `${PROSE_TEXT} Anahtarı verdikleri kişi, değirmenin son sahibinin torunu olan Halil'di.`,
      ]);
    });

    test('running heads are left out with their page numbers', () => {
      const head = (page: number): string => `\n\n${page}\n\fKöy Hikâyeleri, Bölüm ${page}\n\n`;
      const text = `${first}${head(1)}${second}\n\n${first}${head(2)}${second}`;
      expect(texts(text)).toEqual([PROSE_TEXT, PROSE_TEXT]);
    });

    test('a year in the middle of a page stays', () => {
      expect(texts(`${PROSE}\n\n1987\n\n${PROSE}`)).toEqual([PROSE_TEXT, '1987', PROSE_TEXT]);
    });
  });

  describe('hyphens', () => {
    test.each([
      ['a divided word', 'değirmen-\nler', 'değirmenler'],
      ['a divided name', 'Değir-\nmendere', 'Değirmendere'],
      ['a soft hyphen', 'değir\u00AD\nmenler', 'değirmenler'],
      ['two capitals', 'Muhammad-\nBande', 'Muhammad-Bande'],
      ['a number', 'COVID-\n19', 'COVID-19'],
      ['years', '1914–\n1918', '1914–1918'],
      ['a dash', 'geldi –\nsonra', 'geldi – sonra'],
      ['a first half that keeps it', 'sosyo-\nekonomik', 'sosyo-ekonomik'],
    ])('%s', (_, end, joined) => {
      expect(texts(`Orada ${end} gördü.`, 'hard')).toEqual([`Orada ${joined} gördü.`]);
    });

    test('the rest of the text is a witness', () => {
      expect(texts('Bir ara-\nsıra dedi.\n\nOnlar ara-sıra gelir.', 'hard')[0]).toBe(
        'Bir ara-sıra dedi.',
      );
      expect(texts('Bu sosyo-\nloji dersi.\n\nO sosyoloji okur.', 'hard')[0]).toBe(
        'Bu sosyoloji dersi.',
      );
    });
  });

  test('print is tidied, and every letter leads back', () => {
    const text = '\uFEFFﬁl\u00A0 ve\tke\u00ADdi\r\nöy\u200Bküsü';
    const [paragraph] = read(text, 'hard');
    expect(paragraph!.text.text).toBe('fil ve kedi öyküsü');
    const original = (word: string): string => {
      const start = paragraph!.text.text.indexOf(word);
      return text.slice(...toOriginalSpan(paragraph!.text, [start, start + word.length]));
    };
    expect(original('fil')).toBe('ﬁl');
    expect(original(' ve ')).toBe('\u00A0 ve\t');
    expect(original('kedi')).toBe('ke\u00ADdi');
    expect(original('kedi öyküsü')).toBe('ke\u00ADdi\r\nöy\u200Bküsü');
  });

  test.each([
    ['lines', 'a\n'.repeat(100_000)],
    ['page numbers', '1\n\n\n'.repeat(100_000)],
    ['hyphens', 'bir-\niki '.repeat(100_000)],
    ['one line of capitals', 'A '.repeat(100_000)],
    ['form feeds', '\f'.repeat(100_000)],
  ])('100,000 %s in time', (_, text) => {
    const took = measureCpu(() => {
      for (const wrap of ['auto', 'hard', 'keep'] as const) read(text, wrap);
    });
    expect(took).toBeLessThan(20_000);
  });
});
