import path from 'node:path';
import type { CorpusReport } from '../../model/results/corpus-report.ts';
import type { SplitPart } from '../../corpus/split-plan.ts';
import { collectEarly } from '../../io/machine/tune-engine.ts';
import type { Io } from '../../io/io.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import { readPairs, type PairFile } from '../pairs/read-pairs.ts';
import type { CorpusForm } from './write/corpus-forms.ts';
import type { CorpusInput } from './read/corpus-input.ts';
import { openOutput, type CorpusOutput } from './write/corpus-output.ts';
import { exportCorpus } from './export-corpus.ts';
import type { Shard } from './shard-range.ts';
import { findCorpusLocales } from './read/find-corpus-locales.ts';
import { findInputs } from './read/find-inputs.ts';
import { findFileNames, makeCorpusWriter } from './write/make-corpus-writer.ts';
import type { JudgedPairs } from './judge/judge-corpus.ts';
import { readCleanRules, readList, type ReadRules } from './judge/read-clean-rules.ts';
import { readCorpus } from './read/read-corpus.ts';

/** A corpus whose pairs are to be judged one by one. */
export interface ToJudge extends ReadRules {
  readonly inputs: readonly CorpusInput[];
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly format?: string;
}

/** What a user asked for; what is absent is not done. */
export interface RunExportOptions {
  readonly inputs: readonly string[];
  readonly form: CorpusForm;
  readonly format?: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** The name of the file or files; absent: standard output. */
  readonly output?: string;
  /** Files that the caller will write about it: neither the corpus nor what it is made of may be in their place. */
  readonly pages?: readonly string[];
  /** As `--clean` has it. */
  readonly clean?: string;
  /** Has that done by others; absent: here. */
  readonly judge?: (toJudge: ToJudge) => Promise<JudgedPairs>;
  readonly split?: readonly SplitPart[];
  readonly shard?: Shard;
  readonly isAnonymous?: boolean;
  /** A file of names to hide. */
  readonly names?: string;
  readonly version: string;
  readonly log: Log;
}

/**
 * Reads corpora, cleans them as asked, and writes them: all files or none, and nothing before all is
 * known to be well. With standard output, what is written is written.
 *
 * @throws {FormatError} for inputs, rules and outputs; {@link UnknownLocaleError}
 */
export async function runExport(io: Io, options: RunExportOptions): Promise<CorpusReport> {
  const { form, output, split, shard, log } = options;
  collectEarly();
  const cleaning =
    options.clean === undefined ? undefined : await readCleanRules(io, options.clean);
  const names =
    options.isAnonymous !== true
      ? undefined
      : options.names === undefined
        ? []
        : await readList(io, options.names);
  const inputs = await findInputs(io, options.inputs, options);
  const readWhole = keepStandardInput((path) => readPairs(io, path, options));
  const locales = await findCorpusLocales(io, inputs, pickLocales(options), readWhole);
  const isPlain =
    cleaning === undefined && names === undefined && split === undefined && shard === undefined;
  const places = placeParts({ ...options, ...locales, hasOrigin: !isPlain });
  refuseInputs(io, [...places.flatMap(({ files }) => files), ...(options.pages ?? [])], inputs);
  const judged =
    cleaning === undefined
      ? undefined
      : await options.judge?.({ ...cleaning, ...locales, ...pickFormat(options), inputs });
  const outputs: CorpusOutput[] = [];
  try {
    for (const { files, names } of places) {
      const writer = makeCorpusWriter(form, {
        ...locales,
        version: options.version,
        files: names,
        hasOrigin: !isPlain,
      });
      // every Parquet file is whole: its rows are found by its end
      const isWhole = shard === undefined || form === 'parquet';
      outputs.push(
        await openOutput(io, {
          writer,
          files,
          hasHead: isWhole || shard.number === 1,
          hasTail: isWhole || shard.number === shard.of,
        }),
      );
    }
    const report = await exportCorpus(io, {
      ...locales,
      form,
      inputs: options.inputs,
      read: () => readCorpus(io, inputs, { ...locales, readWhole }),
      outputs,
      files: places.map(({ files }) => files),
      ...(shard !== undefined && { shard }),
      ...(split !== undefined && { split }),
      ...(cleaning !== undefined && { rules: cleaning.rules }),
      ...(judged !== undefined && { judged }),
      lists: cleaning?.lists ?? new Map(),
      ...(names !== undefined && { names }),
      documents: new Set(
        inputs.flatMap(({ kind, path }) => (kind === 'whole' || kind === 'xliff' ? [path] : [])),
      ),
      hasContext: isPlain && form === 'tmx',
      ...(output !== undefined && { beside: output }),
      log,
    });
    if (judged !== undefined && judged.pairs !== report.read)
      throw new FormatError(
        `had ${judged.pairs} pairs when they were judged, and ${report.read} now`,
        {
          fault: 'file/unreadable',
          path: options.inputs.join(' '),
          expected: 'files that stay as they are meanwhile',
        },
      );
    for (const one of outputs) await one.commit();
    return report;
  } catch (error) {
    for (const one of outputs) await one.discard();
    throw error;
  }
}

/** The files of each part of the split, or of the one there is: as the user sees them, and as their writer names them. */
function placeParts({
  form,
  output,
  split,
  ...named
}: RunExportOptions & Parameters<typeof findFileNames>[2]): readonly {
  /** None for standard output. */
  readonly files: readonly string[];
  readonly names: readonly string[];
}[] {
  const parts = split?.map(({ name }) => name) ?? [undefined];
  return parts.map((part) => {
    const names = findFileNames(form, output === undefined ? '' : namePart(output, part), named);
    return { names, files: output === undefined ? [] : names };
  });
}

/** What was dropped would be gone for good. */
function refuseInputs(io: Io, files: readonly string[], inputs: readonly CorpusInput[]): void {
  const taken = new Map<string, string>();
  for (const input of inputs)
    for (const file of input.kind === 'moses' ? input.files : [input.path])
      taken.set(path.resolve(io.cwd, file), 'what it is made of');
  for (const file of files) {
    const place = path.resolve(io.cwd, file);
    const what = taken.get(place);
    if (what !== undefined)
      throw new FormatError(`the export would replace ${what}`, {
        fault: 'file/unwritable',
        path: file,
        expected: 'another name',
      });
    taken.set(place, 'another file of its own');
  }
}

/** `corpus.tsv` of the part `dev` is `corpus.dev.tsv`. */
function namePart(output: string, part: string | undefined): string {
  if (part === undefined) return output;
  const [, stem = output, extension = ''] =
    /^(.*?)(\.(?:tmx|xlf|xliff|po|tsv|csv|jsonl|parquet)(?:\.gz)?)?$/is.exec(output)!;
  return `${stem}.${part}${extension}`;
}

function pickFormat({ format }: RunExportOptions): { readonly format?: string } {
  return format === undefined ? {} : { format };
}

function pickLocales({ sourceLocale, targetLocale }: RunExportOptions): {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
} {
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** Standard input comes once: what was read of it is kept. */
function keepStandardInput(
  read: (path: string) => Promise<PairFile>,
): (path: string) => Promise<PairFile> {
  let kept: Promise<PairFile> | undefined;
  return (path) => (path === '-' ? (kept ??= read(path)) : read(path));
}
