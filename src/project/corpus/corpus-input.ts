/** One thing that pairs are read from; faults and provenance name it by `path`. */
export type CorpusInput =
  | { readonly kind: 'tmx' | 'tsv' | 'csv' | 'jsonl' | 'memory'; readonly path: string }
  /** Formats that are read as a whole: XLIFF, PO, and standard input. */
  | { readonly kind: 'whole'; readonly path: string }
  /** Two texts with a sentence a line. */
  | { readonly kind: 'moses'; readonly path: string; readonly files: readonly [string, string] };
