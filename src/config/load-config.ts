import type { Io } from '../io/io.ts';
import { readText } from '../io/text/read-text.ts';
import { CONFIG_FILE, type Config } from './config.ts';
import { parseConfig } from './parse-config.ts';

/**
 * The settings of the working folder; none when it has no config file.
 *
 * @throws {FormatError} `config/*` with line and column, `file/*` when it cannot be read.
 */
export async function loadConfig(io: Io): Promise<Config> {
  if (!(await io.exists(CONFIG_FILE))) return {};
  return parseConfig(await readText(io, CONFIG_FILE, { hasLines: true }));
}
