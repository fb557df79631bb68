import { CHECK_FLAGS, readCheckOptions, reportFindings } from '../check-flags.ts';
import type { Command } from '../command.ts';
import { readRuleSettings, RULE_FLAGS } from '../rule-flags.ts';

/** Runs all checks over bitexts and fails the build when they find something. */
export const check: Command = {
  name: 'check',
  summary:
    'Checks translated files: terms, placeholders, codes, numbers, punctuation, Turkish spelling rules.',
  positionals: [
    { name: 'files', summary: 'bitexts: .xlf, .tmx, .tsv, .csv, .jsonl; - is stdin', isMany: true },
  ],
  flags: [
    {
      name: 'termbase',
      value: 'FILE',
      summary: 'terms to hold the text against: TBX, CSV, or a glossary of UTX, OmegaT, Weblate',
    },
    ...RULE_FLAGS,
    ...CHECK_FLAGS,
  ],
  examples: [
    { line: 'kosut check report.xlf --termbase terms.tbx', summary: 'for people' },
    {
      line: 'kosut check *.xlf --termbase terms.tbx --as github --fail-on warning',
      summary: 'for a build: exit code 1 when a warning is found',
    },
    {
      line: 'kosut check *.po --preset all --rules punctuation/end=off,terms/*=error',
      summary: 'doubts too, one rule off, terms graver',
    },
    {
      line: 'kosut check list.jsonl --source-locale en --target-locale tr --json',
      summary: 'for programs',
    },
  ],
  async run(args, session) {
    const { CHECKS } = await import('../../check/checks.ts');
    const { checkFiles } = await import('../../project/check-files.ts');
    const termbase = args.text('termbase') ?? session.config.termbase;
    const outcome = await checkFiles(session.io, args.words('files'), {
      ...readCheckOptions(args, session),
      ...(termbase !== undefined && { termbase }),
      checks: CHECKS,
      settings: readRuleSettings(args, session.config),
    });
    return reportFindings(outcome, args, session);
  },
};
