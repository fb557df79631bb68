import type { Term } from '../../model/concept.ts';
import type { TermPlaces } from './term-places.ts';

/** One way in which a term is rendered, all its forms together. */
export interface RenderingUse {
  /** As the termbase has it, else in its citation form where that is known. */
  readonly text: string;
  /** What the termbase says of it; absent: nothing. */
  readonly status?: Term['status'];
  /**
   * `usual`: the preferred one, or what the bitext mostly has; `habit`: admitted, or so frequent that it is one;
   * `deviant`: neither, or deprecated.
   */
  readonly role: 'usual' | 'habit' | 'deviant';
  readonly places: TermPlaces;
  /** As they stand in the texts, the most frequent first. */
  readonly forms: readonly { readonly text: string; readonly count: number }[];
  /**
   * Whether `text` is surely a citation form: the termbase has it, or other forms in the bitext are inflected
   * forms of it.
   */
  readonly isCitation: boolean;
}

/** A term of the trusted side and what stands for it on the other one. */
export interface TermUse {
  readonly term: string;
  /** Of the termbase, by id; more than one when several begin with the same term. */
  readonly concepts: readonly string[];
  readonly definition?: string;
  readonly domain?: string;
  readonly note?: string;
  /** Most frequent first. */
  readonly renderings: readonly RenderingUse[];
  /** Where the term stands and no rendering of it was found. */
  readonly unrendered: TermPlaces;
}
