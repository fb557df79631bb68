import { PAIR_FAULTS } from '../../../corpus/pair-fault-names.ts';
import { makeMaintenanceCommand } from './maintenance-command.ts';
import type { Command } from '../../command.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** Sentences of the same meaning are seldom three times as long in another language. */
const MAX_RATIO = 3;

/** Takes out units that are no translations. */
export const tmClean: Command = makeMaintenanceCommand({
  name: 'tm clean',
  summary:
    'Takes out what is no translation: empty, unreadable, untranslated, unlike in codes or length.',
  flags: [
    {
      name: 'rules',
      value: 'LIST',
      summary: `which, with commas between: ${PAIR_FAULTS.join(', ')}`,
      standard: 'all',
    },
    {
      name: 'max-ratio',
      value: 'N',
      summary: 'how many times as long as the other a side may be',
      standard: String(MAX_RATIO),
    },
  ],
  examples: [
    { line: 'kosut tm clean --tm my.db --dry-run', summary: 'what would go' },
    { line: 'kosut tm clean --tm my.db --rules empty,untranslated', summary: 'only these' },
  ],
  async plan(args) {
    const { planClean } = await import('../../../project/memory/plan-maintenance.ts');
    const names = args.text('rules')?.split(',') ?? PAIR_FAULTS;
    const faults = names.map((name) => {
      const fault = PAIR_FAULTS.find((one) => one === name.trim());
      if (fault !== undefined) return fault;
      throw new UsageError(`--rules has “${name}”`, `some of ${PAIR_FAULTS.join(', ')}`);
    });
    const maxRatio = args.number('max-ratio', 2, 1000) ?? MAX_RATIO;
    return {
      plan: planClean({ faults: new Set(faults), maxRatio }),
      detail: `${faults.join(', ')}; ratio ${maxRatio}`,
    };
  },
});
