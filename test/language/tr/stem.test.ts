import { describe, expect, test } from '@jest/globals';
import { turkishInflection as turkish } from '../../../src/language/tr/inflection.ts';

describe('Turkish stem keys', () => {
  test.each([
    'kitap kitabı kitaplar kitapların kitabımızın kitapta kitaptaki',
    'hareket hareketi hareketin hareketleri hareketlerinin HAREKETİ Hareketi’nin',
    'metin metni metinler metne metinde metnin',
    'şehir şehri şehirler şehrin ŞEHİRLERİ',
    'ağaç ağacı ağaçları ağacına',
    'salgın salgını salgının salgınlar SALGIN salgınından',
    'kadın kadınlar kadının kadınları kadına',
    'ülke ülkeler ülkelerin ülkesinde ülkemiz ülkeye',
    'ev evi evde evler evinin evlerde',
    'klasör klasörü klasörler klasörde klasörün klasörleri',
    'gel geldi geliyor gelen gelecek gelmiş gelmek geldiğini gelip',
    'NATO NATO’nun nato',
    'COVID Covid covid COVID’in',
    'seçenek seçeneği seçenekler seçeneklerin',
  ])('one key for %s', (forms) => {
    const keys = new Set(forms.split(' ').map((form) => turkish.stem(form)));
    expect([...keys]).toHaveLength(1);
  });

  test.each([
    ['bağlantı', 'bağlantısız'],
    ['rapor', 'raporlama'],
    ['işlem', 'işleme'],
    ['salgın', 'pandemi'],
    ['klasör', 'dizin'],
    ['üye', 'ülke'],
  ])('%s and %s have keys of their own', (one, other) => {
    expect(turkish.stem(one)).not.toBe(turkish.stem(other));
  });

  test.each(['', 'a', 'i', "'", "'nin", '19', 'ki', '%', 'İ', 'ğ', '一'])(
    '%p is survived',
    (word) => {
      expect(typeof turkish.stem(word)).toBe('string');
    },
  );
});
