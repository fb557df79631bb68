import path from 'node:path';
import type { Side as SideName } from '../model/finding.ts';
import type { BitextResult } from '../model/results/run-result.ts';
import { writeXliff } from '../format/xliff/write/write-xliff.ts';
import type { Io } from '../io/io.ts';
import { reportJson } from '../report/findings/report-json.ts';
import { writeHtmlReport } from '../report/html/write-html-report.ts';
import { writePairs } from './pairs/export-pairs.ts';
import type { Log } from './log.ts';
import { readMemory } from './memory/read-memory.ts';
import { readTermbase } from './termbase/read-termbase.ts';
import { runBitext } from './run-bitext.ts';
import { readSides } from './segment/segment-side.ts';

/** What the main job works on. */
export interface MainJob {
  readonly source: string;
  readonly reference: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly inspect: SideName;
  /** TBX or CSV; absent: terms are only held against each other. */
  readonly termbase?: string;
  /** TMX or a database; absent: nothing is looked up. */
  readonly memory?: string;
  /** The folder for what is made. */
  readonly folder: string;
  /** Version of the program, for headers that name their maker. */
  readonly version: string;
  readonly log: Log;
}

/** The files that a run wrote. */
export interface MainJobFiles {
  readonly xliff: string;
  readonly tmx: string;
  readonly corpus: string;
  readonly findings: string;
  readonly report: string;
}

/**
 * Segments, aligns, looks up, checks and exports two texts.
 *
 * @throws {FormatError} when a text, the termbase or the memory cannot be read, or a file cannot be
 *   written; then nothing is written at all, or each file is the old one or the new one.
 */
export async function runMainJob(
  io: Io,
  job: MainJob,
): Promise<{ readonly result: BitextResult; readonly files: MainJobFiles }> {
  const { sourceLocale, targetLocale, inspect, log, folder, version } = job;
  const [source, reference] = await readSides(
    io,
    { path: job.source, locale: sourceLocale },
    { path: job.reference, locale: targetLocale },
    'auto',
  );
  const termbase =
    job.termbase === undefined
      ? undefined
      : await readTermbase(io, job.termbase, { sourceLocale, targetLocale });
  const memory =
    job.memory === undefined
      ? undefined
      : await readMemory(io, job.memory, sourceLocale, targetLocale, log);
  const { result, document, pairs } = runBitext(source, reference, {
    inspect,
    log,
    ...(termbase !== undefined && { termbase }),
    ...(memory !== undefined && { memory }),
  });
  const at = (name: string): string => path.join(folder, name);
  const files: MainJobFiles = {
    xliff: at('bitext.xlf'),
    tmx: at('bitext.tmx'),
    corpus: at('corpus.tsv'),
    findings: at('findings.json'),
    report: at('report.html'),
  };
  const locales = { sourceLocale, targetLocale, version };
  const checked = {
    paths: [job.source, job.reference],
    segments: pairs.length,
    findings: result.findings,
  };
  await io.makeFolder(folder);
  await io.save(files.xliff, [writeXliff([document])]);
  await io.save(files.tmx, writePairs(pairs, 'tmx', locales));
  await io.save(files.corpus, writePairs(pairs, 'corpus', locales));
  await io.save(files.findings, [reportJson(checked)]);
  await io.save(files.report, [writeHtmlReport(result)]);
  return { result, files };
}
