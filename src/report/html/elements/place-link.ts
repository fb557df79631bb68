import { element, type Child } from './element.ts';
import type { ReportView } from '../report-view.ts';
import { rowId } from './row-id.ts';

/** A link to the ladder row of a segment, named by its ids; plain text when no bead is stored there. */
export function linkPlace(
  view: ReportView,
  place: { readonly unit: string; readonly segment?: string },
): Child {
  const name = place.segment === undefined ? place.unit : `${place.unit}/${place.segment}`;
  const bead = view.findBead(place);
  const stored = bead === undefined ? undefined : view.result.places[bead];
  if (stored === undefined) return element('span', { class: 'place' }, name);
  return element('a', { class: 'place', href: `#${rowId(stored)}` }, name);
}
