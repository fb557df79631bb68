import type { Command } from './command.ts';
import { align } from './commands/bitext/align.ts';
import { alignEval } from './commands/bitext/align-eval.ts';
import { apply } from './commands/documents/apply.ts';
import { check } from './commands/check/check.ts';
import { completion } from './commands/completion.ts';
import { convert } from './commands/documents/convert.ts';
import { diff } from './commands/documents/diff.ts';
import { edit } from './commands/project/edit.ts';
import { exportPairs } from './commands/bitext/export.ts';
import { extract } from './commands/documents/extract.ts';
import { init } from './commands/project/init.ts';
import { merge } from './commands/documents/merge.ts';
import { pretranslate } from './commands/documents/pretranslate.ts';
import { resegment } from './commands/bitext/resegment.ts';
import { run } from './commands/project/run.ts';
import { scan } from './commands/check/scan.ts';
import { segment } from './commands/bitext/segment.ts';
import { serve } from './commands/project/serve.ts';
import { stats } from './commands/documents/stats.ts';
import { termsConsistency } from './commands/terms/terms-consistency.ts';
import { termsConvert } from './commands/terms/terms-convert.ts';
import { termsExtract } from './commands/terms/terms-extract.ts';
import { termsLookup } from './commands/terms/terms-lookup.ts';
import { termsValidate } from './commands/terms/terms-validate.ts';
import { tmConcordance } from './commands/tm/tm-concordance.ts';
import { tmExport } from './commands/tm/tm-export.ts';
import { tmAnonymise } from './commands/tm/tm-anonymise.ts';
import { tmClean } from './commands/tm/tm-clean.ts';
import { tmDedupe } from './commands/tm/tm-dedupe.ts';
import { tmDiff } from './commands/tm/tm-diff.ts';
import { tmMerge } from './commands/tm/tm-merge.ts';
import { tmMergeDriver } from './commands/tm/tm-merge-driver.ts';
import { tmReplace } from './commands/tm/tm-replace.ts';
import { tmHistory } from './commands/tm/tm-history.ts';
import { tmImport } from './commands/tm/tm-import.ts';
import { tmLookup } from './commands/tm/tm-lookup.ts';
import { tmStats } from './commands/tm/tm-stats.ts';
import { tmUndo } from './commands/tm/tm-undo.ts';
import { validate } from './commands/check/validate.ts';
import { worker } from './commands/project/worker.ts';

/**
 * All commands, in the order in which help shows them. They are descriptions only: each imports its
 * work when it runs, so that `kosut --help` need not load the whole house.
 */
export const COMMANDS: readonly Command[] = [
  run,
  init,
  edit,
  segment,
  resegment,
  align,
  alignEval,
  worker,
  check,
  termsConsistency,
  termsLookup,
  termsExtract,
  termsConvert,
  termsValidate,
  tmImport,
  tmLookup,
  tmConcordance,
  tmExport,
  tmStats,
  tmClean,
  tmDedupe,
  tmReplace,
  tmAnonymise,
  tmMerge,
  tmDiff,
  tmMergeDriver,
  tmHistory,
  tmUndo,
  serve,
  pretranslate,
  stats,
  exportPairs,
  extract,
  merge,
  scan,
  validate,
  apply,
  convert,
  diff,
  completion,
];
