import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import type { Queue } from '../../store/queue/queue.ts';
import type { BatchOutcome } from '../align/align-pairs-list.ts';
import { unpackFault, type PackedFault } from '../pack-fault.ts';
import type { AlignItem, AlignItemAnswer } from './align-stages.ts';
import { findAlignBatch, toSingleJobs, type AlignBatch } from './find-align-batch.ts';
import type { AlignBatchOptions } from './find-align-batch.ts';
import { NotWaited } from './not-waited.ts';
import { unpackJson } from './pack-json.ts';
import { waitForBatch, type WaitOptions } from './wait-for-batch.ts';

export interface AlignOnQueueOptions extends AlignBatchOptions, Pick<WaitOptions, 'log' | 'ended'> {
  /** Otherwise the batch is put in, and no more. */
  readonly isWaiting: boolean;
}

/**
 * Has the pairs of a list aligned by the workers of a queue, with the bytes that `alignPairsList` writes. The same list
 * of the same texts is the same batch: when it is in the queue it is waited for, when it has ended only what is missing
 * is done.
 *
 * @throws {FormatError} `queue/unusable`, `queue/job`, and what `readPairsList` throws
 * @throws {NotWaited} when nobody waited for it to the end
 */
export async function alignOnQueue(
  io: Io,
  queue: Queue,
  list: string,
  options: AlignOnQueueOptions,
): Promise<BatchOutcome> {
  const found = await findAlignBatch(io, list, options);
  const { documents, kept } = found;
  if (documents.length === 0) return { aligned: 0, kept, faults: [] };
  const { batch, done } = await submit(io, queue, found);
  const { version, log, ended, isWaiting } = options;
  const wait: WaitOptions = { what: 'aligning', version, log, ended };
  if (!isWaiting || !(await waitForBatch(queue, batch, wait))) throw new NotWaited(batch);
  const answers = await readAnswers(queue, batch);
  const unseen = await findUnseen(io, documents, answers);
  const faults: FormatError[] = [];
  let aligned = 0;
  for (const item of documents) {
    const answer = answers.get(item.at);
    const fault = answer?.type === 'fault' ? unpackFault(answer.fault) : unseen.get(item.at);
    if (fault !== undefined) faults.push(fault);
    else if (!done.has(item.at)) aligned++;
    if (answer?.type === 'saved') for (const note of answer.notes) log.note(note);
  }
  return { aligned, kept: kept + done.size, faults };
}

/** Puts a batch in, or what is missing of it. @returns the numbers of those documents that were done before */
async function submit(
  io: Io,
  queue: Queue,
  { batch, documents }: AlignBatch,
): Promise<{ readonly batch: number; readonly done: ReadonlySet<number> }> {
  const submitted = await queue.submit(batch);
  if (submitted.state !== 'ended') return { batch: submitted.batch, done: new Set() };
  const answers = await readAnswers(queue, submitted.batch);
  const done = new Set<number>();
  const missing: AlignItem[] = [];
  for (const item of documents) {
    const answer = answers.get(item.at);
    if (answer === undefined || (answer.type === 'fault' && isOfInputs(answer.fault))) {
      // the others learn from it too: all is done again
      const anew = await queue.submit({ ...batch, content: `${batch.content} ${randomUUID()}` });
      return { batch: anew.batch, done: new Set() };
    }
    if (answer.type === 'saved' && (await isAsSaved(io, item, answer.digest))) done.add(item.at);
    else missing.push(item);
  }
  if (missing.length > 0) await queue.redo(submitted.batch, toSingleJobs(missing));
  return { batch: submitted.batch, done };
}

/** Whether a text could not be read for a reason that its size and its time do not show. */
function isOfInputs({ fault }: PackedFault): boolean {
  return fault === 'file/missing' || fault === 'file/unreadable';
}

async function isAsSaved(io: Io, { output }: AlignItem, digest: string): Promise<boolean> {
  if ((await io.size(output)) === undefined) return false;
  const hash = createHash('sha256');
  try {
    for await (const bytes of io.readBytes(output)) hash.update(bytes);
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
  return hash.digest('hex') === digest;
}

async function readAnswers(
  queue: Queue,
  batch: number,
): Promise<ReadonlyMap<number, AlignItemAnswer>> {
  const texts = await queue.answers(batch);
  const all = texts.flatMap((text) => unpackJson(text) as readonly AlignItemAnswer[]);
  return new Map(all.map((answer) => [answer.at, answer]));
}

/** How often a folder on another machine is looked at until it shows what was written there. */
const MOST_LOOKS = 10;

/** Outputs that were saved where a worker runs and are not here: their folder is not shared. */
async function findUnseen(
  io: Io,
  documents: readonly AlignItem[],
  answers: ReadonlyMap<number, AlignItemAnswer>,
): Promise<ReadonlyMap<number, FormatError>> {
  const unseen = new Map<number, FormatError>();
  let looks = 0;
  for (const { at, output } of documents) {
    if (answers.get(at)?.type !== 'saved') continue;
    while (!(await io.exists(output)) && looks++ < MOST_LOOKS) await setTimeout(1000);
    if (!(await io.exists(output)))
      unseen.set(
        at,
        new FormatError('was written on another machine and is not there on this one', {
          fault: 'file/missing',
          path: output,
          expected: 'a folder that all machines share under this name',
        }),
      );
  }
  return unseen;
}
