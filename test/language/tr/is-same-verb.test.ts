import { describe, expect, test } from '@jest/globals';
import { isSameVerb } from '../../../src/language/tr/is-same-verb.ts';

const FORMS = {
  göster:
    'gösterir gösterme göstermek gösterecek gösterilecek gösterdiğini göstermeye gösterin göstererek gösterilemedi',
  izle: 'izliyor izlenmiyor izleyen izlenmeyen izleme izlemeden izlediğiniz izlemekte izlenebilir',
  SİL: 'silmek siliniyor silinmiş silmelisiniz silince silindikten silin',
};

describe('isSameVerb', () => {
  test.each(Object.entries(FORMS))('any two forms of %s, in either order', (stem, list) => {
    const forms = [stem, ...list.split(' ')];
    for (const one of forms)
      for (const other of forms)
        expect([one, other, isSameVerb(one, other)]).toEqual([one, other, true]);
  });

  test.each([
    ['işlem', 'işleme'],
    ['rapor', 'raporlama'],
    ['hesap', 'hesaplamaları'],
    ['görev', 'görevli'],
    ['ileti', 'iletişim'],
    ['komut', 'komuta'],
    ['değişiklik', 'değiştir'],
    ['göster', 'görüntüle'],
    ['yaz', 'yazdır'],
    ['al', 'alma'],
    ['', ''],
  ])('not %s and %s', (one, other) => {
    expect(isSameVerb(one, other)).toBe(false);
  });
});
