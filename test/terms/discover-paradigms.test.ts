import { describe, expect, test } from '@jest/globals';
import { findLanguage } from '../../src/language/find-language.ts';
import { groupForms } from '../../src/terms/discover-paradigms.ts';

/** The base of each form; forms as `form` or `form×count`. */
function basesOf(locale: string, text: string): Record<string, string> {
  const forms = text.split(' ').map((form) => form.split('×'));
  const { wordOf, bases } = groupForms(
    forms.map(([form]) => form!),
    Int32Array.from(forms, ([, count]) => Number(count ?? 1)),
    findLanguage(locale).inflection,
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
    expect(groupForms([], new Int32Array(0), findLanguage('tr').inflection).bases).toEqual([]);
  });
});
