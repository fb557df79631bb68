import { createHash, randomUUID } from 'node:crypto';
import os from 'node:os';
import type { Dropped } from '../../corpus/clean/make-cleaner.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import type { NewBatch, NewJob, Queue } from '../../store/queue/queue.ts';
import type { JudgedPairs } from '../corpus/judge/judge-corpus.ts';
import type { ToJudge } from '../corpus/run-export.ts';
import type { CorpusInput } from '../corpus/read/corpus-input.ts';
import { unpackFault } from '../pack-fault.ts';
import { listFiles, type CleanItem, type CleanItemAnswer, type CleanSetup } from './clean-jobs.ts';
import { NotWaited } from './not-waited.ts';
import { waitForBatch, type WaitOptions } from './wait-for-batch.ts';

export interface CleanOnQueueOptions extends Pick<WaitOptions, 'log' | 'ended' | 'version'> {
  /** Otherwise the batch is put in, and no more. */
  readonly isWaiting: boolean;
}

/** Files of so many bytes are a job; a larger one is shared by as many, up to {@link MOST_PARTS}. */
const JOB_BYTES = 16_000_000;

/** Each part of a file reads all of it, which takes less than half of the time that all its filters take (measured). */
const MOST_PARTS = 4;

/**
 * Has the pairs of a corpus judged by the workers of a queue, by the filters that look at one pair at a time.
 *
 * @throws {FormatError} what reading the inputs throws; `queue/unusable`, `queue/job`
 * @throws {NotWaited} when nobody waited for it to the end
 */
export async function cleanOnQueue(
  io: Io,
  queue: Queue,
  toJudge: ToJudge,
  { isWaiting, ...options }: CleanOnQueueOptions,
): Promise<JudgedPairs> {
  const { batch, items } = await findCleanBatch(io, toJudge, options.version);
  if (items.length === 0) return { pairs: 0, find: () => undefined };
  let submitted = await queue.submit(batch);
  if (submitted.state === 'ended' && (await readAnswers(queue, submitted.batch)).some(isFault))
    submitted = await queue.submit({ ...batch, content: `${batch.content} ${randomUUID()}` });
  const isOver =
    isWaiting && (await waitForBatch(queue, submitted.batch, { what: 'judging', ...options }));
  if (!isOver) throw new NotWaited(submitted.batch);
  return gatherJudged(items, await readAnswers(queue, submitted.batch));
}

async function readAnswers(queue: Queue, batch: number): Promise<readonly CleanItemAnswer[]> {
  const texts = await queue.answers(batch);
  return texts.flatMap((text) => JSON.parse(text) as readonly CleanItemAnswer[]);
}

const isFault = ({ type }: CleanItemAnswer): boolean => type === 'fault';

/** Pairs are numbered through all inputs. */
function gatherJudged(
  items: readonly CleanItem[],
  answers: readonly CleanItemAnswer[],
): JudgedPairs {
  const found = new Map(answers.map((answer) => [answer.at, answer]));
  const dropped = new Map<number, Dropped>();
  let start = 1;
  let pairs = 0;
  for (const { at, part, path } of items) {
    const answer = found.get(at)!;
    if (answer.type === 'fault') throw unpackFault(answer.fault);
    if (part === 0) {
      start += pairs;
      pairs = answer.pairs;
    } else if (answer.pairs !== pairs) throw changed(path);
    for (const [pair, filter, reason] of answer.dropped)
      dropped.set(start + pair, { filter, reason });
  }
  return { pairs: start + pairs - 1, find: (number) => dropped.get(number) };
}

function changed(path: string): FormatError {
  return new FormatError('changed while it was judged', {
    fault: 'file/unreadable',
    path,
    expected: 'a file that stays as it is',
  });
}

async function findCleanBatch(
  io: Io,
  { inputs, rules, lists, ...named }: ToJudge,
  version: string,
): Promise<{ readonly batch: NewBatch; readonly items: readonly CleanItem[] }> {
  const setup: CleanSetup = {
    ...named,
    filters: rules.filters.map(({ filter, ...chosen }) => ({ filter: filter.name, ...chosen })),
    lists: [...lists],
  };
  const text = JSON.stringify(setup);
  const content = createHash('sha256').update(`${text}\n${version}\n${os.hostname()}\n${io.cwd}`);
  const jobs: NewJob[] = [];
  const items: CleanItem[] = [];
  let room = 0;
  for (const input of inputs) {
    const bytes = await look(io, input, content);
    const parts = Math.min(Math.ceil(bytes / JOB_BYTES) || 1, MOST_PARTS);
    for (let part = 0; part < parts; part++) {
      const item: CleanItem = { at: items.length, path: input.path, input, part, parts };
      items.push(item);
      const last = jobs.at(-1);
      if (last !== undefined && parts === 1 && bytes <= room) {
        jobs[jobs.length - 1] = { stage: 0, items: [...last.items, item] };
        room -= bytes;
      } else {
        jobs.push({ stage: 0, items: [item] });
        room = parts === 1 ? JOB_BYTES - bytes : 0;
      }
    }
  }
  const digest = content.digest('hex');
  const title =
    inputs.length > 1 ? `${inputs[0]!.path} and ${inputs.length - 1} more` : inputs[0]?.path;
  return {
    items,
    batch: {
      kind: 'clean',
      title: title ?? '',
      folder: io.cwd,
      host: os.hostname(),
      version,
      // other rules for the same files are another batch beside this one
      key: digest,
      content: digest,
      setup: text,
      jobs,
      final: 0,
    },
  };
}

/**
 * How many bytes an input has; its size and time go into the digest.
 *
 * @throws {FormatError} as reading would, for a file that is not there: nobody need wait for that
 */
async function look(
  io: Io,
  input: CorpusInput,
  content: { update(text: string): unknown },
): Promise<number> {
  if (input.kind === 'memory' || input.path === '-')
    throw new FormatError('is no file that workers can read', {
      fault: 'queue/job',
      path: input.path,
      expected:
        'bitexts in a folder that all machines share; kosut tm export makes one of a memory',
    });
  let bytes = 0;
  for (const file of listFiles(input)) {
    const [size, written] = [await io.size(file), await io.modified(file)];
    if (written === undefined) await io.readBytes(file)[Symbol.asyncIterator]().next();
    bytes += size ?? 0;
    content.update(JSON.stringify([input.kind, file, size, written]));
  }
  return bytes;
}
