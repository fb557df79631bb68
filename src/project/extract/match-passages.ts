import type { Passage } from '../../format/extract/passage.ts';
import { toPassageContent } from '../../format/extract/passage-content.ts';
import type { Content } from '../../model/content.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Unit } from '../../model/unit.ts';
import { toUnitId } from './build-units.ts';
import type { OriginalPart } from './open-original.ts';

/** A passage of an original and the unit that translates it; absent: none does. */
export interface PassageMatch {
  readonly passage: Passage;
  readonly unit?: Unit;
}

/** What became of the units of an XLIFF file in an original. */
export interface MatchedPassages {
  /** One list for each part, in the order of its passages. */
  readonly parts: readonly (readonly PassageMatch[])[];
  /** Units whose text the original does not have. */
  readonly lost: readonly Unit[];
  /** Texts of passages that no unit translates. */
  readonly added: readonly string[];
}

/** Passages and units by their numbers. */
export function matchByNumber(
  parts: readonly OriginalPart[],
  units: readonly Unit[],
): MatchedPassages {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const lost = new Set(units);
  const added: string[] = [];
  let number = 0;
  const matched = parts.map(({ encoded, extract }) =>
    extract.passages.map((passage): PassageMatch => {
      const unit = byId.get(toUnitId(number++));
      const content = toPassageContent(encoded.text, passage);
      if (unit === undefined || toKey(content) !== toKey(sourceOf(unit))) {
        added.push(toPlainText(content));
        return { passage };
      }
      lost.delete(unit);
      return { passage, unit };
    }),
  );
  return { parts: matched, lost: [...lost], added };
}

/**
 * Passages and units of the same text: where a text stands several times, the first goes to the first.
 * A name, such as a key, has to be the same too while one of that name is there.
 */
export function matchByContent(
  parts: readonly OriginalPart[],
  units: readonly Unit[],
): MatchedPassages {
  const named = new Map<string, Unit[]>();
  const waiting = new Map<string, Unit[]>();
  const add = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [unit]);
    else list.push(unit);
  };
  for (const unit of units) {
    const key = toKey(sourceOf(unit));
    add(waiting, key, unit);
    if (unit.name !== undefined) add(named, JSON.stringify([unit.name, key]), unit);
  }
  const used = new Set<Unit>();
  const take = (list: readonly Unit[] | undefined): Unit | undefined => {
    const unit = list?.find((found) => !used.has(found));
    if (unit !== undefined) used.add(unit);
    return unit;
  };
  const added: string[] = [];
  const matched = parts.map(({ encoded, extract }) => {
    const keys = extract.passages.map((passage) => toKey(toPassageContent(encoded.text, passage)));
    const found = extract.passages.map(({ name }, at) =>
      name === undefined ? undefined : take(named.get(JSON.stringify([name, keys[at]!]))),
    );
    return extract.passages.map((passage, at): PassageMatch => {
      const unit = found[at] ?? take(waiting.get(keys[at]!));
      if (unit !== undefined) return { passage, unit };
      added.push(toPlainText(toPassageContent(encoded.text, passage)));
      return { passage };
    });
  });
  return { parts: matched, lost: units.filter((unit) => !used.has(unit)), added };
}

/** The whole source of a unit. */
export function sourceOf({ parts }: Unit): Content {
  return joinContent(...parts.map(({ source }) => source));
}

/**
 * The whole target of a unit, in the order of its parts: what is not translated, and gaps, as the source
 * has them. Absent when nothing is translated.
 */
export function targetOf({ parts }: Unit): Content | undefined {
  const isTranslated = parts.some(({ type, target }) => type === 'segment' && target !== undefined);
  if (!isTranslated) return undefined;
  return joinContent(...parts.map(({ source, target }) => target ?? source));
}

/**
 * Equal for contents of the same text and codes. Ids and markup of codes count not: the markup around a
 * text that did not change, such as the address of a link, may have.
 */
export function toKey(content: Content): string {
  return JSON.stringify(
    content.map((part) => (typeof part === 'string' ? part : { kind: part.kind })),
  );
}
