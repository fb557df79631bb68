import { expect, test } from '@jest/globals';
import { inLocale } from '../../src/editor/row/in-locale.ts';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ckb', 'rtl'],
  ['tr', 'ltr'],
  ['en-GB', 'ltr'],
  ['ks-Deva', 'ltr'],
  ['und', 'auto'],
  ['not a locale', 'auto'],
])('text in %s runs %s', (lang, dir) => {
  expect(inLocale(lang)).toEqual({ lang, dir });
});
