import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TranslationUnit } from '../../src/model/translation-unit.ts';
import { loadMemory } from '../../src/store/load-memory.ts';
import type { MemoryStore, UnitVariants } from '../../src/store/memory-store.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';
import { toUnitVariants } from '../../src/store/to-unit-variants.ts';

let folder = '';
let store: MemoryStore;
let files = 0;

async function freshStore(): Promise<MemoryStore> {
  await store?.close();
  return (store = openMemoryStore(path.join(folder, `${files++}.db`), { create: true }));
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  await freshStore();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function unit(
  texts: Readonly<Record<string, string>>,
  more: Partial<UnitVariants> = {},
): UnitVariants {
  const variants = Object.entries(texts).map(([locale, text]) => ({ locale, content: [text] }));
  return { variants, ...more };
}

async function texts(source: string, target: string): Promise<readonly string[]> {
  const { units } = await loadMemory(store, source, target);
  return units.map((tu) => `${tu.source.join('')} = ${tu.target.join('')}`);
}

describe('importUnits', () => {
  test('what went in comes out, seen from either side', async () => {
    const code = {
      type: 'code',
      kind: 'standalone',
      id: '1',
      data: '<br/>',
      equiv: '\n',
      canDelete: false,
    } as const;
    const tu: TranslationUnit = {
      type: 'tu',
      id: 'summit-1',
      source: ['The summit', code, 'opened.'],
      target: ['Zirve', code, 'açıldı.'],
      before: 'Baku.',
      after: '',
      changed: '2019-10-25T08:00:00Z',
      author: 'Ayşe',
      properties: { domain: 'diplomacy' },
    };
    await store.importUnits([toUnitVariants(tu, 'en', 'tr')], 'one.tmx');
    expect((await loadMemory(store, 'en', 'tr')).units).toEqual([tu]);
    const { before, after, ...rest } = tu;
    expect([before, after]).toEqual(['Baku.', '']);
    expect((await loadMemory(store, 'tr', 'en')).units).toEqual([
      { ...rest, source: tu.target, target: tu.source },
    ]);
  });

  test('again changes nothing; a newer date replaces the older', async () => {
    const units = [unit({ en: 'one', tr: 'bir' }, { id: 'a' }), unit({ en: 'two', tr: 'iki' })];
    expect(await store.importUnits(units, 'x')).toMatchObject({
      added: 2,
      replaced: 0,
      skipped: 0,
    });
    const first = await loadMemory(store, 'en', 'tr');
    expect(await store.importUnits(units, 'x')).toMatchObject({ added: 0, replaced: 2 });
    expect(await loadMemory(store, 'en', 'tr')).toEqual(first);
    await store.importUnits(
      [unit({ tr: 'bir', en: 'one' }, { changed: '2020-05-04T00:00:00Z' })],
      'y',
    );
    const { units: after } = await loadMemory(store, 'en', 'tr');
    expect(after).toHaveLength(2);
    expect(after[0]).toMatchObject({ id: 'a', changed: '2020-05-04T00:00:00Z' });
  });

  test('equal units of one import are one; other targets are others', async () => {
    const counts = await store.importUnits(
      [
        unit({ en: 'one', tr: 'bir' }),
        unit({ en: 'one', tr: 'bir' }),
        unit({ en: 'one', tr: 'tek' }),
      ],
      'x',
    );
    expect(counts).toMatchObject({ added: 2, replaced: 1 });
    expect(await texts('en', 'tr')).toEqual(['one = bir', 'one = tek']);
  });

  test('a name that is taken is not given twice', async () => {
    await store.importUnits([unit({ en: 'one', tr: 'bir' }, { id: '1' })], 'x');
    await store.importUnits([unit({ en: 'two', tr: 'iki' }, { id: '1' })], 'y');
    const { units } = await loadMemory(store, 'en', 'tr');
    expect(units.map(({ id }) => id)).toEqual(['1', '#2']);
  });

  test('units without two locales are counted and left out', async () => {
    const counts = await store.importUnits(
      [
        unit({ en: 'one' }),
        {
          variants: [
            { locale: 'en', content: ['a'] },
            { locale: 'tr', content: [] },
          ],
        },
      ],
      'x',
    );
    expect(counts).toMatchObject({ added: 0, skipped: 2 });
    expect(await store.stats()).toEqual({ units: 0, locales: {}, imports: [] });
  });

  test('a unit may have a hundred locales', async () => {
    const locales = Array.from({ length: 100 }, (_, at) => `en-x-v${at}`);
    const many = Array.from({ length: 150 }, (_, at) =>
      unit(Object.fromEntries(locales.map((locale) => [locale, `${locale} ${at}`]))),
    );
    expect(await store.importUnits(many, 'x')).toMatchObject({ added: 150 });
    expect((await store.stats()).locales['en-x-v99']).toBe(150);
  });

  test('two translations in one unit are both kept', async () => {
    const variants = [
      { locale: 'en', content: ['one'] },
      { locale: 'tr', content: ['bir'] },
      { locale: 'TR', content: ['tek'] },
    ];
    await store.importUnits([{ variants }], 'x');
    expect(await texts('en', 'tr')).toEqual(['one = bir', 'one = tek']);
  });

  test('all or nothing: a reader that fails leaves the memory as it was', async () => {
    await store.importUnits([unit({ en: 'old', tr: 'eski' })], 'x');
    const before = await store.stats();
    async function* failing(): AsyncGenerator<readonly UnitVariants[]> {
      for (let at = 0; at < 1000; at++) yield [unit({ en: `new ${at}`, tr: 'yeni', de: 'neu' })];
      await Promise.resolve();
      throw new Error('broken file');
    }
    await expect(store.importUnits(failing(), 'y')).rejects.toThrow('broken file');
    expect(await store.stats()).toEqual(before);
    expect(await store.importUnits([unit({ en: 'next', tr: 'sonraki' })], 'z')).toMatchObject({
      added: 1,
    });
    expect(await texts('en', 'tr')).toEqual(['old = eski', 'next = sonraki']);
  });

  test('any texts, in batches of any size', async () => {
    const side = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(side, side), {
          maxLength: 450,
          selector: (pair) => pair.join('\n'),
        }),
        async (pairs) => {
          await freshStore();
          await store.importUnits(
            pairs.map(([en, tr]) => unit({ en, tr })),
            'x',
          );
          const { units } = await loadMemory(store, 'en', 'tr');
          expect(units.map((tu) => [tu.source, tu.target])).toEqual(
            pairs.map(([en, tr]) => [[en], [tr]]),
          );
        },
      ),
      { seed: 26, numRuns: 10 },
    );
  });
});

describe('read', () => {
  beforeEach(() =>
    store.importUnits(
      [
        unit({ 'en-GB': 'colour', tr: 'renk' }),
        unit({ 'en-GB': 'metre', 'en-US': 'meter', en: 'm', 'tr-TR': 'metre' }),
        unit({ de: 'Farbe', tr: 'renk' }),
      ],
      'x',
    ),
  );

  test.each([
    ['en', 'tr', ['colour = renk', 'm = metre']],
    ['tr', 'en', ['renk = colour', 'metre = m']],
    ['en-US', 'tr', ['meter = metre']],
    ['EN_gb', 'tr', ['colour = renk', 'metre = metre']],
    ['en-AU', 'tr', ['m = metre']],
    ['de', 'tr', ['Farbe = renk']],
    ['de', 'en', []],
    ['fr', 'tr', []],
  ])('%s to %s', async (source, target, expected) => {
    expect(await texts(source, target)).toEqual(expected);
  });

  test('a locale that is none is refused', async () => {
    await expect(loadMemory(store, 'not a locale', 'tr')).rejects.toThrow(RangeError);
  });
});

describe('stats', () => {
  test('count units, locales and imports', async () => {
    const { importId: one } = await store.importUnits(
      [unit({ en: 'one', tr: 'bir' }), unit({ en: 'two', tr: 'iki' })],
      'one.tmx',
    );
    const { importId: two } = await store.importUnits(
      [unit({ en: 'two', tr: 'iki' }), unit({ de: 'drei', tr: 'üç' })],
      'two.tmx',
    );
    expect(await store.stats()).toEqual({
      units: 3,
      locales: { de: 1, en: 2, tr: 3 },
      imports: [
        { importId: one, origin: 'one.tmx', units: 1 },
        { importId: two, origin: 'two.tmx', units: 2 },
      ],
    });
  });
});

test('a memory whose first import fails goes when it is closed; one with a unit stays', async () => {
  const none = path.join(folder, 'none.db');
  const failing = openMemoryStore(none, { create: true, isAlone: true });
  const faulty = (function* () {
    yield unit({ en: 'one', tr: 'bir' });
    throw new RangeError('faulty');
  })();
  await expect(failing.importUnits(faulty, 'x')).rejects.toThrow('faulty');
  await failing.close();
  expect(existsSync(none)).toBe(false);
  // nor does one stay that nobody tried to fill
  await openMemoryStore(none, { create: true, isAlone: true }).close();
  expect(existsSync(none)).toBe(false);
  const filled = openMemoryStore(none, { create: true, isAlone: true });
  await filled.importUnits([unit({ en: 'one', tr: 'bir' })], 'x');
  // whatever fails later
  const failingLater = (function* () {
    yield unit({ en: 'two', tr: 'iki' });
    throw new RangeError('faulty');
  })();
  await expect(filled.importUnits(failingLater, 'y')).rejects.toThrow('faulty');
  expect(await filled.stats()).toMatchObject({ units: 1 });
  await filled.close();
  expect(existsSync(none)).toBe(true);
});

describe('locales', () => {
  test('come in the order in which units brought them first, those without units not at all', async () => {
    await store.importUnits([unit({ tr: 'Zirve', en: 'Summit' })], 'a.tmx');
    const { change } = await store.importUnits([unit({ fr: 'Sommet', ar: 'قمة' })], 'b.tmx');
    expect(await store.locales()).toEqual(['tr', 'en', 'fr', 'ar']);
    await store.undo(change);
    expect(await store.locales()).toEqual(['tr', 'en']);
  });

  test('texts stay those of their locales, whichever came first', async () => {
    await store.importUnits(
      [unit({ tr: 'Zirve', en: 'Summit' }), unit({ en: 'Lake', tr: 'Göl' }, { id: 'lake' })],
      'a.tmx',
    );
    expect(await texts('tr', 'en')).toEqual(['Zirve = Summit', 'Göl = Lake']);
    expect(await texts('en', 'tr')).toEqual(['Summit = Zirve', 'Lake = Göl']);
  });
});
