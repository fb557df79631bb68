import type { Finding } from '../../model/finding.ts';
import { CHECK_FLAGS, readCheckOptions, reportFindings } from '../check-flags.ts';
import type { Command } from '../command.ts';

/** Finds terms with competing renderings; needs no termbase. */
export const termsConsistency: Command = {
  name: 'terms consistency',
  summary: 'Finds terms that are rendered in several ways, without a termbase.',
  positionals: [
    { name: 'files', summary: 'bitexts: .xlf, .tmx, .tsv, .csv, .jsonl; - is stdin', isMany: true },
  ],
  flags: CHECK_FLAGS,
  examples: [
    { line: 'kosut terms consistency report.xlf', summary: 'what competes with what, and where' },
    {
      line: 'kosut terms consistency kosut-out/bitext.xlf --inspect source',
      summary: 'judge the source; the target is trusted',
    },
  ],
  async run(args, session) {
    const { termsInconsistent } = await import('../../check/terms-inconsistent.ts');
    const { checkFiles } = await import('../../project/check-files.ts');
    const outcome = await checkFiles(session.io, args.words('files'), {
      ...readCheckOptions(args, session),
      checks: [termsInconsistent],
    });
    const findings = [...outcome.result.findings];
    // the surest first: a reader stops when the findings get doubtful
    const surety = (one: Finding): number => ('confidence' in one ? one.confidence : 0);
    findings.sort((one, other) => surety(other) - surety(one));
    return reportFindings({ ...outcome, result: { ...outcome.result, findings } }, args, session);
  },
};
