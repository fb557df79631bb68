import { findLocales } from '../../store/find-locales.ts';
import type { MemoryStore } from '../../store/memory-store.ts';
import type { Log } from '../log.ts';

/** Says so when a memory has nothing in a locale that somebody named: a slip, more often than not. */
export async function noteMissingLocales(
  store: MemoryStore,
  named: readonly (string | undefined)[],
  log: Log,
): Promise<void> {
  const present = [...(await store.locales())].sort();
  for (const locale of named)
    if (locale !== undefined && findLocales(locale, present).length === 0)
      log.note(
        `${store.name} has nothing in ${locale}, but in ${present.join(', ') || 'no locale'}`,
      );
}
