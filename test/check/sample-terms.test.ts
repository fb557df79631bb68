import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { runChecks } from '../../src/check/run-checks.ts';
import { termsAbsent } from '../../src/check/terms/terms-absent.ts';
import { termsDeprecated } from '../../src/check/terms/terms-deprecated.ts';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';

const termbase = readTbx([readFileSync('tm/terms.tbx', 'utf8')]);

function check(source: string, target: string): readonly string[] {
  const pairs = [{ path: 'sample', unit: '1', source: [source], target: [target] }];
  const context = { pairs, sourceLocale: 'tr', targetLocale: 'en', inspect: 'source' } as const;
  return runChecks([termsAbsent, termsDeprecated], { ...context, termbase }).map(
    ({ severity, rule, found }) => `${severity} ${rule} ${found}`,
  );
}

test.each([
  [
    'hükümet başkanları düzeyinde Birleşmiş Olmayan Hareketin üyesi olarak',
    'as a member of the Non-Aligned Movement',
    'warning terms/absent Birleşmiş Olmayan Hareketin',
  ],
  [
    'Bağlantısız Hareketin rolünün yadsınamaz olduğunu söyledi.',
    'said that the role of the Non-Aligned Movement was undeniable',
    'warning terms/absent Bağlantısız Hareketin',
  ],
  [
    'Bağlantısızlar Hareketi başkanı olarak, Bağlantısızlar Hareketi İletişim Grubu',
    'as chair of the Non-Aligned Movement, the Non-Aligned Movement Contact Group',
    'error terms/deprecated İletişim Grubu',
  ],
  [
    "BM Sözleşmesi'ne göre görüşmek için",
    'in accordance with the UN Charter',
    "error terms/deprecated BM Sözleşmesi'ne",
  ],
  [
    'Dünya Sağlık Örgütü (WHO) Genel Müdürü',
    'The Director-General of the World Health Organization (WHO)',
    'error terms/deprecated WHO',
  ],
  ['pandemi sırasında', 'during the pandemic', 'error terms/deprecated pandemi'],
  ['Genel salgına karşı', 'against the pandemic', 'error terms/deprecated Genel salgına'],
  [
    'COVID-19 global salgınının',
    'that the COVID-19 pandemic',
    'error terms/deprecated global salgınının',
  ],
  [
    'öngörü ve işbirlikçi liderlik yapmaktır',
    'foresight and collaborative leadership',
    'error terms/deprecated işbirlikçi liderlik',
  ],
])('%s', (source, target, finding) => {
  expect(check(source, target)).toEqual([finding]);
});

test.each([
  ["Bağlantısızlar Hareketi'ne üye ülkelerin", 'the member states of the Non-Aligned Movement'],
  ["Bağlantısızlar Hareketi'nin, bir salgının", 'of the Non-Aligned Movement, a pandemic'],
  ["120 ülkenin Bağlantısızlar Hareketi'nde", '120 countries in the Non-Aligned Movement'],
  ['BAĞLANTISIZLAR HAREKETİ TEMAS GRUBU', 'the Non-Aligned Movement Contact Group'],
  ["DSÖ'ye yapılan destek için", 'for the support given to the WHO'],
  ["Birleşmiş Milletler'e üye ülkelerin üçte ikisini", 'two thirds of UN member states'],
  ['BM Genel Kurulunda özel bir oturum', 'a special session of the UN General Assembly'],
  ['üye devletin devlet ve hükümet başkanları', 'Heads of state and government of member states'],
  ['AB Yüksek Temsilcisi', 'The High Representative of the EU'],
  ['Genel Sekreter, BM Genel Sekreteri', 'Secretary-General, UN Secretary-General'],
  ['sosyal ve iktisadi destek paketlerinin', 'Social and economic support packages'],
  ['koronavirüsle ve korona virüs ile mücadele', 'the fight against the coronavirus'],
  ['', 'The Non-Aligned Movement was founded in 1961.'],
])('nothing on %p', (source, target) => {
  expect(check(source, target)).toEqual([]);
});

test('every concept has both languages and one preferred term in each', () => {
  expect(termbase.concepts.length).toBeGreaterThanOrEqual(15);
  for (const { terms } of termbase.concepts)
    for (const locale of ['en', 'tr'])
      expect(
        terms.filter((term) => term.locale === locale && term.status === 'preferred'),
      ).toHaveLength(1);
});
