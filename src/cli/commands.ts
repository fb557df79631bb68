import type { Command } from './command.ts';
import { align } from './commands/align.ts';
import { alignEval } from './commands/align-eval.ts';
import { apply } from './commands/apply.ts';
import { check } from './commands/check.ts';
import { completion } from './commands/completion.ts';
import { convert } from './commands/convert.ts';
import { diff } from './commands/diff.ts';
import { edit } from './commands/edit.ts';
import { exportPairs } from './commands/export.ts';
import { extract } from './commands/extract.ts';
import { init } from './commands/init.ts';
import { merge } from './commands/merge.ts';
import { pretranslate } from './commands/pretranslate.ts';
import { resegment } from './commands/resegment.ts';
import { run } from './commands/run.ts';
import { scan } from './commands/scan.ts';
import { segment } from './commands/segment.ts';
import { serve } from './commands/serve.ts';
import { stats } from './commands/stats.ts';
import { termsConsistency } from './commands/terms-consistency.ts';
import { termsConvert } from './commands/terms-convert.ts';
import { termsExtract } from './commands/terms-extract.ts';
import { termsLookup } from './commands/terms-lookup.ts';
import { termsValidate } from './commands/terms-validate.ts';
import { tmConcordance } from './commands/tm-concordance.ts';
import { tmExport } from './commands/tm-export.ts';
import { tmAnonymise } from './commands/tm-anonymise.ts';
import { tmClean } from './commands/tm-clean.ts';
import { tmDedupe } from './commands/tm-dedupe.ts';
import { tmDiff } from './commands/tm-diff.ts';
import { tmMerge } from './commands/tm-merge.ts';
import { tmMergeDriver } from './commands/tm-merge-driver.ts';
import { tmReplace } from './commands/tm-replace.ts';
import { tmHistory } from './commands/tm-history.ts';
import { tmImport } from './commands/tm-import.ts';
import { tmLookup } from './commands/tm-lookup.ts';
import { tmStats } from './commands/tm-stats.ts';
import { tmUndo } from './commands/tm-undo.ts';
import { validate } from './commands/validate.ts';
import { worker } from './commands/worker.ts';

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
