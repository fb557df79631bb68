/** One line of a page, as its glyphs stand. Units are those of PDF: 72 to the inch, from the lower left corner. */
export interface PdfLine {
  /** Spaces stand in for the gaps between columns. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand; what hangs below it is not counted. */
  readonly baseline: number;
  /** Of the biggest letters. */
  readonly size: number;
}

/** Where a line of a PDF stands in the plain text made of it. */
export interface PlacedLine extends PdfLine {
  readonly start: number;
  readonly end: number;
}
