import type { MemoryChange, UnitVariants, UnitVersion } from '../../../store/memory-store.ts';
import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';
import { printableText } from '../../../report/text/printable-text.ts';

const LIMIT = 20;

/** Tells what was done to a memory. */
export const tmHistory: Command = {
  name: 'tm history',
  summary: 'Lists the changes of a memory, or what one of its units was before.',
  positionals: [],
  flags: [
    TM_FLAG,
    { name: 'unit', value: 'N', summary: 'the number of a unit: its former states' },
    { name: 'limit', value: 'N', summary: 'how many changes', standard: String(LIMIT) },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut tm history --tm my.db', summary: 'imports and edits, the newest first' },
    { line: 'kosut tm history --unit 17 --tm my.db', summary: 'what unit #17 was' },
  ],
  async run(args, session) {
    const { findMemory } = await import('../../../store/find-memory.ts');
    const unit = args.number('unit', 1, Number.MAX_SAFE_INTEGER);
    const limit = args.number('limit', 1, Number.MAX_SAFE_INTEGER) ?? LIMIT;
    const store = await findMemory(readTm(args, session), { create: false });
    try {
      const changes: readonly UnitVersion[] =
        unit === undefined ? await store.changes(limit) : await store.history(unit);
      const now = unit === undefined ? undefined : await store.readOne(unit);
      if (unit !== undefined && now === undefined && changes.length === 0)
        throw new UsageError(
          `there is no unit ${unit}`,
          'the number behind # in what tm clean, tm replace and others show',
        );
      if (asksJson(args)) {
        const report = { version: 1, changes, ...(now !== undefined && { now }) };
        await writeResult(args, session, [`${JSON.stringify(report, null, 2)}\n`]);
        return 0;
      }
      const { formatUnit } = await import('../../../report/memory/format-unit-change.ts');
      const show: ShowUnit = ({ variants }) => `${formatUnit('   ', variants, { colors: false })}\n`;
      const text = [
        ...(unit === undefined ? [] : [formatNow(unit, now, show)]),
        ...changes.map((one) => formatChange(one) + formatBefore(one, unit, show)),
      ];
      await writeResult(args, session, [text.join('')]);
    } finally {
      await store.close();
    }
    return 0;
  },
};

type ShowUnit = (unit: UnitVariants) => string;

function formatNow(unit: number, now: UnitVariants | undefined, show: ShowUnit): string {
  return now === undefined ? `#${unit} is not there now\n` : `#${unit} now\n${show(now)}`;
}

function formatChange({ change, at, kind, detail, undone }: MemoryChange): string {
  const note = undone === undefined ? '' : ` (undone ${undone})`;
  return `${change}  ${at}  ${kind}  ${printableText(detail)}${note}\n`;
}

function formatBefore({ before }: UnitVersion, unit: number | undefined, show: ShowUnit): string {
  if (unit === undefined) return '';
  if (before === undefined) return '    was not there\n';
  return show(before);
}
