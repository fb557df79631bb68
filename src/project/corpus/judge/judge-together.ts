import { NEAR_THRESHOLD } from '../../../corpus/clean/clean-rules.ts';
import { prefixKeys } from '../../../corpus/duplicates/prefix-keys.ts';
import { mixHash } from '../../../model/hash/mix-hash.ts';
import type { WideHash } from '../../../model/hash/hash-wide.ts';
import { createHashFilter, type HashFilter } from '../../../store/hash-filter.ts';
import type { CorpusJob } from '../corpus-job.ts';
import { findDuplicates, KEY_WIDTH, toKeyRecord } from '../duplicates/find-duplicates.ts';
import { findNearDuplicates } from '../duplicates/find-near-duplicates.ts';
import { makeJudge, type CorpusJudge } from './judge-corpus.ts';
import { createPairSpool, type PairSpool } from './create-pair-spool.ts';
import { createPartitions, type RecordPartitions } from '../duplicates/record-partitions.ts';
import { isInShard } from '../shard-range.ts';
import { createVerdicts, KEPT, type Verdicts } from '../duplicates/verdicts.ts';
import { WHOLE_FILTERS } from './whole-filters.ts';
import { createWordFrequency, type WordFrequency } from '../duplicates/word-frequency.ts';
import { createWordSpool, type WordSpool } from '../duplicates/word-spool.ts';

/** What is remembered of the pairs that pass the filters, until all of them are known. */
interface Passed {
  /** The pairs themselves, of this shard. */
  readonly spool: PairSpool;
  readonly keys: RecordPartitions;
  readonly words: WordSpool;
  readonly frequency: WordFrequency;
  /** Whether words are asked for at all. */
  readonly hasWords: boolean;
  readonly remember: (known: ReturnType<CorpusJudge['keys']>) => void;
}

/** What makes two pairs near duplicates, and which of them go. */
interface NearRules {
  readonly threshold: number;
  readonly dropsNear: boolean;
  readonly dropsLeaks: boolean;
}

/** Duplicates and leaks are known when all are judged: until then pairs wait on the disk. */
export async function judgeTogether(job: CorpusJob): Promise<void> {
  const { options, range, scratch } = job;
  const { rules, split, log } = options;
  const threshold = rules?.duplicates.threshold ?? NEAR_THRESHOLD;
  const near: NearRules = {
    threshold,
    // at 1 the same skeletons are all there is
    dropsNear: (rules?.duplicates.near ?? false) && threshold < 1,
    dropsLeaks: split !== undefined,
  };
  const passed = createPassed(job, near);
  const own = range === undefined ? undefined : createHashFilter();
  await judgeShard(job, passed, own);
  if (own !== undefined) await rememberOthers(job, passed, near, own);
  const verdicts = createVerdicts();
  if (rules !== undefined) findDuplicates(passed.keys, rules.duplicates, verdicts);
  findNearDuplicates({
    ...near,
    words: passed.words,
    frequency: passed.frequency.of,
    scratch,
    verdicts,
    progress: (done, total) => {
      log.progress('telling near duplicates', done, total);
    },
  });
  await writeKept(job, passed.spool, verdicts);
}

function createPassed({ scratch }: CorpusJob, { dropsNear, dropsLeaks }: NearRules): Passed {
  const keys = createPartitions(KEY_WIDTH, scratch);
  const words = createWordSpool(scratch);
  const hasWords = dropsNear || dropsLeaks;
  return {
    spool: createPairSpool(scratch),
    keys,
    words,
    frequency: createWordFrequency(),
    hasWords,
    remember(known) {
      keys.add(toKeyRecord(known));
      if (hasWords) words.add(known.words);
    },
  };
}

/** Judges the pairs of this shard one by one. @param own takes in what they may have in common with others */
async function judgeShard(
  { options, counts, range }: CorpusJob,
  { spool, frequency, hasWords, remember }: Passed,
  own: HashFilter | undefined,
): Promise<void> {
  const judge = makeJudge(options);
  let number = 0;
  for await (const pair of options.read()) {
    number++;
    if (range !== undefined && number >= range[1]) break;
    if (!isInShard(number, range)) {
      judge.pass(pair);
      continue;
    }
    options.log.progress('cleaning', number);
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
}

/** Pairs of other shards count where they may be like one of this shard, and pass the filters. */
async function rememberOthers(
  { options, range }: CorpusJob,
  { words, frequency, hasWords, remember }: Passed,
  { threshold, dropsLeaks }: NearRules,
  own: HashFilter,
): Promise<void> {
  const keysOf = (side: Uint32Array): readonly WideHash[] =>
    prefixKeys(side, threshold, frequency.of).map((key): WideHash => [key, mixHash(key) >>> 0]);
  for (const [{ source, target }] of hasWords ? words.all() : []) {
    for (const key of keysOf(source)) own.add(key);
    if (dropsLeaks) for (const key of keysOf(target)) own.add(key);
  }
  const judge = makeJudge(options);
  let number = 0;
  for await (const pair of options.read()) {
    number++;
    if (isInShard(number, range)) {
      judge.pass(pair);
      continue;
    }
    options.log.progress('looking for duplicates', number);
    const { source, sourceWords, targetWords } = judge.sides(pair);
    const isNear =
      hasWords &&
      (keysOf(sourceWords).some(own.mayHave) ||
        (dropsLeaks && keysOf(targetWords).some(own.mayHave)));
    if (!isNear && !own.mayHave(source)) continue;
    const judged = judge.judge(pair, number);
    if (!('reason' in judged)) remember(judge.keys(judged, number));
  }
}

async function writeKept(
  { options, counts, write }: CorpusJob,
  spool: PairSpool,
  verdicts: Verdicts,
): Promise<void> {
  const filters = options.rules?.filters.length ?? 0;
  let written = 0;
  for (const { pair, number, part } of spool.read()) {
    const verdict = verdicts.get(number);
    options.log.progress('writing', ++written);
    if (verdict === KEPT) await write(pair, number, part);
    else {
      const index = WHOLE_FILTERS.findIndex((one) => one.verdict === verdict);
      counts.drop(filters + index, pair, number, WHOLE_FILTERS[index]!.reason);
    }
  }
}
