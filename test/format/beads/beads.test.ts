import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBeads, type BeadLine } from '../../../src/format/beads/read-beads.ts';
import { writeBeads } from '../../../src/format/beads/write-beads.ts';
import { FormatError } from '../../../src/model/format-error.ts';

test('a line a bead, as people write them', () => {
  const text = '\uFEFF[0, 1]:[0]:0.93\r\n\r\n[]:[1]\n[2]:[]:1\n [ 3,4 ] : [2 ] : 5e-1 \n';
  expect(readBeads(text)).toEqual([
    { source: [0, 2], target: [0, 1], confidence: 0.93 },
    { source: [2, 2], target: [1, 2] },
    { source: [2, 3], target: [2, 2], confidence: 1 },
    { source: [3, 5], target: [2, 3], confidence: 0.5 },
  ]);
  expect(readBeads('')).toEqual([]);
});

test('written as the contract has it', () => {
  expect(
    writeBeads([
      { source: [0, 2], target: [0, 1], confidence: 0.931 },
      { source: [2, 2], target: [1, 2], confidence: 1 },
    ]),
  ).toBe('[0, 1]:[0]:0.93\n[]:[1]:1.00\n');
  expect(writeBeads([])).toBe('');
});

describe('malformed lines say where', () => {
  test.each([
    ['x', 1, 1],
    ['[0]:[0]\n0:0', 2, 1],
    ['[0]', 1, 4],
    ['[0:[0]', 1, 3],
    ['[0,]:[0]', 1, 4],
    ['[0, 2]:[0]', 1, 5],
    ['[1, 0]:[0]', 1, 5],
    ['[-1]:[0]', 1, 2],
    ['[0]:[0]x', 1, 8],
    ['[0]:[0]:', 1, 9],
    ['[0]:[0]:1.5', 1, 9],
    ['[0]:[0]:0.5 extra', 1, 13],
    ['[0]:[1.5]', 1, 7],
  ])('%j: line %i, column %i', (text, line, column) => {
    let thrown: unknown;
    try {
      readBeads(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(FormatError);
    expect(thrown).toMatchObject({ fault: 'beads/structure', line, column });
  });
});

test('what is written is read back', () => {
  const size = fc.nat(4);
  const bead = fc
    .record({ source: size, target: size, hundredths: fc.nat(100) })
    .filter(({ source, target }) => source + target > 0);
  fc.assert(
    fc.property(fc.array(bead, { maxLength: 20 }), (sizes) => {
      let source = 0;
      let target = 0;
      const beads = sizes.map((one): Required<BeadLine> => ({
        source: [source, (source += one.source)],
        target: [target, (target += one.target)],
        confidence: one.hundredths / 100,
      }));
      expect(readBeads(writeBeads(beads))).toEqual(beads);
    }),
    { seed: 1876, numRuns: 200 },
  );
});
