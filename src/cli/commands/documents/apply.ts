import type { Command } from '../../command.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { OUTPUT_FLAG } from '../../output/write-result.ts';

/** Sets targets and states in an XLIFF or PO file and leaves every other byte as it is. */
export const apply: Command = {
  name: 'apply',
  summary: 'Sets targets and states in an XLIFF or PO file; every other byte stays as it is.',
  positionals: [
    { name: 'file', summary: 'XLIFF 1.0 to 2.2, or PO; - is stdin' },
    {
      name: 'edits',
      summary: 'a JSON object a line: unit, and file, segment, target, state; - is stdin',
    },
  ],
  flags: [
    {
      name: 'target-locale',
      value: 'LOCALE',
      summary: 'locale of the targets, written into a file that names none yet',
      standard: 'kosut.config.json',
    },
    {
      ...OUTPUT_FLAG,
      summary: 'write there and leave the file alone; - is stdout',
      standard: 'the file itself is replaced, as a whole or not at all',
    },
  ],
  examples: [
    { line: 'kosut apply report.xlf edits.jsonl', summary: 'edits report.xlf in place' },
    {
      line: 'kosut convert tr.po tr.xlf && kosut convert tr.xlf edits.jsonl && kosut apply tr.po edits.jsonl',
      summary: 'a PO file by way of XLIFF: translate tr.xlf in between',
    },
    {
      line: `echo '{"unit":"u1","target":"Merhaba","state":"translated"}' | kosut apply report.xlf -`,
      summary: 'one edit',
    },
  ],
  async run(args, { io, config, log }) {
    const file = args.word('file')!;
    const edits = args.word('edits')!;
    if (file === '-' && edits === '-')
      throw new UsageError('both the file and the edits are -', 'one of them from stdin');
    const output = args.text('output') ?? file;
    const { applyEdits } = await import('../../../project/translate/apply-edits.ts');
    const { targetLocale } = readLocales(args, config);
    const bytes = await applyEdits(io, {
      file,
      edits,
      log,
      ...(targetLocale !== undefined && { targetLocale }),
    });
    if (output === '-') await io.stdout.write(bytes);
    else await io.save(output, [bytes]);
    return 0;
  },
};
