import type { Unit } from '../../../model/unit.ts';
import { countCodePoints } from '../../../model/content/count-code-points.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { SegmentPlace } from '../../segment-place.ts';
import { findModule } from '../namespaces.ts';

/**
 * The most characters (code points) that the target of a unit may have, or `undefined`: in XLIFF 2 the
 * upper bound of `slr:sizeRestriction` (2.1, 5.6.8: `max` or `min,max`; a `*` bounds nothing).
 */
export function readMaxLength2(unit: XmlElement): number | undefined {
  for (const { local, uri, value } of Object.values(unit.attributes))
    if (local === 'sizeRestriction' && findModule(uri) === 'slr')
      return toLimit(value.split(',').at(-1));
  return undefined;
}

/** The same of a `trans-unit`: `maxwidth`, when `size-unit` says that it counts characters (1.2, 2.3). */
export function readMaxLength1(unit: XmlElement): number | undefined {
  return findAttribute(unit, 'size-unit') === 'char'
    ? toLimit(findAttribute(unit, 'maxwidth'))
    : undefined;
}

function toLimit(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined;
}

/** Tells each segment of a unit what is left of the unit's limit when its other parts stay as they are. */
export function addLimits(
  places: Map<string, SegmentPlace>,
  parts: Unit['parts'],
  limit: number,
): void {
  const lengths = parts.map(({ source, target }) => countCodePoints(target ?? source));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  for (const [at, part] of parts.entries()) {
    const place = part.type === 'segment' ? places.get(part.id) : undefined;
    if (part.type === 'gap' || place === undefined) continue;
    places.set(part.id, { ...place, maxLength: Math.max(0, limit - whole + lengths[at]!) });
  }
}
