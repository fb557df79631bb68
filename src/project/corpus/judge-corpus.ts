import { hashWide, type WideHash } from '../../model/hash-wide.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { anonymisePair } from '../../corpus/anonymise-pair.ts';
import type { CleanRules } from '../../corpus/clean-rules.ts';
import { makeCleaner, type Dropped } from '../../corpus/make-cleaner.ts';
import { makePairViewer, type PairText } from '../../corpus/pair-text.ts';
import { makeSplitter, type SplitPart } from '../../corpus/split-plan.ts';
import { toPlainKey } from '../../corpus/to-plain-key.ts';
import { toSkeleton } from '../../corpus/to-skeleton.ts';
import { toWordHashes } from '../../corpus/to-word-hashes.ts';
import type { PairKeys } from './find-duplicates.ts';
import type { PairWords } from './word-spool.ts';

/** What is to be done with a corpus on its way out. */
export interface JudgeOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Absent: nothing is dropped. */
  readonly rules?: CleanRules;
  /** The user's lists by path. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Absent: one part. */
  readonly split?: readonly SplitPart[];
  /** Names to hide beside what has a form; absent: nothing is hidden. */
  readonly names?: readonly string[];
  /** Inputs that are one document each. */
  readonly documents: ReadonlySet<string>;
}

/** A pair that passed the filters that look at one pair at a time. */
export interface PassedPair {
  /** As it leaves, personal data replaced. */
  readonly pair: SegmentPair;
  /** The same as filters see it. */
  readonly texts: PairText;
  readonly replaced: readonly string[];
  /** Number of its part. */
  readonly part: number;
}

/** Hashes of both skeletons, and of their words. */
export interface PairSides {
  readonly source: WideHash;
  readonly target: WideHash;
  readonly sourceWords: Uint32Array;
  readonly targetWords: Uint32Array;
}

/** The judgement of one pair at a time, and what is needed to compare it with others. */
export interface CorpusJudge {
  /** The hashes of both skeletons, of the pair as it would leave. */
  readonly sides: (pair: SegmentPair) => PairSides;
  readonly judge: (pair: SegmentPair, number: number) => PassedPair | Dropped;
  readonly keys: (passed: PassedPair, number: number) => PairKeys & { readonly words: PairWords };
}

/**
 * Pairs of a file that names no documents are cut into documents of so many, in their order: neighbours
 * stay together, as far as anybody knows.
 */
const BLOCK = 100;

export function makeJudge(options: JudgeOptions): CorpusJudge {
  const { sourceLocale, targetLocale, rules, lists, split, names, documents } = options;
  const view = makePairViewer(sourceLocale, targetLocale);
  const clean = makeCleaner(rules?.filters ?? [], { sourceLocale, targetLocale }, lists);
  const ignoreNumbers = rules?.duplicates.ignoreNumbers ?? true;
  const splitter = split === undefined ? () => 0 : makeSplitter(split);
  const hide = (pair: SegmentPair): ReturnType<typeof anonymisePair> =>
    names === undefined ? { pair, found: [] } : anonymisePair(pair, names);
  const documentOf = ({ path, document }: SegmentPair, number: number): string => {
    if (document !== undefined) return `${path}\0${document}`;
    return documents.has(path) ? path : `${path}\0${Math.floor((number - 1) / BLOCK)}`;
  };
  const hashSides = ({ source, target }: PairText): PairSides => {
    const [one, other] = [toSkeleton(source, ignoreNumbers), toSkeleton(target, ignoreNumbers)];
    return {
      source: hashWide(one),
      target: hashWide(other),
      sourceWords: toWordHashes(one),
      targetWords: toWordHashes(other),
    };
  };
  return {
    sides: (pair) => hashSides(view(hide(pair).pair)),
    judge(pair, number) {
      const seen = view(pair);
      const dropped = rules === undefined ? undefined : clean(seen);
      if (dropped !== undefined) return dropped;
      const { pair: hidden, found } = hide(pair);
      return {
        pair: hidden,
        texts: found.length === 0 ? seen : view(hidden),
        replaced: found,
        part: splitter(documentOf(pair, number)),
      };
    },
    keys({ pair, texts, part }, number) {
      const { source, target, sourceWords, targetWords } = hashSides(texts);
      const exact = hashWide(`${toPlainKey(texts.source.text)}\0${toPlainKey(texts.target.text)}`);
      const rank = toRank(pair.confidence);
      const words = { number, part, rank, source: sourceWords, target: targetWords };
      return { source, target, exact, number, rank, part, words };
    },
  };
}

/** Pairs that people made, without a confidence, are as good as those that the aligner is surest of. */
function toRank(confidence = 1): number {
  return Math.round(confidence * 255);
}
