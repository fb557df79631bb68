/** An inline element of the `xliff` package: one key, the kind, and the attributes of the element. */
export interface XliffJsElement {
  readonly [kind: string]: { readonly [attribute: string]: XliffJsValue };
}

/** The text of one side: a string, an inline element, or several of both. */
export type XliffJsValue = string | XliffJsElement | readonly (string | XliffJsElement)[];

/** One unit. */
export interface XliffJsUnit {
  readonly source?: XliffJsValue;
  readonly target?: XliffJsValue;
  /** One remark, or several. */
  readonly note?: string | readonly string[];
  /** Attributes of the unit beside its id, such as `name`. */
  readonly additionalAttributes?: Readonly<Record<string, string>>;
}

/** The object model of the `xliff` package (npm, 6.4), as far as it is written here: without groups. */
export interface XliffJs {
  readonly sourceLanguage: string;
  readonly targetLanguage?: string;
  /** Units by id, by the id of their file. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, XliffJsUnit>>>>;
}

/** Stands between unit and segment in the key of a segment whose unit has several. */
export const segmentMark = '#';
