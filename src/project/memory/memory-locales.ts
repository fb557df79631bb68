import { FormatError } from '../../model/format-error.ts';
import type { MemoryStore } from '../../store/memory-store.ts';

/** The direction in which a memory is used. */
export interface Direction {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/**
 * The direction asked for; what nobody said follows from the memory when it holds just two locales: from the one that came
 * in first to the other.
 *
 * @throws {FormatError} `memory/unusable` when the memory leaves a choice, naming its locales.
 */
export async function findDirection(
  store: Pick<MemoryStore, 'name' | 'locales'>,
  asked: Partial<Direction>,
): Promise<Direction> {
  const { sourceLocale, targetLocale } = asked;
  if (sourceLocale !== undefined && targetLocale !== undefined)
    return { sourceLocale, targetLocale };
  const locales = await store.locales();
  const [first, second] = locales;
  if (locales.length === 2 && first !== undefined && second !== undefined) {
    const source = sourceLocale ?? (targetLocale === first ? second : first);
    return {
      sourceLocale: source,
      targetLocale: targetLocale ?? (source === first ? second : first),
    };
  }
  throw new FormatError(`the memory holds ${[...locales].sort().join(', ') || 'no units'}`, {
    fault: 'memory/unusable',
    path: store.name,
    expected: '--source-locale and --target-locale to say which of them',
  });
}
