import { describe, expect, test } from '@jest/globals';
import { locateTexts } from '../../../src/project/align/locate-texts.ts';

describe('locateTexts', () => {
  const sentences = ['No.', 'One two.', 'No.', 'Three.', 'No.'];
  test.each<[string, readonly string[], readonly (readonly [number, number] | undefined)[]]>([
    [
      'whole',
      ['No. One  two.', 'No.', 'Three. No.'],
      [
        [0, 2],
        [2, 3],
        [3, 5],
      ],
    ],
    [
      'equal sentences are told by what stands before',
      ['No.', 'One two.', 'No.'],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    [
      'an empty text',
      ['No.', '', 'One two.'],
      [
        [0, 1],
        [1, 1],
        [1, 2],
      ],
    ],
    [
      'a text that was changed',
      ['No.', 'One two three.', 'No.', 'Three.'],
      [[0, 1], undefined, [2, 3], [3, 4]],
    ],
    ['half a sentence', ['No. One', 'two.'], [undefined, undefined]],
  ])('%s', (_, texts, runs) => {
    expect(locateTexts(sentences, texts)).toEqual(runs);
  });
});
