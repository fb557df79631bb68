import { toPlainText } from '../../model/content/flatten-content.ts';
import type {
  CorpusReport,
  CorpusSample,
  MeasuredPairs,
} from '../../model/results/corpus-report.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import {
  createMeasure,
  LENGTH_EDGES,
  RATIO_EDGES,
  SHARE_EDGES,
  type Measure,
} from '../../corpus/measure-pairs.ts';
import { createSampler, type Sampler } from '../../corpus/sample-pairs.ts';

/** What is counted while pairs go by. */
export interface CorpusCounts {
  read(pair: SegmentPair): void;
  /** @param filter its place among the names */
  drop(filter: number, pair: SegmentPair, number: number, reason: string): void;
  keep(pair: SegmentPair, number: number): void;
  replace(kinds: readonly string[]): void;
  readonly result: () => Pick<
    CorpusReport,
    | 'read'
    | 'kept'
    | 'kindsReplaced'
    | 'sourceLength'
    | 'targetLength'
    | 'lengthRatio'
    | 'confidence'
    | 'samples'
  > & {
    readonly dropped: readonly {
      readonly count: number;
      readonly samples: readonly CorpusSample[];
    }[];
  };
}

/** Examples of each filter, as many as a person looks through. */
const SAMPLES = 20;

/** @param filters how many there are */
export function createCounts(filters: number): CorpusCounts {
  let read = 0;
  let kept = 0;
  const drops = Array.from({ length: filters }, () => ({
    count: 0,
    sampler: createSampler<CorpusSample>(SAMPLES),
  }));
  const keeps: Sampler<CorpusSample> = createSampler(SAMPLES);
  const replaced = new Map<string, number>();
  const before = createMeasures();
  const after = createMeasures();
  return {
    read(pair) {
      read++;
      before.add(pair);
    },
    drop(filter, pair, number, reason) {
      const drop = drops[filter]!;
      drop.count++;
      drop.sampler.offer(number, () => toSample(pair, reason));
    },
    keep(pair, number) {
      kept++;
      after.add(pair);
      keeps.offer(number, () => toSample(pair));
    },
    replace(kinds) {
      for (const kind of kinds) replaced.set(kind, (replaced.get(kind) ?? 0) + 1);
    },
    result: () => ({
      read,
      kept,
      dropped: drops.map(({ count, sampler }) => ({ count, samples: sampler.samples() })),
      kindsReplaced: Object.fromEntries([...replaced].sort()),
      sourceLength: measured(before.source, after.source),
      targetLength: measured(before.target, after.target),
      lengthRatio: measured(before.ratio, after.ratio),
      ...(before.confidence.count() > 0 && {
        confidence: measured(before.confidence, after.confidence),
      }),
      samples: keeps.samples(),
    }),
  };
}

interface Measures {
  readonly source: Measure;
  readonly target: Measure;
  readonly ratio: Measure;
  readonly confidence: Measure;
  add(pair: SegmentPair): void;
}

function createMeasures(): Measures {
  const source = createMeasure(LENGTH_EDGES);
  const target = createMeasure(LENGTH_EDGES);
  const ratio = createMeasure(RATIO_EDGES);
  const confidence = createMeasure(SHARE_EDGES);
  return {
    source,
    target,
    ratio,
    confidence,
    add(pair) {
      const [one, other] = [toPlainText(pair.source).length, toPlainText(pair.target).length];
      source.add(one);
      target.add(other);
      if (one > 0 && other > 0) ratio.add(other / one);
      if (pair.confidence !== undefined) confidence.add(pair.confidence);
    },
  };
}

function measured(read: Measure, kept: Measure): MeasuredPairs {
  return { read: read.histogram(), kept: kept.histogram() };
}

/** A copy: readers cut texts out of pieces of a megabyte, and each would stay in memory with its sample. */
function toSample(pair: SegmentPair, reason?: string): CorpusSample {
  return structuredClone({
    path: pair.path,
    unit: pair.segment === undefined ? pair.unit : `${pair.unit}#${pair.segment}`,
    ...(pair.at !== undefined && { line: pair.at.source[0] }),
    source: toPlainText(pair.source),
    target: toPlainText(pair.target),
    ...(reason !== undefined && { reason }),
  });
}
