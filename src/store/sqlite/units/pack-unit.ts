import { toPlainText } from '../../../model/content/flatten-content.ts';
import type { Content } from '../../../model/content.ts';
import type { UnitVariant, UnitVariants } from '../../memory-store.ts';
import type { UnitKey, UnitKeys } from './unit-keys.ts';

/** A variant as the table has it. */
interface VariantRow {
  readonly locale: string;
  readonly text: string;
  readonly content: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** A unit as the tables have it, the numbers aside. */
export interface PackedUnit {
  readonly key: UnitKey;
  readonly name: string | null;
  readonly changed: string | null;
  readonly author: string | null;
  readonly properties: string | null;
  readonly variants: readonly VariantRow[];
}

/**
 * Makes rows of a unit. Variants without text are left out; when a locale stands there twice, each
 * further variant makes a unit of its own with the other locales, so that no translation is lost.
 * No rows: the unit has no two locales.
 *
 * @param localeName the canonical name of a locale
 * @param keys of the memory
 */
export function packUnit(
  unit: UnitVariants,
  localeName: (locale: string) => string,
  keys: UnitKeys,
): readonly PackedUnit[] {
  const rows = unit.variants
    .map((variant) => packVariant(variant, localeName))
    .filter(({ text, content }) => text !== '' || content !== null);
  const [one, other] = rows;
  // nearly all are like this
  if (one !== undefined && other !== undefined && rows.length === 2 && one.locale !== other.locale)
    return [packRows(unit, one.locale < other.locale ? rows : [other, one], unit.id, keys)];
  const rounds: VariantRow[][] = [];
  for (const row of rows) {
    const round = rounds.find((rows) => rows.every(({ locale }) => locale !== row.locale));
    if (round === undefined) rounds.push([row]);
    else round.push(row);
  }
  const [first = [], ...further] = rounds;
  const whole = [
    first,
    ...further.map((rows) => [
      ...rows,
      ...first.filter(({ locale }) => rows.every((row) => row.locale !== locale)),
    ]),
  ];
  return whole
    .filter((rows) => rows.length > 1)
    .map((rows, at) => packRows(unit, rows.sort(byLocale), at === 0 ? unit.id : undefined, keys));
}

const byLocale = (one: VariantRow, other: VariantRow): number =>
  one.locale < other.locale ? -1 : 1;

/** @param variants by locale */
function packRows(
  { changed, author, properties }: UnitVariants,
  variants: readonly VariantRow[],
  name: string | undefined,
  keys: UnitKeys,
): PackedUnit {
  const hasProperties = properties !== undefined && Object.keys(properties).length > 0;
  return {
    key: keys.of(variants),
    name: name ?? null,
    changed: changed ?? null,
    author: author ?? null,
    properties: hasProperties ? JSON.stringify(properties) : null,
    variants,
  };
}

/** The content of a variant as it was before {@link packUnit}. */
export function unpackContent(text: string, content: string | null): Content {
  if (content !== null) return JSON.parse(content) as Content;
  return text === '' ? [] : [text];
}

function packVariant(
  { locale, content, before, after }: UnitVariant,
  localeName: (locale: string) => string,
): VariantRow {
  const text = toPlainText(content);
  const codes = content.some((part) => typeof part !== 'string') ? JSON.stringify(content) : null;
  return {
    locale: localeName(locale),
    text,
    content: codes,
    before: before ?? null,
    after: after ?? null,
  };
}
