import type { Termbase } from '../model/concept.ts';
import type { Side as SideName } from '../model/finding.ts';
import type { BitextResult, SentenceMatches } from '../model/results/run-result.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { TranslationMemory } from '../model/translation-unit.ts';
import { TERM_CHECKS } from '../check/checks.ts';
import { runChecks } from '../check/run-checks.ts';
import { buildIndex } from '../memory/build-index.ts';
import { discoverRenderings } from '../terms/discover/discover-renderings.ts';
import { alignSides } from './align/align-files.ts';
import { buildBitextDocument, type BitextDocument } from './align/build-bitext-document.ts';
import { describeAlignment } from './align/describe-alignment.ts';
import { documentPairs } from './align/document-pairs.ts';
import { locateFindings } from './locate-findings.ts';
import type { Log } from './log.ts';
import type { Side } from './segment/segment-side.ts';

/** Matches below this are of little use to a translator; the report has a band for them still. */
const MIN_SCORE = 50;
/** Matches kept a sentence: what fits on a screen. */
const MATCH_LIMIT = 3;

export interface RunOptions {
  /** The side whose renderings are judged. */
  readonly inspect: SideName;
  readonly termbase?: Termbase;
  readonly memory?: TranslationMemory;
  readonly log: Log;
}

/** Everything that the main job makes of two texts; nothing is written yet. */
export interface RunOutcome {
  readonly result: BitextResult;
  readonly document: BitextDocument['document'];
  /** One a bead with both sides, with ids of the document. */
  readonly pairs: readonly SegmentPair[];
}

/** The main job on two segmented texts: align, look up, check. */
export function runBitext(source: Side, target: Side, options: RunOptions): RunOutcome {
  const { log, inspect, termbase, memory } = options;
  log.progress('aligning', 0);
  const aligned = alignSides(source, target);
  const { bitext } = aligned;
  const { document, places } = buildBitextDocument(bitext, source, target);
  const pairs = documentPairs(document, bitext.beads, source.path);
  log.progress('checking', 0);
  const context = {
    pairs,
    sourceLocale: source.locale,
    targetLocale: target.locale,
    inspect,
    ...(termbase !== undefined && { termbase }),
  };
  const findings = runChecks(TERM_CHECKS, context);
  const result: BitextResult = {
    ...describeAlignment(aligned, places),
    matches: memory === undefined ? [] : lookupSentences(source, memory, log),
    renderings: discoverRenderings(pairs, context),
    findings: locateFindings(findings, bitext.beads, places, { source, target }),
    inspected: inspect,
  };
  return { result, document, pairs };
}

/** Each sentence of the source looked up, its neighbours being the context. */
function lookupSentences(
  source: Side,
  memory: TranslationMemory,
  log: Log,
): readonly SentenceMatches[] {
  const index = buildIndex(memory);
  const texts = source.sentences.map(({ text }) => text);
  return texts.map((text, sentence) => {
    log.progress('looking up', sentence, texts.length);
    const before = texts[sentence - 1];
    const after = texts[sentence + 1];
    const query = {
      source: [text],
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    const options = { minScore: MIN_SCORE, limit: MATCH_LIMIT, scoring: 'full' } as const;
    return { sentence, matches: index.lookup(query, options) };
  });
}
