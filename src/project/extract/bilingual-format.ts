import { readPo } from '../../format/po/read-po.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';

/** Formats with sources and targets of their own: their units pass through, and targets go back into them. */
const BILINGUAL_FORMATS = ['po', 'xliff'] as const;
/** One of the formats with sources and targets of their own. */
export type BilingualFormat = (typeof BILINGUAL_FORMATS)[number];

const extensions: Readonly<Record<BilingualFormat, readonly string[]>> = {
  po: ['.po', '.pot'],
  xliff: ['.xlf', '.xliff'],
};

/** Whether a format has sources and targets of its own. */
export function isBilingual(format: string): format is BilingualFormat {
  return BILINGUAL_FORMATS.some((name) => name === format);
}

/** The bilingual format that a file has by its name. */
export function detectBilingual(path: string): BilingualFormat | undefined {
  const name = path.toLocaleLowerCase('en');
  return BILINGUAL_FORMATS.find((format) => extensions[format].some((end) => name.endsWith(end)));
}

export interface BilingualOptions {
  readonly path: string;
  readonly sourceLocale: string;
  readonly targetLocale?: string;
}

/**
 * The documents of a bilingual file, with what is translated already.
 *
 * @throws {FormatError} what is wrong with the text; `xliff/structure` when it has other locales than those that
 *   were asked for.
 */
export function readBilingual(
  text: string,
  format: BilingualFormat,
  { path, sourceLocale, targetLocale }: BilingualOptions,
): readonly Document[] {
  const locales = { sourceLocale, ...(targetLocale !== undefined && { targetLocale }) };
  if (format === 'po') return [readPo(text, { path, ...locales }).document];
  const documents = readXliff(text, { path });
  for (const { id, sourceLocale: source, targetLocale: target } of documents) {
    const found = [source, target ?? targetLocale ?? ''];
    if (found[0] === sourceLocale && found[1] === (targetLocale ?? found[1])) continue;
    throw new FormatError(`file ${id} has the locales ${found.join(' and ')}`, {
      fault: 'xliff/structure',
      path,
      expected: `${[sourceLocale, targetLocale].filter(Boolean).join(' and ')}, as --source-locale and --target-locale say`,
    });
  }
  const named = documents.find((document) => document.targetLocale !== undefined)?.targetLocale;
  const target = targetLocale ?? named;
  return documents.map((document) => ({
    ...document,
    ...(target !== undefined && { targetLocale: target }),
  }));
}
