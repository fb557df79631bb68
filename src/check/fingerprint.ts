import type { Rule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

/** What makes a finding the same finding after edits elsewhere. */
export interface FingerprintParts {
  readonly rule: Rule;
  /** Absent for rules that speak of no term. */
  readonly term?: string;
  /** Absent when nothing stands there. */
  readonly found?: string;
  /** The inspected text, and the words spoken of in it; absent: the whole text. */
  readonly text: string;
  readonly span?: Span;
}

/**
 * Code units of text on each side that belong to a finding: some four words. More would change the
 * fingerprint with edits further off, fewer would take different places for one.
 */
const REACH = 30;

/**
 * A stable name of a finding, 16 hexadecimal digits: from its rule, term and nearby words, never from
 * line numbers or ids, so that a baseline survives edits elsewhere.
 */
export function fingerprint({ rule, term, found, text, span }: FingerprintParts): string {
  const key = [rule, term ?? '', found ?? '', wordsAround(text, span)].join('\u0000');
  return hash(key, OFFSET_BASIS) + hash(key, ~OFFSET_BASIS);
}

/**
 * The words that a fingerprint hangs on: a text in which they do not stand, its spaces narrowed as here, has no
 * finding of the same fingerprint.
 */
export function wordsAround(text: string, span?: Span): string {
  const [start, end] = span ?? [0, Math.min(text.length, 2 * REACH)];
  return narrowSpaces(text.slice(Math.max(0, start - REACH), end + REACH)).trim();
}

/** A text with one space for several. */
export function narrowSpaces(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv, section 5). */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Eight hexadecimal digits of a text; the same text gives the same ones everywhere. */
export function hashText(text: string): string {
  return hash(text, OFFSET_BASIS);
}

function hash(text: string, basis: number): string {
  let value = basis;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), PRIME);
    value = Math.imul(value ^ (unit >> 8), PRIME);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
