import type { Span } from './span.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** Why a match is worth less than its words alone say. */
export interface Penalty {
  readonly reason: 'case' | 'numbers' | 'codes' | 'punctuation' | 'whitespace' | 'alignment';
  /** Whole percent taken off, above 0. */
  readonly points: number;
}

interface MatchBase {
  readonly type: 'match';
  /** Whole percent after penalties, 0 to 100. */
  readonly score: number;
  readonly tu: TranslationUnit;
  readonly penalties: readonly Penalty[];
}

/** An entry that was looked up and scored for one query. */
export type Match = MatchBase &
  (
    | {
        /** `context`: the neighbours agree too. `exact`: the same text, penalties aside. */
        readonly kind: 'context' | 'exact';
      }
    | {
        readonly kind: 'fuzzy';
        /** The parts of the entry's source (content positions) that differ from the query. */
        readonly edits: readonly Span[];
      }
  );
