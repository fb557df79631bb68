import { isLocale } from '../../language/is-locale.ts';
import { detectBilingual } from './bilingual-format.ts';
import { detectDocumentFormat } from './document-formats.ts';

/**
 * Where the translated document of an extracted XLIFF file belongs, beside it: `report.docx.xlf` to `report.en.docx`,
 * `report.tr.docx.xlf` too. What holds both languages, such as PO, is the document itself, and a PDF gives a text.
 *
 * @param xliff with `/`
 * @returns undefined when the name is not that of an extracted document, or the target locale is none
 */
export function translationPath(
  xliff: string,
  { sourceLocale, targetLocale }: { readonly sourceLocale: string; readonly targetLocale: string },
): string | undefined {
  const document = /^(.+)\.xlf$/.exec(xliff)?.[1];
  if (document === undefined) return undefined;
  if (detectBilingual(document) !== undefined) return document;
  const format = detectDocumentFormat(document);
  const [, stem, extension] = /^(.*[^/])(\.[^./]+)$/.exec(document) ?? [];
  if (format === undefined || stem === undefined || extension === undefined) return undefined;
  // an XLIFF comes from other people, and what it calls a language may be a way to another folder
  if (!isLocale(targetLocale)) return undefined;
  const bare = stem.endsWith(`.${sourceLocale}`) ? stem.slice(0, -sourceLocale.length - 1) : stem;
  return `${bare}.${targetLocale}${format.name === 'pdf' ? '.txt' : extension}`;
}
