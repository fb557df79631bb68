import { REPORTER_NAMES } from '../../../report/reporter-names.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { decideExit, FAIL_ON_FLAG, reportFindings } from '../../flags/check-flags.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { readRuleSettings, RULE_FLAGS } from './rule-flags.ts';
import { mergeScans, readScanOptions, SETTING_FLAGS } from './scan-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG } from '../../output/write-result.ts';
import { formatPlural } from '../../../report/figures/format-count.ts';

/** The keys of an application's source code: to XLIFF, held against its catalogues, and back. */
export const scan: Command = {
  name: 'scan',
  summary: 'Finds the i18next keys of an application: what is missing, unused or to be translated.',
  positionals: [
    {
      name: 'sources',
      summary:
        'files and folders of source code (js, ts, jsx, tsx, vue, hbs, html); or XLIFF files of a scan, whose texts go back into the catalogues',
      isMany: true,
    },
  ],
  flags: [
    { ...SOURCE_LOCALE_FLAG, standard: 'kosut.config.json, or en' },
    { ...TARGET_LOCALE_FLAG, standard: 'all locales that have catalogues' },
    {
      name: 'catalogues',
      value: 'PATTERN',
      summary: 'where the JSON catalogues are, such as locales/{locale}/{namespace}.json',
      standard: 'looked for where applications have them',
    },
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      summary: 'write an XLIFF file for each namespace and target locale into this folder',
    },
    { name: 'force', summary: 'replace XLIFF files that are there already' },
    {
      name: 'write',
      summary: 'add the keys that the source catalogues lack, with the default texts of the code',
    },
    {
      name: 'check',
      summary: 'tell what is missing, unused or wrong, and exit with 1 when something is',
    },
    FAIL_ON_FLAG,
    {
      name: 'as',
      value: 'FORM',
      choices: REPORTER_NAMES,
      summary: 'the findings for people, code scanning or annotations',
      standard: 'text',
    },
    JSON_FLAG,
    ...RULE_FLAGS,
    ...SETTING_FLAGS,
  ],
  examples: [
    { line: 'kosut scan src', summary: 'how far each namespace is in each locale' },
    {
      line: 'kosut scan src --target-locale tr -o work',
      summary: 'work/NAMESPACE.tr.xlf for translators',
    },
    {
      line: 'kosut scan work/*.xlf',
      summary: 'the translations into locales/tr/*.json, which keep their order and layout',
    },
    {
      line: 'kosut scan src --check --as github',
      summary: 'for a build: annotations at the keys, and exit code 1',
    },
    {
      line: 'kosut scan src --catalogues "app/i18n/{locale}/{namespace}.json" --ignore "*.test.tsx" --keep "server.*"',
      summary: 'another layout; without tests; keys that only a server asks for',
    },
  ],
  async run(args, session) {
    const { io, config, log } = session;
    const paths = args.words('sources');
    const { isScanDocument } = await import('../../../project/scan/catalogues/merge-scan.ts');
    const options = readScanOptions(args, session);
    if (paths.every(isScanDocument)) return mergeScans(paths, options, session);
    const mixed = paths.find(isScanDocument);
    if (mixed !== undefined)
      throw new UsageError(`${mixed} is a bitext among source code`, 'one kind at a time');
    const { createI18nextParserExtractor } =
      await import('../../../project/scan/keys/i18next-parser-extractor.ts');
    const { scanApplication } = await import('../../../project/scan/scan-application.ts');
    const rules = readRuleSettings(args, config);
    const found = await scanApplication(io, paths, createI18nextParserExtractor, {
      ...options,
      rules,
    });
    if (args.has('write')) {
      const { writeSourceTexts } =
        await import('../../../project/scan/catalogues/write-source-texts.ts');
      await writeSourceTexts(io, found, log);
    }
    const output = args.text('output');
    if (output !== undefined) {
      if (found.targetLocales.length === 0)
        throw new UsageError(
          'no catalogue says what to translate to',
          '--target-locale, such as tr',
        );
      const { writeScanDocuments } =
        await import('../../../project/scan/document/write-scan-documents.ts');
      await writeScanDocuments(io, found, { output, replaces: args.has('force'), log });
    }
    const isCheck = args.has('check') || args.text('fail-on') !== undefined;
    const result = {
      paths: found.application.files,
      segments: found.pairCount,
      findings: found.findings,
    };
    if (args.has('json')) {
      const { describeScan } = await import('../../../project/scan/describe-scan.ts');
      await io.stdout.write(`${JSON.stringify(describeScan(found), null, 2)}\n`);
      return isCheck ? decideExit(result, args, session) : 0;
    }
    const form = readChoice(args, 'as', REPORTER_NAMES);
    if (form === undefined || form === 'text') {
      const { formatScan } = await import('../../../report/counts/format-scan.ts');
      const locales = [found.sourceLocale, ...found.targetLocales];
      await io.stdout.write(formatScan({ locales, counts: found.counts }, session.hasColors));
      log.note(`catalogues: ${found.catalogues}`);
    }
    if (!isCheck && form === undefined) {
      const { length } = found.findings;
      if (length > 0) log.note(`${formatPlural(length, 'finding')}; --check tells them`);
      return 0;
    }
    const planFixes = (): Promise<never[]> => Promise.resolve([]);
    const outcome = { result, contentOf: found.contentOf, planFixes };
    const exit = await reportFindings(outcome, withoutOutput(args), session);
    return isCheck ? exit : 0;
  },
};

/** Findings go to stdout: `-o` is the folder of the XLIFF files. */
function withoutOutput(args: Arguments): Arguments {
  return { ...args, text: (flag) => (flag === 'output' ? undefined : args.text(flag)) };
}
