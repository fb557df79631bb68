import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { FORMAT_FLAG } from '../../flags/format-flag.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Shows what changed between two versions of a bitext. */
export const diff: Command = {
  name: 'diff',
  summary: 'Shows what changed between two versions of a bitext, segment by segment, word by word.',
  positionals: [
    { name: 'before', summary: 'the older version' },
    { name: 'after', summary: 'the newer version' },
  ],
  flags: [SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG, FORMAT_FLAG, JSON_FLAG, OUTPUT_FLAG],
  examples: [{ line: 'kosut diff monday.xlf friday.xlf', summary: 'what the week brought' }],
  async run(args, session) {
    const { diffFiles } = await import('../../../project/diff-files.ts');
    const { reportDiff, reportDiffJson } = await import('../../../report/diff/report-diff.ts');
    const format = args.text('format');
    const changes = await diffFiles(session.io, args.word('before')!, args.word('after')!, {
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
    });
    const colors = session.hasColors && args.text('output') === undefined;
    const text = asksJson(args) ? reportDiffJson(changes) : reportDiff(changes, { colors });
    await writeResult(args, session, [text]);
    return 0;
  },
};
