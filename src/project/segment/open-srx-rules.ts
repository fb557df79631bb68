import { readSrx } from '../../format/srx/read-srx.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { createWorkerPool } from '../../io/machine/worker-pool.ts';
import type { Break } from '../../segment/breaks/find-breaks.ts';
import type { Flavour } from '../../segment/regex/pattern-tree.ts';
import { compileSrx } from '../../segment/srx/compile-srx.ts';
import type { Log } from '../log.ts';
import { warnOfBudget } from './warn-of-budget.ts';
import type { SrxAnswer, SrxSetup, SrxTask } from './srx-task.ts';

/** A file of segmentation rules, ready to be used. */
export interface OpenSrxRules {
  /** The breaks of each text. */
  split(texts: readonly string[]): Promise<readonly (readonly Break[])[]>;
  close(): Promise<void>;
}

/** UTF-16 units that go to the thread at a time. */
const TASK_SIZE = 200_000;

/**
 * Opens a user's SRX file for one locale. Its rules run in a thread of their own, on a budget of steps:
 * what takes longer is left out from there on and told (`log`), and so is a locale without rules.
 *
 * @throws {FormatError} `file/*`, `xml/*`, `srx/structure`, `srx/pattern`
 */
export async function openSrxRules(
  io: Io,
  path: string,
  locale: string,
  flavour: Flavour,
  log: Log,
): Promise<OpenSrxRules> {
  const rules = readSrx(await readText(io, path, { hasLines: false }), { path });
  // compiled here too, for faults do not come from another thread whole
  if (compileSrx(rules, locale, { flavour, path }).rules.length === 0)
    log.note(`${path}: no rule is for ${locale}: only paragraphs are told apart`);
  const setup: SrxSetup = { rules, locale, flavour };
  const file = new URL('./srx-worker.js', import.meta.url);
  const pool = createWorkerPool<SrxTask, SrxAnswer>(file, 1, setup);
  const warn = warnOfBudget(path, log);
  return {
    async split(texts) {
      const tasks = groupTexts(texts);
      const answers: (readonly (readonly Break[])[])[] = [];
      await pool.run(tasks, ({ breaks, abandoned }, at) => {
        answers[at] = breaks;
        abandoned.forEach(warn);
        if (tasks.length > 1) log.progress('split', at + 1, tasks.length);
      });
      return answers.flat();
    },
    close: () => pool.close(),
  };
}

function groupTexts(texts: readonly string[]): readonly SrxTask[] {
  const groups: string[][] = [];
  let size = Infinity;
  for (const text of texts) {
    if (size > TASK_SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(text);
    size += text.length;
  }
  return groups;
}
