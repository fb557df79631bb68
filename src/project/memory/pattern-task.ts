import { detectFormat } from '../../format/formats.ts';
import { createNodeIo } from '../../io/node-io.ts';
import { compilePattern, findPattern } from '../../memory/concordance/find-pattern.ts';
import type { ConcordanceHit } from '../../memory/memory-index.ts';
import { toStamp } from '../../memory/memory-view.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { findLocales } from '../../store/find-locales.ts';
import { findMemory } from '../../store/find-memory.ts';
import type { IndexSource } from '../../store/index-source.ts';
import { readMemory } from './read-memory.ts';
import type { PatternSetup } from './search-memory-pattern.ts';

/** Hits are told this often, in milliseconds: what is not told is lost when the time is over. */
const TELL = 50;

interface Found {
  readonly stamp: number;
  /** The order of units of one date. */
  readonly order: number;
  readonly hit: ConcordanceHit;
}

/** The work of the thread: goes through all units once, and tells the newest hits so far now and then. */
export async function searchPattern(
  { path, sourceLocale, targetLocale, pattern, options }: PatternSetup,
  tell: (hits: readonly ConcordanceHit[]) => void,
): Promise<void> {
  const { side, limit, ignoreCase } = options;
  const expression = compilePattern(pattern, { ignoreCase });
  let best: Found[] = [];
  let told = performance.now();
  let hasNews = false;
  const cut = (): void => {
    best.sort((one, other) => other.stamp - one.stamp || one.order - other.order);
    best = best.slice(0, limit);
  };
  const offer = (tu: TranslationUnit, order: number): void => {
    const source = side === 'target' ? [] : findPattern(tu.source, expression);
    const target = side === 'source' ? [] : findPattern(tu.target, expression);
    if (source.length + target.length === 0) return;
    const other = source.length > 0 ? 'target' : 'source';
    const hit = { tu, source, target, aligned: { side: other, spans: [] } } as const;
    best.push({ stamp: toStamp(tu.changed), order, hit });
    hasNews = true;
    if (best.length >= 2 * limit) cut();
  };
  const tellNow = (): void => {
    cut();
    tell(best.map(({ hit }) => hit));
    told = performance.now();
    hasNews = false;
  };
  const tick = (): void => {
    if (hasNews && performance.now() - told > TELL) tellNow();
  };

  if (detectFormat(path)?.name === 'tmx') {
    const quiet = { progress: () => undefined, note: () => undefined };
    const { units } = await readMemory(createNodeIo(), path, sourceLocale, targetLocale, quiet);
    units.forEach((tu, order) => {
      offer(tu, order);
      tick();
    });
  } else {
    const store = await findMemory(path, { create: false });
    try {
      const locales = await store.locales();
      const wanted = new Set([
        ...(side === 'target' ? [] : findLocales(sourceLocale, locales)),
        ...(side === 'source' ? [] : findLocales(targetLocale, locales)),
      ]);
      const source = store.indexSource();
      source.generation();
      for (const unit of unitsWith(source, wanted, expression)) {
        const [found] = source.fetch([unit], sourceLocale, targetLocale);
        if (found !== undefined) offer(found.tu, unit);
        tick();
      }
    } finally {
      await store.close();
    }
  }
  tellNow();
}

/** Units with a text in one of the locales that matches. */
function* unitsWith(
  source: IndexSource,
  locales: ReadonlySet<string>,
  expression: RegExp,
): Generator<number> {
  for (const { unit, texts } of source.changesSince(0) ?? []) {
    for (const { locale, text } of texts) {
      if (!locales.has(locale)) continue;
      // unlike `test`, it begins at the beginning each time
      if (text.search(expression) === -1) continue;
      yield unit;
      break;
    }
  }
}
