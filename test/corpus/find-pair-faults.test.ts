import type { PairFault } from '../../src/corpus/pair-fault-names.ts';
import { expect, test } from '@jest/globals';
import { findPairFaults } from '../../src/corpus/find-pair-faults.ts';
import type { Content } from '../../src/model/content.ts';

const code = (kind: 'open' | 'close' | 'standalone'): Content[number] => ({
  type: 'code',
  kind,
  id: '1',
  equiv: '',
  canDelete: false,
});

test.each<readonly [readonly PairFault[], Content, Content]>([
  [[], ['Open the file.'], ['Dosyayı açın.']],
  [[], ['GIMP'], ['GIMP']],
  [[], ['…'], ['…']],
  [['empty'], ['Open'], ['—']],
  [['broken'], ['Open the file.'], ['Dosyay\uFFFD açın.']],
  [['untranslated'], ['Please do not open this file.'], ['Please do not  open this file.']],
  [['codes'], ['Press ', code('standalone'), ' now'], ['Şimdi basın']],
  [[], ['Press ', code('standalone'), ' now'], ['Şimdi ', code('standalone'), ' basın']],
  [['ratio'], ['word '.repeat(30)], ['kısa']],
  [[], ['Yes'], ['Kabul ediyorum']],
])('%j: %j – %j', (expected, source, target) => {
  const one = { locale: 'en', content: source };
  const other = { locale: 'tr', content: target };
  expect(findPairFaults(one, other, { maxRatio: 3 })).toEqual(expected);
  expect(findPairFaults(other, one, { maxRatio: 3 })).toEqual(expected);
});

test('two regions of one language may have the same text', () => {
  const content = ['This is the same in both.'];
  const sides = ['en-GB', 'en-US'].map((locale) => ({ locale, content }));
  expect(findPairFaults(sides[0]!, sides[1]!, { maxRatio: 3 })).toEqual([]);
});
