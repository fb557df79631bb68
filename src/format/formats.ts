/** The names of the formats, as `--format` takes them. */
export type FormatName =
  | 'xliff'
  | 'tmx'
  | 'tbx'
  | 'srx'
  | 'csv'
  | 'tsv'
  | 'jsonl'
  | 'po'
  | 'utx'
  | 'omegat'
  | 'weblate'
  | 'multiterm'
  | 'text'
  | 'beads';

/** What a file can hold. */
type FormatContent = 'documents' | 'pairs' | 'units' | 'termbase' | 'beads' | 'rules';

/** What can be done with a format. */
export interface Format {
  readonly name: FormatName;
  /** With the dot, in small letters, the usual one first. */
  readonly extensions: readonly string[];
  /** What a file of it can be read as. */
  readonly reads: readonly FormatContent[];
  /** What can be written to it. */
  readonly writes: readonly FormatContent[];
}

/** All formats of this storey. */
export const formats: readonly Format[] = [
  {
    name: 'xliff',
    extensions: ['.xlf', '.xliff'],
    reads: ['documents', 'pairs'],
    writes: ['documents'],
  },
  {
    name: 'tmx',
    extensions: ['.tmx'],
    reads: ['units', 'pairs'],
    writes: ['units'],
  },
  {
    name: 'tbx',
    extensions: ['.tbx'],
    reads: ['termbase'],
    writes: ['termbase'],
  },
  {
    name: 'srx',
    extensions: ['.srx'],
    reads: ['rules'],
    writes: ['rules'],
  },
  {
    name: 'csv',
    extensions: ['.csv'],
    reads: ['pairs', 'termbase'],
    writes: ['pairs', 'termbase'],
  },
  {
    name: 'tsv',
    extensions: ['.tsv'],
    reads: ['pairs', 'termbase'],
    writes: ['pairs', 'termbase'],
  },
  {
    name: 'jsonl',
    extensions: ['.jsonl'],
    reads: ['pairs'],
    writes: ['pairs'],
  },
  {
    name: 'po',
    extensions: ['.po', '.pot'],
    reads: ['documents', 'pairs'],
    writes: ['documents'],
  },
  {
    name: 'utx',
    extensions: ['.utx'],
    reads: ['termbase'],
    writes: ['termbase'],
  },
  // The next three share their extensions with other formats, `.utf8` of OmegaT aside.
  {
    name: 'omegat',
    extensions: ['.utf8'],
    reads: ['termbase'],
    writes: ['termbase'],
  },
  {
    name: 'weblate',
    extensions: [],
    reads: ['termbase'],
    writes: ['termbase'],
  },
  { name: 'multiterm', extensions: [], reads: ['termbase'], writes: [] },
  { name: 'text', extensions: ['.txt'], reads: [], writes: [] },
  { name: 'beads', extensions: ['.beads'], reads: ['beads'], writes: ['beads'] },
];

/** The format of that name; absent for any other word. */
export function findFormat(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** Beginnings of files that say what they are, where the name does not. */
const beginnings: readonly (readonly [RegExp, FormatName])[] = [
  [/<(\w+:)?xliff[\s>]/, 'xliff'],
  [/<tmx[\s>]/, 'tmx'],
  [/<(tbx|martif)[\s>]/, 'tbx'],
  [/<(\w+:)?srx[\s>]/, 'srx'],
  [/<mtf[\s>]/, 'multiterm'],
  [/^\ufeff?#UTX\b/, 'utx'],
  [/^\ufeff?(#[^\n]*\n|\s)*msg(id|ctxt)\s*"/, 'po'],
  [/^\ufeff?\s*\{.*\}\s*(\n|$)/, 'jsonl'],
  [/^\ufeff?\[[\d, ]*\]:\[[\d, ]*\]/, 'beads'],
];

/**
 * What format a file has: by its extension, before `.gz` if there is one, else by how its text begins.
 * Absent when neither tells.
 *
 * @param firstText The first few hundred characters, decoded.
 */
export function detectFormat(path: string, firstText = ''): Format | undefined {
  const name = path.toLocaleLowerCase('en').replace(/\.gz$/, '');
  const named = formats.find(({ extensions }) => extensions.some((end) => name.endsWith(end)));
  if (named !== undefined) return named;
  const begun = beginnings.find(([pattern]) => pattern.test(firstText))?.[1];
  return begun === undefined ? undefined : findFormat(begun);
}
