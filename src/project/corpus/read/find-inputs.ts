import { detectFormat, findFormat } from '../../../format/formats.ts';
import { FormatError } from '../../../model/format-error.ts';
import type { Io } from '../../../io/io.ts';
import { isMemoryAddress } from '../../../store/find-memory.ts';
import type { CorpusInput } from './corpus-input.ts';

export interface FindInputsOptions {
  /** As `--format` has it; `moses` too. */
  readonly format?: string;
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/** SQLite 3, file format, 1.3: every file begins so. */
const SQLITE_HEAD = 'SQLite format 3\0';

/**
 * What the words of a command line name: files of bitext, memories, and Moses texts, which are two words
 * that differ in their last extension only (`corpus.tr corpus.en`), or one name before the locales with
 * the format `moses`.
 *
 * @throws {FormatError} `file/missing` when a Moses text lacks its other side.
 */
export async function findInputs(
  io: Io,
  words: readonly string[],
  options: FindInputsOptions,
): Promise<readonly CorpusInput[]> {
  if (options.format === 'moses') return findMoses(words, options);
  const inputs: CorpusInput[] = [];
  for (let at = 0; at < words.length; at++) {
    const path = words[at]!;
    const next = words[at + 1];
    if (options.format === undefined && next !== undefined && isMosesPair(path, next)) {
      inputs.push({ kind: 'moses', path: stemOf(path), files: [path, next] });
      at++;
      continue;
    }
    const name = (options.format === undefined ? detectFormat(path) : findFormat(options.format))
      ?.name;
    if (path === '-') inputs.push({ kind: 'whole', path });
    else if (isMemoryAddress(path)) inputs.push({ kind: 'memory', path });
    else if (
      name === 'tmx' ||
      name === 'xliff' ||
      name === 'tsv' ||
      name === 'csv' ||
      name === 'jsonl'
    )
      inputs.push({ kind: name, path });
    else if (name === undefined && (await isMemory(io, path)))
      inputs.push({ kind: 'memory', path });
    else inputs.push({ kind: 'whole', path });
  }
  return inputs;
}

function findMoses(words: readonly string[], options: FindInputsOptions): readonly CorpusInput[] {
  const { sourceLocale, targetLocale } = options;
  const inputs: CorpusInput[] = [];
  for (let at = 0; at < words.length; at++) {
    const path = words[at]!;
    const next = words[at + 1];
    if (next !== undefined && isMosesPair(path, next)) {
      inputs.push({ kind: 'moses', path: stemOf(path), files: [path, next] });
      at++;
    } else if (sourceLocale !== undefined && targetLocale !== undefined)
      inputs.push({
        kind: 'moses',
        path,
        files: [`${path}.${sourceLocale}`, `${path}.${targetLocale}`],
      });
    else
      throw new FormatError('a Moses text is two files, and there is one', {
        fault: 'file/missing',
        path,
        expected: 'both files, or their common name with --source-locale and --target-locale',
      });
  }
  return inputs;
}

/** `corpus.tr` and `corpus.en`: the same name, and extensions that are locales and no formats. */
function isMosesPair(one: string, other: string): boolean {
  const [first, second] = [one, other].map((word) => /^(.+)\.([a-z]{2,3}(?:[-_]\w+)*)$/.exec(word));
  return (
    first?.[1] !== undefined &&
    first[1] === second?.[1] &&
    first[2] !== second[2] &&
    [one, other].every((word) => detectFormat(word) === undefined && !/\.(?:db|gz)$/.test(word))
  );
}

function stemOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

async function isMemory(io: Io, path: string): Promise<boolean> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return true;
  for await (const bytes of io.readBytes(path))
    return new TextDecoder('latin1').decode(bytes.subarray(0, SQLITE_HEAD.length)) === SQLITE_HEAD;
  return false;
}
