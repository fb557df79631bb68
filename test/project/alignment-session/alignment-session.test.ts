import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { alignHere } from '../../../src/project/alignment-session/align-texts.ts';
import {
  createAlignments,
  toAlignmentId,
  type Alignments,
} from '../../../src/project/alignment-session/alignments.ts';
import { RevisionMismatch } from '../../../src/project/alignment-session/alignment-session.ts';
import { listCandidates } from '../../../src/project/alignment-session/list-candidates.ts';
import { readConfirmed } from '../../../src/project/align/read-confirmed.ts';

const pair = {
  source: 'source.tr.txt',
  target: 'reference.en.txt',
  sourceLocale: 'tr',
  targetLocale: 'en',
};
const journal = (): string => path.join(folder, '.kosut/align', `${toAlignmentId(pair)}.ndjson`);
let folder: string;
let alignments: Alignments;
/** Left open, as a crash leaves them, until the test is over. */
let crashed: Alignments[] = [];

function openFolder(): Alignments {
  return createAlignments({
    io: createNodeIo(folder),
    folder,
    config: {},
    log: { progress: () => undefined, note: () => undefined },
    align: (order) => Promise.resolve(alignHere(order)),
  });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'alignment-'));
  cpSync('segments', folder, { recursive: true });
  alignments = openFolder();
});
afterEach(async () => {
  for (const one of [alignments, ...crashed]) await one.close();
  crashed = [];
  rmSync(folder, { recursive: true });
});

/** The same folder, as after a crash: nothing was closed. */
function reopen(): Alignments {
  crashed.push(alignments);
  return (alignments = openFolder());
}

test('the texts of a folder are found as a pair', async () => {
  const { pairs, beads } = await listCandidates(folder, {});
  expect(pairs).toEqual([pair]);
  expect(beads).toEqual(['gold.beads']);
});

test('what was answered for is there after a crash, with its steps', async () => {
  const session = await alignments.open(pair);
  const [one, next] = session.history().beads;
  const before = session.history().beads;
  await session.perform({ op: 'mark', beads: [one!.id], state: 'accepted' }, 1);
  await session.perform({ op: 'merge', bead: next!.id }, 2);
  const { history } = (await session.turn('undo', 3))!;
  // a line that was never whole was never answered for
  writeFileSync(journal(), '{"type":"step","la', { flag: 'a' });
  const again = await reopen().find(session.id);
  expect(again!.history().beads).toEqual(history.beads);
  const size = statSync(journal()).size;
  expect((await again!.turn('redo', 4))!.label).toBe('merge');
  await again!.turn('undo', 5);
  await again!.turn('undo', 6);
  expect(again!.history().beads).toEqual(before);
  // back to where the crash was
  await alignments.close();
  truncateSync(journal(), size);
  expect((await reopen().find(session.id))!.history().beads).toEqual(history.beads);
});

test('of two who change the same beads one is told', async () => {
  const session = await alignments.open(pair);
  const [one] = session.history().beads;
  const results = await Promise.allSettled([
    session.perform({ op: 'merge', bead: one!.id }, 1),
    session.perform({ op: 'merge', bead: one!.id }, 1),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect((results[1] as PromiseRejectedResult).reason).toBeInstanceOf(RevisionMismatch);
});

test('accepted and dropped beads stay when the rest is aligned anew', async () => {
  const session = await alignments.open(pair);
  const [one, two] = session.history().beads;
  let { revision } = session.history();
  const step = async (operation: Parameters<typeof session.perform>[0]): Promise<void> => {
    ({ revision } = (await session.perform(operation, revision)).history);
  };
  await step({ op: 'merge', bead: one!.id });
  await step({ op: 'mark', beads: [one!.id], state: 'accepted' });
  await step({ op: 'realign' });
  const [merged] = session.history().beads;
  expect(merged).toMatchObject({ id: one!.id, source: [0, two!.source[1]], state: 'accepted' });
  const sentences = session.source.sentences.length;
  expect(session.history().beads.at(-1)!.source[1]).toBe(sentences);
  const { revision: now } = session.history();
  await session.perform({ op: 'pin', source: [4, 5], target: [6, 7] }, now);
  const pinned = session.history().beads.find(({ source }) => source[0] === 4 && source[1] === 5);
  expect(pinned).toMatchObject({ source: [4, 5], target: [6, 7], state: 'accepted' });
});

test('texts that were edited elsewhere keep what was accepted', async () => {
  const session = await alignments.open(pair);
  const { beads } = session.history();
  const kept = beads[4]!;
  await session.perform({ op: 'mark', beads: [kept.id], state: 'accepted' }, 1);
  const text = readFileSync(path.join(folder, pair.source), 'utf8');
  writeFileSync(path.join(folder, pair.source), `Yepyeni bir ilk cümle eklendi.\n\n${text}`);
  const again = (await reopen().find(session.id))!;
  const accepted = again.history().beads.filter(({ state }) => state === 'accepted');
  expect(accepted.map(({ source, target }) => [source, target])).toEqual([
    [kept.source.map((at) => at + 1), kept.target],
  ]);
});

test('saved forms hold what is sure or accepted, and `align --realign` reads them', async () => {
  const session = await alignments.open(pair);
  const { beads } = session.history();
  const [first, second] = beads.filter(
    ({ source, target }) => source[0] < source[1] && target[0] < target[1],
  );
  await session.perform({ op: 'mark', beads: [first!.id], state: 'accepted' }, 1);
  await session.perform({ op: 'mark', beads: [second!.id], state: 'dropped' }, 2);
  const order = { minConfidence: 0, overwrites: false, version: '0' } as const;
  const all = await session.save({ ...order, form: 'beads' });
  expect(all).toEqual({ path: 'source.tr.en.beads', beads: beads.length - 1 });
  expect(
    await session.save({ ...order, form: 'beads', minConfidence: 1.1 as number }),
  ).toMatchObject({
    beads: 1,
  });
  await expect(session.save({ ...order, form: 'xliff', path: 'bitext.xlf' })).rejects.toThrow();
  await session.save({ ...order, form: 'xliff' });
  const confirmed = await readConfirmed(
    createNodeIo(folder),
    path.join(folder, 'source.tr.en.xlf'),
    session.source,
    session.target,
  );
  expect(confirmed).toEqual({
    anchors: [{ source: first!.source, target: first!.target }],
    lost: 0,
  });
  const { path: tmx } = await session.save({ ...order, form: 'tmx' });
  expect(readFileSync(path.join(folder, tmx), 'utf8')).toContain('<tu ');
});

test('an XLIFF of an alignment opens with its beads', async () => {
  const bitext = { ...pair, source: 'bitext.xlf', target: 'bitext.xlf' };
  const session = await alignments.open(bitext);
  const aligned = await alignments.open(pair);
  expect(session.source.sentences.map(({ text }) => text)).toEqual(
    aligned.source.sentences.map(({ text }) => text),
  );
  expect(session.history().beads.map(({ source, target }) => [source, target])).toEqual(
    aligned.history().beads.map(({ source, target }) => [source, target]),
  );
});
