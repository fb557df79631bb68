/** A pair shown as an example of what a filter drops, or of what stays. */
export interface CorpusSample {
  readonly path: string;
  readonly unit: string;
  /** From 1; absent when the file has no lines. */
  readonly line?: number;
  readonly source: string;
  readonly target: string;
  /** What the filter found; absent for pairs that stay. */
  readonly reason?: string;
}

/** What one filter did, in the order in which filters judge. */
export interface FilterCount {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
  /** Pairs that this filter was the first to drop. */
  readonly dropped: number;
  readonly samples: readonly CorpusSample[];
}

/** How often values fall between edges: `counts[i]` from `edges[i]` up to `edges[i + 1]`, the last one open. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** The same measure before and after cleaning. */
export interface MeasuredPairs {
  readonly read: Histogram;
  readonly kept: Histogram;
}

/** What became of a corpus on its way out. */
export interface CorpusReport {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly inputs: readonly string[];
  readonly form: string;
  readonly read: number;
  readonly kept: number;
  readonly filters: readonly FilterCount[];
  readonly kindsReplaced: Readonly<Record<string, number>>;
  readonly files: readonly { readonly path: string; readonly pairs: number }[];
  /** Empty when the corpus is not split. */
  readonly parts: readonly {
    readonly name: string;
    readonly share: number;
    readonly pairs: number;
  }[];
  readonly shard?: { readonly number: number; readonly of: number };
  /** In characters. */
  readonly sourceLength: MeasuredPairs;
  readonly targetLength: MeasuredPairs;
  /** Target length by source length. */
  readonly lengthRatio: MeasuredPairs;
  /** Absent when no pair has a confidence. */
  readonly confidence?: MeasuredPairs;
  /** Some of those that stay. */
  readonly samples: readonly CorpusSample[];
}
