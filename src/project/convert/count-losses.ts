import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Unit } from '../../model/unit.ts';
import type { ConversionFormat } from './conversion-formats.ts';
import { formatPlural } from '../../report/figures/format-count.ts';

/** What a form cannot hold, counted while it is written. */
export interface LossCounter {
  /** @param what with one, then with many: `segment has codes`, `segments have codes` */
  add(what: readonly [one: string, many: string], count?: number): void;
  /** A line each, in the order in which they were met. */
  lines(): readonly string[];
}

/** Counts what a new format cannot hold, by kind. */
export function createLossCounter(): LossCounter {
  const counts = new Map<string, { readonly one: string; count: number }>();
  return {
    add([one, many], count = 1) {
      if (count === 0) return;
      const found = counts.get(many);
      if (found === undefined) counts.set(many, { one, count });
      else found.count += count;
    },
    lines: () => [...counts].map(([many, { one, count }]) => formatPlural(count, one, many)),
  };
}

/** The forms whose texts are plain. */
const plainForms: readonly ConversionFormat[] = ['tsv', 'csv', 'jsonl', 'i18next'];

/** Whether a content has inline codes. */
export const hasCodes = (content: Content): boolean =>
  content.some((part) => typeof part !== 'string');

/** Names of forms as people write them. */
export const nameOf = (form: ConversionFormat): string =>
  form === 'i18next' || form === 'xliff-js' ? form : form.toLocaleUpperCase('en');

/** How a loss of codes is told, for a form that has none. */
export function codesLost(form: ConversionFormat): readonly [string, string] {
  const what = `codes that ${nameOf(form)} cannot hold: their plain text stands for them`;
  return [`segment has ${what}`, `segments have ${what}`];
}

const isGapWithText = (part: Unit['parts'][number]): boolean =>
  part.type === 'gap' && part.source.some((piece) => typeof piece !== 'string' || /\S/.test(piece));

/** Counts what `form` leaves out of documents. */
export function countDocumentLosses(
  documents: readonly Document[],
  form: ConversionFormat,
  losses: LossCounter,
): void {
  for (const { units } of documents) for (const unit of units) countUnitLosses(unit, form, losses);
}

/** Counts what `form` leaves out of a unit. */
export function countUnitLosses(
  { parts, translate, notes = [], metadata = [] }: Unit,
  form: ConversionFormat,
  losses: LossCounter,
): void {
  const name = nameOf(form);
  const isPlain = plainForms.includes(form);
  if (!translate) {
    losses.add([
      'unit is not to be translated and left out',
      'units are not to be translated and left out',
    ]);
    return;
  }
  const kept = parts.filter((part) => part.type === 'segment');
  if (form === 'po')
    losses.add(
      [
        'segment has codes: their markup becomes text',
        'segments have codes: their markup becomes text',
      ],
      kept.filter(({ source, target = [] }) => hasCodes(source) || hasCodes(target)).length,
    );
  if (form !== 'jsonl' && form !== 'i18next' && form !== 'po')
    losses.add(
      ['segment without a target is left out', 'segments without a target are left out'],
      kept.filter(({ target }) => target === undefined).length,
    );
  if (isPlain)
    losses.add(
      codesLost(form),
      kept.filter(({ source, target = [] }) => hasCodes(source) || hasCodes(target)).length,
    );
  if (form !== 'i18next' && form !== 'po' && parts.some(isGapWithText))
    losses.add([
      `unit has text between its segments that ${name} cannot hold`,
      `units have text between their segments that ${name} cannot hold`,
    ]);
  if (notes.length > 0 && form !== 'po')
    losses.add([
      `unit has notes that ${name} cannot hold`,
      `units have notes that ${name} cannot hold`,
    ]);
  if (metadata.length > 0)
    losses.add([
      `unit has metadata that ${name} cannot hold`,
      `units have metadata that ${name} cannot hold`,
    ]);
}
