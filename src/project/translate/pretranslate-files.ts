import { FormatError } from '../../model/format-error.ts';
import type { SegmentState } from '../../model/unit.ts';
import { toPlainText } from '../../model/flatten-content.ts';
import { nameTargetLocale } from '../../format/xliff/name-target-locale.ts';
import { readXliff } from '../../format/xliff/read-xliff.ts';
import type { SegmentEdit } from '../../format/xliff/segment-edit.ts';
import { spliceXliff } from '../../format/xliff/splice-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded, type EncodedText } from '../../io/read-encoded.ts';
import { spliceBytes } from '../../io/splice-bytes.ts';
import { shortMemoryName } from '../../store/find-memory.ts';
import { listSegments, type ListedSegment } from './list-segments.ts';
import type { Log } from '../log.ts';
import { openMemoryIndexes } from '../memory/open-memory-indexes.ts';
import {
  findOwnTranslations,
  isUntranslated,
  planSegment,
  type FillKind,
  type PlannedSegment,
  type PretranslateRules,
} from './plan-segment.ts';
import { repetitionKey } from './repetition-key.ts';
import { toReference } from '../to-reference.ts';

export interface PretranslateOptions extends PretranslateRules {
  /** Whether the memory is told which of its entries became targets; not for a preview. */
  readonly countsUses: boolean;
  /** The memory: a file made by `kosut tm import`, or a TMX. */
  readonly memory: string;
  /** For files that do not say theirs. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  readonly log: Log;
}

/** What came of one file, counted in segments to translate. */
export interface PretranslateCounts {
  readonly segments: number;
  /** Had a target before, which stays. */
  readonly already: number;
  readonly filled: Readonly<Record<FillKind, number>>;
  /** Of those that were filled. */
  readonly confirmed: number;
  /** Are still without a target. */
  readonly open: number;
  /** Candidates put beside segments. */
  readonly matches: number;
}

export interface PretranslatedFile {
  readonly path: string;
  /** The new file: every byte outside new targets, states and matches is that of the old. */
  readonly bytes: Uint8Array;
  readonly counts: PretranslateCounts;
}

/**
 * Fills the untranslated segments of XLIFF files from a memory and from each other: what one file has a
 * confirmed translation for, its repetitions in all files get.
 *
 * @throws {FormatError} when a file or the memory cannot be read; `UnknownLocaleError`.
 */
export async function* pretranslateFiles(
  io: Io,
  paths: readonly string[],
  options: PretranslateOptions,
): AsyncGenerator<PretranslatedFile> {
  const localesOf = ({ document }: ListedSegment): string =>
    JSON.stringify([document.sourceLocale, document.targetLocale]);
  const files: { path: string; encoded: EncodedText; segments: readonly ListedSegment[] }[] = [];
  for (const path of paths) {
    const encoded = await readEncoded(io, path);
    const segments = readXliff(encoded.text, { path }).flatMap(listSegments);
    files.push({ path, encoded, segments });
  }
  const own = findOwnTranslations(
    files.flatMap(({ segments }) => segments),
    localesOf,
  );
  const indexes = openMemoryIndexes(io, options.memory, options.log);
  const origin = shortMemoryName(options.memory);
  const used: string[] = [];
  try {
    for (const { path, encoded, segments } of files) {
      const { family, patches } = nameTargetLocale(encoded.text, options.targetLocale);
      const planned: PlannedSegment[] = [];
      let done = 0;
      for (const listed of segments) {
        options.log.progress(`pre-translating ${path}`, ++done, segments.length);
        if (!isUntranslated(listed)) continue;
        const { sourceLocale, targetLocale } = listed.document;
        const index = await indexes.of(
          sourceLocale === 'und' ? options.sourceLocale : sourceLocale,
          targetLocale ?? options.targetLocale,
        );
        const repeated = own.get(localesOf(listed))?.get(repetitionKey(listed.segment.source));
        const plan = planSegment(listed, index, repeated, origin, options);
        if (plan !== undefined) planned.push(plan);
        if (plan?.used !== undefined) used.push(plan.used);
      }
      const plans = family === '1' ? withUnitStates(planned, segments) : planned;
      const made = splice(encoded.text, plans, path, options.log);
      const all = planned.some(({ fill }) => fill !== undefined) ? patches : [];
      yield {
        path,
        bytes: spliceBytes(encoded, [...all, ...made.patches], toReference, path),
        counts: countSegments(segments, made.plans),
      };
    }
    // the caller has written the files by now
    if (options.countsUses) await indexes.countUses(used);
  } finally {
    await indexes.close();
  }
}

const STATES: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** In XLIFF 1 the state stands on the unit: it is as far as the least of its segments. */
function withUnitStates(
  planned: readonly PlannedSegment[],
  segments: readonly ListedSegment[],
): readonly PlannedSegment[] {
  const keyOf = (file: string | undefined, unit: string): string => JSON.stringify([file, unit]);
  const placeOf = ({ file, unit, segment }: SegmentEdit): string =>
    JSON.stringify([file, unit, segment]);
  const plans = new Map(planned.map((plan) => [placeOf(plan.edit), plan]));
  const least = new Map<string, SegmentState>();
  for (const { document, unit, segment } of segments) {
    const place = { file: document.id, unit: unit.id, segment: segment.id };
    const state = plans.get(placeOf(place))?.edit.state ?? segment.state;
    const key = keyOf(document.id, unit.id);
    const before = least.get(key) ?? 'final';
    least.set(key, STATES[Math.min(STATES.indexOf(before), STATES.indexOf(state))]!);
  }
  return planned.map((plan) =>
    plan.edit.state === undefined
      ? plan
      : {
          ...plan,
          edit: { ...plan.edit, state: least.get(keyOf(plan.edit.file, plan.edit.unit))! },
        },
  );
}

/** Makes the edits; where a target cannot stand with its codes it stands without, unconfirmed. */
function splice(
  text: string,
  planned: readonly PlannedSegment[],
  path: string,
  log: Log,
): {
  readonly patches: ReturnType<typeof spliceXliff>['patches'];
  readonly plans: readonly PlannedSegment[];
} {
  const run = (plans: readonly PlannedSegment[]): ReturnType<typeof spliceXliff> => {
    try {
      return spliceXliff(
        text,
        plans.map(({ edit }) => edit),
      );
    } catch (error) {
      throw error instanceof FormatError ? error.withPath(path) : error;
    }
  };
  const first = run(planned);
  if (first.rejected.length === 0) return { patches: first.patches, plans: planned };
  const bad = new Set(first.rejected.map(({ edit }) => edit));
  const bare = planned.map((plan, at) => (bad.has(at) ? withoutCodes(plan) : plan));
  const second = run(bare);
  for (const { edit, reason } of second.rejected)
    log.note(`${path}: unit ${bare[edit]!.edit.unit} is left alone: ${reason}`);
  const refused = new Set(second.rejected.map(({ edit }) => edit));
  return { patches: second.patches, plans: bare.filter((_, at) => !refused.has(at)) };
}

function withoutCodes(plan: PlannedSegment): PlannedSegment {
  const { target } = plan.edit;
  if (target === undefined) return plan;
  const plain = toPlainText(target);
  return {
    ...plan,
    edit: { ...plan.edit, target: plain === '' ? [] : [plain], state: 'initial' },
  };
}

function countSegments(
  segments: readonly ListedSegment[],
  planned: readonly PlannedSegment[],
): PretranslateCounts {
  const filled = { context: 0, repetition: 0, exact: 0, fuzzy: 0 };
  let confirmed = 0;
  let matches = 0;
  for (const { edit, fill } of planned) {
    matches += edit.matches?.length ?? 0;
    if (fill === undefined) continue;
    filled[fill]++;
    if (edit.state === 'translated') confirmed++;
  }
  const already = segments.filter((listed) => !isUntranslated(listed)).length;
  const all = Object.values(filled).reduce((sum, count) => sum + count, 0);
  return {
    segments: segments.length,
    already,
    filled,
    confirmed,
    open: segments.length - already - all,
    matches,
  };
}
