import { describe, expect, test } from '@jest/globals';
import { buildIndex } from '../../src/memory/build-index.ts';
import { PENALTIES } from '../../src/memory/lookup/penalty-points.ts';
import type { LookupOptions, Query } from '../../src/memory/memory-index.ts';
import type { Content, InlineCode } from '../../src/model/content.ts';
import { contentLength, sliceContent } from '../../src/model/content/slice-content.ts';
import type { Match } from '../../src/model/match.ts';
import type { TranslationUnit } from '../../src/model/translation-unit.ts';
import { deepFreeze } from './deep-freeze.ts';
import { content, makeMemory } from './make-memory.ts';

const FULL: LookupOptions = { minScore: 50, limit: 5, scoring: 'full' };

function code(kind: InlineCode['kind'], data: string, equiv = ''): InlineCode {
  return { type: 'code', kind, id: '1', data, equiv, canDelete: false };
}

function lookup(
  units: readonly (string | Partial<TranslationUnit>)[],
  query: string | Query,
  options: Partial<LookupOptions> = {},
  locale = 'en',
): readonly Match[] {
  const asked = typeof query === 'string' ? { source: content(query) } : query;
  return buildIndex(makeMemory(units, locale)).lookup(deepFreeze(asked), { ...FULL, ...options });
}

describe('scores', () => {
  const dashes: Content = ['Press ', code('open', '<b>'), 'Save', code('close', '</b>'), ' now'];
  test.each<[string, string | Content, string | Content, string[], number]>([
    ['the same text', 'Save the file.', 'Save the file.', [], 100],
    ['case', 'Save the FILE.', 'Save the file.', ['case'], 99],
    ['quotes', 'The "old" one', 'The “old” one', ['punctuation'], 99],
    ['apostrophes', "Don't stop", 'Don’t stop', ['punctuation'], 99],
    ['spaces', 'Save  the file.', 'Save the file.', ['whitespace'], 99],
    ['outer spaces', 'Save the file. ', 'Save the file.', ['whitespace'], 99],
    ['soft hyphen', 'Save the fi\u00ADle.', 'Save the file.', ['whitespace'], 99],
    ['composed or not', 'cafe\u0301', 'café', [], 100],
    ['numbers', 'Page 1 of the long book', 'Page 2 of the long book', ['numbers'], 81],
    ['the same number', 'Page 3 of the book', 'Page 3 of a book', [], 80],
    ['code missing', 'Press Save now', dashes, ['codes'], 98],
    [
      'other code',
      ['Press ', code('standalone', '<br/>'), 'now'],
      ['Press ', code('standalone', '<hr/>'), 'now'],
      ['codes'],
      98,
    ],
    [
      'code elsewhere',
      [code('standalone', '<br/>'), 'Press now'],
      ['Press now', code('standalone', '<br/>')],
      ['codes'],
      98,
    ],
    ['the same codes', dashes, dashes, [], 100],
    ['several', 'SAVE  “it”', 'save "it"', ['case', 'punctuation'], 98],
    ['one word of three', 'Save the file', 'Save the page', [], 66],
    ['one of two hundred', 'a '.repeat(199) + 'b', 'a '.repeat(199) + 'c', [], 99],
  ])('%s', (_, query, entry, reasons, score) => {
    const asContent = (side: string | Content): Content =>
      typeof side === 'string' ? content(side) : side;
    const [match] = lookup([{ source: asContent(entry) }], { source: asContent(query) });
    expect(match?.penalties.map(({ reason }) => reason)).toEqual(reasons);
    for (const { reason, points } of match!.penalties) expect(points).toBe(PENALTIES[reason]);
    expect(match?.score).toBe(score);
  });

  test.each([
    ['a full stop more', 'Save the file', 'Save the file.', 97],
    ['one word', 'Open…', 'Open', 97],
    ['another mark', 'Ready?', 'Ready.', 97],
    ['marks around', '“Open”', 'Open', 94],
    ['of another make, and one more', 'The “old” one', 'The "old" one.', 96],
    ['elsewhere', 'Stop, now', 'Stop now,', 94],
    ['little in a long text', 'a '.repeat(99), `${'a '.repeat(99)}.`, 99],
    ['in capitals too', 'OPEN', 'Open:', 96],
  ])('punctuation costs little between the same words: %s', (_, query, entry, score) => {
    for (const [one, other] of [
      [query, entry],
      [entry, query],
    ] as const) {
      const [match] = lookup([one], other, { minScore: 91 });
      expect(match).toMatchObject({ kind: 'near', score });
      expect(match).toHaveProperty('differs', expect.arrayContaining(['punctuation']));
      expect(match!.penalties.reduce((sum, { points }) => sum + points, 0)).toBe(100 - score);
    }
  });

  test.each([
    ['signs that are words', '5 %', '5', 50],
    ['what programs read', '{name} was saved', 'name was saved', 60],
    ['more than three marks', '“(Open)”', 'Open', 20],
    ['other words', 'Save a file', 'Save the file.', 50],
    ['marks alone', '?', '!', 0],
    ['words in another order', 'now, stop', 'stop, now', 33],
  ])('and counts as words do otherwise: %s', (_, query, entry, score) => {
    const [match] = lookup([entry], query, { minScore: 0 });
    expect(match).toMatchObject({ kind: 'fuzzy', score });
  });

  test('of many texts that differ in a mark the newest are shown', () => {
    const units = Array.from({ length: 300 }, (_, at) => ({
      source: ['Save the file.'],
      changed: new Date(Date.UTC(2020, 0, 1) + at * 86_400_000).toISOString(),
    }));
    const found = lookup(units, 'Save the file', { limit: 2 });
    expect(found.map(({ tu }) => tu.id)).toEqual(['300', '299']);
  });

  test.each([
    ['1', 100],
    ['0.93', 99],
    ['0.5', 95],
    ['0', 90],
    ['no number', 100],
    ['7', 100],
  ])('alignment confidence %s', (confidence, score) => {
    const properties = { 'alignment-confidence': confidence };
    const [match] = lookup([{ source: ['Open'], properties }], 'Open');
    expect(match?.score).toBe(score);
    expect(match?.kind).toBe('exact');
  });

  test('case is that of the language', () => {
    expect(lookup(['ıssız bir yer'], 'ISSIZ BİR YER', {}, 'tr')[0]?.score).toBe(99);
    expect(lookup(['issiz bir yer'], 'ISSIZ bir yer', {}, 'tr')[0]?.score).toBe(66);
  });

  test('words: no penalty, by the plain rule', () => {
    const [match] = lookup(['Save  the FILE'], 'Save the file', { scoring: 'words' });
    expect(match).toMatchObject({ score: 100, kind: 'exact', penalties: [] });
  });

  test('the threshold is inclusive', () => {
    const query = 'a b c d e f g h i j';
    const entry = 'a b c d e f g x y z';
    for (const scoring of ['words', 'full'] as const) {
      expect(lookup([entry], query, { minScore: 70, scoring })).toHaveLength(1);
      expect(lookup([entry], query, { minScore: 71, scoring })).toHaveLength(0);
    }
  });

  test('penalties count against the threshold', () => {
    expect(lookup(['Save The File'], 'save the file', { minScore: 99 })).toHaveLength(1);
    expect(lookup(['Save The File'], 'save the file', { minScore: 100 })).toHaveLength(0);
  });

  test('an empty query finds empty entries only', () => {
    expect(lookup(['', 'a'], '').map(({ tu }) => tu.id)).toEqual(['1']);
  });
});

describe('kinds', () => {
  const unit = { source: ['Open'], before: 'First things.', after: 'Then close.' };
  test.each<[string, Omit<Query, 'source'>, Partial<TranslationUnit>, string]>([
    ['both neighbours', { before: 'First  things.', after: 'then close.' }, unit, 'context'],
    ['one known, agrees', { before: 'First things.' }, unit, 'context'],
    ['one agrees, one does not', { before: 'First things.', after: 'Other' }, unit, 'exact'],
    ['nothing known of the query', {}, unit, 'exact'],
    ['nothing known of the entry', { before: 'First things.' }, { source: ['Open'] }, 'exact'],
  ])('%s', (_, neighbours, entry, kind) => {
    expect(lookup([entry], { source: ['Open'], ...neighbours })[0]).toMatchObject({
      kind,
      score: 100,
    });
  });

  test('the entry in context comes before a newer one', () => {
    const newer = { source: ['Open'], changed: '2020-05-04T00:00:00Z' };
    const found = lookup([newer, unit], { source: ['Open'], before: 'First things.' });
    expect(found.map(({ tu, kind }) => [tu.id, kind])).toEqual([
      ['2', 'context'],
      ['1', 'exact'],
    ]);
  });
});

describe('edits', () => {
  test.each<[string, Content, Content, string[]]>([
    ['replaced', ['Save the page'], ['Save the file'], ['page']],
    ['neighbours make one', ['Now save it in old pages'], ['Now save it in a file'], ['old pages']],
    ['entry has more', ['Save the old file'], ['Save the file'], ['old']],
    ['entry lacks a word', ['Save the file'], ['Save the old file'], ['']],
    ['entry lacks the last', ['Save the file'], ['Save the file now'], ['']],
    [
      'codes count one',
      ['A ', code('open', '<b>', 'xx'), 'b', code('close', '</b>'), ' c d'],
      ['A ', code('open', '<b>', 'xx'), 'b', code('close', '</b>'), ' c e'],
      ['d'],
    ],
  ])('%s', (_, entry, query, parts) => {
    for (const scoring of ['words', 'full'] as const) {
      const [match] = lookup([{ source: entry }], { source: query }, { scoring });
      if (match?.kind !== 'fuzzy') throw new Error('expected a fuzzy match');
      const texts = match.edits.map((span) => sliceContent(entry, span).join(''));
      expect(texts).toEqual(parts);
      for (const [, end] of match.edits) expect(end).toBeLessThanOrEqual(contentLength(entry));
    }
  });
});

describe('order', () => {
  const dated = (changed: string | undefined, id: string): Partial<TranslationUnit> => ({
    source: ['Open'],
    id,
    ...(changed !== undefined && { changed }),
  });

  test('newest first, undated last, then in the order of the memory', () => {
    const units = [
      dated(undefined, 'b'),
      dated(undefined, 'a'),
      dated('2019-10-25T00:00:00Z', 'd'),
      dated('2020-05-04T00:00:00Z', 'z'),
      dated('2020-05-04T00:00:00Z', 'y'),
    ];
    for (const scoring of ['words', 'full'] as const)
      expect(lookup(units, 'Open', { scoring }).map(({ tu }) => tu.id)).toEqual([
        'z',
        'y',
        'd',
        'b',
        'a',
      ]);
  });

  test('of equal scores the entry that lacks marks comes before one with another verb, even a newer one', () => {
    const units = [
      { source: ['Could not rename key: failure.'], changed: '2024-05-04T00:00:00Z' },
      { source: ['Could not sign key error now'], changed: '2019-10-25T00:00:00Z' },
    ];
    const query = 'Could not sign key: error.';
    const found = lookup(units, query, { limit: 1 });
    expect(found.map(({ tu, score }) => [tu.id, score])).toEqual([['2', 71]]);
    // the plain word score knows no such preference
    expect(lookup(units, query, { scoring: 'words' }).map(({ tu }) => tu.id)).toEqual(['1', '2']);
  });

  test('all entries of 100 are shown, and no worse one beyond the limit', () => {
    const units = ['1', '2', '3'].map((id) => dated(undefined, id));
    const found = lookup([...units, { source: ['open'] }], 'Open', { limit: 2 });
    expect(found.map(({ score }) => score)).toEqual([100, 100, 100]);
    expect(lookup(units, 'Open', { limit: 2, scoring: 'words' })).toHaveLength(2);
  });
});

test.each([{ minScore: -1 }, { minScore: 101 }, { minScore: NaN }, { limit: 0 }, { limit: 1.5 }])(
  '%j is refused',
  (options) => {
    expect(() => lookup(['Open'], 'Open', options)).toThrow(RangeError);
  },
);

describe('nasty sizes', () => {
  test('10,000 equal sentences', () => {
    const units = Array.from({ length: 10_000 }, () => 'Save the old file in the same place.');
    const found = lookup(units, 'Save the new file in the same place.', { minScore: 70 });
    expect(found).toHaveLength(5);
  }, 5000);

  test('a text of 20,000 words against one that differs at both ends', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at % 977}`);
    const [match] = lookup(
      [['first', ...words, 'last'].join(' ')],
      ['start', ...words, 'end'].join(' '),
      { minScore: 90 },
    );
    expect(match?.score).toBe(99);
  }, 10_000);

  test('an empty memory', () => {
    expect(lookup([], 'Open')).toEqual([]);
    expect(lookup([], '')).toEqual([]);
  });
});
