import { createGrammarChecker } from '../../grammar/create-grammar-checker.ts';
import type { GrammarProblem } from '../../grammar/grammar.ts';
import type { EventCheck, Report } from '../../grammar/make-validate.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { transitionalOnly, xliff1Grammar } from './xliff-1-grammar.ts';
import type { Xliff1RuleName } from './xliff-1-rules.ts';

/** Of XLIFF 1.1 and 1.2; 1.0 had none, and many files of the others come without. */
const namespaces: Readonly<Record<string, string>> = {
  '1.0': '',
  '1.1': 'urn:oasis:names:tc:xliff:document:1.1',
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
};

const switches: readonly string[] = [
  ...['approved', 'translate', 'merged-trans', 'equiv-trans', 'clone'],
  'match-mandatory',
];
const units: readonly string[] = ['trans-unit', 'bin-unit'];

/**
 * The rule for what the schema forbids. Real files stretch the order of elements, the lists of values
 * and the attributes that only inform: those are warnings.
 */
function toRule(problem: GrammarProblem, version: string): Xliff1RuleName | undefined {
  const { kind, element, attribute = '', isOrder } = problem;
  switch (kind) {
    case 'unknown-element':
      return element === '##other' ? 'xliff1/foreign-element' : `xliff1/${kind}`;
    case 'misplaced-element':
      if (isOrder !== true) return `xliff1/${kind}`;
      return element === 'target' && problem.expected.startsWith('<source>')
        ? 'xliff1/source-first'
        : 'xliff1/element-order';
    case 'missing-element':
      if (element === 'xliff') return 'xliff1/no-file';
      return element === 'alt-trans' ? 'xliff1/alternative-target' : `xliff1/${kind}`;
    case 'missing-attribute':
      if (element === 'xliff') return undefined;
      if (attribute === 'source-language') return 'xliff1/source-language';
      return units.includes(element) && attribute === 'id' ? 'xliff1/unit-id' : `xliff1/${kind}`;
    case 'attribute-value':
      if (switches.includes(attribute)) return 'xliff1/yes-no';
      // The lists are those of 1.2.
      if (attribute === 'state' || attribute === 'state-qualifier')
        return version === '1.2' ? `xliff1/${attribute}` : undefined;
      return `xliff1/${kind}`;
    default:
      return `xliff1/${kind}`;
  }
}

/** Elements, attributes and values of XLIFF 1.0 to 1.2. */
export function checkXliff1Structure(report: Report<Xliff1RuleName>): EventCheck {
  let check: EventCheck | undefined;
  let isStrict = false;

  const checkRoot = (root: XmlStart, version: string): void => {
    const namespace = namespaces[version];
    if (root.local !== 'xliff' || namespace === undefined)
      report(
        'xliff1/version',
        root,
        root.local === 'xliff' ? `the version is "${version}"` : `the root is <${root.name}>`,
        '<xliff version="1.2">, or 1.0 or 1.1',
      );
    else if (root.uri !== '' && root.uri !== namespace)
      report('xliff1/version', root, `the namespace is "${root.uri}"`, namespace || 'none');
  };
  const start = (root: XmlStart): EventCheck => {
    const version = findAttribute(root, 'version') ?? '';
    checkRoot(root, version);
    isStrict = findAttribute(root, 'xsi:schemaLocation')?.includes('-strict') ?? false;
    return createGrammarChecker({
      grammar: xliff1Grammar,
      isOwn: ({ uri }) => uri === root.uri,
      allowsForeignAttributes: true,
      report(problem, place) {
        const rule = toRule(problem, version);
        if (rule !== undefined) report(rule, place, problem.message, problem.expected);
      },
    });
  };
  const checkStrict = (element: XmlStart): void => {
    const attribute = transitionalOnly.attributes.find(
      (name) => element.attributes[name] !== undefined,
    );
    if (transitionalOnly.elements.includes(element.local) || attribute !== undefined)
      report(
        'xliff1/strict',
        element,
        attribute === undefined
          ? `<${element.name}> is not in the strict schema`
          : `${attribute} is not in the strict schema`,
        'the transitional schema, or another way to say it',
      );
  };

  return (event) => {
    if (check === undefined && event.type === 'start') check = start(event);
    if (isStrict && event.type === 'start') checkStrict(event);
    check?.(event);
  };
}
