import { FormatError } from '../../model/format-error.ts';
import { detectFormat } from '../../format/formats.ts';
import { createByteSpool } from '../../io/files/byte-spool.ts';
import type { Io } from '../../io/io.ts';
import { shortMemoryName } from '../../store/find-memory.ts';
import type { Log } from '../log.ts';
import { openMemoryIndexes } from '../memory/open-memory-indexes.ts';
import { createOwnTranslations } from './own-translations.ts';
import type { PretranslateRules } from './plan-segment.ts';
import { pretranslateFile, type PretranslateCounts } from './pretranslate-file.ts';
import { surveyXliff, type XliffSurvey } from './survey-xliff.ts';

export interface PretranslateOptions extends PretranslateRules {
  /** Whether the memory is told which of its entries became targets; not for a preview. */
  readonly countsUses: boolean;
  /** The memory: a file made by `kosut tm import`, or a TMX. */
  readonly memory: string;
  /** For files that do not say theirs. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  readonly log: Log;
}

/** A file with its new targets, and what was filled in. */
export interface PretranslatedFile {
  readonly path: string;
  /** The new file, to be read before the next is asked for: every byte outside new targets, states and matches is that of the old. */
  readonly chunks: Iterable<Uint8Array>;
  readonly counts: PretranslateCounts;
}

/** @throws {FormatError} `file/unknown-format` for a file whose name says that it is no XLIFF */
function refuseOthers(path: string): void {
  const format = detectFormat(path);
  if (format === undefined || format.name === 'xliff') return;
  throw new FormatError(`${format.name} files are not pre-translated`, {
    fault: 'file/unknown-format',
    path,
    expected: `XLIFF, such as \`kosut convert ${path} new.xlf\` makes`,
  });
}

/**
 * Fills the untranslated segments of XLIFF files from a memory and from each other: what one file has a
 * confirmed translation for, its repetitions in all files get. All are read twice, so that none need fit into memory.
 *
 * @throws {FormatError} when a file or the memory cannot be read; `UnknownLocaleError`.
 */
export async function* pretranslateFiles(
  io: Io,
  paths: readonly string[],
  options: PretranslateOptions,
): AsyncGenerator<PretranslatedFile> {
  paths.forEach(refuseOthers);
  const input = createByteSpool(() => io.openScratch());
  const own = createOwnTranslations();
  const indexes = openMemoryIndexes(io, options.memory, options.log);
  const origin = shortMemoryName(options.memory);
  const used: string[] = [];
  const count = (id: string): void => void used.push(id);
  try {
    const surveys: XliffSurvey[] = [];
    for (const path of paths)
      surveys.push(await surveyXliff(io, path, input, own.add, options.log));
    for (const survey of surveys) {
      const output = createByteSpool(() => io.openScratch());
      try {
        const made = await pretranslateFile(survey, {
          ...options,
          input,
          output,
          own,
          origin,
          indexes,
          onUse: count,
        });
        yield { path: survey.path, ...made };
      } finally {
        output.close();
      }
    }
    // the caller has written the files by now
    if (options.countsUses) await indexes.countUses(used);
  } finally {
    input.close();
    await indexes.close();
  }
}
