import type { ValidationRule } from '../../validation/rule.ts';
import { annotationRules } from './check-annotations.ts';
import { caseRules } from './check-cases.ts';
import { changeRules } from './check-changes.ts';
import { codePairRules } from './check-code-pairs.ts';
import { codeRules } from './check-codes.ts';
import { holderRules } from './check-holder.ts';
import { inlineIdRules } from './check-inline-ids.ts';
import { itsRules } from './check-its.ts';
import { matchRules } from './check-matches.ts';
import { referenceRules } from './check-references.ts';
import { rootRules } from './check-root.ts';
import { segmentRules } from './check-segments.ts';
import { sizeRules } from './check-size.ts';
import { smallModuleRules } from './check-small-modules.ts';
import { targetCodeRules } from './check-target-codes.ts';
import { structureRules } from './structure-rules.ts';

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
