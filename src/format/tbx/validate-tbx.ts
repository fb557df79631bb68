import { makeValidate } from '../grammar/make-validate.ts';
import type { RuleTable, Validate } from '../validation/rule.ts';
import { checkTbxCategories } from './check-tbx-categories.ts';
import { checkTbxCodes } from './check-tbx-codes.ts';
import { checkTbxReferences } from './check-tbx-references.ts';
import { checkTbxStructure } from './check-tbx-structure.ts';
import { completeTbxExample, tbxRules } from './validate-tbx-rules.ts';

/** TBX version 3 (Core, Min and Basic; other dialects by structure) and version 2. */
const validateTbx: Validate = makeValidate(tbxRules, (report) => [
  checkTbxStructure(report),
  checkTbxReferences(report),
  checkTbxCategories(report),
  checkTbxCodes(report),
]);

/** The rules of TBX. */
export const tbxTable: RuleTable = {
  name: 'tbx',
  title: 'TBX 2 and 3',
  rules: tbxRules,
  validate: validateTbx,
  completeExample: completeTbxExample,
};
