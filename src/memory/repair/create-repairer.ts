import type { Language } from '../../language/language.ts';
import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Repair, RepairChange, SuffixDoubt } from '../../model/match.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import type { Span } from '../../model/span.ts';
import { toCodedText } from '../../model/content/to-coded-text.ts';
import { englishOrdinal } from './english-ordinal.ts';
import { findDigits, findValues, type Value } from './find-values.ts';
import { pairValues, toSlots, type ReadText, type SlottedText } from './pair-values.ts';
import { findSuffixDoubt } from './find-suffix-doubt.ts';
import { isSameNumber, writeNumber, type DecimalSigns } from './write-number.ts';
import { isSameDate, writeDate } from './write-date.ts';

/** The languages of the two sides of an entry. */
interface Languages {
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

/** A text with more values is a table, not a sentence; each is held against all others. */
const MOST_VALUES = 100;

/** Fits the target of an entry to the query; `undefined` when the two sources have the same values. */
export type Repairer = (entry: Entry, targetLanguage: Language) => Repair | undefined;

/**
 * Makes a {@link Repairer} for the entries that are like one query: it puts the numbers, dates, addresses, placeholders
 * and names of the query where the target has those of the entry. A value is put in only where its place is certain: the
 * target holds what the source held as many times.
 *
 * @param language of the query and of the sources of the entries
 */
export function createRepairer(query: Content, language: Language): Repairer {
  const text = toCodedText(query);
  // few entries have arguments such as %1, so nearly all ask for the same reading
  const readings = new Map<string, SlottedText>();
  const read = (text: string, fixed: ReadonlySet<string>): SlottedText =>
    toSlots({ text, values: findValues(text, language, fixed) }, language);
  const readQuery = (fixed: ReadonlySet<string>): SlottedText => {
    const key = [...fixed].join(' ');
    const known = readings.get(key) ?? read(text, fixed);
    readings.set(key, known);
    return known;
  };
  return (entry, targetLanguage) => {
    const [sourceText, targetText] = [toCodedText(entry.source), toCodedText(entry.target)];
    const fixed = findArguments(sourceText, targetText);
    const source = read(sourceText, fixed);
    const asked = readQuery(fixed);
    if (Math.max(source.values.length, asked.values.length) > MOST_VALUES) return undefined;
    const { pairs, onlyEntry, onlyQuery } = pairValues(source, asked);
    const changed = pairs.filter(([one, other]) => one.text !== other.text);
    const missed = [
      ...onlyEntry.filter(isTelling).map((value) => toChange(value.what, value.text, '')),
      ...onlyQuery.filter(isTelling).map((value) => toChange(value.what, '', value.text)),
    ];
    if (changed.length === 0 && missed.length === 0) return undefined;
    const target = { text: targetText, values: findValues(targetText, targetLanguage, fixed) };
    const places: Replacement[] = [];
    const changes: RepairChange[] = [];
    for (const [from, to] of changed.flatMap((pair) => splitName(pair, target))) {
      const place = fitValue(from, to, source, target, {
        source: language,
        target: targetLanguage,
      });
      if (place === undefined) {
        // names and words are translated: that one is not there says nothing
        if (isTelling(from)) missed.push(toChange(from.what, from.text, to.text));
        continue;
      }
      places.push(place);
      changes.push(toChange(from.what, targetText.slice(...place.span), place.text));
    }
    if (changes.length === 0 && missed.length === 0) return undefined;
    places.sort((one, other) => one.span[0] - other.span[0]);
    return {
      target: replaceIn(entry.target, places),
      changes,
      missed,
      suffixes: places.flatMap((place) => doubtOf(place, targetText, targetLanguage)),
    };
  };
}

/** Of %1, %2, … what both texts have: a percentage is %74 in one language and 74 % in the other. */
function findArguments(source: string, target: string): ReadonlySet<string> {
  if (!source.includes('%')) return new Set();
  const found = [...source.matchAll(/%\p{Nd}{1,2}/gu)].map(([argument]) => argument);
  return new Set(found.filter((argument) => target.includes(argument)));
}

/** What must come out right in a translation, whatever its words are; a month alone may be another word (Ocak, May). */
const isTelling = ({ what, date }: Value): boolean =>
  what !== 'name' && (date === undefined || date.day !== undefined || date.year !== undefined);

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
  const signs: DecimalSigns = [languages.source.decimal, languages.target.decimal];
  const isLike = (one: Value, other: Value, written: DecimalSigns): boolean => {
    if (one.what !== what || other.what !== what) return false;
    if (what === 'number') return isSameNumber(one.text, other.text, written);
    if (what === 'date') return isSameDate(one.date!, other.date!);
    return one.text === other.text;
  };
  // the third "2" of the source is the third of the target, where both have as many
  let inSource: readonly Value[] = source.values.filter((value) =>
    isLike(value, from, [signs[0], signs[0]]),
  );
  let inTarget: readonly Value[] =
    what === 'name'
      ? findName(target.text, from.text)
      : target.values.filter((value) => isLike(from, value, signs));
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
  if (what !== 'number' || ordinal === null || languages.target.primary !== 'en')
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
      source.decimal,
      target.decimal,
    ]);
  return from.what === 'date' ? writeDate(to.date!, place, target) : to.text;
}

/** A name as a word of its own; at the beginning of a sentence too, where it is not told from other words. */
function findName(text: string, name: string): readonly Value[] {
  const found: Value[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // two code units hold the letter beside it, whatever plane it is in
    const isInside =
      /[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      /^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2));
    if (isInside) continue;
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
