import { createGrammarChecker } from '../grammar/create-grammar-checker.ts';
import type { GrammarProblem } from '../grammar/grammar.ts';
import type { EventCheck, Report } from '../grammar/make-validate.ts';
import { makeValidate } from '../grammar/make-validate.ts';
import type { RuleTable, Validate } from '../validation/rule.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { checkTmxCodes } from './check-tmx-codes.ts';
import { checkTmxUnits } from './check-tmx-units.ts';
import { checkTmxValues } from './check-tmx-values.ts';
import { tmxGrammar } from './tmx-grammar.ts';
import type { TmxRuleName } from './validate-tmx-rules.ts';
import { completeTmxExample, tmxRules } from './validate-tmx-rules.ts';

/** Problems that a reader can live with have rules of their own. */
function toRule({ kind, element, attribute }: GrammarProblem): TmxRuleName {
  if (kind === 'unknown-element' && element === '##other') return 'tmx/foreign-element';
  if (kind === 'missing-attribute' && element === 'prop' && attribute === 'type')
    return 'tmx/prop-type';
  return `tmx/${kind}`;
}

function checkStructure(report: Report<TmxRuleName>): EventCheck {
  let check: EventCheck | undefined;
  const start = (root: XmlStart): EventCheck => {
    const version = findAttribute(root, 'version');
    if (root.local !== 'tmx' || (version !== undefined && !/^1\.[1-4][a-z]?$/.test(version)))
      report(
        'tmx/version',
        root,
        root.local === 'tmx' ? `the version is ${version}` : `the root is <${root.name}>`,
        '<tmx version="1.4">, or 1.1 to 1.3',
      );
    return createGrammarChecker({
      grammar: tmxGrammar,
      isOwn: ({ uri }) => uri === root.uri,
      allowsForeignAttributes: true,
      report: (problem, place) => report(toRule(problem), place, problem.message, problem.expected),
    });
  };
  return (event) => {
    if (check === undefined && event.type === 'start') check = start(event);
    check?.(event);
  };
}

/** TMX 1.1 to 1.4b. Memory does not grow with the file. */
const validateTmx: Validate = makeValidate(tmxRules, (report) => [
  checkStructure(report),
  checkTmxValues(report),
  checkTmxUnits(report),
  checkTmxCodes(report),
]);

/** The rules of TMX. */
export const tmxTable: RuleTable = {
  name: 'tmx',
  title: 'TMX 1.1 to 1.4b',
  rules: tmxRules,
  validate: validateTmx,
  completeExample: completeTmxExample,
};
