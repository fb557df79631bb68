import type { ChosenFilter } from '../../corpus/clean/clean-rules.ts';
import { CLEAN_FILTERS } from '../../corpus/clean/clean-filters.ts';
import { makeCleaner } from '../../corpus/clean/make-cleaner.ts';
import { makePairViewer } from '../../corpus/clean/pair-text.ts';
import { FormatError } from '../../model/format-error.ts';
import type { QueueItem } from '../../store/queue/queue.ts';
import type { CorpusInput } from '../corpus/read/corpus-input.ts';
import { readCorpus } from '../corpus/read/read-corpus.ts';
import { packFault, type PackedFault } from '../pack-fault.ts';
import { readPairs } from '../pairs/read-pairs.ts';
import type { FencedIo } from './fence-io.ts';
import type { JobRunner } from './job-runner.ts';

/** What holds for all inputs of a corpus. */
export interface CleanSetup {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** As `--format` has it. */
  readonly format?: string;
  readonly filters: readonly (Omit<ChosenFilter, 'filter'> & { readonly filter: string })[];
  /** The words of the user's lists by path. */
  readonly lists: readonly (readonly [string, readonly string[]])[];
}

/** An input, or some of its pairs. */
export interface CleanItem extends QueueItem {
  readonly input: CorpusInput;
  /** From 0: of so many parts that share the pairs of the input, in blocks by turns. */
  readonly part: number;
  readonly parts: number;
}

/** What came of an item. */
export type CleanItemAnswer = { readonly at: number } & (
  | {
      readonly type: 'judged';
      /** Of the whole input. */
      readonly pairs: number;
      /** Of this part: the number of the pair in the input, from 0, the filter's place in the rules, and why. */
      readonly dropped: readonly (readonly [pair: number, filter: number, reason: string])[];
    }
  | { readonly type: 'fault'; readonly fault: PackedFault }
);

/** Pairs in a row that one part judges. */
const BLOCK = 1000;

/** Judges the pairs of inputs by the filters that look at one pair at a time. */
export function createCleanJobs({ io, admit }: FencedIo, setup: string): JobRunner {
  const { filters, lists, ...options } = JSON.parse(setup) as CleanSetup;
  const view = makePairViewer(options.sourceLocale, options.targetLocale);
  const clean = makeCleaner(filters.map(toChosen), options, new Map(lists));

  async function judge({ at, input, part, parts }: CleanItem): Promise<CleanItemAnswer> {
    const dropped: (readonly [number, number, string])[] = [];
    let pairs = 0;
    try {
      admit({ reads: listFiles(input), writes: [] });
      const readWhole: Parameters<typeof readCorpus>[2]['readWhole'] = (path) =>
        readPairs(io, path, options);
      for await (const pair of readCorpus(io, [input], { ...options, readWhole })) {
        if (Math.floor(pairs / BLOCK) % parts === part) {
          const found = clean(view(pair));
          if (found !== undefined) dropped.push([pairs, found.filter, found.reason]);
        }
        pairs++;
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      return { at, type: 'fault', fault: packFault(error) };
    }
    return { at, type: 'judged', pairs, dropped };
  }

  return {
    places: ({ items }) =>
      (items as readonly CleanItem[]).map(({ input }) => ({
        reads: listFiles(input),
        writes: [],
        absent: [],
      })),
    async run({ items }) {
      const answers: CleanItemAnswer[] = [];
      for (const item of items as readonly CleanItem[]) answers.push(await judge(item));
      const faults = answers.filter(({ type }) => type === 'fault').length;
      return { answer: JSON.stringify(answers), faults };
    },
  };
}

/** The files of an input. */
export function listFiles(input: CorpusInput): readonly string[] {
  return input.kind === 'moses' ? input.files : [input.path];
}

function toChosen({ filter: name, ...chosen }: CleanSetup['filters'][number]): ChosenFilter {
  const filter = CLEAN_FILTERS.find((one) => one.name === name);
  if (filter === undefined) throw new TypeError(`no filter is called ${name}`);
  return { filter, ...chosen };
}
