/** What an attribute must be like. */
export interface AttributeRule {
  readonly isRequired?: boolean;
  /** What the whole value must match; absent: anything. */
  readonly pattern?: RegExp;
  /** The pattern in words, for messages; needed beside a pattern. */
  readonly expected?: string;
}

/** What may stand in an element. */
export interface ElementRule {
  /**
   * A content model as DTDs write it (XML 1.0, 3.2), one level deep: `EMPTY`, `ANY`, `(#PCDATA|bpt)*`,
   * `(note|prop)*,tuv+`. `##other` stands for elements of other namespaces (XML Schema 1.0, `any`).
   */
  readonly content: string;
  readonly attributes: Readonly<Record<string, AttributeRule>>;
}

/** The elements of a format by their local name; the first is the root. */
export type Grammar = Readonly<Record<string, ElementRule>>;

/** What is wrong with one element, before a format gives it a rule name. */
export interface GrammarProblem {
  readonly kind:
    | 'unknown-element'
    | 'misplaced-element'
    | 'missing-element'
    | 'stray-text'
    | 'unknown-attribute'
    | 'missing-attribute'
    | 'attribute-value';
  /** The element the problem is in or is about. */
  readonly element: string;
  /** For the three kinds of attributes: its name. */
  readonly attribute?: string;
  /** For `misplaced-element`: whether it may stand in that parent, only not there. */
  readonly isOrder?: boolean;
  readonly message: string;
  readonly expected: string;
}

/** An attribute whose value is one of a list. */
export function oneOf(...values: readonly string[]): AttributeRule {
  const pattern = new RegExp(`^(${values.join('|')})$`);
  return { pattern, expected: values.join(', ') };
}

/** The same rule for an attribute that must be there. */
export function required(rule: AttributeRule = {}): AttributeRule {
  return { ...rule, isRequired: true };
}
