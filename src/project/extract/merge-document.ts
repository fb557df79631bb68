import { findCodeFault } from '../../format/extract/find-code-fault.ts';
import { mergePassages, type Translation } from '../../format/extract/merge-passages.ts';
import { readXliff } from '../../format/xliff/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/read-text.ts';
import type { TextPatch } from '../../io/splice-bytes.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/line-column.ts';
import type { Unit } from '../../model/unit.ts';
import type { Log } from '../log.ts';
import { hashBytes, readDescription, type OriginalDescription } from './describe-original.ts';
import { findDocumentFormat } from './document-formats.ts';
import { findOriginal } from './find-original.ts';
import {
  matchByContent,
  matchByNumber,
  sourceOf,
  targetOf,
  type MatchedPassages,
  type PassageMatch,
} from './match-passages.ts';
import { openOriginal, type OriginalPart } from './open-original.ts';
import { toPlainText } from '../../model/flatten-content.ts';

export interface MergeDocumentOptions {
  /** The XLIFF file. */
  readonly path: string;
  /** The original, where it is not the one that the XLIFF names. */
  readonly original?: string;
  /** Whether an original that has changed is translated as far as its text is the same. */
  readonly rebases?: boolean;
  readonly log: Log;
}

/** A translated document. */
export interface MergedDocument {
  readonly bytes: Uint8Array;
  /** How many passages there are, and how many of them are translated. */
  readonly passageCount: number;
  readonly translatedCount: number;
}

/** How many faults or changes are told one by one. */
const MAX_TOLD = 20;

/**
 * Puts the targets of an extracted XLIFF file into its original. Passages without a target stay as they
 * are, and with no target at all the original comes back byte for byte.
 *
 * @throws {FormatError} `merge/skeleton` when there is no original, `merge/changed` when it is not the one
 *   that was extracted, `merge/codes` when a target lacks what holds the document together.
 */
export async function mergeDocument(
  io: Io,
  { path, original: given, rebases = false, log }: MergeDocumentOptions,
): Promise<MergedDocument> {
  const text = await readText(io, path, { hasLines: false });
  const { document, description } = readExtracted(text, path);
  const found = await findOriginal(io, path, document, given);
  const original = await openOriginal(found.bytes, {
    ...description,
    format: findDocumentFormat(description.format)!,
    sourceLocale: document.sourceLocale,
    path: found.path,
  });
  const matched = matchPassages(original.parts, document.units);
  const isSame = (await hashBytes(found.bytes)) === description.hash && matched.lost.length === 0;
  if (!isSame) tellChanges(matched, found.path, rebases, log);
  const translations = matched.parts.map((matches) => matches.map(toTranslation));
  checkCodes(matched.parts.flat(), translations.flat(), { text, path, log });
  const patches = original.parts.map(({ encoded, extract }, at): readonly TextPatch[] => {
    const changes = mergePassages(encoded.text, translations[at]!, original.extractor);
    const { targetLocale } = document;
    const marks = changes.length === 0 ? [] : (extract.languageMarks ?? []);
    const named = targetLocale === undefined ? [] : marks;
    return [...changes, ...named.map(([start, end]) => ({ start, end, text: targetLocale! }))];
  });
  const all = translations.flat();
  return {
    bytes: original.write(patches),
    passageCount: all.length,
    translatedCount: all.filter(({ target }) => target !== undefined).length,
  };
}

function readExtracted(
  text: string,
  path: string,
): { readonly document: Document; readonly description: OriginalDescription } {
  const documents = readXliff(text, { path });
  const [document] = documents;
  const description = document === undefined ? undefined : readDescription(document);
  if (document === undefined || description === undefined)
    throw new FormatError('the file does not say which document it was extracted from', {
      fault: 'merge/skeleton',
      path,
      expected: 'an XLIFF file of “kosut extract”; those of “kosut scan” go back by it',
    });
  if (documents.length > 1)
    throw new FormatError(`the file holds ${documents.length} documents`, {
      fault: 'merge/skeleton',
      path,
      expected: 'one; merge them one by one',
    });
  return { document, description };
}

/** By number where the original is the one that was extracted, which is nearly always. */
function matchPassages(parts: readonly OriginalPart[], units: readonly Unit[]): MatchedPassages {
  const byNumber = matchByNumber(parts, units);
  return byNumber.lost.length === 0 ? byNumber : matchByContent(parts, units);
}

function toTranslation({ passage, unit }: PassageMatch): Translation {
  const target = unit === undefined ? undefined : targetOf(unit);
  // A target that says what the source says is no reason to touch the original.
  if (target === undefined || JSON.stringify(target) === JSON.stringify(sourceOf(unit!)))
    return { passage };
  return { passage, target };
}

const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
};

/** The changes of an original; unless they are accepted, as an error. */
function tellChanges(
  { lost, added }: MatchedPassages,
  path: string,
  rebases: boolean,
  log: Log,
): void {
  const changes = [
    ...lost.map(
      (unit) =>
        `unit ${unit.id} is not in the document any more: ${quote(toPlainText(sourceOf(unit)))}`,
    ),
    ...added.map((text) => `new in the document: ${quote(text)}`),
  ];
  for (const change of changes.slice(0, MAX_TOLD)) log.note(`${path}: ${change}`);
  if (changes.length > MAX_TOLD) log.note(`${path}: ${changes.length - MAX_TOLD} more changes`);
  if (rebases) return;
  throw new FormatError(
    `this is not the document that was extracted: ${lost.length} passages are gone, ${added.length} are new`,
    {
      fault: 'merge/changed',
      path,
      expected: 'the same bytes; --rebase translates what is still there',
    },
  );
}

/** Refuses all when one target would tear the document; nothing was written yet. */
function checkCodes(
  matches: readonly PassageMatch[],
  translations: readonly Translation[],
  { text, path, log }: { readonly text: string; readonly path: string; readonly log: Log },
): void {
  const locate = buildLineIndex(text);
  const faults = translations.flatMap(({ passage, target }, at) => {
    const reason = target === undefined ? undefined : findCodeFault(passage, target);
    if (reason === undefined) return [];
    const unit = matches[at]!.unit!;
    const place = unit.span === undefined ? undefined : locate(unit.span[0]);
    return [{ message: `unit ${unit.id}: ${reason}`, place }];
  });
  const [first, ...others] = faults;
  if (first === undefined) return;
  for (const { message, place } of others.slice(0, MAX_TOLD))
    log.note(`${path}:${place?.line ?? 1}: ${message}`);
  if (others.length > MAX_TOLD) log.note(`${others.length - MAX_TOLD} more units like that`);
  throw new FormatError(first.message, {
    fault: 'merge/codes',
    path,
    ...first.place,
    expected: 'every code of the source, each pair open before it closes; nothing was written',
  });
}
