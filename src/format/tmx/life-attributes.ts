import { parseTmxDate } from './tmx-date.ts';

/**
 * What `tu` says of its life and its makers beside its last change (TMX 1.4b, 2.3): kept as it is. A creation without a
 * change counts as the change and is not among them.
 */
export const LIFE_ATTRIBUTES = [
  'creationdate',
  'creationid',
  'usagecount',
  'lastusagedate',
  'segtype',
  'creationtool',
  'creationtoolversion',
  'o-tmf',
  'datatype',
] as const;
type LifeAttribute = (typeof LIFE_ATTRIBUTES)[number];

/** Attributes of an element by name. */
type Attributes = Readonly<Record<string, { readonly value: string } | undefined>>;

/** What `segtype` may be (TMX 1.4b, 2.3). */
export const SEGMENT_TYPES: readonly string[] = ['block', 'paragraph', 'sentence', 'phrase'];

/** {@link LIFE_ATTRIBUTES} of a `tu` or `tuv`; `undefined` when it has none. */
export function readLife(attributes: Attributes): Readonly<Record<string, string>> | undefined {
  let life: Record<string, string> | undefined;
  for (const name of LIFE_ATTRIBUTES) {
    const value = attributes[name]?.value;
    if (value === undefined) continue;
    if (name === 'creationdate' && attributes['changedate'] === undefined) continue;
    if (name === 'creationid' && attributes['changeid'] === undefined) continue;
    // the header of what is written says so of all units
    if (name === 'datatype' && value.toLocaleLowerCase('en') === 'plaintext') continue;
    life ??= {};
    life[name] = value;
  }
  return life;
}

/** What TMX has a place for among the properties of a unit. */
export interface SplitProperties {
  readonly life: Readonly<Record<string, string>>;
  /** The text of a `note`. */
  readonly note?: string;
  /** What becomes a `prop`. */
  readonly rest: Readonly<Record<string, string>>;
}

/** Properties of a unit by where TMX has them, the attributes always in one order. */
export function splitLife(properties: Readonly<Record<string, string>>): SplitProperties {
  const { note, ...others } = properties;
  const life: Record<string, string> = {};
  for (const name of LIFE_ATTRIBUTES) {
    const value = others[name];
    if (value !== undefined && isLifeValue(name, value)) life[name] = value;
  }
  const rest = Object.entries(others).filter(([name]) => !Object.hasOwn(life, name));
  return { life, ...(note !== undefined && { note }), rest: Object.fromEntries(rest) };
}

/** Whether a property is what the attribute of that name may be. */
function isLifeValue(name: LifeAttribute, value: string): boolean {
  switch (name) {
    case 'usagecount':
      return /^\d+$/.test(value);
    case 'creationdate':
    case 'lastusagedate':
      return parseTmxDate(value) !== undefined;
    case 'segtype':
      return SEGMENT_TYPES.includes(value);
    default:
      return true;
  }
}
