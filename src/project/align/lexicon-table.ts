import { LEARNED_LEAST } from '../../align/lexicon/find-links.ts';
import type { Lexicon, TokenPair, Translation } from '../../align/lexicon/lexicon.ts';

/** A learned lexicon as plain data that goes from thread to thread. */
export interface LexiconTable {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Source word `s` has the entries from `rowStart[s]` to `rowStart[s + 1]`, likeliest first. */
  readonly rowStart: Int32Array;
  readonly entries: Int32Array;
  /** p(target | source) and p(source | target) of each entry. */
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
}

/**
 * The entries of a lexicon that the aligner looks at: those whose √(p·q) reaches
 * {@link LEARNED_LEAST}.
 *
 * @param lessons what it was learned from; words that are not in them are left out
 */
export function toLexiconTable(lexicon: Lexicon, lessons: Iterable<TokenPair>): LexiconTable {
  const sources = new Set<string>();
  for (const { source } of lessons) for (const word of source) sources.add(word);
  const targets = new Map<string, number>();
  const rowStart = new Int32Array(sources.size + 1);
  const entries: number[] = [];
  const ahead: number[] = [];
  const behind: number[] = [];
  let row = 0;
  for (const word of sources) {
    for (const { token, probability } of lexicon.targets(word)) {
      if (probability < LEARNED_LEAST * LEARNED_LEAST) break;
      const back = lexicon.back(word, token);
      if (probability * back < LEARNED_LEAST * LEARNED_LEAST) continue;
      let id = targets.get(token);
      if (id === undefined) targets.set(token, (id = targets.size));
      entries.push(id);
      ahead.push(probability);
      behind.push(back);
    }
    rowStart[++row] = entries.length;
  }
  return {
    sources: [...sources],
    targets: [...targets.keys()],
    rowStart,
    entries: Int32Array.from(entries),
    ahead: Float64Array.from(ahead),
    behind: Float64Array.from(behind),
  };
}

/** Look-up functions over a table. */
export function buildLexicon(table: LexiconTable): Lexicon {
  const { sources, targets, rowStart, entries, ahead, behind } = table;
  const rows = new Map(sources.map((word, row) => [word, row]));
  const ids = new Map(targets.map((word, id) => [word, id]));
  const find = (source: string, target: string): number => {
    const row = rows.get(source);
    const id = ids.get(target);
    if (row === undefined || id === undefined) return -1;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) if (entries[at] === id) return at;
    return -1;
  };
  return {
    translate: (source, target) => ahead[find(source, target)] ?? 0,
    back: (source, target) => behind[find(source, target)] ?? 0,
    targets(source) {
      const row = rows.get(source);
      if (row === undefined) return [];
      const found: Translation[] = [];
      for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++)
        found.push({ token: targets[entries[at]!]!, probability: ahead[at]! });
      return found;
    },
  };
}
