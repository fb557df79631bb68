import { FormatError } from '../../model/format-error.ts';
import { alignLate, alignRound, recallLessons, type RoundBefore } from '../../align/align-round.ts';
import type { Lexicon } from '../../align/lexicon/lexicon.ts';
import type { PreparedDocument } from '../../align/prepare-document.ts';
import { temperConfidence } from '../../align/temper-confidence.ts';
import { readBeads } from '../../format/beads/read-beads.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { toAlignInput, toBitext } from './align-files.ts';
import { buildSharedInput, type AlignKnowledge } from './align-knowledge.ts';
import type { AlignmentForm } from './alignment-forms.ts';
import { buildLexicon, type LexiconTable } from './lexicon-table.ts';
import { packBeads, unpackBeads, type PackedBeads } from './pack-beads.ts';
import { packFault, type PackedFault } from '../pack-fault.ts';
import { packLessons, type PackedLessons } from './pack-lessons.ts';
import { readSides, type Side, type Wrap } from '../segment/segment-side.ts';
import { wholeNotes } from './suspicious-notes.ts';
import { writeAlignment } from './write-alignment.ts';

/** What holds for all documents of a batch. */
export interface BatchSetup {
  readonly knowledge: AlignKnowledge;
  readonly wrap: Wrap;
  readonly form: AlignmentForm;
  /** Version of the program, for headers that name their maker. */
  readonly version: string;
}

/** The paths of one document. */
export interface DocumentPaths {
  readonly source: string;
  readonly target: string;
  readonly output: string;
}

/** What a thread is asked to do; each task says all that is needed but for the last lexicon told. */
export type AlignTask =
  /** Remember what all documents taught. */
  | { readonly type: 'learned'; readonly table: LexiconTable }
  /** Align a document once more; without beads, for the first time, which may be the last too. */
  | {
      readonly type: 'align';
      readonly paths: DocumentPaths;
      readonly before?: PackedBeads;
      /** Whether this was the last round and the result is to be saved. */
      readonly isLast: boolean;
    }
  /** Read what an output that is kept can teach. */
  | { readonly type: 'recall'; readonly paths: DocumentPaths };

/** What came of a task. */
export type AlignAnswer =
  | { readonly type: 'done' }
  /** The result is saved; `notes` warn of texts that hardly belong together. */
  | { readonly type: 'saved'; readonly notes: readonly string[] }
  | { readonly type: 'aligned'; readonly beads: PackedBeads; readonly lessons: PackedLessons }
  | { readonly type: 'fault'; readonly fault: PackedFault };

/** A document as it is kept from round to round, where there is room. */
interface ReadDocument {
  readonly source: Side;
  readonly target: Side;
  readonly document?: PreparedDocument;
}

/**
 * Sentences of both sides that a thread keeps between rounds; it reads the other documents anew each
 * time, which takes half as long again.
 */
const MOST_KEPT = 120_000;

/** A function that does the tasks of a batch, in this thread or another. */
export function createAlignBench(
  io: Io,
  { knowledge, wrap, form, version }: BatchSetup,
): (task: AlignTask) => Promise<AlignAnswer> {
  const { sourceLocale, targetLocale } = knowledge;
  const shared = buildSharedInput(knowledge);
  let learned: Lexicon | undefined;
  const kept = new Map<string, ReadDocument>();
  let room = MOST_KEPT;

  async function read(paths: DocumentPaths): Promise<ReadDocument> {
    const [source, target] = await readSides(
      io,
      { path: paths.source, locale: sourceLocale },
      { path: paths.target, locale: targetLocale },
      wrap,
    );
    return { source, target };
  }

  /** The first ones stay: with rounds in the same order, throwing out the oldest would keep none. */
  function keep(name: string, document: ReadDocument): void {
    const sentences = document.source.sentences.length + document.target.sentences.length;
    if (sentences > room) return;
    room -= sentences;
    kept.set(name, document);
  }

  async function align(
    paths: DocumentPaths,
    before: PackedBeads | undefined,
    isLast: boolean,
  ): Promise<AlignAnswer> {
    const { source, target, document: known } = kept.get(paths.output) ?? (await read(paths));
    const input = { ...toAlignInput(source, target), ...shared };
    const state: RoundBefore | undefined =
      before === undefined || learned === undefined
        ? undefined
        : { beads: unpackBeads(before), learned };
    if (!isLast) {
      const { document, beads, lessons } = alignRound(input, state, known);
      if (known === undefined) keep(paths.output, { source, target, document });
      return { type: 'aligned', beads: packBeads(beads), lessons: packLessons(lessons) };
    }
    const { document, beads } =
      state === undefined && learned !== undefined
        ? alignLate(input, learned)
        : alignRound(input, state, known);
    const tempered = temperConfidence(document, beads, input.lexicon);
    const sides = { source, target, bitext: toBitext(input, tempered) };
    await io.save(paths.output, writeAlignment(sides, form, version));
    kept.delete(paths.output);
    return { type: 'saved', notes: wholeNotes(sides) };
  }

  async function recall(paths: DocumentPaths): Promise<AlignAnswer> {
    const lines = readBeads(await readText(io, paths.output, { hasLines: true }));
    const { source, target } = await read(paths);
    const beads = lines
      .map((line) => ({ cost: 0, confidence: 1, ...line }))
      .filter(
        (bead) =>
          bead.source[1] <= source.sentences.length && bead.target[1] <= target.sentences.length,
      );
    const lessons = packLessons(recallLessons(toAlignInput(source, target), beads));
    return { type: 'aligned', beads: packBeads([]), lessons };
  }

  return async (task) => {
    try {
      switch (task.type) {
        case 'learned':
          learned = buildLexicon(task.table);
          return { type: 'done' };
        case 'align':
          return await align(task.paths, task.before, task.isLast);
        case 'recall':
          return await recall(task.paths);
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      return { type: 'fault', fault: packFault(error) };
    }
  };
}
