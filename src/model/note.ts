/** A remark for people, about a unit or one of its segments. */
export interface Note {
  readonly text: string;
  readonly category?: string;
  /** The segment spoken of; absent: the whole unit. */
  readonly segment?: string;
}

/** Facts for programs, kept beside a unit (XLIFF 2.1, 5.4 Metadata module): a group of key and value. */
export interface Metadata {
  /** What the group is about, such as `alignment`. */
  readonly category: string;
  /** The segment spoken of; absent: the whole unit. */
  readonly segment?: string;
  readonly entries: readonly { readonly key: string; readonly value: string }[];
}
