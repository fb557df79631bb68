import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMemoryIndex } from '../../src/memory/create-memory-index.ts';
import { wordScore } from '../../src/memory/lookup/word-score.ts';
import type { IndexedUnit, IndexSource } from '../../src/store/index-source.ts';
import { openStoredIndex } from '../../src/store/stored-index.ts';
import type { StoredIndex } from '../../src/store/stored-index.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kosut-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Stored {
  readonly source: string;
  readonly target?: string;
  readonly generation: number;
}

/** A memory that keeps its units in a map, and what it removed. */
function createFakeMemory(memoryId = 'one') {
  const units = new Map<number, Stored>();
  const removed = new Map<number, number>();
  let generation = 0;
  let memory = 0;
  const source: IndexSource = {
    memoryId,
    generation: () => generation,
    *changesSince(since): Iterable<IndexedUnit> {
      for (const [unit, stored] of units) {
        if (stored.generation <= since) continue;
        const texts = [{ locale: 'en', text: stored.source }];
        if (stored.target !== undefined) texts.push({ locale: 'tr', text: stored.target });
        yield { unit, texts };
      }
      for (const [unit, at] of removed) if (at > since) yield { unit, texts: [] };
    },
    fetch: (wanted) =>
      wanted.flatMap((unit) => {
        const stored = units.get(unit);
        if (stored?.target === undefined) return [];
        const { source: text, target } = stored;
        const tu = { type: 'tu', id: `#${unit}`, source: [text], target: [target] } as const;
        return [{ unit, tu }];
      }),
  };
  return {
    source,
    units,
    put(unit: number, text: string, target: string | undefined = 'hedef'): void {
      generation++;
      memory = Math.max(memory, unit + 1);
      units.set(unit, { source: text, generation, ...(target !== undefined && { target }) });
    },
    remove(unit: number): void {
      if (!units.delete(unit)) return;
      removed.set(unit, ++generation);
    },
    next: () => memory,
    forget: () => removed.clear(),
  };
}

type FakeMemory = ReturnType<typeof createFakeMemory>;

function lookup(index: StoredIndex, query: string, minScore = 50): readonly [string, number][] {
  return createMemoryIndex(index.view('en', 'tr'))
    .lookup({ source: [query] }, { minScore, limit: 5, scoring: 'words' })
    .map(({ tu, score }) => [tu.id, score]);
}

function bruteForce(memory: FakeMemory, query: string, minScore = 50): readonly [string, number][] {
  return [...memory.units]
    .filter(([, { target }]) => target !== undefined)
    .map(([unit, { source }]) => ({ unit, value: 100 * wordScore(query, source) }))
    .filter(({ value }) => value >= minScore - 1e-9)
    .sort((one, other) =>
      Math.abs(other.value - one.value) > 1e-9 ? other.value - one.value : one.unit - other.unit,
    )
    .slice(0, 5)
    .map(({ unit, value }) => [`#${unit}`, Math.floor(value + 1e-9)]);
}

/** Runs the background work a few steps, perhaps not to its end. */
function work(index: StoredIndex, steps: number): void {
  const maintenance = index.maintenance();
  for (let step = 0; maintenance !== undefined && step < steps; step++)
    if (maintenance.next().done === true) return;
}

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('the', 'The', 'file', 'of', 'open', '.', 'fi\u00ADle') },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20 }).map((n) => `w${n}`) },
);
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('add' as const), text: sentence }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('edit' as const),
      text: sentence,
      which: fc.nat(500),
      isTranslated: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), which: fc.nat(500) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('ask' as const), text: sentence }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('work' as const), steps: fc.nat(9) }) },
);

describe('after random adds, edits and removals', () => {
  test('answers are those of brute force, before and after the file', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        // many units at once, so that segments are built, merged and left half dead
        fc.array(sentence, { maxLength: 700 }),
        fc.array(change, { maxLength: 60 }),
        async (first, changes) => {
          const file = path.join(folder, `random-${run++}.idx`);
          const memory = createFakeMemory();
          first.forEach((text, unit) => memory.put(unit, text));
          const index = openStoredIndex(file, memory.source);
          for (const step of changes) {
            if (step.type === 'add') memory.put(memory.next(), step.text);
            else if (step.type === 'remove') memory.remove(step.which);
            else if (step.type === 'work') work(index, step.steps);
            else if (step.type === 'ask')
              expect(lookup(index, step.text)).toEqual(bruteForce(memory, step.text));
            else if (memory.units.has(step.which))
              memory.put(step.which, step.text, step.isTranslated ? 'hedef' : undefined);
          }
          const queries = ['the file of', ...first.slice(0, 5)];
          const expected = queries.map((query) => bruteForce(memory, query));
          expect(queries.map((query) => lookup(index, query))).toEqual(expected);
          await index.save();
          index.close();
          const reopened = openStoredIndex(file, memory.source);
          expect(queries.map((query) => lookup(reopened, query))).toEqual(expected);
          // and the opened one goes on taking in changes
          memory.put(memory.next(), 'the file of w99');
          memory.remove(0);
          expect(lookup(reopened, 'the file of w99')).toEqual(
            bruteForce(memory, 'the file of w99'),
          );
          reopened.close();
        },
      ),
      { seed: 2707, numRuns: 25 },
    );
  });
});

test('asked after each of 400 changes, answers are those of brute force', () => {
  const memory = createFakeMemory();
  const index = openStoredIndex(path.join(folder, 'one-by-one.idx'), memory.source);
  for (let step = 0; step < 400; step++) {
    // among those that were added a moment ago, too
    const earlier = step - 2 - (step % 30);
    if (step % 7 === 6 && memory.units.has(earlier))
      memory.put(earlier, `the file of w${step % 11} again`);
    else if (step % 13 === 12) memory.remove(earlier);
    else memory.put(step, `open the file of w${step % 17} w${step % 5}`);
    const query = `the file of w${step % 11}`;
    expect(lookup(index, query)).toEqual(bruteForce(memory, query));
  }
  index.close();
});

describe('the file', () => {
  const queries = ['open the file', 'the file of w7', 'w3 w4'];
  const fill = (memory: FakeMemory, count = 2000): void => {
    for (let unit = 0; unit < count; unit++)
      memory.put(unit, `open the file of w${unit % 97} w${unit % 89}`);
  };
  const saved = async (name: string): Promise<{ file: string; memory: FakeMemory }> => {
    const file = path.join(folder, name);
    const memory = createFakeMemory();
    fill(memory);
    const index = openStoredIndex(file, memory.source);
    index.refresh();
    await index.save();
    index.close();
    return { file, memory };
  };
  const expectRight = (file: string, memory: FakeMemory): void => {
    const index = openStoredIndex(file, memory.source);
    for (const query of queries) expect(lookup(index, query)).toEqual(bruteForce(memory, query));
    index.close();
  };

  test('is read, not built: the memory is not asked for its units', async () => {
    const { file, memory } = await saved('read.idx');
    const source = {
      ...memory.source,
      changesSince: (): never => {
        throw new Error('asked');
      },
    };
    const index = openStoredIndex(file, source);
    expect(lookup(index, 'open the file of w1 w1')[0]).toEqual(['#1', 100]);
    index.close();
  });

  test('a byte changed anywhere never changes an answer', async () => {
    const { file, memory } = await saved('damaged.idx');
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 20)) {
      const damaged = Uint8Array.from(bytes);
      damaged[at]! ^= 0x55;
      writeFileSync(file, damaged);
      expectRight(file, memory);
    }
    for (const length of [0, 5, 100, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length));
      expectRight(file, memory);
    }
  });

  test('of another memory, or of one that went back, is not used', async () => {
    const { file } = await saved('other.idx');
    const other = createFakeMemory('two');
    other.put(5, 'open the file');
    expectRight(file, other);
    const back = createFakeMemory();
    back.put(7, 'open the file');
    expectRight(file, back);
  });

  test('an index opened from the file is saved as the same bytes as one built anew', async () => {
    const { file, memory } = await saved('same.idx');
    const again = path.join(folder, 'again.idx');
    const index = openStoredIndex(again, memory.source);
    index.refresh();
    await index.save();
    index.close();
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  test('a feed takes units in while they are written', async () => {
    const file = path.join(folder, 'fed.idx');
    const memory = createFakeMemory();
    memory.put(0, 'open the file');
    const index = openStoredIndex(file, memory.source);
    const feed = index.feed();
    for (let unit = 1; unit < 500; unit++) {
      memory.put(unit, `close the file w${unit}`);
      feed.add({
        unit,
        texts: [
          { locale: 'en', text: `close the file w${unit}` },
          { locale: 'tr', text: 'hedef' },
        ],
      });
    }
    feed.end(memory.source.generation());
    await index.save();
    index.close();
    expect(statSync(file).size).toBeGreaterThan(1000);
    expectRight(file, memory);
  });
});

test('regions: the nearest locale of a unit is the one that is searched', () => {
  const source: IndexSource = {
    memoryId: 'regions',
    generation: () => 1,
    changesSince: () => [
      {
        unit: 1,
        texts: [
          { locale: 'en-GB', text: 'the colour' },
          { locale: 'en-US', text: 'the color' },
          { locale: 'tr', text: 'renk' },
        ],
      },
      { unit: 2, texts: [{ locale: 'en', text: 'the color' }] },
      {
        unit: 3,
        texts: [
          { locale: 'en', text: 'the colour' },
          { locale: 'tr', text: 'renk' },
        ],
      },
    ],
    fetch: (units) =>
      units.map((unit) => ({
        unit,
        tu: { type: 'tu', id: `${unit}`, source: ['the colour'], target: ['renk'] },
      })),
  };
  const index = openStoredIndex(path.join(folder, 'none.idx'), source);
  const ask = (locale: string, text: string): readonly string[] =>
    createMemoryIndex(index.view(locale, 'tr'))
      .lookup({ source: [text] }, { minScore: 100, limit: 9, scoring: 'words' })
      .map(({ tu }) => tu.id);
  expect(ask('en-GB', 'the colour')).toEqual(['1', '3']);
  expect(ask('en-US', 'the color')).toEqual(['1']);
  expect(ask('en-US', 'the colour')).toEqual(['3']);
});
