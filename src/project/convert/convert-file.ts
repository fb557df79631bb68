import { FormatError } from '../../model/format-error.ts';
import { detectFormat } from '../../format/formats.ts';
import { readSrx } from '../../format/srx/read-srx.ts';
import { writeSrx } from '../../format/srx/write-srx.ts';
import type { Io } from '../../io/io.ts';
import { streamText } from '../open-text.ts';
import { collectText } from './collect-text.ts';
import type { Conversion, ConversionOptions, ConversionSource } from './conversion.ts';
import {
  CONVERSION_FORMATS,
  findConversionFormat,
  type ConversionFormat,
} from './conversion-formats.ts';
import { convertTerms } from './convert-terms.ts';
import { convertTmx } from './convert-tmx.ts';
import { convertXliff } from './convert-xliff.ts';
import { readDocuments } from './read-documents.ts';
import { writeDocuments } from './write-documents.ts';

/** What a user asks, before files are looked at. */
export interface ConvertFileOptions extends Omit<ConversionOptions, 'from' | 'to' | 'date'> {
  /** `-` is standard input. */
  readonly input: string;
  readonly output: string;
  readonly from?: ConversionFormat;
  readonly to?: ConversionFormat;
}

/** Characters at the beginning by which a format is told. */
const HEAD_LENGTH = 4096;

/** The beginning of a text, and the whole of it. */
async function peek(
  chunks: AsyncGenerator<string>,
): Promise<{ readonly head: string; readonly chunks: AsyncIterable<string> }> {
  const seen: string[] = [];
  let head = '';
  while (head.length < HEAD_LENGTH) {
    const next = await chunks.next();
    if (next.done === true) break;
    seen.push(next.value);
    head += next.value;
  }
  async function* replay(): AsyncGenerator<string> {
    yield* seen;
    yield* chunks;
  }
  return { head, chunks: replay() };
}

function toFormat(name: string | undefined, path: string): ConversionFormat {
  const format = CONVERSION_FORMATS.find((one) => one === name);
  if (format !== undefined) return format;
  throw new FormatError(name === undefined ? 'unknown format' : `${name} files are not converted`, {
    fault: 'file/unknown-format',
    path,
    expected: `one of ${CONVERSION_FORMATS.join(', ')}; say which with --from or --to`,
  });
}

/** Names tell the format, save that `.json` is of two kinds, told by what the file says. */
function detectInput(path: string, head: string): ConversionFormat {
  const named = findConversionFormat(path);
  if (named === 'i18next' && /"resources"\s*:/.test(head) && /"sourceLanguage"\s*:/.test(head))
    return 'xliff-js';
  return named ?? toFormat(detectFormat(path, head)?.name, path);
}

/** The formats that hold nothing but terms. */
const termFormats: readonly ConversionFormat[] = ['tbx', 'utx', 'omegat', 'weblate', 'multiterm'];

/** What a file holds; a table holds terms when the other side does. */
function kindOf(format: ConversionFormat, other: ConversionFormat): 'bitext' | 'terms' | 'rules' {
  if (format === 'srx') return 'rules';
  const isTerms = (one: ConversionFormat): boolean => termFormats.includes(one);
  return isTerms(format) || ((format === 'csv' || format === 'tsv') && isTerms(other))
    ? 'terms'
    : 'bitext';
}

async function* toAsync(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}

async function convert(
  io: Io,
  source: ConversionSource,
  options: ConversionOptions,
): Promise<Conversion> {
  const { from, to } = options;
  const kind = kindOf(from, to);
  if (kind !== kindOf(to, from))
    throw new FormatError(`${from} cannot become ${to}: they hold different things`, {
      fault: 'file/unknown-format',
      path: source.path,
      expected: 'a bitext for a bitext, terms for terms, or rules for rules',
    });
  if (kind === 'rules') {
    const rules = readSrx(await collectText(source), { path: source.path });
    return { chunks: toAsync([writeSrx(rules)]), losses: () => [] };
  }
  if (kind === 'terms') {
    const { text, losses } = convertTerms(await collectText(source), source.path, options);
    return { chunks: toAsync([text]), losses: () => losses };
  }
  const isList = to === 'tmx' || to === 'tsv' || to === 'csv' || to === 'jsonl';
  if (isList && from === 'tmx') return convertTmx(source, { ...options, to });
  if ((isList || to === 'po' || to === 'xliff') && from === 'xliff')
    return convertXliff(io, source, { ...options, to });
  const { chunks, losses } = writeDocuments(await readDocuments(io, source, options), options);
  return { chunks: toAsync(chunks), losses: () => losses };
}

/**
 * Converts a file between exchange formats; the caller writes what comes.
 *
 * @throws {FormatError} `file/*`, `file/unknown-format`, `xliff-js/loss`, or what a reader finds wrong.
 * @throws {UnknownLocaleError}
 */
export async function convertFile(io: Io, options: ConvertFileOptions): Promise<Conversion> {
  const { input, output, log } = options;
  const { head, chunks } = await peek(streamText(io, input, 'converting', log));
  const from = options.from ?? detectInput(input, head);
  const to = options.to ?? toFormat(findConversionFormat(output), output);
  try {
    return await convert(io, { path: input, chunks }, { ...options, from, to, date: io.now() });
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(input) : error;
  }
}
