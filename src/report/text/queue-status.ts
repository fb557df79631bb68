import type { QueueStatus } from '../../model/results/queue-status.ts';
import { displayWidth, padRight } from './display-width.ts';

/** Failures of a batch that are shown one by one. */
const MOST_FAILED = 20;

const HEAD = ['batch', 'what', 'state', 'done', 'left', 'failed', 'put in', 'list'] as const;

/** A table of the batches of a queue, what failed in them, and who works. */
export function formatQueueStatus({ queue, batches, workers }: QueueStatus): string {
  const lines: string[] = [queue, ''];
  if (batches.length === 0) lines.push('no batches');
  else
    lines.push(
      ...formatTable([
        HEAD,
        ...batches.map(({ batch, kind, state, items, failed, submitted, title }) => {
          const all = items.waiting + items.running + items.done;
          const share = all === 0 ? 100 : Math.floor((100 * items.done) / all);
          const left = items.waiting + items.running;
          return [batch, kind, state, `${share} %`, left, failed.length, submitted, title];
        }),
      ]),
    );
  for (const { batch, version, failed, refusals } of batches) {
    for (const { path, line, column, fault, message } of failed.slice(0, MOST_FAILED)) {
      const place = [path, line, column].filter((part) => part !== undefined).join(':');
      lines.push(`batch ${batch}: ${place}: error ${fault}: ${message}`);
    }
    if (failed.length > MOST_FAILED)
      lines.push(`batch ${batch}: and ${failed.length - MOST_FAILED} more; --json has them all`);
    for (const { worker, reason } of refusals)
      lines.push(`batch ${batch}: worker ${worker} takes none of its jobs: ${reason}`);
    const others = workers.filter((worker) => worker.version !== version);
    if (others.length > 0 && others.length === workers.length)
      lines.push(`batch ${batch}: no worker of kosut ${version} is there`);
  }
  lines.push('');
  if (workers.length === 0) lines.push('no workers');
  for (const { host, pid, version, threads } of workers)
    lines.push(`worker ${host}:${pid}, kosut ${version}, ${threads} jobs at a time`);
  return `${lines.join('\n')}\n`;
}

/** Columns of one width, but for the last. */
function formatTable(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const texts = rows.map((row) => row.map(String));
  const widths = texts[0]!.map((_, column) =>
    Math.max(...texts.map((row) => displayWidth(row[column]!))),
  );
  return texts.map((row) =>
    row
      .map((cell, column) => padRight(cell, widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
