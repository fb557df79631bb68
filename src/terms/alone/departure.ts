import type { Span } from '../../model/span.ts';

/** A mention that departs from how the same text usually says it. */
export interface Departure {
  /** Number of the text, from 0. */
  readonly text: number;
  readonly span: Span;
  readonly found: string;
  /** The form that the texts prefer, as it stands in one of them. */
  readonly usual: string;
  /** How often the texts say it in the usual way, and in this one. */
  readonly counts: readonly [usual: number, found: number];
}

/**
 * Whether the texts have a habit that this breaks: a form that is used less than twice as often as
 * the other is a choice nobody made yet.
 */
export function isAgainstHabit({ counts: [usual, found] }: Departure): boolean {
  return usual >= 2 && usual >= 2 * found;
}
