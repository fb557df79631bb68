import { createMapBuilder } from '../model/positions/map-builder.ts';
import type { MappedText } from '../model/positions/mapped-text.ts';

/**
 * What may become one letter when composed, or one unit of anything else: Korean letters of one
 * syllable (Unicode 16, 3.12), a letter with the marks that follow it.
 *
 * Letters that stay as they are and have no marks behind them are taken many at once: most of a text.
 */
const CLUSTER =
  /(?:[ -@[-_a-~](?!\p{M}))+|[\u1100-\u115F\uAC00-\uD7A3][\u1160-\u11FF]+\p{M}*|\P{M}\p{M}+|[^]/gu;
/** All but the printable ASCII that stays: capitals are lowered, a back quote becomes an apostrophe. */
const NEEDS_WORK = /[^ -@[-_a-~]/u;
/** Begins with one of those, and so holds nothing else or is one with its marks. */
const STAYS = /^[ -@[-_a-~](?!\p{M})/u;

/**
 * Text for comparison, with the way back: composed (NFC), in lower case by `lower`, apostrophes as
 * U+0027, spaces as U+0020, soft hyphens and zero-width signs gone.
 */
export function foldText(text: string, lower: (text: string) => string): MappedText {
  if (!NEEDS_WORK.test(text)) {
    const run = { start: 0, length: text.length, originalStart: 0, originalLength: text.length };
    return { text, runs: text === '' ? [] : [run] };
  }
  const builder = createMapBuilder();
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match;
    const stays = STAYS.test(cluster);
    builder.add(stays ? cluster : foldCluster(cluster, lower), match.index, cluster.length);
  }
  return builder.build();
}

function foldCluster(cluster: string, lower: (text: string) => string): string {
  switch (cluster) {
    case '\u2019':
    case '\u02BC':
    case '`':
    case '\u00B4':
      return "'";
    case '\u00A0':
    case '\u202F':
    case '\u2007':
    case '\u2009':
    case '\t':
      return ' ';
    case '\u00AD':
    case '\u200B':
    case '\u200C':
    case '\u200D':
    case '\u2060':
    case '\uFEFF':
      return '';
    default:
      return lower(cluster.normalize('NFC')).normalize('NFC');
  }
}

/**
 * Lower case for names and codes that do not follow the language of the text around them: `COVID`
 * is `covid` even in Turkish, where `I` would become `ı`. `İ` becomes a plain `i`.
 */
export function rootLower(text: string): string {
  return text.toLocaleLowerCase('en').replaceAll('i\u0307', 'i');
}
