import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Io } from '../../io/io.ts';
import type { NewBatch, NewJob } from '../../store/queue/queue.ts';
import type { BatchSetup, DocumentPaths } from '../align/align-task.ts';
import { isFresh, pickTeachers } from '../align/pick-teachers.ts';
import { readPairsList } from '../align/read-pairs-list.ts';
import { FINAL_STAGE, FIRST_STAGE, RECALL_STAGE, toAlignStage } from './align-stages.ts';
import type { AlignItem } from './align-stages.ts';
import { packJson } from './pack-json.ts';

/** A round is cut into about so many jobs, for as many workers as people have. */
const WANTED_JOBS = 64;

/** Source texts of so many bytes are a job at least and at most: a blink and some seconds of work. */
const LEAST_BYTES = 10_000;
const MOST_BYTES = 200_000;

/** However small they are: a job that is lost is done anew. */
const MOST_ITEMS = 200;

export interface AlignBatchOptions extends BatchSetup {
  readonly isResumed: boolean;
  /** See `pickTeachers`. */
  readonly teachingBytes?: number;
}

/** A list of pairs of texts on its way into a queue. */
export interface AlignBatch {
  readonly batch: NewBatch;
  /** What is to be aligned. */
  readonly documents: readonly AlignItem[];
  /** How many outputs of an earlier run are kept. */
  readonly kept: number;
}

/**
 * The jobs of a list, as `alignPairsList` would do them.
 *
 * @throws {FormatError} see `readPairsList`
 */
export async function findAlignBatch(
  io: Io,
  list: string,
  { isResumed, teachingBytes, knowledge, wrap, form, version }: AlignBatchOptions,
): Promise<AlignBatch> {
  const setup: BatchSetup = { knowledge, wrap, form, version };
  const rows = await readPairsList(io, list);
  const documents: Listed[] = [];
  const kept: Listed[] = [];
  const content = createHash('sha256');
  const text = packJson(setup);
  content.update(`${text}\n${isResumed}\n`);
  const folders = new Map<string, boolean>();
  for (const [at, paths] of rows.entries()) {
    const listed = await look(io, at, paths, folders);
    content.update(JSON.stringify([paths, listed.stamps]));
    (isResumed && (await isFresh(io, paths)) ? kept : documents).push(listed);
  }
  const teachers = await pickTeachers(io, documents, teachingBytes);
  const key = createHash('sha256');
  key.update(JSON.stringify(['align', os.hostname(), io.cwd, rows.map(({ output }) => output)]));
  return {
    batch: {
      kind: 'align',
      title: list,
      folder: io.cwd,
      host: os.hostname(),
      version: setup.version,
      key: key.digest('hex'),
      content: content.digest('hex'),
      setup: text,
      jobs: documents.length === 0 ? [] : listJobs(list, documents, teachers, setup, kept),
      final: FINAL_STAGE,
    },
    documents: documents.map(({ item }) => item),
    kept: kept.length,
  };
}

/** A document and what is known of its files. */
interface Listed {
  readonly item: AlignItem;
  readonly paths: DocumentPaths;
  readonly bytes: number;
  /** Size and time of both texts: they tell whether a batch is the same as before. */
  readonly stamps: readonly (number | undefined)[];
}

async function look(
  io: Io,
  at: number,
  paths: DocumentPaths,
  folders: Map<string, boolean>,
): Promise<Listed> {
  const { source, target, output } = paths;
  const absent: string[] = [];
  const stamps: (number | undefined)[] = [];
  for (const file of [source, target]) {
    const written = await io.modified(file);
    if (written === undefined) absent.push(file);
    stamps.push(await io.size(file), written);
  }
  const folder = path.dirname(output);
  const isThere = folders.get(folder) ?? (await io.exists(folder));
  folders.set(folder, isThere);
  if (!isThere) absent.push(folder);
  return {
    item: { at, path: source, target, output, ...(absent.length > 0 && { absent }) },
    paths,
    bytes: stamps[0] ?? 0,
    stamps,
  };
}

function listJobs(
  list: string,
  documents: readonly Listed[],
  teachers: readonly Listed[],
  { form }: BatchSetup,
  kept: readonly Listed[],
): readonly NewJob[] {
  const jobs: NewJob[] = [];
  const add = (stage: number, listed: readonly Listed[]): void => {
    for (const items of cutIntoJobs(listed)) jobs.push({ stage, items });
  };
  // other forms are not read back
  if (form === 'beads') add(RECALL_STAGE, kept);
  for (let stage = FIRST_STAGE; stage < FINAL_STAGE; stage++)
    if (toAlignStage(stage).does === 'learn') jobs.push({ stage, items: [{ at: 0, path: list }] });
    else add(stage, teachers);
  add(FINAL_STAGE, documents);
  return jobs;
}

function* cutIntoJobs(listed: readonly Listed[]): Generator<readonly AlignItem[]> {
  const total = listed.reduce((sum, { bytes }) => sum + bytes, 0);
  const most = Math.min(Math.max(total / WANTED_JOBS, LEAST_BYTES), MOST_BYTES);
  let items: AlignItem[] = [];
  let size = 0;
  for (const { item, bytes } of listed) {
    if (items.length > 0 && (items.length >= MOST_ITEMS || size + bytes > most)) {
      yield items;
      items = [];
      size = 0;
    }
    items.push(item);
    size += bytes;
  }
  if (items.length > 0) yield items;
}

/** Jobs for some documents, one each: they are few, and were perhaps what made trouble. */
export function toSingleJobs(items: readonly AlignItem[]): readonly (readonly AlignItem[])[] {
  return items.map((item) => [item]);
}
