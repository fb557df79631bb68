import type { Bead } from '../model/bead.ts';
import type { Run } from '../model/span.ts';
import { alignDocument } from './align-document.ts';
import type { Dictionary } from './lexicon/dictionary.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { prepareDocument } from './prepare-document.ts';
import { temperConfidence } from './temper-confidence.ts';

/** Runs of sentences that someone knows to belong together. */
export interface FixedBead {
  readonly source: Run;
  readonly target: Run;
}

/** Two lists of sentences that say the same, and what is known of them. */
export interface AlignInput {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** For each sentence the number of its paragraph; absent when unknown. Used only when both are given. */
  readonly sourceParagraphs?: readonly number[];
  readonly targetParagraphs?: readonly number[];
  /** Beads to keep as they are, in any order; they must not cross or overlap. */
  readonly anchors?: readonly FixedBead[];
  /** Word probabilities learned elsewhere, keyed like those of {@link learnLexicon} over the same tokens. */
  readonly lexicon?: Lexicon;
  /**
   * Consulted beside the shipped lexicon of the two languages. Absent: that alone. `none`: not even
   * that.
   */
  readonly dictionary?: Dictionary | 'none';
}

/** What is known of the words before the texts are read, the dictionary aside. */
export function listLexicons({ lexicon }: AlignInput): readonly Lexicon[] {
  return lexicon === undefined ? [] : [lexicon];
}

/**
 * The beads of a document: they cover every sentence of both sides exactly once, in order, whatever
 * the texts. One with no partner is a bead of its own with an empty run on the other side.
 *
 * @throws {RangeError} when anchors cross, overlap or leave the text, when paragraph lists do not
 *   have one number a sentence, or when a locale is not a BCP 47 name.
 */
export function alignSentences(input: AlignInput): readonly Bead[] {
  const document = prepareDocument(input);
  const beads = alignDocument(document, listLexicons(input));
  return temperConfidence(document, beads, input.lexicon);
}
