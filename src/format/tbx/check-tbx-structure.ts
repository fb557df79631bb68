import { createGrammarChecker } from '../grammar/create-grammar-checker.ts';
import type { GrammarProblem } from '../grammar/grammar.ts';
import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { martifGrammar, tbx3Grammar } from './tbx-grammar.ts';
import type { TbxRuleName } from './validate-tbx-rules.ts';

/** TBXcoreStructV03.rng. */
export const tbxNamespace = 'urn:iso:std:iso:30042:ed-2';

/** Files of version 2 stretch its document type; what keeps a term from being read is an error there too. */
function toMartifRule({ kind, element }: GrammarProblem): TbxRuleName {
  const isTerm =
    (kind === 'missing-element' && ['tig', 'ntig', 'termGrp'].includes(element)) ||
    (kind === 'missing-attribute' && element === 'langSet');
  return isTerm || kind === 'attribute-value' ? `tbx/${kind}` : 'tbx/martif-structure';
}

/** Elements and attributes of either version. */
export function checkTbxStructure(report: Report<TbxRuleName>): EventCheck {
  let check: EventCheck | undefined;
  const start = (root: XmlStart): EventCheck => {
    const isMartif = root.local === 'martif';
    if (!isMartif && (root.local !== 'tbx' || root.uri !== tbxNamespace))
      report(
        'tbx/version',
        root,
        root.local === 'tbx' ? `the namespace is "${root.uri}"` : `the root is <${root.name}>`,
        `<tbx xmlns="${tbxNamespace}">, or <martif>`,
      );
    return createGrammarChecker({
      grammar: isMartif ? martifGrammar : tbx3Grammar,
      isOwn: ({ uri }) => uri === root.uri,
      allowsForeignAttributes: true,
      report(problem, place) {
        const rule: TbxRuleName = isMartif ? toMartifRule(problem) : `tbx/${problem.kind}`;
        report(rule, place, problem.message, problem.expected);
      },
    });
  };
  return (event) => {
    if (check === undefined && event.type === 'start') check = start(event);
    check?.(event);
  };
}
