import { FormatError } from '../../../model/format-error.ts';
import type { SegmentPair } from '../../../model/segment-pair.ts';
import type { TranslationUnit } from '../../../model/translation-unit.ts';
import { readJsonl } from '../../../format/table/read-jsonl.ts';
import { createTableReader } from '../../../format/table/read-table.ts';
import { readTmxAsync } from '../../../format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../../../format/tmx/to-translation-units.ts';
import { createXliffPairReader } from '../../../format/xliff/read/create-xliff-pair-reader.ts';
import { readChunksAsync } from '../../../format/xml/chunk-reader.ts';
import { decodeText } from '../../../io/text/decode-text.ts';
import type { Io } from '../../../io/io.ts';
import { readChunks } from '../../../io/text/read-text.ts';
import { findMemory } from '../../../store/find-memory.ts';
import type { Direction } from '../../memory/memory-locales.ts';
import type { PairFile } from '../../pairs/read-pairs.ts';
import { readLines } from '../../read-lines.ts';
import type { CorpusInput } from './corpus-input.ts';
import { readLineChunks } from '../../pairs/read-line-chunks.ts';

export interface ReadCorpusOptions extends Direction {
  /** Reads what cannot be read piece by piece; called once a path at most for standard input. */
  readonly readWhole: (path: string) => Promise<PairFile>;
}

/**
 * The pairs of the inputs one after another, in their order; memory does not grow with their number,
 * save for formats that are read as a whole.
 *
 * @throws {FormatError} naming the place of the fault
 */
export async function* readCorpus(
  io: Io,
  inputs: readonly CorpusInput[],
  options: ReadCorpusOptions,
): AsyncGenerator<SegmentPair> {
  for (const input of inputs) yield* readInput(io, input, options);
}

async function* readInput(
  io: Io,
  input: CorpusInput,
  options: ReadCorpusOptions,
): AsyncGenerator<SegmentPair> {
  const { path } = input;
  const { sourceLocale, targetLocale } = options;
  switch (input.kind) {
    case 'whole':
      yield* (await options.readWhole(path)).pairs;
      return;
    case 'tmx':
      for await (const unit of readTmxAsync(decodeText(io.readBytes(path), path), { path })) {
        const [first, second] = unit.variants;
        for (const tu of toTranslationUnits(unit, sourceLocale, targetLocale))
          yield toPair(tu, path, first && { source: first.at, target: second?.at ?? first.at });
      }
      return;
    case 'xliff':
      yield* readChunksAsync(
        readChunks(io, path, { hasLines: false }),
        createXliffPairReader({ path }),
      );
      return;
    case 'memory': {
      const store = await findMemory(path, { create: false });
      try {
        for await (const unit of store.read(sourceLocale, targetLocale))
          yield toPair(unit, store.name);
      } finally {
        await store.close();
      }
      return;
    }
    case 'jsonl':
      for await (const { text, firstLine } of readLineChunks(io, path))
        yield* readJsonl(text, { path }, firstLine);
      return;
    case 'tsv':
    case 'csv': {
      const read = createTableReader({ path, kind: input.kind, sourceLocale, targetLocale });
      for await (const { text, firstLine } of readLineChunks(io, path, {
        hasQuotes: input.kind === 'csv',
      }))
        yield* read(text, firstLine);
      return;
    }
    case 'moses':
      yield* readMoses(io, path, input.files);
  }
}

/** An entry of a memory; what the memory knows of its origin comes along. */
function toPair(unit: TranslationUnit, path: string, at?: SegmentPair['at']): SegmentPair {
  const { id, source, target, properties } = unit;
  const document = properties?.['x-document'] ?? properties?.['x-file'];
  const written = properties?.['alignment-confidence'];
  const confidence = written === undefined ? NaN : Number(written);
  return {
    path,
    unit: id,
    source,
    target,
    ...(document !== undefined && { document }),
    ...(confidence >= 0 && confidence <= 1 && { confidence }),
    ...(at !== undefined && { at }),
  };
}

/** Two texts line by line; a pair is named by its line. */
async function* readMoses(
  io: Io,
  path: string,
  [sourceFile, targetFile]: readonly [string, string],
): AsyncGenerator<SegmentPair> {
  const targets = readLines(io, targetFile);
  let line = 0;
  for await (const source of readLines(io, sourceFile)) {
    line++;
    const target = await targets.next();
    if (target.done === true) throw uneven(targetFile, sourceFile, line);
    yield {
      path,
      unit: String(line),
      source: source === '' ? [] : [source],
      target: target.value === '' ? [] : [target.value],
      at: { source: [line, 1], target: [line, 1] },
    };
  }
  const rest = await targets.next();
  if (rest.done !== true) throw uneven(sourceFile, targetFile, line + 1);
}

function uneven(shorter: string, longer: string, line: number): FormatError {
  return new FormatError(`the text ends, ${longer} does not`, {
    fault: 'table/structure',
    path: shorter,
    line,
    column: 1,
    expected: 'as many lines in both files of a Moses text',
  });
}
