import { hashWide, type WideHash } from '../../../model/hash/hash-wide.ts';
import type { SegmentPair } from '../../../model/segment-pair.ts';
import { makeAnonymiser, type AnonymisedPair } from '../../../corpus/anonymise/make-anonymiser.ts';
import type { CleanRules } from '../../../corpus/clean/clean-rules.ts';
import { makeCleaner, type Dropped } from '../../../corpus/clean/make-cleaner.ts';
import { makePairViewer, type PairText } from '../../../corpus/clean/pair-text.ts';
import { makeSplitter, type SplitPart } from '../../../corpus/split-plan.ts';
import { toPlainKey } from '../../../corpus/duplicates/to-plain-key.ts';
import { toSkeleton } from '../../../corpus/duplicates/to-skeleton.ts';
import { toWordHashes } from '../../../corpus/duplicates/to-word-hashes.ts';
import type { PairKeys } from '../duplicates/find-duplicates.ts';
import type { PairWords } from '../duplicates/word-spool.ts';

/** What the filters that look at one pair at a time said elsewhere. */
export interface JudgedPairs {
  /** How many were judged. */
  readonly pairs: number;
  /** @param number of the pair, from 1 */
  readonly find: (number: number) => Dropped | undefined;
}

/** What is to be done with a corpus on its way out. */
export interface JudgeOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Absent: nothing is dropped. */
  readonly rules?: CleanRules;
  /** What the filters of the rules say; absent: they are asked here. */
  readonly judged?: JudgedPairs;
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
  /** Takes note of a pair that is not judged: placeholders of its document are numbered from the first pair on. */
  readonly pass: (pair: SegmentPair) => void;
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

/** The judgement of the pairs of one corpus, in the order in which they are read. */
export function makeJudge(options: JudgeOptions): CorpusJudge {
  const { sourceLocale, targetLocale, rules, judged, lists, split, names, documents } = options;
  const view = makePairViewer(sourceLocale, targetLocale);
  const clean = makeCleaner(rules?.filters ?? [], { sourceLocale, targetLocale }, lists);
  const ignoreNumbers = rules?.duplicates.ignoreNumbers ?? true;
  const splitter = split === undefined ? () => 0 : makeSplitter(split);
  const anonymise = names === undefined ? undefined : makeAnonymiser(names);
  const documentOf = ({ path, document }: SegmentPair): string | undefined => {
    if (document !== undefined) return `${path}\0${document}`;
    return documents.has(path) ? path : undefined;
  };
  const hide = (pair: SegmentPair): AnonymisedPair =>
    anonymise?.(pair, documentOf(pair)) ?? { pair, found: [] };
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
    pass(pair) {
      if (anonymise !== undefined) hide(pair);
    },
    sides: (pair) => hashSides(view(hide(pair).pair)),
    judge(pair, number) {
      const { pair: hidden, found } = hide(pair);
      const known = judged?.find(number);
      if (known !== undefined) return known;
      const seen = view(pair);
      const dropped = rules === undefined || judged !== undefined ? undefined : clean(seen);
      if (dropped !== undefined) return dropped;
      return {
        pair: hidden,
        texts: found.length === 0 ? seen : view(hidden),
        replaced: found,
        part: splitter(documentOf(pair) ?? `${pair.path}\0${Math.floor((number - 1) / BLOCK)}`),
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
