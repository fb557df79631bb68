import type { XmlName } from './namespace-scope.ts';
import type { XmlAttribute } from './xml-event.ts';

/**
 * Takes what a scanner finds, in the order of the text. Places are those of an `XmlPlace`: `start` and
 * `end` in UTF-16 units of the whole text, line and column of `start` from 1.
 */
export interface XmlSink {
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
