import { reportValidationJson } from './report-validation-json.ts';
import { reportValidationSarif } from './report-validation-sarif.ts';
import { reportValidationText } from './report-validation-text.ts';
import type { ValidatedFile, ValidationReportOptions } from './validated-file.ts';

/** Turns validated files into one output form, ending with a newline. */
export type ValidationReporter = (
  files: readonly ValidatedFile[],
  options: ValidationReportOptions,
) => string;

/** The output forms of `kosut validate` by the name that `--as` takes. */
export const validationReporters: Readonly<Record<'text' | 'json' | 'sarif', ValidationReporter>> =
  {
    text: reportValidationText,
    json: reportValidationJson,
    sarif: reportValidationSarif,
  };
