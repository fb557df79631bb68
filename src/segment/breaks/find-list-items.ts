import type { Language } from '../../language/language.ts';

const FIRST = /^\s*(?<bullet>[•◦‣▪⁃]\s?)?(?<count>\p{Nd}{1,3}|[a-zA-Z])(?<mark>[.)]{1,2})\s/u;
const LATER =
  /(?<=\s)(?<bullet>[•◦‣▪⁃]\s?)?(?<count>\p{Nd}{1,3}|[a-zA-Z])(?<mark>[.)]{1,2})\s+["'“‘(]?\p{Lu}/gu;

/**
 * Where the later items of a list begin that runs on inside one paragraph: `1) The first 2) The
 * second`. A list begins with the paragraph, counts on by one, keeps the shape of its marks, and its
 * items begin with capitals; `2.` alone is an ordinal in languages that write those with a dot.
 */
export function findListItems(text: string, language: Language): readonly number[] {
  const first = FIRST.exec(text)?.groups;
  if (first === undefined) return [];
  if (
    first['mark'] === '.' &&
    language.sentences.hasDottedOrdinals &&
    first['bullet'] === undefined
  )
    return [];
  const items: number[] = [];
  let count = first['count']!;
  for (const match of text.matchAll(LATER)) {
    const item = match.groups!;
    const isNext = item['count'] === countOn(count);
    if (!isNext || item['mark'] !== first['mark'] || item['bullet'] !== first['bullet']) continue;
    items.push(match.index);
    count = item['count']!;
  }
  return items;
}

function countOn(count: string): string {
  const number = Number(count);
  return Number.isNaN(number) ? String.fromCharCode(count.charCodeAt(0) + 1) : String(number + 1);
}
