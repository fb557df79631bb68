/** One thing that pairs are read from; faults and provenance name it by `path`. */
export type CorpusInput =
  | { readonly kind: 'tmx' | 'xliff' | 'tsv' | 'csv' | 'jsonl' | 'memory'; readonly path: string }
  /** What is read as a whole: PO, and standard input. */
  | { readonly kind: 'whole'; readonly path: string }
  /** Two texts with a sentence a line. */
  | { readonly kind: 'moses'; readonly path: string; readonly files: readonly [string, string] };
