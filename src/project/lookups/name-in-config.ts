import path from 'node:path';
import jsonc from 'jsonc-parser';
import { CONFIG_FILE, type Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';

/** Puts a setting into the config file of the folder, all else as it stands there; makes one where there is none. */
export async function nameInConfig(
  io: Io,
  setting: 'baseline' | 'termbase',
  value: NonNullable<Config['baseline']>,
): Promise<void> {
  const file = path.join(io.cwd, CONFIG_FILE);
  const text = (await io.exists(file)) ? await readText(io, file, { hasLines: false }) : '{}\n';
  const edits = jsonc.modify(text, [setting], value, {
    formattingOptions: { insertSpaces: true, tabSize: 2 },
  });
  await io.save(file, [jsonc.applyEdits(text, edits)]);
}
