import type { Gap, Segment } from '../../../model/unit.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { readUnit2 } from '../read/read-unit-2.ts';
import { visitXliff } from '../read/visit-xliff.ts';
import { rewriteSegments2 } from './rewrite-segments-2.ts';
import type { SegmentEdit } from './segment-edit.ts';
import { spliceXliff } from './splice-xliff.ts';

/** One unit of a file, cut out of it. */
export interface UnitText {
  /** The start tags of the root and of the `file` around it, as they stand in the file. */
  readonly tags: string;
  /** The `unit` or `trans-unit`, as it stands there. */
  readonly text: string;
}

/** A unit with other text, or why it cannot have it. */
export type SplicedUnit =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** The unit as a file of its own. */
function wrap({ tags, text }: UnitText): string {
  const ends = [...tags.matchAll(/<([^\s/>!?]+)[^]*?>/g)].map(([, name]) => `</${name}>`);
  return tags + text + ends.reverse().join('');
}

const unwrap = (before: string, { tags, text }: UnitText, after: string): string =>
  after.slice(tags.length, after.length - (before.length - tags.length - text.length));

/**
 * Sets targets and states of one unit, as `spliceXliff` does for a file: all edits or none.
 *
 * @throws {FormatError} when the unit cannot be read
 */
export function spliceUnit(unit: UnitText, edits: readonly SegmentEdit[]): SplicedUnit {
  const before = wrap(unit);
  const { text, rejected } = spliceXliff(before, edits);
  const [first] = rejected;
  return first === undefined
    ? { ok: true, text: unwrap(before, unit, text) }
    : { ok: false, reason: first.reason };
}

const keyOf = (part: Segment | Gap): string => JSON.stringify(part);

/**
 * Gives a unit of XLIFF 2 other segments, as `rewriteSegments2` does; parts that say the same as before
 * keep their text.
 *
 * @throws {FormatError} when the unit cannot be read
 */
export function resegmentUnitText(unit: UnitText, parts: readonly (Segment | Gap)[]): SplicedUnit {
  const before = wrap(unit);
  let element: XmlElement | undefined;
  visitXliff(before, { file: () => undefined, unit: (found) => (element ??= found) });
  if (element === undefined) return { ok: false, reason: 'the unit is not there' };
  const { unit: read } = readUnit2(element, {
    translate: true,
    canResegment: true,
    countsCodePoints: false,
  });
  const known = new Map(read.parts.map((part) => [keyOf(part), part]));
  const after = { ...read, parts: parts.map((part) => known.get(keyOf(part)) ?? part) };
  try {
    const patch = rewriteSegments2(before, element, read, after);
    const text = before.slice(0, patch.start) + patch.text + before.slice(patch.end);
    return { ok: true, text: unwrap(before, unit, text) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, reason: error.message };
  }
}
