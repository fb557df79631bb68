import type { Flavour } from './pattern-tree.ts';

const CATEGORIES: Readonly<Record<string, string>> = {
  letter: 'L',
  casedletter: 'LC',
  uppercaseletter: 'Lu',
  lowercaseletter: 'Ll',
  titlecaseletter: 'Lt',
  modifierletter: 'Lm',
  otherletter: 'Lo',
  mark: 'M',
  combiningmark: 'M',
  nonspacingmark: 'Mn',
  spacingmark: 'Mc',
  enclosingmark: 'Me',
  number: 'N',
  decimalnumber: 'Nd',
  letternumber: 'Nl',
  othernumber: 'No',
  punctuation: 'P',
  connectorpunctuation: 'Pc',
  dashpunctuation: 'Pd',
  openpunctuation: 'Ps',
  closepunctuation: 'Pe',
  initialpunctuation: 'Pi',
  finalpunctuation: 'Pf',
  otherpunctuation: 'Po',
  symbol: 'S',
  mathsymbol: 'Sm',
  currencysymbol: 'Sc',
  modifiersymbol: 'Sk',
  othersymbol: 'So',
  separator: 'Z',
  spaceseparator: 'Zs',
  lineseparator: 'Zl',
  paragraphseparator: 'Zp',
  other: 'C',
  control: 'Cc',
  format: 'Cf',
  surrogate: 'Cs',
  privateuse: 'Co',
  unassigned: 'Cn',
};

const BINARY = [
  'Alphabetic',
  'Lowercase',
  'Uppercase',
  'White_Space',
  'Any',
  'Assigned',
  'ASCII',
  'Cased',
  'Case_Ignorable',
  'Dash',
  'Default_Ignorable_Code_Point',
  'Diacritic',
  'Emoji',
  'Emoji_Presentation',
  'Emoji_Modifier',
  'Extended_Pictographic',
  'Extender',
  'Grapheme_Base',
  'Grapheme_Extend',
  'Hex_Digit',
  'ASCII_Hex_Digit',
  'ID_Start',
  'ID_Continue',
  'Ideographic',
  'Join_Control',
  'Math',
  'Noncharacter_Code_Point',
  'Pattern_Syntax',
  'Pattern_White_Space',
  'Quotation_Mark',
  'Sentence_Terminal',
  'Soft_Dotted',
  'Terminal_Punctuation',
  'Unified_Ideograph',
  'Variation_Selector',
  'XID_Start',
  'XID_Continue',
];

/** Blocks by the names of Unicode (Blocks.txt), those of European and neighbouring scripts. */
const BLOCKS: Readonly<Record<string, readonly [number, number]>> = {
  basiclatin: [0, 0x7f],
  latin1supplement: [0x80, 0xff],
  latinextendeda: [0x100, 0x17f],
  latinextendedb: [0x180, 0x24f],
  ipaextensions: [0x250, 0x2af],
  spacingmodifierletters: [0x2b0, 0x2ff],
  combiningdiacriticalmarks: [0x300, 0x36f],
  greek: [0x370, 0x3ff],
  greekandcoptic: [0x370, 0x3ff],
  cyrillic: [0x400, 0x4ff],
  cyrillicsupplement: [0x500, 0x52f],
  armenian: [0x530, 0x58f],
  hebrew: [0x590, 0x5ff],
  arabic: [0x600, 0x6ff],
  devanagari: [0x900, 0x97f],
  bengali: [0x980, 0x9ff],
  tamil: [0xb80, 0xbff],
  thai: [0xe00, 0xe7f],
  georgian: [0x10a0, 0x10ff],
  hanguljamo: [0x1100, 0x11ff],
  khmer: [0x1780, 0x17ff],
  latinextendedadditional: [0x1e00, 0x1eff],
  greekextended: [0x1f00, 0x1fff],
  generalpunctuation: [0x2000, 0x206f],
  superscriptsandsubscripts: [0x2070, 0x209f],
  currencysymbols: [0x20a0, 0x20cf],
  letterlikesymbols: [0x2100, 0x214f],
  numberforms: [0x2150, 0x218f],
  arrows: [0x2190, 0x21ff],
  mathematicaloperators: [0x2200, 0x22ff],
  cjksymbolsandpunctuation: [0x3000, 0x303f],
  hiragana: [0x3040, 0x309f],
  katakana: [0x30a0, 0x30ff],
  cjkunifiedideographs: [0x4e00, 0x9fff],
  hangulsyllables: [0xac00, 0xd7af],
  halfwidthandfullwidthforms: [0xff00, 0xffef],
};

const ASCII_POSIX: Readonly<Record<string, string>> = {
  lower: 'a-z',
  upper: 'A-Z',
  ascii: '\\0-\\x7f',
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  punct: '\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e',
  graph: '\\x21-\\x7e',
  print: '\\x20-\\x7e',
  blank: '\\x20\\t',
  cntrl: '\\0-\\x1f\\x7f',
  xdigit: '0-9A-Fa-f',
  space: '\\x20\\t-\\r',
};

/** UTS 18, Annex C. */
const UNICODE_POSIX: Readonly<Record<string, string>> = {
  lower: '\\p{Lowercase}',
  upper: '\\p{Uppercase}',
  ascii: '\\0-\\x7f',
  alpha: '\\p{Alphabetic}',
  digit: '\\p{Nd}',
  alnum: '\\p{Alphabetic}\\p{Nd}',
  punct: '\\p{P}',
  blank: '\\p{Zs}\\t',
  graph: '\\P{C}--[\\p{White_Space}]',
  print: '\\P{C}--[\\p{Zl}\\p{Zp}]',
  cntrl: '\\p{Cc}',
  xdigit: '\\p{Nd}\\p{Hex_Digit}',
  space: '\\p{White_Space}',
  word: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d',
};

/** Java's own tests of characters, as far as Unicode has them too. */
const JAVA: Readonly<Record<string, string>> = {
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  javatitlecase: '\\p{Lt}',
  javaletter: '\\p{L}',
  javadigit: '\\p{Nd}',
  javaletterordigit: '\\p{L}\\p{Nd}',
  javaalphabetic: '\\p{Alphabetic}',
  javaideographic: '\\p{Ideographic}',
  javawhitespace: '[\\p{Z}\\t-\\r\\x1c-\\x1f]--[\\u00a0\\u2007\\u202f]',
  javaspacechar: '\\p{Z}',
  javamirrored: '\\p{Bidi_Mirrored}',
};

const loose = (name: string): string => name.replace(/[\s_-]/g, '').toLocaleLowerCase('en');
const binary = new Map(BINARY.map((name) => [loose(name), name]));

/** A class of POSIX, as in `[[:alpha:]]`; `undefined` when there is none of that name. */
export function findPosixSet(name: string, isUnicode: boolean): string | undefined {
  const found = (isUnicode ? UNICODE_POSIX : ASCII_POSIX)[loose(name)];
  return found === undefined ? undefined : `[${found}]`;
}

/**
 * What `\p{…}` names, as a class of JavaScript's `v` mode; names are spelled as in ICU or Java, which
 * overlook case, spaces, `_` and `-`. `undefined`: no such property.
 */
export function findPropertySet(
  written: string,
  flavour: Flavour,
  isUnicode: boolean,
): string | undefined {
  const [left, right] = written.split(/[=:]/, 2) as [string, string | undefined];
  const name = loose(left);
  if (right !== undefined) {
    const value = loose(right);
    if (['sc', 'script'].includes(name)) return findScript('Script', right);
    if (['scx', 'scriptextensions'].includes(name)) return findScript('Script_Extensions', right);
    if (['gc', 'generalcategory', 'category'].includes(name)) return findCategory(value);
    if (['blk', 'block'].includes(name)) return findBlock(value);
    const property = findPropertySet(left, flavour, isUnicode);
    if (property === undefined) return undefined;
    if (['yes', 'y', 'true', 't'].includes(value)) return property;
    return ['no', 'n', 'false', 'f'].includes(value) ? `[^${property}]` : undefined;
  }
  if (flavour === 'java' && JAVA[name] !== undefined) return `[${JAVA[name]}]`;
  if (flavour === 'java' && name === 'l1') return '[\\0-\\xff]';
  const posix = findPosixSet(name, flavour === 'icu' || isUnicode);
  if (posix !== undefined) return posix;
  const plain = findCategory(name) ?? findBinary(name) ?? findScript('Script', left);
  if (plain !== undefined) return plain;
  if (name.startsWith('is')) return findPropertySet(left.trim().slice(2), flavour, true);
  return name.startsWith('in') ? findBlock(name.slice(2)) : undefined;
}

function findBinary(name: string): string | undefined {
  const found = binary.get(name === 'whitespace' ? 'whitespace' : name);
  return found === undefined ? undefined : `[\\p{${found}}]`;
}

function findCategory(name: string): string | undefined {
  const short = CATEGORIES[name] ?? name.replace(/^[a-z]/, (c) => c.toLocaleUpperCase('en'));
  if (name === 'lc' || name === 'l&') return '[\\p{LC}]';
  return Object.values(CATEGORIES).includes(short) ? `[\\p{${short}}]` : undefined;
}

function findBlock(name: string): string | undefined {
  const block = BLOCKS[name];
  return block && `[\\u{${block[0].toString(16)}}-\\u{${block[1].toString(16)}}]`;
}

/** JavaScript wants the exact spelling: `Old_Italic`, or the short name `Ital`. */
function findScript(property: 'Script' | 'Script_Extensions', written: string): string | undefined {
  const words = written
    .trim()
    .toLocaleLowerCase('en')
    .split(/[\s_-]+/);
  const name = words.map((word) => word.replace(/^./, (c) => c.toLocaleUpperCase('en'))).join('_');
  if (!/^[A-Za-z_]+$/.test(name)) return undefined;
  const source = `[\\p{${property}=${name}}]`;
  try {
    new RegExp(source, 'v');
    return source;
  } catch {
    // the only way to ask JavaScript whether it knows a script
    return undefined;
  }
}
