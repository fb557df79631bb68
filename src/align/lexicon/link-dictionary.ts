import type { Dictionary } from './dictionary.ts';
import type { LinkBuilder } from './links.ts';
import type { Side } from '../side.ts';

/**
 * A dictionary does not say which of its translations is meant. Between .35 and .6 hardly matters
 * (measured: strict F1 within .001); below identical words, since names prove more.
 */
const DICTIONARY = 0.6;

/** The evidence of a form falls with this power of the share that the headword explains of it. */
const SHARE_POWER = 3;

/** Links the words of the source to those that a dictionary gives for them. */
export function linkDictionary(
  source: Side,
  target: Side,
  dictionary: Dictionary,
  builder: LinkBuilder,
): void {
  const byForm = new Map<string, number[]>();
  target.units.forEach((unit, id) => {
    for (const form of new Set([...unit.forms, unit.key])) {
      const list = byForm.get(form);
      if (list === undefined) byForm.set(form, [id]);
      else list.push(id);
    }
  });
  source.units.forEach((unit, id) => {
    if (unit.kind !== 'word') return;
    for (const form of new Set([unit.key, ...unit.forms])) {
      const found = dictionary.lookUp(form);
      if (found === undefined) continue;
      const weight =
        (DICTIONARY * found.share ** SHARE_POWER) / Math.sqrt(found.translations.length);
      for (const translation of found.translations)
        for (const other of byForm.get(translation) ?? []) builder.add(id, other, weight);
    }
  });
}
