import path from 'node:path';
import { CONFIG_FILE, type Config } from '../config/config.ts';
import { FormatError } from '../model/format-error.ts';
import { writeTbx } from '../format/tbx/write-tbx.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/text/read-text.ts';
import { findSample } from './find-sample.ts';

export interface InitOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Whether to put the bundled sample in, to play with. */
  readonly hasSample: boolean;
}

/**
 * Makes a project folder: a config file, `segments/` for the texts and `tm/` for memory and termbase.
 * Nothing that is there is touched.
 *
 * @returns the paths that were made, from `folder`.
 * @throws {FormatError} `file/unwritable` when there is a project already.
 */
export async function initProject(
  io: Io,
  folder: string,
  options: InitOptions,
): Promise<readonly string[]> {
  const at = (name: string): string => path.join(folder, name);
  if (await io.exists(at(CONFIG_FILE))) {
    throw new FormatError('there is a project already', {
      fault: 'file/unwritable',
      path: at(CONFIG_FILE),
      expected: 'a folder without one',
    });
  }
  const { sourceLocale, targetLocale, hasSample } = options;
  const source = `segments/source.${sourceLocale}.txt`;
  const reference = `segments/reference.${targetLocale}.txt`;
  const files = new Map<string, string>();
  const config: Config & { $schema: string } = {
    $schema: 'https://unpkg.com/kosut/docs/kosut.config.schema.json',
    sourceLocale,
    targetLocale,
    source,
    reference,
    termbase: 'tm/terms.tbx',
    inspect: hasSample ? 'source' : 'target',
    failOn: 'warning',
    ...(hasSample && { memory: 'tm/memory.tmx' }),
  };
  files.set(CONFIG_FILE, `${JSON.stringify(config, null, 2)}\n`);
  if (hasSample) {
    const sample = findSample();
    const copy = (from: string): Promise<string> => readText(io, from, { hasLines: false });
    files.set(source, await copy(sample.source));
    files.set(reference, await copy(sample.reference));
    files.set('tm/terms.tbx', await copy(sample.termbase));
    files.set('tm/memory.tmx', await copy(sample.memory));
  } else {
    files.set('tm/terms.tbx', writeTbx({ type: 'termbase', concepts: [] }));
  }
  await io.makeFolder(at('segments'));
  await io.makeFolder(at('tm'));
  const made: string[] = [];
  for (const [name, text] of files) {
    if (await io.exists(at(name))) continue;
    await io.save(at(name), [text]);
    made.push(at(name));
  }
  return made;
}
