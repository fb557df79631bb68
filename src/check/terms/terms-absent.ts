import type { Finding } from '../../model/finding.ts';
import { flattenContent, toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { findLanguage } from '../../language/find-language.ts';
import { type Digest, digestWhole } from '../../terms/digest.ts';
import { surveyRenderings } from '../../terms/discover/discover-survey.ts';
import {
  buildReplacementFinder,
  type FindReplacement,
} from '../../terms/discover/find-replacement.ts';
import { selectTellingPairs } from '../../terms/discover/select-telling-pairs.ts';
import { buildTwinTest } from './build-twin-test.ts';
import type { Check, CheckContext } from '../check.ts';
import { compareTerms, type TermComparisons } from './compare-terms.ts';
import { type Absence, findAbsences, withReplacement } from './find-absences.ts';
import { fingerprint } from '../fingerprint.ts';
import { TERMS_ABSENT_EXAMPLES } from './terms-absent-examples.ts';
import { toPlace } from '../to-place.ts';

/**
 * How often such findings were right on 10,500 segments of program translations with judged places:
 * with a look-alike or another word in the text, with nothing there. Advice (a derived or shortened
 * word, a term that seems left out) is given less than half. Move them with a new measurement.
 */
const CONFIDENCE = { related: 0.8, nothing: 0.9, advice: 0.3 };

/** A concept's term stands on the trusted side, and nothing that may render it on the other. */
export const termsAbsent: Check = {
  name: 'terms-absent',
  // what stands there instead, and what is a habit, the bitext shows
  scope: 'both',
  rules: ['terms/absent'],
  summary:
    'A term of the trusted side is rendered by none of the preferred or admitted terms of its concept, ' +
    'in whatever inflected form.',
  examples: TERMS_ABSENT_EXAMPLES,
  *run(context) {
    if (context.termbase === undefined) return;
    const read = context.digests ?? digestWhole(context.pairs);
    const uses = new Map<string, number>();
    const absences: PlacedAbsence[] = [];
    for (const { from, value } of read(digestAbsences(context))) {
      for (const [concept, count] of value.uses)
        uses.set(concept, (uses.get(concept) ?? 0) + count);
      for (const { text, ...absence } of value.absences)
        absences.push({ ...absence, pair: context.pairs[from + text]! });
    }
    const habits = findHabits(absences, uses, context);
    let learned: FindReplacement | undefined;
    const findReplacement: FindReplacement = (...place) =>
      (learned ??= learnReplacements(absences, context))(...place);
    const answers = new Map<PlacedAbsence, PlacedAbsence>();
    const answer = (absence: PlacedAbsence): PlacedAbsence => {
      const known = answers.get(absence);
      if (known !== undefined) return known;
      const found = withReplacement(absence, absence.pair, findReplacement);
      answers.set(absence, found);
      return found;
    };
    for (const absence of selectAsked(absences, answer, context))
      yield toFinding(answer(absence), habits, context);
  },
};

interface PlacedAbsence extends Absence {
  readonly pair: SegmentPair;
}

/** The absences that are asked about, and those whose findings may share a fingerprint with theirs. */
function selectAsked(
  absences: readonly PlacedAbsence[],
  answer: (absence: PlacedAbsence) => PlacedAbsence,
  { isAsked, inspect }: CheckContext,
): readonly PlacedAbsence[] {
  if (isAsked === undefined) return absences;
  const places = absences
    .filter(({ pair }) => isAsked(pair))
    .map(answer)
    .map(({ pair, found }) => ({ text: toPlainText(pair[inspect]), span: found?.span }));
  const isTwin = buildTwinTest(places, inspect);
  return absences.filter(({ pair }) => isAsked(pair) || isTwin(pair));
}

/** The absences of some segments, which they name by number, and how often each concept asks for a rendering. */
interface ListedAbsences {
  readonly uses: readonly (readonly [concept: string, count: number])[];
  readonly absences: readonly (Absence & { readonly text: number })[];
}

function digestAbsences(context: CheckContext): Digest<SegmentPair, ListedAbsences> {
  const { inspect, sourceLocale, targetLocale } = context;
  // the termbase is made ready but once, and only when somebody needs it
  let terms: TermComparisons | undefined;
  return {
    name: `absences ${inspect} ${sourceLocale} ${targetLocale}`,
    hangsOnTermbase: true,
    make: (pairs) => listAbsences(pairs, (terms ??= compareTerms(context)!)),
  };
}

function listAbsences(pairs: readonly SegmentPair[], terms: TermComparisons): ListedAbsences {
  const numberOf = new Map(pairs.map((pair, number) => [pair, number]));
  const uses = new Map<string, number>();
  const count = (concept: string): void => void uses.set(concept, (uses.get(concept) ?? 0) + 1);
  const absences: (Absence & { readonly text: number })[] = [];
  for (const comparison of terms.compare(pairs)) {
    const text = numberOf.get(comparison.pair)!;
    for (const absence of findAbsences(comparison, terms, count))
      absences.push({ ...absence, text });
  }
  return { uses: [...uses], absences };
}

/**
 * Segments that are read to learn what stands for the words of the questioned ones. Of 100,000 segments with
 * 2,800 absences it changed the severity of 2; a fifth of what there is to read, it left precision and recall on
 * judged places as they were, give or take .03.
 */
const MOST_LESSONS = 10_000;

/** Learns no more of the bitext than the absences ask, unless another check learns it all. */
function learnReplacements(
  absences: readonly PlacedAbsence[],
  context: CheckContext,
): FindReplacement {
  const asked = new Set(
    absences.filter(({ taken }) => taken !== undefined).map(({ pair }) => pair),
  );
  if (asked.size === 0) return () => undefined;
  if (context.survey !== undefined) return buildReplacementFinder(context.survey());
  const telling = selectTellingPairs(context.pairs, asked, context, MOST_LESSONS);
  const isWhole = telling === context.pairs;
  return buildReplacementFinder(
    isWhole
      ? surveyRenderings(telling, context, context.digests, context.tables)
      : surveyRenderings(telling, context),
  );
}

/**
 * A longer word that begins with the term (yanıtlama for yanıt) and stands for it in this part of its
 * uses, and so often, is the translators' own word for the action rather than a slip. Slips of that
 * kind made up at most .05 of the uses in three programs' translations, such habits .15 and more.
 */
const HABIT_SHARE = 0.1;
const HABIT_PLACES = 6;
/** Below this many letters a longer word is too often another one (ek, eklenti). */
const HABIT_LETTERS = 4;

/** The concepts whose longer words are a habit. */
function findHabits(
  absences: readonly Absence[],
  uses: ReadonlyMap<string, number>,
  context: CheckContext,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const absence of absences) {
    if (!isLonger(absence, context)) continue;
    const { concept } = absence.use;
    counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const isHabit = ([concept, count]: readonly [string, number]): boolean =>
    count >= HABIT_PLACES && count >= HABIT_SHARE * uses.get(concept)!;
  return new Set([...counts].filter(isHabit).map(([concept]) => concept));
}

function isLonger({ found, expected }: Absence, context: CheckContext): boolean {
  if (found?.kind !== 'word') return false;
  const { inspect, sourceLocale, targetLocale } = context;
  const language = findLanguage(inspect === 'target' ? targetLocale : sourceLocale);
  const form = language.lower(found.form);
  return expected.some(
    (text) => text.length >= HABIT_LETTERS && form.startsWith(language.lower(text)),
  );
}

function toFinding(
  absence: PlacedAbsence,
  habits: ReadonlySet<string>,
  context: CheckContext,
): Finding {
  const { use, expected, found, isOmitted, pair } = absence;
  const inspected = flattenContent(pair[context.inspect]);
  const term = use.term.text;
  const isAdvice =
    isOmitted === true ||
    use.grade === 'derived' ||
    found?.kind === 'derived' ||
    found?.kind === 'shortened' ||
    found?.kind === 'opened' ||
    (habits.has(use.concept) && isLonger(absence, context));
  const parts = { rule: 'terms/absent', term, text: inspected.text } as const;
  return {
    rule: 'terms/absent',
    severity: isAdvice ? 'info' : 'warning',
    place: toPlace(pair, context.inspect, inspected, found?.span),
    message: describe(absence),
    fingerprint: fingerprint(
      found === undefined ? parts : { ...parts, found: found.form, span: found.span },
    ),
    term,
    expected,
    confidence: isAdvice
      ? CONFIDENCE.advice
      : CONFIDENCE[found === undefined ? 'nothing' : 'related'],
    concept: use.concept,
    ...(found !== undefined && { found: found.form }),
  };
}

function describe({ use, expected, found, isOmitted }: Absence): string {
  const term = use.term.text;
  const wanted = `expected ${expected.map((text) => `“${text}”`).join(' or ')}`;
  if (found === undefined)
    return isOmitted === true
      ? `“${term}” seems to be left out or rephrased; ${wanted} where it is rendered`
      : `No rendering of “${term}” found; ${wanted}`;
  switch (found.kind) {
    case 'derived':
      return `“${term}” is rendered by the derived word “${found.form}”; ${wanted}`;
    case 'shortened':
      return `“${term}” is shortened to “${found.form}”; ${wanted}`;
    case 'opened':
      return `“${term}” is rendered by its own words in another form, “${found.form}”; ${wanted}`;
    case 'name':
    case 'word':
    case 'other':
      return `“${term}” seems to be rendered by “${found.form}”; ${wanted}`;
  }
}
