import { parseSplit, type SplitPart } from '../../../corpus/split-plan.ts';
import {
  CORPUS_FORMS,
  isManyFiles,
  type CorpusForm,
} from '../../../project/corpus/write/corpus-forms.ts';
import type { Shard } from '../../../project/corpus/shard-range.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Flag } from '../../command.ts';
import { BITEXT_ENDINGS } from '../../flags/export-form.ts';
import { readForm } from '../../flags/read-form.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** What may be done to pairs on their way out. */
export const CORPUS_FLAGS: readonly Flag[] = [
  {
    name: 'clean',
    value: 'RULES',
    summary:
      'drop bad pairs: default, a list such as length-ratio=2.5,-boilerplate, or a .json file',
  },
  {
    name: 'split',
    value: 'PARTS',
    summary:
      'by document, without near duplicates between parts: default (98 to 1 to 1) or train=8,dev=1,test=1',
  },
  {
    name: 'shard',
    value: 'I/N',
    summary: 'only the I-th of N pieces; all of them together are the whole',
  },
  { name: 'anonymise', summary: 'put [EMAIL_1] and the like for personal data' },
  { name: 'names', value: 'FILE', summary: 'names to hide with --anonymise, one a line' },
  {
    name: 'report',
    value: 'FILE.html',
    summary: 'what each filter dropped, with examples and plots',
  },
  {
    name: 'card',
    value: 'FILE.md',
    summary: 'a dataset card with the metadata that Hugging Face reads',
  },
];

/**
 * The form of a corpus: as asked, else by the extension of the output file, else TMX.
 *
 * @throws {UsageError} for an ending that tells none; when a form of several files, or several parts, have no name to
 *   go by
 */
export function readCorpusForm(args: Arguments): CorpusForm {
  const output = args.text('output');
  const file = output === '-' ? undefined : output;
  const form = readForm(args, {
    forms: CORPUS_FORMS,
    standard: 'tmx',
    endings: { ...BITEXT_ENDINGS, '.parquet': 'parquet' },
  });
  if (file !== undefined) return form;
  if (form === 'moses')
    throw new UsageError('Moses text is two files', '-o NAME, for NAME.tr and NAME.en');
  if (isManyFiles(form))
    throw new UsageError(
      'XCES is three files',
      '-o NAME, for NAME.xml, NAME.tr.xml and NAME.en.xml',
    );
  if (args.text('split') !== undefined)
    throw new UsageError(
      'each part of --split is a file',
      '-o NAME, for NAME.train and the others',
    );
  if (args.has('json'))
    throw new UsageError('--json and the corpus cannot both go to stdout', '-o FILE with --json');
  return form;
}

/** @throws {UsageError} */
export function readSplit(args: Arguments): readonly SplitPart[] | undefined {
  const text = args.text('split');
  if (text === undefined) return undefined;
  try {
    return parseSplit(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(error.message, 'default, or 2 to 16 shares such as train=98,dev=1,test=1');
  }
}

/** The most pieces of a corpus: more are a slip. */
const MOST_SHARDS = 100_000;

/** @throws {UsageError} also for forms that cannot be cut, and for input that comes once */
export function readShard(args: Arguments, form: CorpusForm): Shard | undefined {
  const text = args.text('shard');
  if (text === undefined) return undefined;
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (!(shard.number >= 1 && shard.number <= shard.of && shard.of <= MOST_SHARDS))
    throw new UsageError(`--shard is “${text}”`, 'I/N from 1/N to N/N, such as 3/8');
  if (form === 'xliff' || form === 'po')
    throw new UsageError(
      `${form === 'po' ? 'PO' : 'XLIFF'} cannot be cut into shards`,
      'another form, such as --as tmx',
    );
  if (args.words('files').includes('-'))
    throw new UsageError('--shard reads its input more than once', 'files instead of -');
  return shard;
}
