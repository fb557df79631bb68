import type { Evidence } from '../finding.ts';

/** One way in which a term was rendered, with the places that show it. */
export interface Rendering {
  /** In its citation form where that is known, else as it stands in the text. */
  readonly text: string;
  /** The dominant one, an accepted variant, or one that departs without reason. */
  readonly status: 'dominant' | 'accepted' | 'deviant';
  readonly places: readonly Evidence[];
}

/** How one term of the trusted side was rendered across a bitext, most frequent first. */
export interface TermRenderings {
  readonly term: string;
  /** The concept it belongs to; absent when no termbase knows it. */
  readonly concept?: string;
  readonly renderings: readonly Rendering[];
  /** How many times the term stands on the trusted side, rendered or not. */
  readonly count: number;
}
