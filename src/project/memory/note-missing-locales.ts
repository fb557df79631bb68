import { findLocales } from '../../store/find-locales.ts';
import type { MemoryStore } from '../../store/memory-store.ts';
import type { Log } from '../log.ts';

/** Says so when a memory has nothing in a locale that somebody named: a slip, more often than not. */
export async function noteMissingLocales(
  store: MemoryStore,
  named: readonly (string | undefined)[],
  log: Log,
): Promise<void> {
  tellMissingLocales(store.name, await store.locales(), named, log);
}

/** {@link noteMissingLocales} where it is known what the memory has. */
export function tellMissingLocales(
  memory: string,
  present: readonly string[],
  named: readonly (string | undefined)[],
  log: Log,
): void {
  const sorted = [...present].sort();
  for (const locale of named)
    if (locale !== undefined && findLocales(locale, sorted).length === 0)
      log.note(`${memory} has nothing in ${locale}, but in ${sorted.join(', ') || 'no locale'}`);
}
