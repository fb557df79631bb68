import type { Language } from '../../language/language.ts';
import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/join-content.ts';
import type { Repair, RepairChange, SuffixDoubt } from '../../model/match.ts';
import { contentLength, sliceContent } from '../../model/slice-content.ts';
import type { Span } from '../../model/span.ts';
import { toCodedText } from '../../model/to-coded-text.ts';
import { englishOrdinal } from './english-ordinal.ts';
import { findDigits, findValues, type Value } from './find-values.ts';
import { pairValues, type ReadText } from './pair-values.ts';
import { findSuffixDoubt } from './find-suffix-doubt.ts';
import { decimalMark, isSameNumber, writeNumber } from './write-number.ts';
import { isSameDate, writeDate } from './write-date.ts';

/** The languages of the two sides of an entry. */
export interface Languages {
  readonly source: Language;
  readonly target: Language;
}

/** The texts of an entry. */
export interface Entry {
  readonly source: Content;
  readonly target: Content;
}

/** A place of the target that gets other words. */
interface Replacement {
  readonly span: Span;
  readonly text: string;
  readonly what: Value['what'];
}

/**
 * Puts the numbers, dates, addresses, placeholders and names of a query where the target of an entry has those of the
 * entry. A value is put in only where its place is certain: the target holds what the source held as many times.
 *
 * @returns undefined when the two sources have the same values
 */
export function repairMatch(
  query: Content,
  { source, target }: Entry,
  languages: Languages,
): Repair | undefined {
  const translated = toCodedText(target);
  // a percentage is %74 in one language and 74 % in the other; what is the same in both is an argument
  const fixed = new Set(
    [...toCodedText(source).matchAll(/%\p{Nd}{1,2}/gu)]
      .map(([found]) => found)
      .filter((found) => translated.includes(found)),
  );
  const read = (content: Content, language: Language): ReadText => {
    const text = toCodedText(content);
    return { text, values: findValues(text, language, fixed) };
  };
  const [entry, asked] = [read(source, languages.source), read(query, languages.source)];
  const { pairs, onlyEntry, onlyQuery } = pairValues(entry, asked, languages.source);
  const changed = pairs.filter(([one, other]) => one.text !== other.text);
  const missed = [
    ...onlyEntry.filter(isTelling).map((value) => toChange(value.what, value.text, '')),
    ...onlyQuery.filter(isTelling).map((value) => toChange(value.what, '', value.text)),
  ];
  if (changed.length === 0 && missed.length === 0) return undefined;
  const translation = read(target, languages.target);
  const places: Replacement[] = [];
  const changes: RepairChange[] = [];
  for (const [from, to] of changed.flatMap((pair) => splitName(pair, translation))) {
    const place = fitValue(from, to, entry, translation, languages);
    if (place === undefined) {
      // names are translated like other words: that one is not there says nothing
      if (isTelling(from)) missed.push(toChange(from.what, from.text, to.text));
      continue;
    }
    places.push(place);
    changes.push(toChange(from.what, translation.text.slice(...place.span), place.text));
  }
  if (changes.length === 0 && missed.length === 0) return undefined;
  places.sort((one, other) => one.span[0] - other.span[0]);
  return {
    target: replaceIn(target, places),
    changes,
    missed,
    suffixes: places.flatMap((place) => doubtOf(place, translation.text, languages.target)),
  };
}

/** What must come out right in a translation, whatever its words are. */
const isTelling = ({ what }: Value): boolean => what !== 'name';

const toChange = (what: Value['what'], from: string, to: string): RepairChange => ({
  what,
  from,
  to,
});

/** Of names that are translated and differ in digits alone (Grid02, Izgara02), the digits that differ. */
function splitName(
  [from, to]: readonly [Value, Value],
  target: ReadText,
): readonly (readonly [Value, Value])[] {
  if (from.what !== 'name' || findName(target.text, from.text).length > 0) return [[from, to]];
  const mask = ({ text }: Value): string => text.replaceAll(/\p{Nd}+/gu, '0');
  if (mask(from) !== mask(to)) return [[from, to]];
  const digits = ({ text, span }: Value): readonly Value[] =>
    [...text.matchAll(/\p{Nd}+/gu)].map(({ 0: run, index }) => {
      const start = span[0] + index;
      return { what: 'number', text: run, span: [start, start + run.length] };
    });
  const others = digits(to);
  return digits(from).flatMap((run, at) =>
    run.text === others[at]!.text ? [] : [[run, others[at]!] as const],
  );
}

/** Where the target has a value of the entry, and what stands there for the query. */
function fitValue(
  from: Value,
  to: Value,
  source: ReadText,
  target: ReadText,
  languages: Languages,
): Replacement | undefined {
  const { what } = from;
  const marks = [decimalMark(languages.source), decimalMark(languages.target)] as const;
  const isLike = (one: Value, other: Value, signs: typeof marks): boolean => {
    if (one.what !== what || other.what !== what) return false;
    if (what === 'number') return isSameNumber(one.text, other.text, signs);
    if (what === 'date') return isSameDate(one.date!, other.date!);
    return one.text === other.text;
  };
  // the third "2" of the source is the third of the target, where both have as many
  let inSource: readonly Value[] = source.values.filter((value) =>
    isLike(value, from, [marks[0], marks[0]]),
  );
  let inTarget: readonly Value[] =
    what === 'name'
      ? findName(target.text, from.text)
      : target.values.filter((value) => isLike(from, value, marks));
  const isInName = !source.values.includes(from);
  if (isInName || (inTarget.length === 0 && /^\p{Nd}+$/u.test(from.text))) {
    // red2 and kırmızı 2
    inSource = findDigits(source.text, from.text);
    inTarget = findDigits(target.text, from.text);
  }
  const place = inTarget[inSource.findIndex(({ span }) => span[0] === from.span[0])];
  if (place === undefined || inSource.length !== inTarget.length) return undefined;
  const text = writeValue(from, to, place, languages);
  if (text === undefined) return undefined;
  const ordinal = /^(?:st|nd|rd|th)(?!\p{L})/iu.exec(target.text.slice(place.span[1]));
  if (what !== 'number' || ordinal === null || !/^en(?:-|$)/.test(languages.target.locale))
    return { span: place.span, text, what };
  return {
    span: [place.span[0], place.span[1] + ordinal[0].length],
    text: text + englishOrdinal(text),
    what,
  };
}

function writeValue(
  from: Value,
  to: Value,
  place: Value,
  { source, target }: Languages,
): string | undefined {
  if (from.what === 'number')
    return writeNumber(to.text, { source: from.text, target: place.text }, [
      decimalMark(source),
      decimalMark(target),
    ]);
  return from.what === 'date' ? writeDate(to.date!, place, target) : to.text;
}

/** A name as a word of its own; at the beginning of a sentence too, where it is not told from other words. */
function findName(text: string, name: string): readonly Value[] {
  const found: Value[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\p{L}\p{N}_]$/u.test(text.slice(0, at)) || /^[\p{L}\p{N}_]/u.test(text.slice(end)))
      continue;
    found.push({ what: 'name', text: name, span: [at, end] });
  }
  return found;
}

function replaceIn(content: Content, places: readonly Replacement[]): Content {
  const pieces: Content[] = [];
  let at = 0;
  for (const { span, text } of places) {
    pieces.push(sliceContent(content, [at, span[0]]), [text]);
    at = span[1];
  }
  return joinContent(...pieces, sliceContent(content, [at, contentLength(content)]));
}

function doubtOf(
  { what, text, span }: Replacement,
  target: string,
  language: Language,
): readonly SuffixDoubt[] {
  const doubt = findSuffixDoubt(what, text, target.slice(span[1]), language);
  return doubt === undefined ? [] : [doubt];
}
