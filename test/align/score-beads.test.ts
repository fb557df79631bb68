import { expect, test } from '@jest/globals';
import { scoreBeads } from '../../src/align/score-beads.ts';
import { readBeads } from '../../src/format/beads/read-beads.ts';

// gold | found | strict precision, recall | lax precision, recall
test.each<[string, string, readonly number[]]>([
  ['[0]:[0] [1]:[1]', '[0]:[0] [1]:[1]', [1, 1, 1, 1]],
  ['[0]:[0] [1]:[1]', '[0, 1]:[0, 1]', [0, 0, 1, 1]],
  ['[0, 1]:[0]', '[0]:[0] [1]:[]', [0, 0, 0.5, 1]],
  // a sentence without a partner counts when it is claimed, not when it is missed
  ['[0]:[0] [1]:[]', '[0]:[0] [1]:[]', [1, 1, 1, 1]],
  ['[0]:[0] [1]:[]', '[0, 1]:[0]', [0, 0, 1, 1]],
  ['[0]:[] []:[0]', '[0]:[0]', [0, 0, 0, 0]],
  // a run without a partner is as many beads as it has sentences
  ['[0, 1, 2]:[] [3]:[0]', '[0]:[] [1]:[] [2, 3]:[0]', [2 / 3, 0, 1, 1]],
  ['[0]:[0]', '', [0, 0, 0, 0]],
])('%s against %s', (gold, found, expected) => {
  const read = (beads: string): ReturnType<typeof readBeads> =>
    readBeads(beads.replaceAll('] [', ']\n['));
  const { strict, lax } = scoreBeads([{ gold: read(gold), found: read(found) }]);
  expect([strict.precision, strict.recall, lax.precision, lax.recall]).toEqual(expected);
});

test('documents count together by beads, and F1 is the harmonic mean', () => {
  const right = { gold: readBeads('[0]:[0]'), found: readBeads('[0]:[0]') };
  const wrong = { gold: readBeads('[0]:[0]\n[1]:[1]'), found: readBeads('[0, 1]:[0, 1]') };
  const { strict } = scoreBeads([right, wrong]);
  expect(strict).toEqual({ precision: 1 / 2, recall: 1 / 3, f1: 0.4 });
});
