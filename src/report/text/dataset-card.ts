import type { CorpusReport } from '../../model/results/corpus-report.ts';
import { formatCount } from '../figures/format-count.ts';

/** Size classes of Hugging Face (datasets hub, `size_categories`), by the least number of rows. */
const SIZES: readonly (readonly [number, string])[] = [
  [1e12, 'n>1T'],
  [1e11, '100B<n<1T'],
  [1e10, '10B<n<100B'],
  [1e9, '1B<n<10B'],
  [1e8, '100M<n<1B'],
  [1e7, '10M<n<100M'],
  [1e6, '1M<n<10M'],
  [1e5, '100K<n<1M'],
  [1e4, '10K<n<100K'],
  [1e3, '1K<n<10K'],
  [0, 'n<1K'],
];

const base = (path: string): string => path.replace(/^.*[\\/]/, '');

/**
 * A dataset card in Markdown with the front matter that the Hugging Face hub reads. What no program can
 * know, licence and origin, is left to be filled in and says so. The same report gives the same text.
 */
export function writeDatasetCard(report: CorpusReport): string {
  const { sourceLocale, targetLocale, read, kept, filters, parts, inputs } = report;
  const languages = [...new Set([sourceLocale, targetLocale].map(toLanguage))];
  const size = SIZES.find(([least]) => kept >= least)![1];
  const name = inputs.map(base).join(', ');
  const hidden = Object.entries(report.kindsReplaced);
  const lines = [
    '---',
    'language:',
    ...languages.map((language) => `- ${language}`),
    'license: unknown',
    'multilinguality:',
    '- translation',
    'task_categories:',
    '- translation',
    'size_categories:',
    `- ${size}`,
    `pretty_name: ${JSON.stringify(`${name}, ${sourceLocale}–${targetLocale}`)}`,
    ...formatConfigs(report),
    '---',
    '',
    `# ${escape(name)}, ${sourceLocale}–${targetLocale}`,
    '',
    `${formatCount(kept)} pairs of texts in ${sourceLocale} (\`source\`) and ${targetLocale} (\`target\`), of ${formatCount(read)} that were read.`,
    '',
    '**To be filled in:** where the texts come from, who made the translations, and the licence.',
    '',
    '## Files',
    '',
    '| file | pairs |',
    '| --- | ---: |',
    ...report.files.map(({ path, pairs }) => `| ${escape(base(path))} | ${formatCount(pairs)} |`),
    '',
  ];
  if (parts.length > 0)
    lines.push(
      '## Parts',
      '',
      'Split by document. A pair that shares its source or its target, numbers and signs aside, with a pair of a ' +
        'later part is left out, so that no part holds what another is judged by.',
      '',
      '| part | pairs | share asked for |',
      '| --- | ---: | ---: |',
      ...parts.map(
        ({ name: part, pairs, share }) =>
          `| ${part} | ${formatCount(pairs)} | ${(100 * share).toFixed(1)} % |`,
      ),
      '',
    );
  if (filters.length > 0)
    lines.push(
      '## Cleaning',
      '',
      'Filters in the order in which they judge; a pair is counted by the first that drops it.',
      '',
      '| filter | parameters | dropped |',
      '| --- | --- | ---: |',
      ...filters.map(({ name: filter, parameters, dropped }) => {
        const settings = Object.entries(parameters).map(([key, value]) => `${key} ${value}`);
        return `| ${filter} | ${settings.join(', ')} | ${formatCount(dropped)} |`;
      }),
      '',
    );
  lines.push(
    '## Personal data',
    '',
    hidden.length > 0
      ? `Replaced by placeholders: ${hidden.map(([kind, count]) => `${kind} ${formatCount(count)}`).join(', ')}. ` +
          'Names in running text are only found where they were listed.'
      : 'Not looked for.',
    '',
    '## Fields',
    '',
    '`source`, `target`: the texts. `id`, `file`, `document`, `line`: where the pair comes from, as far as the ' +
      'form of the files holds it. `state`, `confidence`: how far the translation is trusted, where anybody said so.',
    '',
    'Made with Koşut (`kosut export`).',
    '',
  );
  return lines.join('\n');
}

/** The parts of the dataset by their files, for forms that the hub loads. */
function formatConfigs({ parts, files, form }: CorpusReport): readonly string[] {
  if (!['parquet', 'csv', 'jsonl'].includes(form) || files.length === 0) return [];
  const splits =
    parts.length === 0
      ? [{ split: 'train', path: files[0]!.path }]
      : parts.map(({ name }, at) => ({
          split: name === 'dev' ? 'validation' : name,
          path: files[at]!.path,
        }));
  return [
    'configs:',
    '- config_name: default',
    '  data_files:',
    ...splits.flatMap(({ split, path }) => [
      `  - split: ${split}`,
      `    path: ${JSON.stringify(base(path))}`,
    ]),
  ];
}

function toLanguage(locale: string): string {
  return new Intl.Locale(locale).language;
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#]/g, '\\$&');
}
