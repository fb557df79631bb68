import { FormatError } from '../../../model/format-error.ts';
import {
  CleanRuleError,
  parseCleanList,
  parseCleanObject,
  type CleanRules,
} from '../../../corpus/clean/clean-rules.ts';
import { readJsonLine } from '../../../format/table/read-json-line.ts';
import type { Io } from '../../../io/io.ts';
import { readText } from '../../../io/text/read-text.ts';
import { buildLineIndex } from '../../../model/positions/line-column.ts';
import { readLines } from '../../read-lines.ts';

/** Rules, and the words of the lists they name, by path. */
export interface ReadRules {
  readonly rules: CleanRules;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

const EXAMPLE = '{"length-ratio": 2.5, "boilerplate": false}';

/**
 * The rules of `--clean`: a list, or the path of a JSON file.
 *
 * @throws {FormatError} `config/*` with the place in the file, `file/*` for a list that is not there
 */
export async function readCleanRules(io: Io, text: string): Promise<ReadRules> {
  const rules = text.endsWith('.json')
    ? await readRulesFile(io, text)
    : explain(() => parseCleanList(text), '--clean');
  const lists = new Map<string, readonly string[]>();
  for (const { files } of rules.filters)
    for (const path of Object.values(files))
      if (!lists.has(path)) lists.set(path, await readList(io, path));
  for (const { filter, files } of rules.filters)
    for (const { name, value } of filter.parameters) {
      if (value.kind !== 'words' || !value.isRequired) continue;
      const file = files[name];
      if (file !== undefined && lists.get(file)!.length > 0) continue;
      throw new FormatError(`${filter.name} has no ${name}`, {
        fault: 'config/wrong-value',
        path: file ?? '--clean',
        expected: `${filter.name}=FILE, a file with one word a line`,
      });
    }
  return { rules, lists };
}

/** The lines of a file that hold something. */
export async function readList(io: Io, path: string): Promise<readonly string[]> {
  const words: string[] = [];
  for await (const line of readLines(io, path)) if (line.trim() !== '') words.push(line.trim());
  return words;
}

async function readRulesFile(io: Io, path: string): Promise<CleanRules> {
  const text = await readText(io, path, { hasLines: true });
  let value: Readonly<Record<string, unknown>>;
  try {
    value = readJsonLine(text, 1, EXAMPLE);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { line, column } = buildLineIndex(text)((error.column ?? 1) - 1);
    throw new FormatError(error.message.replace('the line', 'the file'), {
      fault: 'config/malformed',
      path,
      line,
      column,
      expected: EXAMPLE,
      cause: error,
    });
  }
  return explain(() => parseCleanObject(value), path, text);
}

/** Rule errors as faults of the place where they were written. */
function explain<T>(parse: () => T, path: string, text?: string): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof CleanRuleError)) throw error;
    const at = text?.indexOf(`"${error.rule}"`) ?? -1;
    throw new FormatError(error.message, {
      fault: error.kind === 'unknown' ? 'config/unknown-key' : 'config/wrong-value',
      path,
      ...(at >= 0 && buildLineIndex(text!)(at)),
      expected: error.expected,
      cause: error,
    });
  }
}
