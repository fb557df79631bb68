import type {
  MaintenancePlan,
  MaintenanceResult,
  PlannedChange,
} from '../../../project/memory/maintain-memory.ts';
import { asksJson } from '../../flags/read-form.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Command, Flag, Session } from '../../command.ts';
import { readTm, TM_FLAG } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';
import { formatCount, formatPlural } from '../../../report/figures/format-count.ts';
import { printableText } from '../../../report/text/printable-text.ts';

/** How many changes are shown. */
const LIMIT = 20;

/** What a command that goes over a memory has of its own. */
export interface Maintenance extends Pick<Command, 'name' | 'summary' | 'flags' | 'examples'> {
  /** The memory is to forget what it was: absent for work that can be undone. */
  readonly forgets?: true;
  /** The work, how the history names it, and the one locale it is about, where it is. */
  plan(
    args: Arguments,
    session: Session,
  ): Promise<{
    readonly plan: MaintenancePlan;
    readonly detail: string;
    readonly locale?: string | undefined;
  }>;
}

const FLAGS: readonly Flag[] = [
  { name: 'dry-run', summary: 'only show what would be done' },
  { name: 'limit', value: 'N', summary: 'how many changes are shown', standard: String(LIMIT) },
  JSON_FLAG,
  OUTPUT_FLAG,
];

/** A command that changes and removes units of a memory, with a preview. */
export function makeMaintenanceCommand({ plan: makePlan, forgets, ...own }: Maintenance): Command {
  return {
    ...own,
    positionals: [],
    flags: [TM_FLAG, ...own.flags, ...FLAGS],
    async run(args, session) {
      const { findMemory } = await import('../../../store/find-memory.ts');
      const { maintainMemory } = await import('../../../project/memory/maintain-memory.ts');
      const { noteMissingLocales } = await import('../../../project/memory/note-missing-locales.ts');
      const limit = args.number('limit', 0, Number.MAX_SAFE_INTEGER) ?? LIMIT;
      const isDry = args.has('dry-run');
      const { plan, detail, locale } = await makePlan(args, session);
      const store = await findMemory(readTm(args, session), { create: false });
      const kind = own.name.replace(/^tm /, '');
      const options = { kind, detail, isDry, forgets: forgets === true, limit, log: session.log };
      let result: MaintenanceResult;
      try {
        result = await maintainMemory(store, plan, options);
        if (locale !== undefined && result.changed + result.removed === 0)
          await noteMissingLocales(store, [locale], session.log);
      } finally {
        await store.close();
      }
      if (asksJson(args)) {
        const report = { version: 1, dryRun: isDry, ...result };
        await writeResult(args, session, [`${JSON.stringify(report, null, 2)}\n`]);
        return 0;
      }
      const { formatUnit, formatUnitChange } = await import(
        '../../../report/memory/format-unit-change.ts'
      );
      const drawing = { colors: session.hasColors && args.text('output') === undefined };
      const show = ({ unit: { variants }, to }: PlannedChange): string =>
        to === undefined
          ? formatUnit('  -', variants, drawing)
          : formatUnitChange(variants, to.variants, drawing);
      const text = formatResult(result, isDry, show);
      await writeResult(args, session, [text]);
      return 0;
    },
  };
}

function formatResult(
  result: MaintenanceResult,
  isDry: boolean,
  show: (change: PlannedChange) => string,
): string {
  const { units, changed, removed, reasons, examples, change } = result;
  const left = changed + removed - examples.length;
  const would = isDry ? 'would be ' : '';
  const counts = Object.entries(reasons);
  // a duplicate names its partner, so its reasons are as many as the units
  const detail =
    counts.length > 1 && counts.length <= 10
      ? ` (${counts.map(([why, count]) => `${why}: ${formatCount(count)}`).join('; ')})`
      : '';
  return [
    ...examples.map((one) => {
      const what = one.to === undefined ? 'removed' : 'changed';
      return `#${one.unit.unit} ${what}: ${printableText(one.why)}\n${show(one)}`;
    }),
    ...(left > 0 && examples.length > 0 ? [`… and ${formatCount(left)} more`] : []),
    `${formatPlural(units, 'unit')}: ${formatCount(changed)} ${would}changed, ${formatCount(removed)} ${would}removed${detail}`,
    ...(change === undefined ? [] : [`kosut tm undo ${change} takes it back`]),
    '',
  ].join('\n');
}
