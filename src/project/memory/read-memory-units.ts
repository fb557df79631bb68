import { detectFormat } from '../../format/formats.ts';
import type { Io } from '../../io/io.ts';
import { findMemory } from '../../store/find-memory.ts';
import type { UnitVariants } from '../../store/memory-store.ts';
import { readTmxUnits } from './import-memory.ts';

/** All units of a memory with all their locales, whether it is a TMX file or one made by `kosut tm import`. */
export async function* readMemoryUnits(io: Io, path: string): AsyncGenerator<UnitVariants> {
  if (detectFormat(path)?.name === 'tmx') {
    yield* readTmxUnits(io, path);
    return;
  }
  const store = await findMemory(path, { create: false });
  try {
    yield* store.readAll();
  } finally {
    await store.close();
  }
}
