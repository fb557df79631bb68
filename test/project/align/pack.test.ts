import { expect, test } from '@jest/globals';
import { FormatError } from '../../../src/model/format-error.ts';
import { learnLexicon } from '../../../src/align/lexicon/learn-lexicon.ts';
import { LEARNED_LEAST } from '../../../src/align/lexicon/find-links.ts';
import { buildLexicon, toLexiconTable } from '../../../src/project/align/lexicon-table.ts';
import { packBeads, unpackBeads } from '../../../src/project/align/pack-beads.ts';
import { packFault, unpackFault } from '../../../src/project/pack-fault.ts';
import { packLessons, unpackLessons } from '../../../src/project/align/pack-lessons.ts';

const LESSONS = [
  { source: ['ev', 'bir'], target: ['house', 'a'] },
  { source: ['ev'], target: ['house'] },
  { source: [], target: ['a', 'a'] },
  { source: ['bir'], target: ['a'] },
];

test('beads, lessons and faults come back from the other thread as they went', () => {
  const beads = [
    { source: [0, 2], target: [0, 0], cost: -1.25, confidence: 1 / 3 },
    { source: [2, 3], target: [0, 1], cost: 0, confidence: 1 },
  ] as const;
  expect(unpackBeads(structuredClone(packBeads(beads)))).toEqual(beads);
  expect([...unpackLessons(structuredClone(packLessons(LESSONS)))]).toEqual(LESSONS);
  const fault = new FormatError('torn', { fault: 'file/binary', path: 'a', line: 3 });
  expect(unpackFault(structuredClone(packFault(fault)))).toEqual(fault);
});

test('a lexicon table answers as the lexicon does, for what the aligner looks at', () => {
  const lexicon = learnLexicon(LESSONS);
  const copy = buildLexicon(structuredClone(toLexiconTable(lexicon, LESSONS)));
  let seen = 0;
  for (const source of ['ev', 'bir', 'yok'])
    for (const target of ['house', 'a', 'none']) {
      const both = lexicon.translate(source, target) * lexicon.back(source, target);
      const isKept = both >= LEARNED_LEAST ** 2;
      if (isKept) seen++;
      expect(copy.translate(source, target)).toBe(isKept ? lexicon.translate(source, target) : 0);
      expect(copy.back(source, target)).toBe(isKept ? lexicon.back(source, target) : 0);
    }
  expect(seen).toBeGreaterThan(1);
});
