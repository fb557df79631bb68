import { parseTmxDate } from './tmx-date.ts';

/**
 * What `tu` says of its life beside its last change (TMX 1.4b, 2.3): kept as it is. A creation without a
 * change counts as the change and is not among them.
 */
export const LIFE_ATTRIBUTES = [
  'creationdate',
  'creationid',
  'usagecount',
  'lastusagedate',
] as const;

/** Properties of a unit, and those of them that TMX has attributes for. */
export function splitLife(properties: Readonly<Record<string, string>>): {
  readonly life: Readonly<Record<string, string>>;
  readonly rest: Readonly<Record<string, string>>;
} {
  const isLife = ([name, value]: readonly [string, string]): boolean =>
    LIFE_ATTRIBUTES.some((one) => one === name && isLifeValue(one, value));
  const all = Object.entries(properties);
  return {
    life: Object.fromEntries(all.filter(isLife)),
    rest: Object.fromEntries(all.filter((entry) => !isLife(entry))),
  };
}

/** Whether a property is what the attribute of that name may be. */
function isLifeValue(name: (typeof LIFE_ATTRIBUTES)[number], value: string): boolean {
  if (name === 'creationid') return true;
  return name === 'usagecount' ? /^\d+$/.test(value) : parseTmxDate(value) !== undefined;
}
