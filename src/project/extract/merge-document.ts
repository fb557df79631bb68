import { findCodeFault } from '../../format/extract/find-code-fault.ts';
import { mergePassages, type Translation } from '../../format/extract/merge-passages.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { TextPatch } from '../../io/text/splice-bytes.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
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
import { isBilingual } from './bilingual-format.ts';
import { mergeBilingual } from './merge-bilingual.ts';
import type { MergedDocument } from './merged-document.ts';
import { MAX_TOLD, tellChanges } from './tell-changes.ts';
import { openOriginal, type OriginalPart } from './open-original.ts';

export interface MergeDocumentOptions {
  /** The XLIFF file. */
  readonly path: string;
  /** The original, where it is not the one that the XLIFF names. */
  readonly original?: string;
  /** Whether an original that has changed is translated as far as its text is the same. */
  readonly rebases?: boolean;
  readonly log: Log;
}

/**
 * Puts the targets of an extracted XLIFF file into its original. Passages without a target stay as they
 * are, and with no target at all the original comes back byte for byte.
 *
 * @throws {FormatError} `merge/skeleton` when there is no original, `merge/changed` when it is not the one
 *   that was extracted, `merge/units` when units are missing or strange, `merge/codes` when a target lacks what holds the document together.
 */
export async function mergeDocument(
  io: Io,
  { path, original: given, rebases = false, log }: MergeDocumentOptions,
): Promise<MergedDocument> {
  const text = await readText(io, path, { hasLines: false });
  const { documents, description } = readExtracted(text, path);
  const [document] = documents;
  const found = await findOriginal(io, path, document, given);
  if (isBilingual(description.format)) {
    const changes = { path, documents, description, rebases, log };
    return mergeBilingual(found, { ...changes, format: description.format });
  }
  const original = await openOriginal(found.bytes, {
    ...description,
    format: findDocumentFormat(description.format)!,
    sourceLocale: document.sourceLocale,
    path: found.path,
  });
  const matched = matchPassages(original.parts, document.units);
  const isSame = (await hashBytes(found.bytes)) === description.hash;
  tellChanges(matched, { original: found.path, xliff: path, isSame, rebases, log });
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

interface Extracted {
  /** More than one only of an original that is XLIFF itself. */
  readonly documents: readonly [Document, ...Document[]];
  readonly description: OriginalDescription;
}

function readExtracted(text: string, path: string): Extracted {
  if (!/^\ufeff?\s*</.test(text))
    throw new FormatError('this is no XLIFF file', {
      fault: 'merge/skeleton',
      path,
      expected: 'the XLIFF file that “kosut extract” made of the document',
    });
  const [document, ...others] = readXliff(text, { path });
  const description = document === undefined ? undefined : readDescription(document);
  if (document === undefined || description === undefined)
    throw new FormatError('the file does not say which document it was extracted from', {
      fault: 'merge/skeleton',
      path,
      expected: 'an XLIFF file of “kosut extract”; those of “kosut scan” go back by it',
    });
  if (others.length > 0 && !isBilingual(description.format))
    throw new FormatError(`the file holds ${others.length + 1} documents`, {
      fault: 'merge/skeleton',
      path,
      expected: 'one; merge them one by one',
    });
  return { documents: [document, ...others], description };
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
