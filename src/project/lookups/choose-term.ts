import type { Concept, Term, Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { spliceBytes, type TextPatch } from '../../io/text/splice-bytes.ts';
import { languageOf } from '../../terms/recognise/select-terms.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { demandTermbaseFormat, parseTermbase } from '../termbase/read-termbase.ts';
import { toReference } from '../to-reference.ts';
import { addTerm } from './add-term.ts';
import { patchTableStatuses, patchTbxStatuses, type StatusChange } from './status-patches.ts';

/** What people decided of a rendering. */
export interface TermChoice {
  /** The term that it stands for, in the other language. */
  readonly term: string;
  readonly rendering: string;
  /** The side of the rendering. */
  readonly side: 'source' | 'target';
  readonly status: Term['status'];
}

/** The status of every term, by itself: terms of one text in several concepts are told apart by the concept. */
type Statuses = ReadonlyMap<string, Term['status']>;

/** Rounds of writing: what one status says of the others (see read-concept.ts) is written out in the second. */
const ROUNDS = 3;

/**
 * Writes into the file of a termbase what people decided of a rendering, which is added where it is not there. What
 * was preferred before a new preferred one is admitted from then on. All else stays byte for byte.
 *
 * @param path absolute
 * @returns false when the termbase says so already
 * @throws {FormatError} when the file cannot be read or written; `termbase/unusable` for a form that takes no status
 */
export async function chooseTerm(
  io: Io,
  path: string,
  choice: TermChoice,
  direction: Direction,
): Promise<boolean> {
  const { term, rendering, side, status } = choice;
  const pair =
    side === 'target' ? { source: term, target: rendering } : { source: rendering, target: term };
  const isAdded = await addTerm(io, path, pair, direction);
  const file = await readEncoded(io, path);
  const format = demandTermbaseFormat(path, file.text, direction);
  const isMeant = isOfChoice(choice, direction);
  let { text } = file;
  let wanted: Statuses | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const places = new Map<Term, StatusChange['place']>();
    const termbase = parseTermbase(text, path, format, direction, {
      onTerm: (one, place) => places.set(one, place),
    });
    wanted ??= decide(termbase, isMeant, rendering, status);
    const changes = listChanges(termbase, wanted, places);
    if (changes.length === 0) {
      if (text !== file.text)
        await io.save(path, [
          spliceBytes(file, [findDifference(file.text, text)], toReference, path),
        ]);
      return isAdded || text !== file.text;
    }
    const patches =
      format === 'tbx'
        ? patchTbxStatuses(text, changes)
        : format === 'csv' || format === 'tsv'
          ? patchTableStatuses(text, format, changes)
          : [];
    text = applyPatches(text, patches);
  }
  throw new FormatError('this file takes no status of a term', {
    fault: 'termbase/unusable',
    path,
    expected: 'TBX, or a table with a column for each of the two languages',
  });
}

/** Whether a concept is the one of the term, and a term of it one of its renderings. */
function isOfChoice(
  { term, side }: TermChoice,
  { sourceLocale, targetLocale }: Direction,
): (concept: Concept, one: Term) => boolean {
  const [own, other] = (
    side === 'target' ? [targetLocale, sourceLocale] : [sourceLocale, targetLocale]
  ).map(languageOf);
  return ({ terms }, one) =>
    languageOf(one.locale) === own &&
    terms.some(({ text, locale }) => text === term && languageOf(locale) === other);
}

const nameOf = (concept: Concept, { locale, text }: Term): string =>
  JSON.stringify([concept.id, locale, text]);

/** What every term is to be after the choice. */
function decide(
  { concepts }: Termbase,
  isMeant: (concept: Concept, one: Term) => boolean,
  rendering: string,
  status: Term['status'],
): Statuses {
  const wanted = new Map<string, Term['status']>();
  for (const concept of concepts)
    for (const term of concept.terms) {
      const isRendering = isMeant(concept, term);
      const isItself = isRendering && term.text === rendering;
      const isFormer = isRendering && status === 'preferred' && term.status === 'preferred';
      wanted.set(nameOf(concept, term), isItself ? status : isFormer ? 'admitted' : term.status);
    }
  return wanted;
}

function listChanges(
  { concepts }: Termbase,
  wanted: Statuses,
  places: ReadonlyMap<Term, StatusChange['place']>,
): readonly StatusChange[] {
  return concepts.flatMap((concept) =>
    concept.terms.flatMap((term): StatusChange[] => {
      const status = wanted.get(nameOf(concept, term));
      const place = places.get(term);
      if (status === undefined || status === term.status || place === undefined) return [];
      return [{ place, locale: term.locale, status }];
    }),
  );
}

function applyPatches(text: string, patches: readonly TextPatch[]): string {
  let after = text;
  for (const { start, end, text: put } of patches.toSorted((one, other) => other.start - one.start))
    after = after.slice(0, start) + put + after.slice(end);
  return after;
}

/** The stretch in which two texts differ. */
function findDifference(before: string, after: string): TextPatch {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return {
    start,
    end: before.length - end,
    text: after.slice(start, after.length - end),
  };
}
