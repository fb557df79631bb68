import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';
import { formatPlural } from '../../../report/figures/format-count.ts';

/** Takes a change of a memory back. */
export const tmUndo: Command = {
  name: 'tm undo',
  summary: 'Takes an import or another change of a memory back, as a whole.',
  positionals: [
    {
      name: 'change',
      summary: 'number of the change, as kosut tm history tells; the newest if absent',
      isOptional: true,
    },
  ],
  flags: [TM_FLAG, JSON_FLAG, OUTPUT_FLAG],
  examples: [
    { line: 'kosut tm undo --tm my.db', summary: 'the last change' },
    { line: 'kosut tm undo 3 --tm my.db', summary: 'change 3; what was changed since stays' },
  ],
  async run(args, session) {
    const { findMemory } = await import('../../../store/find-memory.ts');
    const word = args.word('change');
    if (word !== undefined && !/^[1-9]\d{0,14}$/.test(word))
      throw new UsageError(`“${word}” is no change`, 'a number, as kosut tm history tells');
    const store = await findMemory(readTm(args, session), { create: false });
    const number = word === undefined ? undefined : Number(word);
    const undone = await store.undo(number).finally(() => store.close());
    if (undone === undefined)
      throw new UsageError(
        word === undefined
          ? 'nothing is left to undo'
          : `change ${word} is not there, or is undone`,
        'a change of kosut tm history that is not undone',
      );
    const { change, kind, detail, restored, removed, kept } = undone;
    const parts = [`${formatPlural(removed, 'unit')} removed`, `${restored} as before`];
    if (kept > 0) parts.push(`${kept} kept, for they were changed since`);
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, ...undone }, null, 2)}\n`
      : `undone: ${change} ${kind} ${detail}: ${parts.join(', ')}\n`;
    await writeResult(args, session, [text]);
    return 0;
  },
};
