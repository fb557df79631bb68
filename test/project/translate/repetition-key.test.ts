import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../../../src/model/content.ts';
import { isRepetition, repetitionKey } from '../../../src/project/translate/repetition-key.ts';

const code = fc.record({
  type: fc.constant('code' as const),
  kind: fc.constantFrom('open' as const, 'close' as const, 'standalone' as const),
  id: fc.constantFrom('1', '2'),
  equiv: fc.constantFrom('', ' '),
  canDelete: fc.boolean(),
});
const content: fc.Arbitrary<Content> = fc.array(fc.oneof(fc.constantFrom('Kurul', 'kurul'), code), {
  maxLength: 3,
});

test('contents repeat each other exactly when their keys are the same', () => {
  fc.assert(
    fc.property(content, content, (one, other) => {
      expect(isRepetition(one, other)).toBe(repetitionKey(one) === repetitionKey(other));
    }),
    { seed: 20261129, numRuns: 2000 },
  );
});
