/**
 * The id of a row of the ladder, which is also the fragment that leads there: `u1/s2`. Escaped, since
 * an id may hold no spaces; browsers compare a fragment with ids before they unescape it.
 */
export function rowId(place: { readonly unit: string; readonly segment: string }): string {
  return [place.unit, place.segment]
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/');
}

/** The id of a row of the findings, counted from 0. */
export function findingId(number: number): string {
  return `finding-${number + 1}`;
}
