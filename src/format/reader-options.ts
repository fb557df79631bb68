import type { Term } from '../model/concept.ts';
import type { FormatError } from '../model/format-error.ts';

/** What every reader of this storey takes. */
export interface ReaderOptions {
  /** Name of the file the text came from, for faults; absent when there is none. */
  readonly path?: string;
  /** Called with a fault the reader can step over; it throws the fault when this is absent. */
  readonly onFault?: (fault: FormatError) => void;
}

/** What readers of terms take besides. */
export interface TermReaderOptions extends ReaderOptions {
  /** Told of each term that is kept, and where its text begins: line and column from 1. */
  readonly onTerm?: (term: Term, place: { readonly line: number; readonly column: number }) => void;
}

/** Hands a fault to `onFault`, with its path, or throws it. */
export function reportFault(fault: FormatError, { path, onFault }: ReaderOptions): void {
  const named = path === undefined ? fault : fault.withPath(path);
  if (onFault === undefined) throw named;
  onFault(named);
}
