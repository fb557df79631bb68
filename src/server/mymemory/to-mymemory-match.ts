import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Direction } from '../../project/memory/memory-locales.ts';
import type { MemoryMatch } from '../../project/memories/open-memories.ts';

/** A match as MyMemory writes it; clients index fields without asking whether they are there. */
export type MyMemoryMatch = Readonly<Record<string, string | number | null>>;

/** When nobody knows when an entry was made. */
const NO_DATE = '1970-01-01 00:00:00';

/** A match of ours as MyMemory answers it. */
export function toMyMemoryMatch(
  { memory, match: { score, tu, repair } }: MemoryMatch,
  { sourceLocale, targetLocale }: Direction,
): MyMemoryMatch {
  const date = tu.changed?.slice(0, 19).replace('T', ' ') ?? NO_DATE;
  const author = tu.author ?? memory;
  return {
    id: tu.id,
    segment: toPlainText(tu.source),
    translation: toPlainText(repair?.target ?? tu.target),
    source: sourceLocale,
    target: targetLocale,
    quality: '74', // MyMemory's own for an entry that nobody rated
    reference: null,
    'usage-count': Number(tu.properties?.['usagecount'] ?? 1) || 1,
    subject: 'All',
    'created-by': author,
    'last-updated-by': author,
    'create-date': tu.properties?.['creationdate'] ?? date,
    'last-update-date': date,
    match: score / 100,
  };
}
