import {
  createXliffEditReader,
  type EditableDocument,
  type EditableUnit,
} from '../../format/xliff/edit/create-xliff-edit-reader.ts';
import { toUnitKey } from '../../format/xliff/read/read-xliff.ts';
import type { ByteSpool } from '../../io/files/byte-spool.ts';
import { createSpliceStream, type OpenStretch } from '../../io/text/splice-stream.ts';
import { isUntranslated } from './is-untranslated.ts';
import { createSegmentLister, type ListedSegment } from './list-segments.ts';
import type { Log } from '../log.ts';
import { demandLocales } from '../memory/demand-locales.ts';
import type { MemoryIndexes } from '../memory/open-memory-indexes.ts';
import type { OwnTranslations } from './own-translations.ts';
import {
  planSegment,
  type FillKind,
  type FindMatches,
  type PlannedSegment,
  type PretranslateRules,
} from './plan-segment.ts';
import { spliceUnitPlans } from './splice-unit-plans.ts';
import type { XliffSurvey } from './survey-xliff.ts';
import { toReference } from '../to-reference.ts';

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

/** What a file is filled from, and where it goes. */
export interface PretranslateFileOptions extends PretranslateRules {
  readonly input: ByteSpool;
  readonly output: ByteSpool;
  readonly own: OwnTranslations;
  readonly indexes: MemoryIndexes;
  /** Name of the memory, for the matches. */
  readonly origin: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** Told of each entry that became a target. */
  readonly onUse: (id: string) => void;
  readonly log: Log;
}

/**
 * Fills one file, unit by unit.
 *
 * @throws {FormatError} when the memory cannot be read, or the file cannot be written in its encoding; `UnknownLocaleError`.
 */
export async function pretranslateFile(
  { path, start, end, repeated }: XliffSurvey,
  options: PretranslateFileOptions,
): Promise<{ readonly chunks: Iterable<Uint8Array>; readonly counts: PretranslateCounts }> {
  const { input, output, own, indexes, origin, log } = options;
  const stream = createSpliceStream(path, output.append, toReference);
  const reader = createXliffEditReader({ path });
  const lister = createSegmentLister<EditableUnit>();
  const counter = createCounter();
  const names: OpenStretch[] = [];
  let family: EditableDocument['family'] = '2';
  let isFilled = false;
  /** The unit whose segments come, until one of another comes: its last waits for its neighbour. */
  let current:
    | { of: EditableUnit; document: string; listed: ListedSegment[]; plans: PlannedSegment[] }
    | undefined;
  const finish = (): void => {
    if (current === undefined) return;
    const { of, document, listed, plans } = current;
    const { patches, made } = spliceUnitPlans(of, plans, listed, {
      family,
      times: repeated.get(toUnitKey(document, of.unit.id)) ?? 1,
      onRefused: (reason) => log.note(`${path}: unit ${of.unit.id} is left alone: ${reason}`),
    });
    patches.forEach(stream.patch);
    made.forEach(counter.plan);
    stream.settle(of.unit.span![1]);
    current = undefined;
  };
  const take = async (all: readonly ListedSegment<EditableUnit>[]): Promise<void> => {
    for (const listed of all) {
      const { document, of, segment } = listed;
      if (current?.of !== of) {
        finish();
        current = { of, document: document.id, listed: [], plans: [] };
      }
      current.listed.push(listed);
      const isOpen = isUntranslated(segment);
      counter.segment(isOpen);
      if (!isOpen) continue;
      const index = await indexes.of(
        document.sourceLocale === 'und' ? options.sourceLocale : document.sourceLocale,
        document.targetLocale ?? options.targetLocale,
      );
      const findMatches: FindMatches = (query, how) =>
        index.lookup(query, how).map((match) => ({ memory: origin, match }));
      const plan = planSegment(listed, findMatches, own.find(listed), options);
      if (plan === undefined) continue;
      current.plans.push(plan);
      if (plan.fill !== undefined) isFilled = true;
      if (plan.used !== undefined) options.onUse(plan.used.match.tu.id);
    }
  };
  const read = async (items: Iterable<EditableDocument | EditableUnit>): Promise<void> => {
    for (const item of items) {
      if (item.type === 'unit') {
        await take(lister.unit(item));
        continue;
      }
      await take(lister.startDocument(item.head));
      finish();
      ({ family } = item);
      demandLocales(item.head, path);
      if (item.nameTarget !== undefined && options.targetLocale !== undefined)
        names.push(stream.open(item.nameTarget(options.targetLocale)));
    }
  };

  let done = 0;
  for (const bytes of input.read(start, end)) {
    await read(reader.read(stream.write(bytes)));
    done += bytes.length;
    log.progress(`pre-translating ${path}`, done, end - start);
  }
  await read(reader.read(stream.end()));
  await read(reader.end());
  await take(lister.end());
  finish();
  stream.finish();
  return { chunks: fillIn(output, isFilled ? names : []), counts: counter.counts() };
}

/** The new bytes with the stretches that were left open until all was known. */
function* fillIn(
  output: ByteSpool,
  stretches: readonly OpenStretch[],
): Generator<Uint8Array, void> {
  let from = 0;
  for (const { at, length, bytes } of stretches) {
    yield* output.read(from, at);
    yield bytes;
    from = at + length;
  }
  yield* output.read(from, output.size);
}

function createCounter() {
  const filled = { context: 0, repetition: 0, exact: 0, fuzzy: 0 };
  let [segments, already, confirmed, matches] = [0, 0, 0, 0];
  return {
    segment(isOpen: boolean): void {
      segments++;
      if (!isOpen) already++;
    },
    plan({ edit, fill }: PlannedSegment): void {
      matches += edit.matches?.length ?? 0;
      if (fill === undefined) return;
      filled[fill]++;
      if (edit.state === 'translated') confirmed++;
    },
    counts(): PretranslateCounts {
      const all = Object.values(filled).reduce((sum, count) => sum + count, 0);
      return { segments, already, filled, confirmed, open: segments - already - all, matches };
    },
  };
}
