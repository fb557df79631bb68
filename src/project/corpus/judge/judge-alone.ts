import type { CorpusJob } from '../corpus-job.ts';
import { makeJudge } from './judge-corpus.ts';
import { isInShard } from '../shard-range.ts';

/** No pair depends on another: each is judged and written as it comes. */
export async function judgeAlone({ options, counts, range, write }: CorpusJob): Promise<void> {
  const { judge, pass } = makeJudge(options);
  let number = 0;
  for await (const pair of options.read()) {
    number++;
    if (range !== undefined && number >= range[1]) break;
    if (!isInShard(number, range)) {
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
