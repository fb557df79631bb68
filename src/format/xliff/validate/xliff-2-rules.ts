import type { ValidationRule } from '../../validation/rule.ts';
import { annotationRules } from './inline/check-annotations.ts';
import { caseRules } from './modules/check-cases.ts';
import { changeRules } from './modules/check-changes.ts';
import { codePairRules } from './inline/check-code-pairs.ts';
import { codeRules } from './inline/check-codes.ts';
import { holderRules } from './check-holder.ts';
import { inlineIdRules } from './inline/check-inline-ids.ts';
import { itsRules } from './modules/check-its.ts';
import { matchRules } from './modules/check-matches.ts';
import { referenceRules } from './references/check-references.ts';
import { rootRules } from './check-root.ts';
import { segmentRules } from './check-segments.ts';
import { sizeRules } from './modules/check-size.ts';
import { smallModuleRules } from './modules/check-small-modules.ts';
import { targetCodeRules } from './inline/check-target-codes.ts';
import { structureRules } from './models/structure-rules.ts';

/** All rules of XLIFF 2, core first. */
export const xliff2Rules: readonly ValidationRule[] = [
  ...rootRules,
  ...structureRules,
  ...holderRules,
  ...segmentRules,
  ...inlineIdRules,
  ...codePairRules,
  ...codeRules,
  ...targetCodeRules,
  ...annotationRules,
  ...referenceRules,
  ...matchRules,
  ...smallModuleRules,
  ...sizeRules,
  ...itsRules,
  ...changeRules,
  ...caseRules,
];
