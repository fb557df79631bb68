import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPrivateData } from '../../../src/corpus/anonymise/find-private-data.ts';

const found = (text: string, names: readonly string[] = []): readonly string[] =>
  findPrivateData(text, names).map(({ kind, span }) => `${kind}: ${text.slice(...span)}`);

// numbers made for examples: check digits are right, nobody has them
test.each([
  ['Write to ayşe.k@örnek.com.tr.', ['email: ayşe.k@örnek.com.tr']],
  ['See https://example.org/u/17?x=1, please', ['url: https://example.org/u/17?x=1']],
  ['(https://example.org/MPL/2.0/).', ['url: https://example.org/MPL/2.0/']],
  ['Git: https://example.org/a/b... Sonra', ['url: https://example.org/a/b']],
  ['See https://example.org for more', []],
  ['IBAN TR33 0006 1005 1978 6457 8413 26.', ['iban: TR33 0006 1005 1978 6457 8413 26']],
  ['IBAN TR34 0006 1005 1978 6457 8413 26.', []],
  ['card 4111 1111 1111 1111', ['card: 4111 1111 1111 1111']],
  ['card 4111 1111 1111 1112', []],
  ['No 10000000146', ['id: 10000000146']],
  ['No 10000000147', []],
  ['from 192.168.10.4 to 999.1.1.1', ['ip: 192.168.10.4']],
  ['call +90 (312) 555 44 33', ['phone: +90 (312) 555 44 33']],
  ['call 0312 555 44 33', ['phone: 0312 555 44 33']],
  ['on 28.11.2026 at 10:30, 1.000.000 lira', []],
  ['version 3.10.2 of 2026', []],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('names are whole words, with a Turkish suffix or without', () => {
  const names = ['Ali Kaya', 'Can'];
  expect(found("Ali Kaya'nın canı, Canan ve Can.", names)).toEqual(['name: Ali Kaya', 'name: Can']);
});

test('what is found lies in order, inside the text, and is none over another', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1 .@+-/:İ0') }), (text) => {
      let end = 0;
      for (const { span } of findPrivateData(text, ['a', '1'])) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        end = span[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
