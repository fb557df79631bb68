import { readTmxAsync } from '../../../format/tmx/read-tmx.ts';
import { createXliffReader } from '../../../format/xliff/read/create-xliff-reader.ts';
import { readChunksAsync } from '../../../format/xml/chunk-reader.ts';
import { decodeText } from '../../../io/text/decode-text.ts';
import type { Io } from '../../../io/io.ts';
import { readChunks } from '../../../io/text/read-text.ts';
import { findMemory } from '../../../store/find-memory.ts';
import { knownLocales } from '../../pairs/known-locales.ts';
import { findDirection, type Direction } from '../../memory/memory-locales.ts';
import type { PairFile } from '../../pairs/read-pairs.ts';
import type { CorpusInput } from './corpus-input.ts';

/**
 * The two locales of a corpus: as the user said, else the first input that knows them.
 *
 * @throws {UnknownLocaleError} when nobody knows
 */
export async function findCorpusLocales(
  io: Io,
  inputs: readonly CorpusInput[],
  given: Partial<Direction>,
  readWhole: (path: string) => Promise<PairFile>,
): Promise<Direction> {
  let { sourceLocale, targetLocale } = given;
  for (const input of inputs) {
    if (sourceLocale !== undefined && targetLocale !== undefined) break;
    const found = await askInput(io, input, { ...given }, readWhole);
    sourceLocale ??= found.sourceLocale;
    targetLocale ??= found.targetLocale;
  }
  return knownLocales({ sourceLocale, targetLocale });
}

async function askInput(
  io: Io,
  input: CorpusInput,
  given: Partial<Direction>,
  readWhole: (path: string) => Promise<PairFile>,
): Promise<Partial<Direction>> {
  switch (input.kind) {
    case 'whole':
      return readWhole(input.path);
    case 'tmx':
      return askTmx(io, input.path, given);
    case 'xliff':
      return askXliff(io, input.path);
    case 'memory': {
      const store = await findMemory(input.path, { create: false });
      try {
        return await findDirection(store, given);
      } finally {
        await store.close();
      }
    }
    case 'moses': {
      const [sourceLocale, targetLocale] = input.files.map((file) =>
        file.slice(file.lastIndexOf('.') + 1).replaceAll('_', '-'),
      );
      return { sourceLocale: sourceLocale!, targetLocale: targetLocale! };
    }
    default:
      return {};
  }
}

/** The header's source and the first other locale that comes. */
async function askTmx(
  io: Io,
  path: string,
  given: Partial<Direction>,
): Promise<Partial<Direction>> {
  let { sourceLocale, targetLocale } = given;
  const onHeader = (header: { readonly sourceLocale?: string }): void => {
    sourceLocale ??= header.sourceLocale;
  };
  for await (const unit of readTmxAsync(decodeText(io.readBytes(path), path), { path, onHeader })) {
    sourceLocale ??= unit.variants[0]?.locale;
    targetLocale ??= unit.variants.find(({ locale }) => locale !== sourceLocale)?.locale;
    if (targetLocale !== undefined) break;
  }
  return {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
}

/** The locales of the first `file` element. */
async function askXliff(io: Io, path: string): Promise<Partial<Direction>> {
  const reader = createXliffReader({ path, onFault: () => undefined });
  for await (const item of readChunksAsync(readChunks(io, path, { hasLines: false }), reader)) {
    if (item.type !== 'document') continue;
    const { sourceLocale, targetLocale } = item.head;
    return { sourceLocale, ...(targetLocale !== undefined && { targetLocale }) };
  }
  return {};
}
