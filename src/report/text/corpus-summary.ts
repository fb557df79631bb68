import type { CorpusReport } from '../../model/results/corpus-report.ts';
import { formatCount, formatPlural } from '../figures/format-count.ts';

/** What became of a corpus, in a few lines: what each filter dropped, and what was written. */
export function summariseCorpus(report: CorpusReport): readonly string[] {
  const lines: string[] = [];
  const { read, kept, filters, files, kindsReplaced } = report;
  const dropping = filters.filter(({ dropped }) => dropped > 0);
  const width = Math.max(0, ...dropping.map(({ name }) => name.length));
  if (filters.length > 0) {
    lines.push(`kept ${formatCount(kept)} of ${formatCount(read)} pairs`);
    for (const { name, dropped } of dropping)
      lines.push(`  ${name.padEnd(width)}  ${formatCount(dropped)} dropped`);
  }
  const replaced = Object.entries(kindsReplaced);
  if (replaced.length > 0)
    lines.push(
      `hidden: ${replaced.map(([kind, count]) => `${formatCount(count)} ${kind}`).join(', ')}`,
    );
  const groups = new Map<number, string[]>();
  if (report.parts.length > 0)
    for (const { path, pairs } of files)
      lines.push(`wrote ${path}, ${formatPlural(pairs, 'pair')}`);
  else for (const { path, pairs } of files) groups.set(pairs, [...(groups.get(pairs) ?? []), path]);
  for (const paths of groups.values()) lines.push(`wrote ${joinNames(paths)}`);
  return lines;
}

function joinNames(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}
