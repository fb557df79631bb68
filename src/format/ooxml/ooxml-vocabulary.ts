/**
 * How Office Open XML writes runs of text; the same shape under three names (ECMA-376 part 1: 17.3 for
 * documents, 21.1.2 for slides, 18.4 for strings of sheets).
 */
export interface RunVocabulary {
  /** Names as written, with the prefix that every program uses. */
  readonly paragraph: string;
  readonly run: string;
  readonly text: string;
  readonly runProperties: string;
  /** Elements between or in runs that stand for signs. */
  readonly signs: Readonly<Record<string, string>>;
  /** Elements around runs. */
  readonly wrappers: ReadonlySet<string>;
  /** Elements that programs leave behind and make anew: they are not missed. */
  readonly traces: ReadonlySet<string>;
  /** Elements whose content is not text of the document: deleted text, instructions, readings. */
  readonly hidden: ReadonlySet<string>;
  /** Whether white space at the ends of a text needs `xml:space`. */
  readonly needsSpace: boolean;
}

/** WordprocessingML (ECMA-376-1, 17). */
export const wordVocabulary: RunVocabulary = {
  paragraph: 'w:p',
  run: 'w:r',
  text: 'w:t',
  runProperties: 'w:rPr',
  signs: {
    'w:tab': '\t',
    'w:br': '\n',
    'w:cr': '\n',
    'w:noBreakHyphen': '\u2011',
    'w:softHyphen': '\u00ad',
  },
  wrappers: new Set(
    'w:hyperlink w:ins w:moveTo w:smartTag w:sdt w:sdtContent w:fldSimple w:customXml w:dir w:bdo'.split(
      ' ',
    ),
  ),
  traces: new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:noProof']),
  hidden: new Set(
    'w:pPr w:sdtPr w:sdtEndPr w:del w:moveFrom w:instrText w:delText w:delInstrText w:fldData w:rt'.split(
      ' ',
    ),
  ),
  needsSpace: true,
};

/** DrawingML, as slides have it (ECMA-376-1, 21.1). */
export const slideVocabulary: RunVocabulary = {
  paragraph: 'a:p',
  run: 'a:r',
  text: 'a:t',
  runProperties: 'a:rPr',
  signs: { 'a:br': '\n', 'a:tab': '\t' },
  wrappers: new Set(),
  traces: new Set(),
  hidden: new Set(['a:pPr', 'a:endParaRPr']),
  needsSpace: false,
};

/** Strings of a sheet: `si` in the table of strings, `is` in a cell, `text` in a comment. */
export const sheetVocabularies: readonly RunVocabulary[] = ['si', 'is', 'text'].map(
  (paragraph): RunVocabulary => ({
    paragraph,
    run: 'r',
    text: 't',
    runProperties: 'rPr',
    signs: {},
    wrappers: new Set(),
    traces: new Set(),
    hidden: new Set(['rPh', 'phoneticPr']),
    needsSpace: true,
  }),
);
