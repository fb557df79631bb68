import type { Content } from './content.ts';
import type { Span } from './span.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** What texts with the same words can still differ in. */
export type Difference = 'case' | 'numbers' | 'punctuation' | 'whitespace' | 'codes';

/** Why a match is worth less than its words alone say. */
export interface Penalty {
  readonly reason: Difference | 'alignment' | 'age' | 'machine' | 'foreign';
  /** Whole percent taken off, above 0. */
  readonly points: number;
}

/** A word of the entry that is another form of the query's word. */
export interface OtherForm {
  readonly query: string;
  readonly entry: string;
  /** Content positions in the entry's source. */
  readonly span: Span;
}

/** The score by stems, beside that by words. */
export interface StemScore {
  /** Whole percent, before penalties: at least the score by words. */
  readonly score: number;
  /** Why it differs from the score by words: the words that only differ in their endings. */
  readonly forms: readonly OtherForm[];
}

/** Something of the query that was put into the target, or could not be. */
export interface RepairChange {
  readonly what: 'number' | 'date' | 'name' | 'placeable' | 'code';
  /** As the entry has it; empty when it has nothing there. */
  readonly from: string;
  /** As the query has it, written the way the target writes it; empty when it was taken out. */
  readonly to: string;
}

/** A suffix that followed a changed number or acronym, which may now be wrong. */
export interface SuffixDoubt {
  readonly found: string;
  /** What the language asks for now; absent when it cannot be told. */
  readonly expected?: string;
}

/** A match's target with the query's own numbers, codes and the like. */
export interface Repair {
  readonly target: Content;
  readonly changes: readonly RepairChange[];
  /** What the query has and the target could not be given: a translator must look. */
  readonly missed: readonly RepairChange[];
  readonly suffixes: readonly SuffixDoubt[];
}

interface MatchBase {
  readonly type: 'match';
  /** Whole percent after penalties, 0 to 100. */
  readonly score: number;
  readonly tu: TranslationUnit;
  readonly penalties: readonly Penalty[];
  /** Absent when the look-up did not ask for it. */
  readonly stem?: StemScore;
  /** Absent when the target needs none. */
  readonly repair?: Repair;
}

/** An entry that was looked up and scored for one query. */
export type Match = MatchBase &
  (
    | {
        /** `context`: the same text, and the unit or the neighbours agree too. `exact`: the same text. */
        readonly kind: 'context' | 'exact';
      }
    | {
        /** The same but for what `differs` lists. */
        readonly kind: 'near';
        readonly differs: readonly Difference[];
        /** The parts of the entry's source (content positions) that differ from the query's words. */
        readonly edits: readonly Span[];
      }
    | { readonly kind: 'fuzzy'; readonly edits: readonly Span[] }
  );
