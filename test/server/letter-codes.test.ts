import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatLetterCodes, parseLetterCodes } from '../../src/server/tmserver/letter-codes.ts';

test.each([
  '<g1>bold</g1> and <x2/>',
  'half <b3/> of a pair <e3/>',
  '<x1/>',
  '<g1><g2>both</g2></g1>',
  'a < b and <x4/> <g/> <x5> </x6> <g7/>',
])('%s comes back as it was', (text) => {
  expect(formatLetterCodes(parseLetterCodes(text)!)).toBe(text);
});

test.each(['no codes', '<b>HTML</b>', '<g>', '<x1>', '</g1/>', ''])('%s holds none', (text) => {
  expect(parseLetterCodes(text)).toBeUndefined();
});

test('whatever is sent, nothing of it is lost', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('<g1>', '</g1>', '<x2/>', '<b3/>', '<e3/>', '<', '/>'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const content = parseLetterCodes(text);
      expect(content === undefined ? text : formatLetterCodes(content)).toBe(text);
    }),
  );
});
