import type { CorpusReport, FilterCount } from '../../model/results/corpus-report.ts';
import { NEAR_THRESHOLD } from '../../corpus/clean/clean-rules.ts';
import { listNumbers } from '../../corpus/clean/make-cleaner.ts';
import type { CorpusCounts } from './corpus-counts.ts';
import type { ExportCorpusOptions } from './export-corpus-options.ts';
import { WHOLE_FILTERS, type WholeFilter } from './judge/whole-filters.ts';

/** What was read, kept and dropped, by filter and by part, when all is written. */
export function toCorpusReport(options: ExportCorpusOptions, counts: CorpusCounts): CorpusReport {
  const { rules, split, outputs, files, shard, form, inputs, sourceLocale, targetLocale } = options;
  const { dropped, ...measured } = counts.result();
  const filters = rules?.filters ?? [];
  const single = filters.map((chosen, at): FilterCount => ({
    name: chosen.filter.name,
    parameters: listNumbers(chosen),
    dropped: dropped[at]!.count,
    samples: dropped[at]!.samples,
  }));
  const isUsed: Readonly<Record<WholeFilter['name'], boolean>> = {
    'exact-duplicates': rules?.duplicates.exact ?? false,
    'near-duplicates': rules?.duplicates.near ?? false,
    'split-leak': split !== undefined,
  };
  const whole = WHOLE_FILTERS.flatMap(({ name }, at): FilterCount[] => {
    const { count, samples } = dropped[filters.length + at]!;
    const parameters =
      name === 'near-duplicates'
        ? {
            threshold: rules?.duplicates.threshold ?? NEAR_THRESHOLD,
            'ignore-numbers': rules?.duplicates.ignoreNumbers ? 1 : 0,
          }
        : {};
    return isUsed[name] ? [{ name, parameters, dropped: count, samples }] : [];
  });
  return {
    sourceLocale,
    targetLocale,
    inputs,
    form,
    ...measured,
    filters: [...single, ...whole],
    files: files.flatMap((names, at) =>
      names.map((path) => ({ path, pairs: outputs[at]!.pairs() })),
    ),
    parts: (split ?? []).map(({ name, share }, at) => ({
      name,
      share,
      pairs: outputs[at]!.pairs(),
    })),
    ...(shard !== undefined && { shard }),
  };
}
