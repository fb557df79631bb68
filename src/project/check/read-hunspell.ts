import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import { joinBytes } from '../../io/text/join-bytes.ts';
import type { SpellingSetup } from './spelling-task.ts';

/** Larger than any dictionary in use (Hungarian and Turkish have 2 to 9 MB). */
const MAX_BYTES = 1 << 26;

/** What Hunspell calls encodings and `TextDecoder` calls otherwise. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'microsoft-cp1251': 'windows-1251',
  'tis620-2533': 'windows-874',
  'ISCII-DEVANAGARI': 'utf-8',
};

/**
 * Reads a Hunspell dictionary, `NAME.dic` with `NAME.aff` beside it, and turns it into UTF-8 (`SET`, in
 * hunspell(5)).
 *
 * @throws {FormatError} `file/*`; `dictionary/structure` when the file is no dictionary, with its line.
 */
export async function readHunspell(io: Io, path: string): Promise<SpellingSetup> {
  if (!path.endsWith('.dic'))
    throw new FormatError('not the name of a Hunspell dictionary', {
      fault: 'dictionary/structure',
      path,
      expected: 'NAME.dic, with NAME.aff beside it',
    });
  const affixPath = path.replace(/\.dic$/, '.aff');
  const affixBytes = await readBytes(io, affixPath);
  // the name of the encoding is ASCII in every encoding that Hunspell knows
  const ascii = new TextDecoder('latin1').decode(affixBytes);
  const named = /^(?:\xEF\xBB\xBF)?[ \t]*SET[ \t]+(\S+)/m.exec(ascii);
  const set = named?.[1] ?? 'ISO8859-1';
  const lines = named === null ? 0 : ascii.slice(0, named.index).split('\n').length;
  const decoder = makeDecoder(set, affixPath, lines);
  const affixes = decoder.decode(affixBytes);
  const dictionary = decoder.decode(await readBytes(io, path));
  const count = /^\s*\d+/.exec(dictionary);
  if (count === null)
    throw new FormatError('the first line is no number', {
      fault: 'dictionary/structure',
      path,
      line: 1,
      column: 1,
      expected: 'the number of words, as Hunspell dictionaries begin',
    });
  return { affixes: decoder.encoding === 'utf-8' ? affixes : toUtf8(affixes), dictionary };
}

/** Flags of one byte may be letters that take two in UTF-8. */
function toUtf8(affixes: string): string {
  const rest = affixes.replace(/^[ \t]*SET[ \t].*$/m, '');
  const hasFlagKind = /^[ \t]*FLAG[ \t]/m.test(rest);
  return `SET UTF-8\n${hasFlagKind ? '' : 'FLAG UTF-8\n'}${rest}`;
}

function makeDecoder(set: string, path: string, line: number): InstanceType<typeof TextDecoder> {
  const name = ENCODINGS[set] ?? set.replace(/^ISO-?8859-?/i, 'iso-8859-');
  try {
    return new TextDecoder(name);
  } catch (cause) {
    throw new FormatError(`unknown encoding “${set}”`, {
      fault: 'dictionary/structure',
      path,
      line,
      column: 1,
      expected: 'UTF-8, or an encoding of hunspell(5)',
      cause,
    });
  }
}

async function readBytes(io: Io, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of io.readBytes(path)) {
    parts.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES)
      throw new FormatError(`more than ${MAX_BYTES} bytes`, {
        fault: 'dictionary/structure',
        path,
        expected: 'a dictionary of one language',
      });
  }
  return joinBytes(parts);
}
