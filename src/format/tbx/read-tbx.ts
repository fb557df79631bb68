import type { Concept, Termbase } from '../../model/concept.ts';
import { FormatError } from '../../model/format-error.ts';
import { namePath } from '../name-path.ts';
import type { TermReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import type { XmlPlace } from '../xml/xml-event.ts';
import { createElementReader } from '../xml/xml-element.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import { readConcept } from './read-concept.ts';

/** `conceptEntry` of version 3, `termEntry` of version 2 (ISO 30042:2019, 30042:2008). */
const entries: readonly string[] = ['conceptEntry', 'termEntry'];
const roots: readonly string[] = ['tbx', 'martif'];

function checkRoot(place: XmlPlace & { readonly local: string; readonly name: string }): void {
  if (!roots.includes(place.local))
    throw toXmlFault(
      'tbx/structure',
      place,
      `the root element is <${place.name}>`,
      '<tbx>, or <martif> of version 2',
    );
}

/**
 * TBX version 3 in both styles (DCT and DCA) and version 2 (`martif`). A faulty concept goes to
 * `onFault` and is left out.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `tbx/structure`
 */
export function readTbx(chunks: Chunks, options: TermReaderOptions = {}): Termbase {
  const concepts: Concept[] = [];
  const read = (): void => {
    let hasRoot = false;
    let count = 0;
    const parts = readChunks(
      chunks,
      createElementReader(({ local }) => entries.includes(local)),
    );
    for (const part of parts) {
      if (part.type !== 'start' && part.type !== 'element') continue;
      if (!hasRoot) checkRoot(part);
      hasRoot = true;
      if (part.type !== 'element') continue;
      count++;
      try {
        concepts.push(readConcept(part, count, options));
      } catch (error) {
        // The other concepts are still good; whether to go on is the caller's choice.
        if (!(error instanceof FormatError)) throw error;
        reportFault(error, options);
      }
    }
  };
  namePath(options.path, read);
  return { type: 'termbase', concepts };
}
