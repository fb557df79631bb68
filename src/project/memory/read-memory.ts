import type { TranslationMemory, TranslationUnit } from '../../model/translation-unit.ts';
import { detectFormat } from '../../format/formats.ts';
import { readTmxAsync } from '../../format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../../format/tmx/to-translation-units.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import type { Io } from '../../io/io.ts';
import { findMemory } from '../../store/find-memory.ts';
import { loadMemory } from '../../store/load-memory.ts';
import type { Log } from '../log.ts';

/**
 * A memory seen from one side, whether it is a TMX file or a database made by `kosut tm import`.
 *
 * @throws {FormatError} `file/*`, `tmx/*`, `memory/unusable`.
 */
export async function readMemory(
  io: Io,
  path: string,
  sourceLocale: string,
  targetLocale: string,
  log: Log,
): Promise<TranslationMemory> {
  if (detectFormat(path)?.name !== 'tmx') {
    const store = await findMemory(path, { create: false });
    try {
      return await loadMemory(store, sourceLocale, targetLocale);
    } finally {
      await store.close();
    }
  }
  const units: TranslationUnit[] = [];
  for await (const unit of readTmxAsync(decodeText(io.readBytes(path), path), { path })) {
    units.push(...toTranslationUnits(unit, sourceLocale, targetLocale));
    log.progress('reading units', units.length);
  }
  return { type: 'memory', sourceLocale, targetLocale, units };
}
