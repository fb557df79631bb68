import type { Finding } from '../../../model/finding.ts';
import { AGAINST_FLAG, compareWithEarlier } from '../../flags/against-flag.ts';
import { CHECK_FLAGS, readCheckOptions, reportFindings } from '../../flags/check-flags.ts';
import type { Command } from '../../command.ts';
import { readLocale } from '../../flags/read-locales.ts';

/** Finds terms with competing renderings; needs no termbase. */
export const termsConsistency: Command = {
  name: 'terms consistency',
  summary: 'Finds terms that are rendered in several ways, without a termbase.',
  positionals: [
    {
      name: 'files',
      summary:
        'bitexts: .xlf, .po, .tmx, .tsv, .csv, .jsonl; with --monolingual plain texts; - is stdin',
      isMany: true,
    },
  ],
  flags: [
    {
      name: 'monolingual',
      value: 'LOCALE',
      summary: 'judge texts of this language alone: names, acronyms, ways of writing that compete',
    },
    AGAINST_FLAG,
    ...CHECK_FLAGS,
  ],
  examples: [
    { line: 'kosut terms consistency report.xlf', summary: 'what competes with what, and where' },
    {
      line: 'kosut terms consistency kosut-out/bitext.xlf --inspect source',
      summary: 'judge the source; the target is trusted',
    },
    {
      line: 'kosut terms consistency report.xlf --against last-week.json --as markdown',
      summary: 'what is new and gone since an earlier --json',
    },
    {
      line: 'kosut terms consistency chapter1.txt chapter2.txt --monolingual tr',
      summary: 'one language alone: a plain text, or the sources of XLIFF and PO',
    },
  ],
  async run(args, session) {
    const locale = readLocale(args, 'monolingual');
    if (locale !== undefined) {
      const { checkTexts } = await import('../../../project/check/check-texts.ts');
      const { io, log } = session;
      const outcome = await checkTexts(io, args.words('files'), { locale, log });
      return reportFindings(await compareWithEarlier(outcome, args, session), args, session);
    }
    const { termsInconsistent } = await import('../../../check/terms/terms-inconsistent.ts');
    const { checkFiles } = await import('../../../project/check/check-files.ts');
    const outcome = await checkFiles(session.io, args.words('files'), {
      ...readCheckOptions(args, session),
      checks: [termsInconsistent],
    });
    const findings = [...outcome.result.findings];
    // the surest first: a reader stops when the findings get doubtful
    const surety = (one: Finding): number => ('confidence' in one ? one.confidence : 0);
    findings.sort((one, other) => surety(other) - surety(one));
    const ranked = { ...outcome, result: { ...outcome.result, findings } };
    return reportFindings(await compareWithEarlier(ranked, args, session), args, session);
  },
};
