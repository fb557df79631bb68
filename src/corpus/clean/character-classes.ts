/** What a UTF-16 unit is to the filters. */
export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 3;
export const SPACE = 4;

/** Units of two bytes: halves of surrogate pairs are none of the classes, which hits emoji, not texts. */
const UNITS = 0x10000;

const PATTERNS = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [DIGIT, /\p{Nd}/u],
  [SPACE, /\s/u],
] as const;

/** Tells the class of a UTF-16 unit, 0 for none of them. */
export type UnitClasses = (unit: number) => number;

/** A look-up that is many times as fast as a pattern: each unit is looked at once. */
export function makeCharacterClasses(): UnitClasses {
  return makeTable(
    (character) => PATTERNS.find(([, pattern]) => pattern.test(character))?.[0] ?? 0,
  );
}

/**
 * Tells which units are letters of the scripts a locale is written in, as 1; letters of no script of
 * their own count too.
 *
 * @throws {RangeError} when `locale` is no BCP 47 name
 */
export function makeScriptTable(locale: string): UnitClasses {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  const names = SCRIPTS[script] ?? [script];
  const all = ['Zyyy', 'Zinh', ...names].map((name) => `\\p{scx=${name}}`).join('');
  const pattern = new RegExp(`[${all}]`, 'u');
  return makeTable((character) => (pattern.test(character) ? 1 : 0));
}

/** ISO 15924 names for several scripts used together. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** Of a unit that nobody has asked for yet. */
const UNKNOWN = 255;

function makeTable(classify: (character: string) => number): UnitClasses {
  const table = new Uint8Array(UNITS).fill(UNKNOWN);
  return (unit) => {
    const known = table[unit]!;
    if (known !== UNKNOWN) return known;
    const found = unit >= 0xd800 && unit <= 0xdfff ? 0 : classify(String.fromCharCode(unit));
    table[unit] = found;
    return found;
  };
}
