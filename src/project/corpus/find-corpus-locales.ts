import { readTmxAsync } from '../../format/tmx/read-tmx.ts';
import { decodeText } from '../../io/decode-text.ts';
import type { Io } from '../../io/io.ts';
import { findMemory } from '../../store/find-memory.ts';
import { findDirection, type Direction } from '../memory-locales.ts';
import type { PairFile } from '../read-pairs.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
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
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return { sourceLocale, targetLocale };
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
