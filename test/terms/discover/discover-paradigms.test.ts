import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLanguage } from '../../../src/language/find-language.ts';
import {
  findBases,
  type FormBases,
  groupForms,
} from '../../../src/terms/discover/discover-paradigms.ts';

/** The base of each form; forms as `form` or `form×count`. */
function basesOf(locale: string, text: string): Record<string, string> {
  const forms = text.split(' ').map((form) => form.split('×'));
  const found = findBases(
    forms.map(([form]) => form!),
    findLanguage(locale).inflection,
  );
  const { wordOf, bases } = groupForms(
    found,
    Int32Array.from(forms, ([, count]) => Number(count ?? 1)),
  );
  return Object.fromEntries(forms.map(([form], at) => [form!, bases[wordOf[at]!]!]));
}

/** Other words, so that it is seen which endings are usual. */
const USUAL =
  'dosya×9 dosyayı dosyalar dosyası dosyada kitap×9 kitabı kitaplar kitapta ev×9 evi evde';

describe('groupForms', () => {
  test.each<[why: string, forms: string, bases: Record<string, string>]>([
    [
      'a frequent word is no dative of a rare one',
      'hata×20 hatası×4 hatalar×4 hat×9 hatlarında×2',
      { hata: 'hata', hatası: 'hata', hatalar: 'hata', hat: 'hat', hatlarında: 'hat' },
    ],
    [
      'even if most of its forms could be of the rare one',
      'aya×3 ay×2 ayı×30 ayının×4 ayıda×3 ayıdan×3',
      { ay: 'ay', aya: 'ay', ayı: 'ayı', ayıda: 'ayı', ayıdan: 'ayı' },
    ],
    [
      'işleme goes with its forms',
      'işleme×9 işlemeler×4 işlemesi×4 işlem×9 işlemler×3',
      { işleme: 'işleme', işlemeler: 'işleme', işlem: 'işlem', işlemler: 'işlem' },
    ],
    ['and without any with those of işlem', 'işleme×3 işlem×9 işlemler×3', { işleme: 'işlem' }],
    ['a base need not stand alone', 'kanalı kanala kanallar', { kanalı: 'kanal', kanala: 'kanal' }],
    ['look-alikes stay apart', 'rapor×9 raporlar raporlama', { raporlama: 'raporlama' }],
  ])('%s', (_why, forms, bases) => {
    expect(basesOf('tr', `${USUAL} ${forms}`)).toMatchObject(bases);
  });

  test('forms of other languages, and none', () => {
    expect(basesOf('en', 'file files file×3')).toMatchObject({ files: 'file' });
    const none = findBases([], findLanguage('tr').inflection);
    expect(groupForms(none, new Int32Array(0)).bases).toEqual([]);
  });
});

describe('findBases', () => {
  const STEMS =
    'kitap kitab metin metn hat hata işlem işleme ad ek a ö ekip çalışma file class'.split(' ');
  const ENDINGS = ['', 'i', 'ı', 'lar', 'ler', 'leri', 'da', 'ya', 'm', 'me', 'ler’in', 's', 'es'];
  const form = fc
    .tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS), fc.constantFrom(...ENDINGS))
    .map((parts) => parts.join(''));
  const corpus = fc.uniqueArray(form, { minLength: 20, maxLength: 60 });

  test.each(['tr', 'en', 'de'])('knowing those of another corpus changes nothing: %s', (locale) => {
    const { inflection } = findLanguage(locale);
    let more = 0;
    fc.assert(
      fc.property(fc.array(corpus, { minLength: 2, maxLength: 4 }), (corpora) => {
        let earlier: FormBases | undefined;
        for (const forms of corpora) {
          const plain = findBases(forms, inflection);
          // as it comes back from a file
          earlier = findBases(forms, inflection, earlier);
          expect(earlier).toEqual(plain);
          earlier = {
            ...earlier,
            longest: Array.from(earlier.longest),
          };
          more += plain.bases.filter((bases) => bases.length > 1).length;
        }
      }),
      { seed: 11 },
    );
    expect(more).toBeGreaterThan(100);
  });
});
