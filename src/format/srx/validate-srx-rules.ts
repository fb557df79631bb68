import type { RuleOf } from '../grammar/make-validate.ts';

/** Names of the rules of SRX. */
export type SrxRuleName =
  | 'srx/version'
  | 'srx/namespace'
  | 'srx/unknown-element'
  | 'srx/misplaced-element'
  | 'srx/missing-element'
  | 'srx/stray-text'
  | 'srx/unknown-attribute'
  | 'srx/missing-attribute'
  | 'srx/attribute-value'
  | 'srx/unknown-rule-name'
  | 'srx/duplicate-rule-name'
  | 'srx/unused-rule'
  | 'srx/locale-pattern'
  | 'srx/empty-rule'
  | 'srx/duplicate-format-handle';

const rule = '<rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule>';
const rules = `<languagerules><languagerule languagerulename="all">${rule}</languagerule></languagerules>`;
const map = '<languagemap languagepattern=".*" languagerulename="all"/>';
const body = `<body>${rules}<maprules>${map}</maprules></body>`;
const header = '<header segmentsubflows="yes" cascade="no"/>';
const good = `${header}\n${body}`;
const root = 'xmlns="http://www.lisa.org/srx20" version="2.0"';

/** Puts one rule in the place of the usual one. */
const withRule = (one: string): string => good.replace(rule, one);
const withMap = (one: string): string => good.replace(map, one);

/** A piece as a whole SRX 2.0 file. */
export function completeSrxExample(example: string): string {
  return /^<(srx|rules)/.test(example) ? example : `<srx ${root}>\n${example}\n</srx>`;
}

/** What SRX files are held against, each rule with a valid and an invalid example. */
export const srxRules: readonly RuleOf<SrxRuleName>[] = [
  {
    name: 'srx/version',
    severity: 'error',
    section: 'SRX 2.0, srx',
    summary: 'The root is `srx` and its `version` is 1.0 or 2.0.',
    good,
    bad: `<srx xmlns="http://www.lisa.org/srx20" version="3.0">${good}</srx>`,
  },
  {
    name: 'srx/namespace',
    severity: 'error',
    section: 'SRX 2.0, namespace http://www.lisa.org/srx20',
    summary: 'A file of version 2.0 is in the namespace of SRX 2.0.',
    good: `<srx ${root}>${good}</srx>`,
    bad: `<srx version="2.0">${good}</srx>`,
  },
  {
    name: 'srx/unknown-element',
    severity: 'error',
    section: 'SRX 2.0, elements',
    summary: 'Every element is one of SRX, save those of other namespaces in the header.',
    good: withRule('<rule><afterbreak>\\s</afterbreak></rule>'),
    bad: withRule('<rule><afterbreak>\\s</afterbreak><comment>why</comment></rule>'),
  },
  {
    name: 'srx/misplaced-element',
    severity: 'error',
    section: 'SRX 2.0, elements',
    summary: 'Elements stand inside the element they belong to, in its order.',
    good,
    bad: `${body}\n${header}`,
  },
  {
    name: 'srx/missing-element',
    severity: 'error',
    section: 'SRX 2.0, elements',
    summary:
      'There is a header, a body, at least one map, and at least one rule in each language rule.',
    good,
    bad: withRule(''),
  },
  {
    name: 'srx/stray-text',
    severity: 'error',
    section: 'SRX 2.0, elements',
    summary: 'Text stands in patterns only.',
    good,
    bad: withRule(`${rule}abbreviations`),
  },
  {
    name: 'srx/unknown-attribute',
    severity: 'warning',
    section: 'SRX 2.0, attributes',
    summary: 'Attributes without a prefix are those of SRX.',
    good,
    bad: withMap('<languagemap languagepattern=".*" languagerulename="all" active="no"/>'),
  },
  {
    name: 'srx/missing-attribute',
    severity: 'error',
    section: 'SRX 2.0, attributes',
    summary: 'Attributes that SRX requires are there.',
    good,
    bad: withMap('<languagemap languagerulename="all"/>'),
  },
  {
    name: 'srx/attribute-value',
    severity: 'error',
    section: 'SRX 2.0, attributes',
    summary:
      'Switches are `yes` or `no`, and a format handle is of type `start`, `end` or `isolated`.',
    good,
    bad: withRule(rule.replace('yes', 'true')),
  },
  {
    name: 'srx/unknown-rule-name',
    severity: 'error',
    section: 'SRX 2.0, languagerulename',
    summary: 'A map names a language rule of the file.',
    good,
    bad: withMap('<languagemap languagepattern="tr" languagerulename="Turkish"/>'),
  },
  {
    name: 'srx/duplicate-rule-name',
    severity: 'warning',
    section: 'SRX 2.0, languagerulename',
    summary: 'Two language rules have different names.',
    good,
    bad: good.replace(
      '</languagerules>',
      `<languagerule languagerulename="all">${rule}</languagerule></languagerules>`,
    ),
  },
  {
    name: 'srx/unused-rule',
    severity: 'warning',
    section: 'SRX 2.0, languagemap',
    summary: 'Every language rule is named by a map.',
    good,
    bad: good.replace(
      '</languagerules>',
      `<languagerule languagerulename="Turkish">${rule}</languagerule></languagerules>`,
    ),
  },
  {
    name: 'srx/locale-pattern',
    severity: 'error',
    section: 'SRX 2.0, languagepattern',
    summary: 'A `languagepattern` is a regular expression.',
    good: withMap('<languagemap languagepattern="(EN|en).*" languagerulename="all"/>'),
    bad: withMap('<languagemap languagepattern="(EN|en.*" languagerulename="all"/>'),
  },
  {
    name: 'srx/empty-rule',
    severity: 'warning',
    section: 'SRX 2.0, rule',
    summary: 'A rule has a pattern: without one it holds between any two characters.',
    good,
    bad: withRule('<rule break="no"/>'),
  },
  {
    name: 'srx/duplicate-format-handle',
    severity: 'warning',
    section: 'SRX 2.0, formathandle',
    summary: 'Each type of formatting is handled once.',
    good: `<header segmentsubflows="yes" cascade="no"><formathandle type="end" include="yes"/></header>\n${body}`,
    bad: `<header segmentsubflows="yes" cascade="no"><formathandle type="end" include="yes"/><formathandle type="end" include="no"/></header>\n${body}`,
  },
];
