import { FormatError } from '../../model/format-error.ts';
import { readSrx } from '../../format/srx/read-srx.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { readText } from '../../io/text/read-text.ts';
import { spliceBytes } from '../../io/text/splice-bytes.ts';
import { findLanguage } from '../../language/find-language.ts';
import { findBreaks } from '../../segment/breaks/find-breaks.ts';
import type { Flavour } from '../../segment/regex/pattern-tree.ts';
import type { FindBreaks } from '../../segment/split-content.ts';
import { compileSrx } from '../../segment/srx/compile-srx.ts';
import type { Log } from '../log.ts';
import type { ResegmentWay } from './resegment-ways.ts';
import { type ResegmentCounts, type ResegmentOptions, resegmentXliff } from './resegment-xliff.ts';
import { toReference } from '../to-reference.ts';
import { warnOfBudget } from './warn-of-budget.ts';

export interface ResegmentFileOptions {
  readonly way: ResegmentWay;
  /** An SRX file to go by; absent: our own rules. */
  readonly srx?: string;
  readonly flavour: Flavour;
  readonly log: Log;
}

/**
 * The bytes of an XLIFF 2 file with other segments; see {@link resegmentXliff}.
 *
 * @throws {FormatError} when a file cannot be read, or its encoding not be written
 */
export async function resegmentFile(
  io: Io,
  path: string,
  options: ResegmentFileOptions,
): Promise<{ readonly bytes: Uint8Array; readonly counts: ResegmentCounts }> {
  const rules = await readRules(io, options);
  const encoded = await readEncoded(io, path);
  try {
    const { patches, counts } = resegmentXliff(encoded.text, { way: options.way, ...rules });
    return { bytes: spliceBytes(encoded, patches, toReference, path), counts };
  } catch (error) {
    throw error instanceof FormatError && error.path === undefined ? error.withPath(path) : error;
  }
}

async function readRules(
  io: Io,
  { srx, flavour, log }: ResegmentFileOptions,
): Promise<Omit<ResegmentOptions, 'way'>> {
  if (srx === undefined) {
    return {
      findBreaks: (locale) => {
        const language = findLanguage(locale);
        return (text) => findBreaks(text, language);
      },
    };
  }
  const rules = readSrx(await readText(io, srx, { hasLines: false }), { path: srx });
  const known = new Map<string, FindBreaks>();
  return {
    formats: rules.formats,
    splitsSubflows: rules.segmentSubflows,
    findBreaks(locale) {
      let find = known.get(locale);
      if (find === undefined) {
        const onAbandon = warnOfBudget(srx, log);
        const splitter = compileSrx(rules, locale, { flavour, path: srx, onAbandon });
        known.set(locale, (find = (text) => splitter.findBreaks(text)));
      }
      return find;
    },
  };
}
