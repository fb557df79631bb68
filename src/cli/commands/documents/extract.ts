import { DOCUMENT_FORMATS } from '../../../project/extract/format-names.ts';
import { isEncoding } from '../../../project/extract/find-charset.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import {
  demandLocale,
  readLocales,
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
} from '../../flags/read-locales.ts';
import { UsageError } from '../../command-line/usage-error.ts';

const toList = (text: string | undefined): readonly string[] =>
  text === undefined
    ? []
    : text
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');

/** Documents to XLIFF, one file each. */
export const extract: Command = {
  name: 'extract',
  summary: 'Takes the text out of documents as XLIFF; “merge” puts the translation back.',
  positionals: [{ name: 'files', summary: 'documents; - is stdin, with --format', isMany: true }],
  flags: [
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      summary: 'the folder for the XLIFF files; for one document also NAME.xlf, or - for stdout',
      standard: 'beside each document',
    },
    {
      name: 'format',
      value: 'FORMAT',
      choices: DOCUMENT_FORMATS,
      summary: 'what the documents are',
      standard: 'told by their extensions',
    },
    {
      name: 'encoding',
      value: 'NAME',
      summary: 'of texts, such as windows-1254',
      standard: 'UTF-8, or what the document names',
    },
    { name: 'keys', value: 'LIST', summary: 'JSON: only these keys, such as menu.*,title' },
    { name: 'skip-keys', value: 'LIST', summary: 'JSON: not these keys' },
    { name: 'columns', value: 'LIST', summary: 'tables: only these columns, by name or number' },
    {
      name: 'front-matter',
      value: 'LIST',
      summary: 'Markdown: these keys of its front matter (YAML, TOML) too, such as title,hero.*',
    },
    { name: 'force', summary: 'replace XLIFF files that are there already' },
  ],
  examples: [
    { line: 'kosut extract report.docx --source-locale tr', summary: 'report.docx.xlf beside it' },
    {
      line: 'kosut extract docs/*.md --source-locale en --target-locale tr -o work',
      summary: 'work/NAME.md.xlf for each',
    },
    {
      line: 'kosut extract film.srt --source-locale tr --encoding windows-1254',
      summary: 'subtitles of an old program; the translation keeps the encoding',
    },
    {
      line: 'kosut extract en.json --source-locale en --skip-keys "*.id,meta" -o -',
      summary: 'strings of an application, without some of its keys',
    },
  ],
  async run(args, { io, config, log }) {
    const { extractFiles, isXliffName } = await import('../../../project/extract/extract-files.ts');
    const files = args.words('files');
    const output = args.text('output');
    if (files.includes('-') && args.text('format') === undefined)
      throw new UsageError('nobody said what stdin is', '--format, such as markdown');
    if (output === '-' && files.length > 1)
      throw new UsageError(`${files.length} documents cannot go to stdout`, 'one, or -o DIR');
    if (output !== undefined && isXliffName(output) && files.length > 1)
      throw new UsageError(
        `${files.length} documents cannot go into one file`,
        'a folder for -o, or one document',
      );
    const encoding = args.text('encoding');
    if (encoding !== undefined && !isEncoding(encoding))
      throw new UsageError(
        `--encoding is “${encoding}”`,
        'a name such as windows-1254 or UTF-16LE',
      );
    const format = readChoice(args, 'format', DOCUMENT_FORMATS);
    const { sourceLocale: given, targetLocale } = readLocales(args, config);
    const sourceLocale = demandLocale(given, 'source-locale');
    await extractFiles(io, files, {
      sourceLocale,
      ...(targetLocale !== undefined && { targetLocale }),
      ...(format !== undefined && { format }),
      ...(encoding !== undefined && { encoding }),
      ...(output !== undefined && { output }),
      keys: toList(args.text('keys')),
      skipKeys: toList(args.text('skip-keys')),
      columns: toList(args.text('columns')),
      frontMatter: toList(args.text('front-matter')),
      replaces: args.has('force'),
      log,
    });
    return 0;
  },
};
