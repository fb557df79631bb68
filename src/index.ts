// The public library entry: names are listed one by one, and test/public-names.test.ts keeps the list.
export { alignSentences, type AlignInput, type FixedBead } from './align/align-sentences.ts';
export { alignBatch } from './align/align-batch.ts';
export { alignWithEmbeddings } from './align/align-with-embeddings.ts';
export { alignWords, type WordLink } from './align/align-words.ts';
export type { Embedder } from './align/embedder.ts';
export { findSuspiciousRegions } from './align/find-suspicious-regions.ts';
export { findTextDoubts, type TextDoubt } from './align/find-text-doubts.ts';
export { learnLexicon, type Lexicon, type TokenPair } from './align/lexicon/learn-lexicon.ts';
export { scoreBeads, type BeadScores } from './align/score-beads.ts';
export type { Check, CheckContext } from './check/check.ts';
export { CHECKS } from './check/checks.ts';
export { runChecks } from './check/run-checks.ts';
export { readBeads } from './format/beads/read-beads.ts';
export { writeBeads } from './format/beads/write-beads.ts';
export { readCsvTermbase } from './format/table/read-csv-termbase.ts';
export { readSrx } from './format/srx/read-srx.ts';
export { readTbx } from './format/tbx/read-tbx.ts';
export { writeTbx } from './format/tbx/write-tbx.ts';
export { readTmx, readTmxAsync } from './format/tmx/read-tmx.ts';
export { writeTmx } from './format/tmx/write-tmx.ts';
export { readXliff } from './format/xliff/read/read-xliff.ts';
export { writeXliff } from './format/xliff/write/write-xliff.ts';
export { findLanguage } from './language/find-language.ts';
export type { Language } from './language/language.ts';
export { buildIndex } from './memory/build-index.ts';
export type {
  ConcordanceHit,
  ConcordanceOptions,
  LookupOptions,
  MemoryIndex,
  Query,
} from './memory/memory-index.ts';
export type { Bead, Bitext, SuspiciousRegion } from './model/bead.ts';
export type { Concept, Term, Termbase } from './model/concept.ts';
export type { AnnotationDetails, Content, InlineCode } from './model/content.ts';
export type { Document } from './model/document.ts';
export type { Evidence, Finding, Place, Rule, Severity, Side } from './model/finding.ts';
export { flattenContent, toPlainText } from './model/content/flatten-content.ts';
export { FormatError, type Fault } from './model/format-error.ts';
export { toOriginalSpan, type MappedText } from './model/positions/mapped-text.ts';
export type { Match, Penalty } from './model/match.ts';
export type { Rendering, TermRenderings } from './model/results/renderings.ts';
export type { BitextResult, CheckResult } from './model/results/run-result.ts';
export type { SrxRules } from './model/srx-rules.ts';
export type { SegmentPair } from './model/segment-pair.ts';
export type { Run, Span } from './model/span.ts';
export type { TranslationMemory, TranslationUnit } from './model/translation-unit.ts';
export type { Gap, Segment, Unit } from './model/unit.ts';
export { loadEmbedder } from './project/align/load-embedder.ts';
export { writeHtmlReport } from './report/html/write-html-report.ts';
export type { ReporterName } from './report/reporter-names.ts';
export { reporters } from './report/reporters.ts';
export { segmentText, type SegmentedParagraph, type Sentence } from './segment/segment-text.ts';
export { splitContent } from './segment/split-content.ts';
export {
  compileSrx,
  type SrxActiveRule,
  type SrxBreak,
  type SrxOptions,
  type SrxSplitter,
} from './segment/srx/compile-srx.ts';
export {
  buildRecogniser,
  type Recogniser,
  type TermMention,
} from './terms/recognise/build-recogniser.ts';
export { discoverRenderings } from './terms/discover/discover-renderings.ts';
