import type { CorpusReport, FilterCount } from '../../model/corpus-report.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { NEAR_THRESHOLD } from '../../corpus/clean-rules.ts';
import { prefixKeys } from '../../corpus/prefix-keys.ts';
import { mixHash } from '../../model/mix-hash.ts';
import type { WideHash } from '../../model/hash-wide.ts';
import { listNumbers } from '../../corpus/make-cleaner.ts';
import type { Io } from '../../io/io.ts';
import type { ScratchFile } from '../../io/scratch-file.ts';
import { createHashFilter } from '../../store/hash-filter.ts';
import type { Log } from '../log.ts';
import { addNeighbours } from './add-neighbours.ts';
import { createCounts, type CorpusCounts } from './corpus-counts.ts';
import type { CorpusForm } from './corpus-forms.ts';
import type { CorpusOutput } from './corpus-output.ts';
import { findDuplicates, KEY_WIDTH, toKeyRecord } from './find-duplicates.ts';
import { findNearDuplicates } from './find-near-duplicates.ts';
import { makeJudge, type JudgeOptions } from './judge-corpus.ts';
import { createSpool } from './pair-spool.ts';
import { createPartitions } from './record-partitions.ts';
import { createWordFrequency } from './word-frequency.ts';
import { createWordSpool } from './word-spool.ts';
import { createVerdicts, EXACT, KEPT, LEAK, NEAR } from './verdicts.ts';

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

export interface ExportCorpusOptions extends JudgeOptions {
  readonly form: CorpusForm;
  readonly inputs: readonly string[];
  /** Opens the pairs anew; called up to three times with a shard, once without. */
  readonly read: () => AsyncIterable<SegmentPair>;
  /** One for each part of the split, or one. */
  readonly outputs: readonly CorpusOutput[];
  /** The files of each output. */
  readonly files: readonly (readonly string[])[];
  readonly shard?: Shard;
  /** Whether units know what stood before and after them; only where nothing else is done to pairs. */
  readonly hasContext: boolean;
  /** Where scratch files go: beside it, or absent: the folder for passing things. */
  readonly beside?: string;
  readonly log: Log;
}

/** Names of what drops pairs beside the filters of one pair, in the order of the verdicts. */
const WHOLE_FILTERS = [
  { verdict: EXACT, name: 'exact-duplicates', reason: 'the same texts as a pair that stays' },
  { verdict: NEAR, name: 'near-duplicates', reason: 'nearly the same words as a better pair' },
  { verdict: LEAK, name: 'split-leak', reason: 'a side of it is nearly the same in a later part' },
] as const;

/**
 * Sends a corpus on its way: filters, hides personal data, drops duplicates, splits, and writes. The
 * order of the pairs is that of the inputs. What must wait until all are judged waits on the disk: memory
 * grows by a byte a pair for the verdicts, and by a 256th of the hashes, which are told apart one partition
 * after another. Inputs that are read as a whole and XLIFF, which is written as a whole, are held.
 *
 * @throws {FormatError} when an input cannot be read or an output not be written; the outputs are not
 * committed then.
 */
export async function exportCorpus(io: Io, options: ExportCorpusOptions): Promise<CorpusReport> {
  const scratches: ScratchFile[] = [];
  const scratch = (): ScratchFile => {
    const file = io.openScratch(options.beside);
    scratches.push(file);
    return file;
  };
  try {
    return await run(options, scratch);
  } finally {
    for (const file of scratches) file.close();
  }
}

async function run(
  options: ExportCorpusOptions,
  scratch: () => ScratchFile,
): Promise<CorpusReport> {
  const { rules, split, log, outputs, shard } = options;
  const filters = rules?.filters ?? [];
  const counts = createCounts(filters.length + WHOLE_FILTERS.length);
  const hasDuplicates = rules !== undefined && (rules.duplicates.exact || rules.duplicates.near);
  const range = shard === undefined ? undefined : await findRange(options, shard);
  const write = async (pair: SegmentPair, number: number, part: number): Promise<void> => {
    counts.keep(pair, number);
    await outputs[part]!.add({ pair, number });
  };
  if (options.hasContext)
    for await (const outgoing of addNeighbours(options.read())) {
      counts.read(outgoing.pair);
      counts.keep(outgoing.pair, outgoing.number);
      log.progress('exporting', outgoing.number);
      await outputs[0]!.add(outgoing);
    }
  else if (!hasDuplicates && split === undefined) await judgeAlone(options, counts, range, write);
  else await judgeTogether(options, counts, range, scratch, write);
  for (const output of outputs) await output.end();
  log.progress('writing', counts.result().kept);
  return toReport(options, counts);
}

/** The numbers of the pairs of a shard, from 1, the second one not among them. */
type Range = readonly [from: number, to: number];

async function findRange(options: ExportCorpusOptions, shard: Shard): Promise<Range> {
  let total = 0;
  for await (const pair of options.read()) {
    total += pair === undefined ? 0 : 1;
    options.log.progress('counting', total);
  }
  const border = (number: number): number => Math.floor((total * number) / shard.of) + 1;
  return [border(shard.number - 1), border(shard.number)];
}

function isIn(number: number, range: Range | undefined): boolean {
  return range === undefined || (number >= range[0] && number < range[1]);
}

/** No pair depends on another: each is judged and written as it comes. */
async function judgeAlone(
  options: ExportCorpusOptions,
  counts: CorpusCounts,
  range: Range | undefined,
  write: (pair: SegmentPair, number: number, part: number) => Promise<void>,
): Promise<void> {
  const { judge, pass } = makeJudge(options);
  let number = 0;
  for await (const pair of options.read()) {
    number++;
    if (range !== undefined && number >= range[1]) break;
    if (!isIn(number, range)) {
      pass(pair);
      continue;
    }
    options.log.progress('exporting', number);
    counts.read(pair);
    const judged = judge(pair, number);
    if ('reason' in judged) counts.drop(judged.filter, pair, number, judged.reason);
    else {
      counts.replace(judged.replaced);
      await write(judged.pair, number, judged.part);
    }
  }
}

/** Duplicates and leaks are known when all are judged: until then pairs wait on the disk. */
async function judgeTogether(
  options: ExportCorpusOptions,
  counts: CorpusCounts,
  range: Range | undefined,
  scratch: () => ScratchFile,
  write: (pair: SegmentPair, number: number, part: number) => Promise<void>,
): Promise<void> {
  const { rules, split, log } = options;
  const judge = makeJudge(options);
  const spool = createSpool(scratch);
  const keys = createPartitions(KEY_WIDTH, scratch);
  const words = createWordSpool(scratch);
  const frequency = createWordFrequency();
  const threshold = rules?.duplicates.threshold ?? NEAR_THRESHOLD;
  const near = {
    words,
    frequency: frequency.of,
    threshold,
    // at 1 the same skeletons are all there is
    dropsNear: (rules?.duplicates.near ?? false) && threshold < 1,
    dropsLeaks: split !== undefined,
    scratch,
  };
  const hasWords = near.dropsNear || near.dropsLeaks;
  const own = range === undefined ? undefined : createHashFilter();
  const remember = (known: ReturnType<typeof judge.keys>): void => {
    keys.add(toKeyRecord(known));
    if (hasWords) words.add(known.words);
  };
  let number = 0;
  for await (const pair of options.read()) {
    number++;
    if (range !== undefined && number >= range[1]) break;
    if (!isIn(number, range)) {
      judge.pass(pair);
      continue;
    }
    log.progress('cleaning', number);
    counts.read(pair);
    const judged = judge.judge(pair, number);
    if ('reason' in judged) {
      counts.drop(judged.filter, pair, number, judged.reason);
      continue;
    }
    counts.replace(judged.replaced);
    const known = judge.keys(judged, number);
    remember(known);
    own?.add(known.source);
    if (hasWords) {
      frequency.add(known.words.source);
      frequency.add(known.words.target);
    }
    spool.add({ pair: judged.pair, number, part: judged.part });
  }
  if (own !== undefined) {
    // pairs of other shards count where they may be like one of this shard, and pass the filters
    const keysOf = (side: Uint32Array): readonly WideHash[] =>
      prefixKeys(side, threshold, frequency.of).map((key): WideHash => [key, mixHash(key) >>> 0]);
    for (const [{ source, target }] of hasWords ? words.all() : []) {
      for (const key of keysOf(source)) own.add(key);
      if (near.dropsLeaks) for (const key of keysOf(target)) own.add(key);
    }
    const others = makeJudge(options);
    number = 0;
    for await (const pair of options.read()) {
      number++;
      if (isIn(number, range)) {
        others.pass(pair);
        continue;
      }
      log.progress('looking for duplicates', number);
      const { source, sourceWords, targetWords } = others.sides(pair);
      const isNear =
        hasWords &&
        (keysOf(sourceWords).some(own.mayHave) ||
          (near.dropsLeaks && keysOf(targetWords).some(own.mayHave)));
      if (!isNear && !own.mayHave(source)) continue;
      const judged = others.judge(pair, number);
      if (!('reason' in judged)) remember(others.keys(judged, number));
    }
  }
  const verdicts = createVerdicts();
  if (rules !== undefined) findDuplicates(keys, rules.duplicates, verdicts);
  findNearDuplicates({
    ...near,
    verdicts,
    progress: (done, total) => {
      log.progress('telling near duplicates', done, total);
    },
  });
  const filters = rules?.filters.length ?? 0;
  let written = 0;
  for (const { pair, number: at, part } of spool.read()) {
    const verdict = verdicts.get(at);
    log.progress('writing', ++written);
    if (verdict === KEPT) await write(pair, at, part);
    else {
      const index = WHOLE_FILTERS.findIndex((one) => one.verdict === verdict);
      counts.drop(filters + index, pair, at, WHOLE_FILTERS[index]!.reason);
    }
  }
}

function toReport(options: ExportCorpusOptions, counts: CorpusCounts): CorpusReport {
  const { rules, split, outputs, files, shard, form, inputs, sourceLocale, targetLocale } = options;
  const { dropped, ...measured } = counts.result();
  const filters = rules?.filters ?? [];
  const single = filters.map((chosen, at): FilterCount => ({
    name: chosen.filter.name,
    parameters: listNumbers(chosen),
    dropped: dropped[at]!.count,
    samples: dropped[at]!.samples,
  }));
  const isUsed: Readonly<Record<(typeof WHOLE_FILTERS)[number]['name'], boolean>> = {
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
