import { AGAINST_FLAG, compareWithEarlier } from '../../flags/against-flag.ts';
import {
  CHECK_FLAGS,
  decideExit,
  readCheckOptions,
  reportFindings,
} from '../../flags/check-flags.ts';
import type { Command } from '../../command.ts';
import { readVersion } from '../../read-version.ts';
import { readRuleSettings, RULE_FLAGS } from './rule-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { writeResult } from '../../output/write-result.ts';

/** Runs all checks over bitexts and fails the build when they find something. */
export const check: Command = {
  name: 'check',
  summary:
    'Checks translated files: terms, placeholders, codes, numbers, punctuation, Turkish spelling rules.',
  positionals: [
    {
      name: 'files',
      summary: 'bitexts: .xlf, .po, .tmx, .tsv, .csv, .jsonl; - is stdin',
      isMany: true,
    },
  ],
  flags: [
    {
      name: 'termbase',
      value: 'FILE',
      summary: 'terms to hold the text against: TBX, CSV, or a glossary of UTX, OmegaT, Weblate',
    },
    {
      name: 'dictionary',
      value: 'FILE',
      summary:
        'look at the spelling too: Hunspell dictionary of the judged side (.dic beside .aff)',
    },
    {
      name: 'words',
      value: 'FILE',
      summary: 'words that are right though the dictionary has them not, one a line',
    },
    ...RULE_FLAGS,
    {
      name: 'baseline',
      value: 'FILE',
      summary:
        'leave out the findings accepted in this file; tell which entries are stale or expired',
    },
    {
      name: 'update-baseline',
      summary: 'accept all findings of now in the baseline, drop stale ones',
    },
    {
      name: 'changed',
      value: 'REF',
      summary: 'tell only of units that differ from this commit (git), compared with all others',
    },
    {
      name: 'cache',
      value: 'FILE',
      summary: 'remember here what was found; the same bytes and settings are not checked twice',
    },
    {
      name: 'fix',
      summary: 'mend in the files what can be mended without harm (spaces, doubled marks)',
    },
    {
      name: 'fix-preview',
      summary: 'print what --fix would change, as a patch, instead of the findings',
    },
    AGAINST_FLAG,
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
      line: 'kosut check *.xlf --baseline kosut-baseline.json --update-baseline',
      summary: 'accept what is there; later runs with --baseline tell only what is new',
    },
    {
      line: 'kosut check *.xlf --changed origin/main --cache .kosut-cache.json',
      summary: 'for a pull request: only the units it changes',
    },
    {
      line: 'kosut check *.xlf --against last-week.json --as html -o report.html',
      summary: 'what is new, gone and unchanged, and the renderings of each term then and now',
    },
    {
      line: 'kosut check *.xlf --dictionary /usr/share/hunspell/tr_TR.dic --words words.txt',
      summary: 'spelling too; words.txt holds the names of the project',
    },
    {
      line: 'kosut check list.jsonl --source-locale en --target-locale tr --json',
      summary: 'for programs',
    },
  ],
  async run(args, session) {
    const { CHECKS } = await import('../../../check/checks.ts');
    const { checkFiles } = await import('../../../project/check/check-files.ts');
    const { fixFiles } = await import('../../../project/check/fix-files.ts');
    const termbase = args.text('termbase') ?? session.config.termbase;
    const dictionary = args.text('dictionary') ?? session.config.dictionary;
    const words = args.text('words') ?? session.config.words;
    const baseline = args.text('baseline') ?? session.config.baseline;
    const changed = args.text('changed');
    const cache = args.text('cache');
    const updatesBaseline = args.has('update-baseline');
    if (updatesBaseline && baseline === undefined)
      throw new UsageError('--update-baseline has no file', '--baseline FILE beside it');
    if (updatesBaseline && changed !== undefined)
      throw new UsageError('--update-baseline goes with all units', 'no --changed beside it');
    if (args.text('against') !== undefined && changed !== undefined)
      throw new UsageError('--against compares whole runs', 'no --changed beside it');
    if (args.text('words') !== undefined && dictionary === undefined)
      throw new UsageError('--words has no dictionary', '--dictionary FILE beside it');
    const check = args.has('fix') ? fixFiles : checkFiles;
    const outcome = await check(session.io, args.words('files'), {
      ...readCheckOptions(args, session),
      ...(termbase !== undefined && { termbase }),
      ...(dictionary !== undefined && { dictionary }),
      ...(words !== undefined && { words }),
      ...(baseline !== undefined && { baseline }),
      ...(changed !== undefined && { changed }),
      ...(cache !== undefined && { cache }),
      version: readVersion(),
      updatesBaseline,
      checks: CHECKS,
      settings: readRuleSettings(args, session.config),
    });
    if (args.has('fix-preview')) {
      const { reportFixes } = await import('../../../report/diff/report-fixes.ts');
      await writeResult(args, session, [reportFixes(await outcome.planFixes())]);
      return decideExit(outcome.result, args, session);
    }
    return reportFindings(await compareWithEarlier(outcome, args, session), args, session);
  },
};
