import type { Document } from '../../model/document.ts';
import type { Unit } from '../../model/unit.ts';

/** Object keys of this form come first and by number, whatever their order was (ECMA-262, 10.1.11). */
const numericKey = /^(0|[1-9]\d{0,9})$/;

function isReordered(keys: readonly string[]): boolean {
  let last = -1;
  let hasOther = false;
  for (const key of keys) {
    if (!numericKey.test(key)) hasOther = true;
    else if (hasOther || Number(key) < last) return true;
    else last = Number(key);
  }
  return false;
}

const losesState = ({ parts }: Unit): boolean =>
  parts.some((part) => part.type === 'segment' && part.state !== 'initial');

const hasCode = (
  { parts }: Unit,
  isLost: (code: { data?: string; annotation?: string }) => boolean,
) =>
  parts.some(({ source, target = [] }) =>
    [...source, ...target].some((part) => typeof part === 'object' && isLost(part)),
  );

/** What a unit can have that the object model of the `xliff` package has no place for. */
const losses: readonly (readonly [what: string, isLost: (unit: Unit) => boolean])[] = [
  ['text between segments', ({ parts }) => parts.some(({ type }) => type === 'gap')],
  ['states', losesState],
  ['annotations (mrk)', (unit) => hasCode(unit, ({ annotation }) => annotation !== undefined)],
  ['original data', (unit) => hasCode(unit, ({ data }) => data !== undefined)],
  [
    'categories or segments of notes',
    ({ notes = [] }) =>
      notes.some(({ category, segment }) => category !== undefined || segment !== undefined),
  ],
  ['metadata', ({ metadata = [] }) => metadata.length > 0],
];

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What `toXliffJs` would lose of documents, each as words for people; empty when it loses nothing. */
export function findLosses(documents: readonly Document[]): readonly string[] {
  const found: string[] = [];
  const units = documents.flatMap((document) => document.units);
  for (const [what, isLost] of losses) {
    const count = units.filter(isLost).length;
    if (count > 0) found.push(`${what} (${plural(count, 'unit')})`);
  }
  const named = documents.filter(({ original }) => original !== undefined).length;
  if (named > 0) found.push(`names of originals (${plural(named, 'file')})`);
  const ids = documents.map(({ id }) => id);
  const reordered = [ids, ...documents.map((document) => document.units.map(({ id }) => id))];
  if (reordered.some(isReordered)) found.push('the order of numeric ids');
  if (new Set(ids).size < ids.length) found.push('files of the same id');
  const [first] = documents;
  const differs = (document: Document): boolean =>
    document.sourceLocale !== first?.sourceLocale || document.targetLocale !== first.targetLocale;
  if (documents.some(differs)) found.push('locales of single files');
  return found;
}
