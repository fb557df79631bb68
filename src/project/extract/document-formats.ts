import type { Extractor } from '../../format/extract/extractor.ts';
import { htmlExtractor } from '../../format/html/extract-html.ts';
import { jsonExtractor } from '../../format/json/extract-json.ts';
import { markdownExtractor } from '../../format/markdown/extract-markdown.ts';
import { odfExtractor } from '../../format/odf/extract-odf.ts';
import { createRunExtractor } from '../../format/ooxml/extract-runs.ts';
import {
  sheetVocabularies,
  slideVocabulary,
  wordVocabulary,
} from '../../format/ooxml/ooxml-vocabulary.ts';
import { srtExtractor, vttExtractor } from '../../format/subtitles/extract-subtitles.ts';
import { csvExtractor, tsvExtractor } from '../../format/table/extract-table.ts';
import type { DocumentFormatName } from './format-names.ts';
import { createTextExtractor } from './text-extractor.ts';

/** A document format: one text, or a zip of which some parts are texts to translate. */
export interface DocumentFormat {
  readonly name: DocumentFormatName;
  /** With the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Which parts of a zip are read, in this order; absent: the file is one text. */
  readonly parts?: readonly RegExp[];
  /** @param sourceLocale Of the text; some formats read by its rules. */
  extractor(sourceLocale: string): Extractor;
}

const wordExtractor = createRunExtractor([wordVocabulary]);
const sheetExtractor = createRunExtractor(sheetVocabularies);
const slideExtractor = createRunExtractor([slideVocabulary]);
const odfParts = [/^content\.xml$/, /^styles\.xml$/];

const formats: readonly DocumentFormat[] = [
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    extractor: (locale) => createTextExtractor(locale),
  },
  { name: 'markdown', extensions: ['.md', '.markdown'], extractor: () => markdownExtractor },
  { name: 'html', extensions: ['.html', '.htm', '.xhtml'], extractor: () => htmlExtractor },
  { name: 'json', extensions: ['.json', '.jsonc'], extractor: () => jsonExtractor },
  { name: 'csv', extensions: ['.csv'], extractor: () => csvExtractor },
  { name: 'tsv', extensions: ['.tsv'], extractor: () => tsvExtractor },
  { name: 'srt', extensions: ['.srt'], extractor: () => srtExtractor },
  { name: 'vtt', extensions: ['.vtt'], extractor: () => vttExtractor },
  { name: 'pdf', extensions: ['.pdf'], extractor: (locale) => createTextExtractor(locale, true) },
  {
    name: 'docx',
    extensions: ['.docx', '.docm', '.dotx'],
    parts: [
      /^word\/document\d*\.xml$/,
      /^word\/header\d*\.xml$/,
      /^word\/footer\d*\.xml$/,
      /^word\/footnotes\.xml$/,
      /^word\/endnotes\.xml$/,
      /^word\/comments\.xml$/,
    ],
    extractor: () => wordExtractor,
  },
  {
    name: 'xlsx',
    extensions: ['.xlsx', '.xlsm', '.xltx'],
    parts: [/^xl\/sharedStrings\.xml$/, /^xl\/worksheets\/[^/]+\.xml$/, /^xl\/comments[^/]*\.xml$/],
    extractor: () => sheetExtractor,
  },
  {
    name: 'pptx',
    extensions: ['.pptx', '.pptm', '.potx'],
    parts: [
      /^ppt\/slides\/[^/]+\.xml$/,
      /^ppt\/notesSlides\/[^/]+\.xml$/,
      /^ppt\/diagrams\/data[^/]*\.xml$/,
    ],
    extractor: () => slideExtractor,
  },
  { name: 'odt', extensions: ['.odt', '.ott'], parts: odfParts, extractor: () => odfExtractor },
  { name: 'ods', extensions: ['.ods', '.ots'], parts: odfParts, extractor: () => odfExtractor },
  { name: 'odp', extensions: ['.odp', '.otp'], parts: odfParts, extractor: () => odfExtractor },
];

/** The format of that name; absent for any other word. */
export function findDocumentFormat(name: string): DocumentFormat | undefined {
  return formats.find((format) => format.name === name);
}

/** The format that a file has by its name; absent when its extension is of none. */
export function detectDocumentFormat(path: string): DocumentFormat | undefined {
  const name = path.toLocaleLowerCase('en');
  return formats.find(({ extensions }) => extensions.some((end) => name.endsWith(end)));
}
