import type { Content } from '../../model/content.ts';
import type { Unit } from '../../model/unit.ts';
import type { DocumentHead } from '../../format/xliff/read/create-xliff-reader.ts';
import type { Io } from '../../io/io.ts';
import { openMemories, type Memories } from '../memories/open-memories.ts';
import { createSegmentLister, type ListedSegment } from '../translate/list-segments.ts';
import { createOwnTranslations } from '../translate/own-translations.ts';
import {
  CONTEXT_SCORE,
  planSegment,
  type FillKind,
  type FindMatches,
} from '../translate/plan-segment.ts';
import type { MatchedEntry } from '../workspace/steps/step.ts';

/** A unit of a file, and which of its segments may be filled. */
export interface TaskUnit {
  readonly key: string;
  readonly unit: Unit;
  readonly open: readonly string[];
}

/** Units of one document in their order. */
export interface TaskDocument {
  readonly head: DocumentHead;
  readonly units: readonly TaskUnit[];
}

/** What is to be planned. */
export interface PretranslateTask {
  /** The first ones come first where everything else is equal. */
  readonly memories: readonly string[];
  /** Of the program. */
  readonly version: string;
  /** The lowest score that anybody could want, whole percent. */
  readonly minScore: number;
  /** File by file. */
  readonly files: readonly (readonly TaskDocument[])[];
}

/** What a segment would be filled with. */
export interface PlannedFill {
  /** Number of the file in the task. */
  readonly file: number;
  readonly unit: string;
  readonly segment: string;
  readonly kind: FillKind;
  /** Whole percent; {@link CONTEXT_SCORE} in context. */
  readonly score: number;
  readonly target: Content;
  /** Absent for a repetition. */
  readonly match?: MatchedEntry;
}

/** How far a plan is, in segments that may be filled. */
export interface PretranslateStep {
  readonly done: number;
  readonly all: number;
}

/** Segments between two steps that are told. */
const PACE = 25;

/**
 * Plans what `kosut pretranslate` would fill in, by the same rules: repetitions of what a file of the task has confirmed, and
 * the best match of the memories.
 *
 * @throws {FormatError} when a memory cannot be opened
 */
export async function runPretranslateTask(
  io: Io,
  { memories: paths, version, minScore, files }: PretranslateTask,
  onStep: (step: PretranslateStep) => void,
): Promise<readonly PlannedFill[]> {
  const log = { progress: () => undefined, note: () => undefined };
  const memories = await openMemories(io, paths, {
    isWritable: false,
    keepsIndex: false,
    version,
    log,
  });
  try {
    await memories.refresh();
    const own = createOwnTranslations();
    for (const file of files) for (const listed of listAll(file)) own.add(listed);
    const all = files.flat().flatMap(({ units }) => units.flatMap(({ open }) => open)).length;
    const fills: PlannedFill[] = [];
    let done = 0;
    onStep({ done, all });
    for (const [number, file] of files.entries())
      for (const listed of listAll(file)) {
        const { of, segment } = listed;
        if (!of.open.includes(segment.id)) continue;
        const plan = planSegment(
          listed,
          toFindMatches(memories, listed.document),
          own.find(listed),
          { minScore, fillFrom: minScore, confirmFrom: Infinity, maxMatches: 0 },
        );
        if (++done % PACE === 0) {
          onStep({ done, all });
          // in the tests there is no thread: who gives it up must be heard
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (plan?.fill === undefined || plan.edit.target === undefined) continue;
        const { fill: kind, edit, used } = plan;
        fills.push({
          file: number,
          unit: of.key,
          segment: segment.id,
          kind,
          score: kind === 'context' ? CONTEXT_SCORE : (used?.match.score ?? 100),
          target: edit.target!,
          ...(used !== undefined && { match: { memory: used.memory, id: used.match.tu.id } }),
        });
      }
    onStep({ done, all });
    return fills;
  } finally {
    await memories.close();
  }
}

function* listAll(documents: readonly TaskDocument[]): Generator<ListedSegment<TaskUnit>, void> {
  const lister = createSegmentLister<TaskUnit>();
  for (const { head, units } of documents) {
    yield* lister.startDocument(head);
    for (const unit of units) yield* lister.unit(unit);
  }
  yield* lister.end();
}

function toFindMatches(
  memories: Memories,
  { sourceLocale, targetLocale }: DocumentHead,
): FindMatches {
  if (targetLocale === undefined) return () => [];
  return (query, options) => memories.lookup(query, { sourceLocale, targetLocale }, options);
}
