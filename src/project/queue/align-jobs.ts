import type { DocumentPaths, BatchSetup, AlignAnswer } from '../align/align-task.ts';
import { createAlignBench } from '../align/align-task.ts';
import { learnTogether } from '../align/learn-together.ts';
import { toAlignStage, type AlignItem, type AlignItemAnswer } from './align-stages.ts';
import type { FencedIo } from './fence-io.ts';
import type { JobPlaces, JobRunner } from './job-runner.ts';
import { packJson, unpackJson } from './pack-json.ts';

/** Does the jobs of a batch of `align --batch`, whatever their order, with the answers of `alignPairsList`. */
export function createAlignJobs(fenced: FencedIo, setup: string): JobRunner {
  const bench = createAlignBench(fenced.io, unpackJson(setup) as BatchSetup);
  let learned = -1;

  async function alignItem(
    item: AlignItem,
    before: AlignItemAnswer | undefined,
    isLast: boolean,
  ): Promise<AlignItemAnswer> {
    // what could not be read in an earlier round is told at the end
    if (before?.type === 'fault') return before;
    const beads = before?.type === 'aligned' ? before.beads : undefined;
    const paths = toPaths(item);
    fenced.admit({ reads: [paths.source, paths.target], writes: isLast ? [paths.output] : [] });
    return toItemAnswer(
      item,
      await bench({ type: 'align', paths, ...(beads !== undefined && { before: beads }), isLast }),
    );
  }

  async function recallItem(item: AlignItem): Promise<AlignItemAnswer> {
    const paths = toPaths(item);
    fenced.admit({ reads: Object.values(paths), writes: [] });
    return toItemAnswer(item, await bench({ type: 'recall', paths }));
  }

  function toItemAnswer({ at, output }: AlignItem, answer: AlignAnswer): AlignItemAnswer {
    if (answer.type === 'saved') return { at, ...answer, digest: fenced.digest(output)! };
    if (answer.type === 'done') throw new Error('a document was taken for a message');
    return { at, ...answer };
  }

  return {
    places({ items, before }) {
      const failed = new Set(
        unpackAnswers(before).flatMap(({ at, type }) => (type === 'fault' ? [at] : [])),
      );
      return (items as readonly AlignItem[]).filter(({ at }) => !failed.has(at)).map(toPlaces);
    },
    async run({ stage, items, before, learned: table }) {
      const plan = toAlignStage(stage);
      const known = unpackAnswers(before);
      const answers: AlignItemAnswer[] = [];
      if (plan.does === 'learn') {
        const taught = known.map((one) => (one.type === 'aligned' ? one.lessons : undefined));
        answers.push({ at: items[0]!.at, type: 'learned', table: learnTogether(taught) });
      } else {
        if (plan.learned !== undefined && learned !== plan.learned) {
          const answer = unpackTable(table);
          // nothing can be aligned without it, and trying every document would take long
          if (answer.type === 'fault')
            return toAnswers(items.map(({ at }) => ({ at, type: 'fault', fault: answer.fault })));
          await bench({ type: 'learned', table: answer.table });
          learned = plan.learned;
        }
        const found = new Map(known.map((one) => [one.at, one]));
        for (const item of items as readonly AlignItem[])
          answers.push(
            plan.does === 'recall'
              ? await recallItem(item)
              : await alignItem(item, found.get(item.at), plan.does === 'save'),
          );
      }
      return toAnswers(answers);
    },
  };
}

function toAnswers(answers: readonly AlignItemAnswer[]): Awaited<ReturnType<JobRunner['run']>> {
  const faults = answers.filter(({ type }) => type === 'fault').length;
  return { answer: packJson(answers), faults };
}

function unpackAnswers(texts: readonly string[]): readonly AlignItemAnswer[] {
  return texts.flatMap((text) => unpackJson(text) as readonly AlignItemAnswer[]);
}

function unpackTable(
  text: string | undefined,
): Extract<AlignItemAnswer, { type: 'learned' | 'fault' }> {
  const [answer] = unpackJson(text ?? '[]') as readonly AlignItemAnswer[];
  if (answer?.type !== 'learned' && answer?.type !== 'fault')
    throw new TypeError('what the documents taught was lost');
  return answer;
}

function toPaths({ path, target, output }: AlignItem): DocumentPaths {
  return { source: path, target, output };
}

function toPlaces({ path, target, output, absent }: AlignItem): JobPlaces {
  return { reads: [path, target], writes: [output], absent: absent ?? [] };
}
