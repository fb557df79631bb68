import { availableParallelism } from 'node:os';
import type { FormatError } from '../../model/format-error.ts';
import { SHARED_PASSES } from '../../align/align-batch.ts';
import type { Io } from '../../io/io.ts';
import {
  createLocalPool,
  createWorkerPool,
  type WorkerPool,
} from '../../io/machine/worker-pool.ts';
import {
  createAlignBench,
  type AlignAnswer,
  type AlignTask,
  type BatchSetup,
  type DocumentPaths,
} from './align-task.ts';
import { learnTogether } from './learn-together.ts';
import type { Log } from '../log.ts';
import type { PackedBeads } from './pack-beads.ts';
import { unpackFault } from '../pack-fault.ts';
import type { PackedLessons } from './pack-lessons.ts';
import { isFresh, pickTeachers } from './pick-teachers.ts';
import { readPairsList } from './read-pairs-list.ts';

export interface BatchOptions extends BatchSetup {
  /** Threads; absent: as many as there are processors, at most one a document. 1: this thread. */
  readonly jobs?: number;
  /** Whether outputs that are newer than both their inputs are kept as they are. */
  readonly isResumed: boolean;
  /** Bytes of source text that all learn from; absent: as `pickTeachers` has it. */
  readonly teachingBytes?: number;
  readonly log: Log;
}

/** What became of the documents of a batch. */
export interface BatchOutcome {
  readonly aligned: number;
  /** Outputs of an earlier run that were kept. */
  readonly kept: number;
  /** Why the others could not be aligned, in the order of the list. */
  readonly faults: readonly FormatError[];
}

/** One document on its way through the rounds. */
interface Progress {
  readonly paths: DocumentPaths;
  beads?: PackedBeads;
  lessons?: PackedLessons;
  fault?: FormatError;
  notes?: readonly string[];
  isDone: boolean;
}

/**
 * Aligns the pairs of a list, lines of `SOURCE <TAB> TARGET <TAB> OUT`, with a lexicon learned over
 * all of them: each alone, then all again with what all have taught. Each output is saved by itself,
 * as a whole or not at all. The answer does not depend on the number of threads.
 *
 * @throws {FormatError} `table/structure` for a line without three cells or an OUT that stands twice,
 *   before anything is aligned; what is wrong with a document is in the outcome instead.
 */
export async function alignPairsList(
  io: Io,
  path: string,
  options: BatchOptions,
): Promise<BatchOutcome> {
  const { log, isResumed } = options;
  const documents: Progress[] = [];
  const kept: Progress[] = [];
  for (const paths of await readPairsList(io, path)) {
    const isKept = isResumed && (await isFresh(io, paths));
    (isKept ? kept : documents).push({ paths, isDone: isKept });
  }
  if (documents.length > 0) {
    const pool = createPool(io, options, documents.length);
    try {
      const teachers = await pickTeachers(io, documents, options.teachingBytes);
      await alignAll(pool, documents, teachers, options.form === 'beads' ? kept : [], log);
    } finally {
      await pool.close();
    }
  }
  // after the work and in the order of the list, so that threads do not change it
  for (const { notes } of documents) for (const note of notes ?? []) log.note(note);
  return {
    aligned: documents.filter(({ isDone }) => isDone).length,
    kept: kept.length,
    faults: documents.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
  };
}

function createPool(
  io: Io,
  { jobs, knowledge, wrap, form, version }: BatchOptions,
  documents: number,
): WorkerPool<AlignTask, AlignAnswer> {
  const setup: BatchSetup = { knowledge, wrap, form, version };
  const size = Math.min(jobs ?? availableParallelism(), documents);
  if (size <= 1) return createLocalPool(createAlignBench(io, setup));
  // threads run built files only, whatever this one is
  return createWorkerPool(new URL('./align-worker.js', import.meta.url), size, setup);
}

async function alignAll(
  pool: WorkerPool<AlignTask, AlignAnswer>,
  documents: readonly Progress[],
  teachers: readonly Progress[],
  kept: readonly Progress[],
  log: Log,
): Promise<void> {
  const total = teachers.length * SHARED_PASSES + documents.length;
  let count = 0;
  const round = async (
    list: readonly Progress[],
    toTask: (document: Progress) => AlignTask,
  ): Promise<void> => {
    const open = list.filter(({ fault }) => fault === undefined);
    await pool.run(open.map(toTask), (answer, at) => {
      receive(open[at]!, answer);
      log.progress('aligning', ++count, total);
    });
  };
  await pool.run(
    kept.map(({ paths }): AlignTask => ({ type: 'recall', paths })),
    (answer, at) => {
      // what an old output cannot teach any more is no fault of this run
      if (answer.type === 'aligned') kept[at]!.lessons = answer.lessons;
    },
  );
  await round(teachers, ({ paths }) => ({ type: 'align', paths, isLast: false }));
  for (let pass = 1; pass <= SHARED_PASSES; pass++) {
    log.progress('learning', count, total);
    await pool.tell({
      type: 'learned',
      table: learnTogether([...kept, ...teachers].map(({ lessons }) => lessons)),
    });
    const isLast = pass === SHARED_PASSES;
    await round(isLast ? documents : teachers, ({ paths, beads }) => ({
      type: 'align',
      paths,
      ...(beads !== undefined && { before: beads }),
      isLast,
    }));
  }
}

function receive(document: Progress, answer: AlignAnswer): void {
  switch (answer.type) {
    case 'done':
      return;
    case 'saved':
      document.isDone = true;
      document.notes = answer.notes;
      return;
    case 'aligned':
      document.beads = answer.beads;
      document.lessons = answer.lessons;
      return;
    case 'fault':
      document.fault = unpackFault(answer.fault);
      delete document.lessons;
  }
}
