/** Which units of a memory are wanted; what is absent does not matter. */
export interface UnitFilter {
  /** ISO 8601, or its beginning: a unit without a date, or with an older one, is not. */
  readonly since?: string;
  readonly author?: string;
  /** A property must have this value, or be there at all; one of several values stands in a line of its own. */
  readonly property?: { readonly name: string; readonly value?: string };
}

/** What a filter looks at. */
export interface DescribedUnit {
  readonly changed?: string;
  readonly author?: string;
  readonly properties?: Readonly<Record<string, string>>;
}

/** Whether a unit is wanted. */
export function passesFilter(
  unit: DescribedUnit,
  { since, author, property }: UnitFilter,
): boolean {
  if (since !== undefined && (unit.changed ?? '') < since) return false;
  if (author !== undefined && unit.author !== author) return false;
  if (property === undefined) return true;
  const value = unit.properties?.[property.name];
  return (
    value !== undefined &&
    (property.value === undefined || value.split('\n').includes(property.value))
  );
}
