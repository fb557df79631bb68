import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPathText } from '../../src/server/tmserver/read-path-text.ts';

test.each([
  ['a%20b', 'a b'],
  ['a+b', 'a+b'],
  ['%C5%9Fi%C5%9Fe', 'şişe'],
  ['100%', '100%'],
  ['100%25 %C5%9F', '100% ş'],
  ['100% %C5%9F', '100% ş'],
  ['%zz %41', '%zz A'],
  ['%FF', '�'],
  ['%C5', '�'],
  ['%41%C5x', 'A�x'],
  ['%ED%A0%80', '���'],
])('%s is read as %j', (raw, text) => {
  expect(readPathText(raw)).toBe(text);
});

test('what encodeURIComponent wrote is read back, also beside a bare percent sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const raw = encodeURIComponent(text);
      expect(readPathText(raw)).toBe(text);
      expect(readPathText(`% ${raw}`)).toBe(`% ${text}`);
    }),
  );
});
