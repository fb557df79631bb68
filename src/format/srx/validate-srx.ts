import { createGrammarChecker } from '../grammar/create-grammar-checker.ts';
import type { EventCheck, Report } from '../grammar/make-validate.ts';
import { makeValidate } from '../grammar/make-validate.ts';
import type { RuleTable, Validate } from '../validation/rule.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { srx1Grammar, srx2Grammar } from './srx-grammar.ts';
import type { SrxRuleName } from './validate-srx-rules.ts';
import { completeSrxExample, srxRules } from './validate-srx-rules.ts';

const namespace2 = 'http://www.lisa.org/srx20';

/** Grammar by the version of the root; a file of another version is held against 2.0. */
function checkStructure(report: Report<SrxRuleName>): EventCheck {
  let check: EventCheck | undefined;
  const start = (root: XmlStart): EventCheck => {
    const version = findAttribute(root, 'version');
    if (root.local !== 'srx' || (version !== '1.0' && version !== '2.0'))
      report(
        'srx/version',
        root,
        root.local === 'srx'
          ? `the version is ${version ?? 'missing'}`
          : `the root is <${root.name}>`,
        '<srx version="2.0"> or version="1.0"',
      );
    else if (version === '2.0' && root.uri !== namespace2)
      report('srx/namespace', root, `the namespace is "${root.uri}"`, namespace2);
    return createGrammarChecker({
      grammar: version === '1.0' ? srx1Grammar : srx2Grammar,
      isOwn: ({ uri }) => uri === root.uri,
      allowsForeignAttributes: true,
      report: ({ kind, message, expected }, place) =>
        report(`srx/${kind}`, place, message, expected),
    });
  };
  return (event) => {
    if (check === undefined && event.type === 'start') check = start(event);
    check?.(event);
  };
}

/** Inline flags and possessive signs, which ICU has (SRX 2.0) and JavaScript has not. */
const icuOnly = /\(\?[a-z-]+\)|(?<=[*+?}])\+/g;

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern.replace(icuOnly, ''));
    return true;
  } catch {
    // The only way to ask whether an expression is one.
    return false;
  }
}

/** What the names, patterns and handles of a file say of each other. */
function checkNames(report: Report<SrxRuleName>): EventCheck {
  const rules = new Map<string, XmlStart>();
  const mapped = new Set<string>();
  const maps: XmlStart[] = [];
  const handled = new Set<string>();
  let depth = 0;
  let rule: { readonly start: XmlStart; hasPattern: boolean } | undefined;
  let isInPattern = false;

  const startElement = (start: XmlStart): void => {
    const name = findAttribute(start, 'languagerulename') ?? '';
    if (start.local === 'languagerule') {
      if (rules.has(name))
        report('srx/duplicate-rule-name', start, `"${name}" stands twice`, 'a name of its own');
      else rules.set(name, start);
    } else if (start.local === 'languagemap') {
      mapped.add(name);
      maps.push(start);
      const pattern = findAttribute(start, 'languagepattern');
      if (pattern !== undefined && !isExpression(pattern))
        report('srx/locale-pattern', start, `"${pattern}" is none`, 'a regular expression');
    } else if (start.local === 'formathandle') {
      const type = findAttribute(start, 'type') ?? '';
      if (handled.has(type))
        report('srx/duplicate-format-handle', start, `"${type}" stands twice`, 'each type once');
      handled.add(type);
    } else if (start.local === 'rule') rule = { start, hasPattern: false };
    else isInPattern = start.local === 'beforebreak' || start.local === 'afterbreak';
  };
  const endFile = (): void => {
    for (const map of maps) {
      const name = findAttribute(map, 'languagerulename');
      if (name !== undefined && !rules.has(name))
        report(
          'srx/unknown-rule-name',
          map,
          `there are no rules "${name}"`,
          [...rules.keys()].join(', '),
        );
    }
    for (const [name, start] of rules)
      if (!mapped.has(name))
        report('srx/unused-rule', start, `no map names "${name}"`, 'a languagemap');
  };

  return (event) => {
    if (event.type === 'start') {
      depth++;
      startElement(event);
    } else if (event.type === 'text') {
      if (rule !== undefined && isInPattern) rule.hasPattern = true;
    } else {
      depth--;
      isInPattern = false;
      if (event.local === 'rule' && rule !== undefined) {
        if (!rule.hasPattern)
          report(
            'srx/empty-rule',
            rule.start,
            'the rule has no pattern',
            'beforebreak or afterbreak',
          );
        rule = undefined;
      }
      if (depth === 0) endFile();
    }
  };
}

/** SRX 1.0 and 2.0 against their structure, and what the parts of a file say of each other. */
const validateSrx: Validate = makeValidate(srxRules, (report) => [
  checkStructure(report),
  checkNames(report),
]);

/** The rules of SRX. */
export const srxTable: RuleTable = {
  name: 'srx',
  title: 'SRX 1.0 and 2.0',
  rules: srxRules,
  validate: validateSrx,
  completeExample: completeSrxExample,
};
