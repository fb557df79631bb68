import type { Rule } from '../../model/finding.ts';

/** What a rule is about, for output forms that carry their own help (SARIF 2.1.0, 3.49). */
export interface RuleText {
  /** One line, without a full stop. */
  readonly short: string;
  /** One or two sentences; at most 1,024 characters, the limit of GitHub code scanning. */
  readonly full: string;
  /** What a person does about it. */
  readonly help: string;
  /** How often the rule is right, in the words of GitHub code scanning. */
  readonly precision: 'very-high' | 'high' | 'medium' | 'low';
}

/** The texts of every rule; a new rule does not compile without them. */
export const RULE_TEXTS: Readonly<Record<Rule, RuleText>> = {
  'terms/absent': {
    short: 'A term is not rendered as the termbase says',
    full:
      'The trusted side has a term of the termbase, and none of its renderings stands on the ' +
      'other side, inflected forms included.',
    help:
      'Use one of the expected renderings, with the suffixes the sentence needs. When the words ' +
      'that stand there are right as well, add them to the termbase as an admitted term.',
    precision: 'medium',
  },
  'terms/deprecated': {
    short: 'A term that is not to be used',
    full: 'The text has a word that the termbase marks as deprecated for its concept.',
    help: 'Replace the word by one of the expected renderings.',
    precision: 'high',
  },
  'terms/inconsistent': {
    short: 'A term is rendered in another way than elsewhere',
    full:
      'The same term is usually rendered with other words in this text. No termbase is asked: ' +
      'the text itself shows what is usual.',
    help:
      'Compare the sentence with the evidence, and use the usual rendering unless the term means ' +
      'something else here.',
    precision: 'medium',
  },
};
