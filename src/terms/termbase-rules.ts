/** Rules of `kosut terms validate`. Each name is public, listed once here and never reused. */
export type TermbaseRuleName =
  | 'termbase/empty'
  | 'termbase/locale'
  | 'termbase/duplicate-id'
  | 'termbase/same-concept'
  | 'termbase/repeated-term'
  | 'termbase/contradiction'
  | 'termbase/homonym'
  | 'termbase/no-translation'
  | 'termbase/only-deprecated'
  | 'termbase/no-words'
  | 'termbase/stray-signs'
  | 'termbase/long-term'
  | 'termbase/pattern';

/** What a termbase is held against. */
export interface TermbaseRule {
  readonly name: TermbaseRuleName;
  /** An `error` makes a termbase invalid, a `warning` does not. */
  readonly severity: 'error' | 'warning';
  /** Whether no command may use a termbase that breaks it: it would judge wrongly, or without end. */
  readonly isFatal?: true;
  /** One sentence: what must hold. */
  readonly summary: string;
}

/** Every rule, in the order of the documentation. */
export const TERMBASE_RULES: readonly TermbaseRule[] = [
  { name: 'termbase/empty', severity: 'error', summary: 'A termbase has terms.' },
  {
    name: 'termbase/locale',
    severity: 'error',
    summary: 'Locales are tags of BCP 47 that name a language.',
  },
  {
    name: 'termbase/duplicate-id',
    severity: 'error',
    isFatal: true,
    summary: 'Two concepts of a TBX file have different ids.',
  },
  {
    name: 'termbase/same-concept',
    severity: 'warning',
    summary: 'Two concepts do not have the very same terms.',
  },
  {
    name: 'termbase/repeated-term',
    severity: 'warning',
    summary: 'A term stands once in its concept.',
  },
  {
    name: 'termbase/contradiction',
    severity: 'error',
    isFatal: true,
    summary: 'A term of a concept is to be used or not to be used, not both.',
  },
  {
    name: 'termbase/homonym',
    severity: 'warning',
    summary: 'A term of two concepts is told apart by a definition or a domain of each.',
  },
  {
    name: 'termbase/no-translation',
    severity: 'warning',
    summary: 'A concept has terms in more than one locale, where others have.',
  },
  {
    name: 'termbase/only-deprecated',
    severity: 'warning',
    summary: 'A locale with a deprecated term has one to be used instead.',
  },
  {
    name: 'termbase/no-words',
    severity: 'warning',
    summary: 'A term has letters or digits; signs alone are not recognised.',
  },
  {
    name: 'termbase/stray-signs',
    severity: 'warning',
    summary: 'Terms hold no control characters, line breaks, invisible signs or double spaces.',
  },
  {
    name: 'termbase/long-term',
    severity: 'error',
    isFatal: true,
    summary: 'A term or a form has at most 500 characters, a term at most 1,000 forms.',
  },
  {
    name: 'termbase/pattern',
    severity: 'error',
    isFatal: true,
    summary: 'Listed forms are words as they stand, not patterns.',
  },
];
