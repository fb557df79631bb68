/** Marks that end sentences and labels in any script, by their counterpart in Latin script. */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '…': ['...', '…', '⋯'],
    ':': [':', '：'],
    '?': ['?', '？', '؟', '፧'],
    '!': ['!', '！'],
    '.': ['.', '。', '．', '｡', '।', '॥', '۔', '።', '။', '។'],
  }).flatMap(([meaning, marks]) => marks.map((mark) => [mark, meaning] as const)),
);

/** The marks of languages that write others than Latin script, where one is to be proposed. */
const OWN: readonly (readonly [languages: string, marks: Readonly<Record<string, string>>])[] = [
  ['ja zh yue', { '.': '。', '?': '？', '!': '！', ':': '：' }],
  ['as bn hi mr ne or pa sa', { '.': '।' }],
  ['ar ckb fa ps sd ug', { '?': '؟' }],
  ['ur', { '.': '۔', '?': '؟' }],
  ['am ti', { '.': '።', '?': '፧' }],
  ['my', { '.': '။' }],
  ['km', { '.': '។' }],
  ['el', { '?': ';' }],
];
const OWN_OF: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  OWN.flatMap(([languages, marks]) => languages.split(' ').map((one) => [one, marks] as const)),
);

/** Languages that end sentences in a space (Thai, Lao), inside a word (Armenian questions) or in no such mark (Tibetan). */
const WITHOUT: ReadonlySet<string> = new Set(['th', 'lo', 'hy', 'bo', 'dz']);

/** Whether sentences of a language end in a mark that one of another language answers to. */
export function hasSentenceMarks(primary: string): boolean {
  return !WITHOUT.has(primary);
}

/** What a mark at the end of a text means, as its counterpart in Latin script; empty when it is none. */
export function meaningOf(mark: string, primary: string): string {
  if (primary === 'el' && (mark === ';' || mark === '\u037E')) return '?';
  return MEANINGS.get(mark) ?? '';
}

/** The mark a language writes for what {@link meaningOf} says. */
export function ownMark(meaning: string, primary: string): string {
  return OWN_OF.get(primary)?.[meaning] ?? meaning;
}
