import { makeValidate } from '../../grammar/make-validate.ts';
import type { RuleTable, Validate } from '../../validation/rule.ts';
import { checkXliff1Codes } from './check-xliff-1-codes.ts';
import { checkXliff1References } from './check-xliff-1-references.ts';
import { checkXliff1Segments } from './check-xliff-1-segments.ts';
import { checkXliff1Structure } from './check-xliff-1-structure.ts';
import { completeXliff1Example, xliff1Rules } from './xliff-1-rules.ts';

/** XLIFF 1.0 to 1.2, strict and transitional. Memory does not grow with the file. */
const validateXliff1: Validate = makeValidate(xliff1Rules, (report) => [
  checkXliff1Structure(report),
  checkXliff1References(report),
  checkXliff1Segments(report),
  checkXliff1Codes(report),
]);

/** The rules of XLIFF 1. */
export const xliff1Table: RuleTable = {
  name: 'xliff1',
  title: 'XLIFF 1.0 to 1.2',
  rules: xliff1Rules,
  validate: validateXliff1,
  completeExample: completeXliff1Example,
};
