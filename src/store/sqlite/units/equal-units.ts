import type { Connection } from '../database/open-database.ts';
import type { PackedUnit } from './pack-unit.ts';
import { prepareOnce } from '../database/prepare-once.ts';

/** A text of a unit as the tables have it. */
export interface StoredText {
  readonly locale: string;
  readonly text: string;
  readonly content: string | null;
}

/** Halves of pairs, which SQLite cannot keep. */
const HALF = /\p{Surrogate}/gu;

/** Whether a unit has just these texts. Two units with one key differ once in some 10^15 pairs, and by intent. */
export function hasTexts(unit: PackedUnit, texts: readonly StoredText[]): boolean {
  return (
    unit.variants.length === texts.length &&
    unit.variants.every(({ locale, text, content }) =>
      texts.some(
        (stored) =>
          stored.locale === locale &&
          stored.content === content &&
          (stored.text === text || stored.text === text.replaceAll(HALF, '\uFFFD')),
      ),
    )
  );
}

/** SQL for texts of units, with a condition to follow. */
export const SELECT_TEXTS = `SELECT unit, locale.name AS locale, text, content
  FROM variant JOIN locale ON locale.id = variant.locale WHERE unit`;

/** Finds the number of the unit that has the texts of another one already. */
export function createEqualFinder(database: Connection): (unit: PackedUnit) => number | undefined {
  const byKey = prepareOnce(database, 'SELECT id FROM unit WHERE key = ?');
  const texts = prepareOnce(database, `${SELECT_TEXTS} = ?`);
  return (unit) =>
    (byKey.all(unit.key) as readonly { readonly id: number }[]).find(({ id }) =>
      hasTexts(unit, texts.all(id) as readonly StoredText[]),
    )?.id;
}
