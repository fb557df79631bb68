import { makeMaintenanceCommand } from './maintenance-command.ts';
import type { Command } from '../../command.ts';

/** Takes personal data out of a memory. */
export const tmAnonymise: Command = makeMaintenanceCommand({
  name: 'tm anonymise',
  summary:
    'Puts [email], [phone] and the like for personal data, takes out who made a unit, and forgets the history.',
  forgets: true,
  flags: [{ name: 'names', value: 'FILE', summary: 'names of people to hide, one a line' }],
  examples: [
    { line: 'kosut tm anonymise --tm my.db --dry-run', summary: 'what would change' },
    { line: 'kosut tm anonymise --tm my.db --names staff.txt', summary: 'and the people listed' },
  ],
  async plan(args, { io }) {
    const { planAnonymise } = await import('../../../project/memory/plan-maintenance.ts');
    const { readLines } = await import('../../../project/read-lines.ts');
    const names: string[] = [];
    const file = args.text('names');
    if (file !== undefined)
      for await (const line of readLines(io, file)) if (line.trim() !== '') names.push(line.trim());
    const detail = file === undefined ? 'by form' : `by form and the names of ${file}`;
    return { plan: planAnonymise({ names }), detail };
  },
});
