import { detectFormat } from '../../format/formats.ts';
import type { Io } from '../../io/io.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import {
  baseName,
  extractDocument,
  skeletonName,
  type ExtractDocumentOptions,
} from './extract-document.ts';
import { formatPlural } from '../../report/figures/format-count.ts';

export interface ExtractFilesOptions extends ExtractDocumentOptions {
  /** A folder; the file itself where it ends in .xlf or .xliff; `-`: standard output; absent: beside each document. */
  readonly output?: string;
  /** Whether XLIFF files that are there already are replaced; they may hold translations. */
  readonly replaces: boolean;
  readonly log: Log;
}

/**
 * Extracts documents, one XLIFF file each. Those before a faulty one are written.
 *
 * @throws {FormatError} as {@link extractDocument}; `file/unwritable` for a file that is there already.
 */
export async function extractFiles(
  io: Io,
  paths: readonly string[],
  { output, replaces, log, ...options }: ExtractFilesOptions,
): Promise<void> {
  if (output !== undefined && output !== '-' && !isXliffName(output)) await io.makeFolder(output);
  const written = new Set<string>();
  for (const [at, path] of paths.entries()) {
    log.progress('Extracting', at, paths.length);
    const target = toTarget(path, output);
    if (target !== '-') await checkTarget(io, target, { replaces, written });
    const extracted = await extractDocument(io, path, { ...options, note: log.note });
    if (extracted === undefined) {
      log.note(`${path}: nothing in it is text to translate`);
      continue;
    }
    const { xliff, skeleton, unitCount } = extracted;
    if (target === '-') {
      if (skeleton !== undefined)
        log.note(
          `the original is too big to stand in the XLIFF file: merge with --original ${path}`,
        );
      await io.stdout.write(xliff);
      continue;
    }
    const folder = target.slice(0, target.length - baseName(target).length);
    if (skeleton !== undefined) await io.save(`${folder}${skeletonName(path)}`, [skeleton]);
    await io.save(target, [xliff]);
    log.note(`${target}: ${formatPlural(unitCount, 'unit')}`);
  }
  log.progress('Extracting', paths.length, paths.length);
}

function toTarget(path: string, output: string | undefined): string {
  if (output === '-' || (path === '-' && output === undefined)) return '-';
  if (output === undefined) return `${path}.xlf`;
  if (isXliffName(output)) return output;
  return `${output.replace(/[/\\]+$/, '')}/${baseName(path)}.xlf`;
}

/** Whether the place that was asked for is a file rather than a folder. */
export function isXliffName(output: string): boolean {
  return detectFormat(output)?.name === 'xliff';
}

async function checkTarget(
  io: Io,
  target: string,
  { replaces, written }: { readonly replaces: boolean; readonly written: Set<string> },
): Promise<void> {
  if (written.has(target))
    throw new FormatError('two documents of this run would be written there', {
      fault: 'file/unwritable',
      path: target,
      expected: 'documents of different names, or another folder for each',
    });
  written.add(target);
  if (!replaces && (await io.exists(target)))
    throw new FormatError('the file is there already and may hold translations', {
      fault: 'file/unwritable',
      path: target,
      expected: '--force to replace it, or another folder',
    });
}
