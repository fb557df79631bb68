import type { LineCounter } from './line-counter.ts';
import type { XmlName } from './namespace-scope.ts';
import type { XmlAttribute } from './xml-event.ts';

/**
 * Takes what a scanner finds, in the order of the text. Places are those of an `XmlPlace`: `start` and
 * `end` in UTF-16 units of the whole text, line and column of `start` from 1.
 */
export interface XmlSink {
  /**
   * Reads a whole element at once, when it can do so with the same outcome: asked at the `<` of each start tag not
   * deep inside the root. Its parameters are those of `ShortReader.read`.
   *
   * @returns where the element ends; -1: it is to be scanned
   */
  readonly short?: (
    text: string,
    at: number,
    special: number,
    base: number,
    lines: LineCounter,
  ) => number;
  readonly start: (
    name: XmlName,
    attributes: Readonly<Record<string, XmlAttribute>>,
    isEmpty: boolean,
    start: number,
    end: number,
    line: number,
    column: number,
  ) => void;
  /** Comes for empty elements too, with an empty span behind them. */
  readonly end: (name: XmlName, start: number, end: number, line: number, column: number) => void;
  /** Character data or one CDATA section inside the root. */
  readonly text: (text: string, start: number, end: number, line: number, column: number) => void;
}
