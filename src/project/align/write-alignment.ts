import type { SegmentPair } from '../../model/segment-pair.ts';
import { writeBeads } from '../../format/beads/write-beads.ts';
import { writeJsonl } from '../../format/table/write-table.ts';
import { writeXliff } from '../../format/xliff/write/write-xliff.ts';
import { writeHtmlReport } from '../../report/html/write-html-report.ts';
import type { AlignedSides } from './align-files.ts';
import { buildBitextDocument } from './build-bitext-document.ts';
import { writePairs } from '../pairs/export-pairs.ts';
import { describeAlignment } from './describe-alignment.ts';
import { documentPairs } from './document-pairs.ts';
import type { AlignmentForm } from './alignment-forms.ts';

/** An alignment in one form, piece by piece. */
export function writeAlignment(
  aligned: AlignedSides,
  form: AlignmentForm,
  version: string,
): Iterable<string> {
  const { source, target, bitext } = aligned;
  if (form === 'beads') return [writeBeads(bitext.beads)];
  const { document, places } = buildBitextDocument(bitext, source, target);
  if (form === 'xliff') return [writeXliff([document])];
  if (form === 'html') return [writeHtmlReport(describeAlignment(aligned, places))];
  const pairs = documentPairs(document, bitext.beads, source.path);
  if (form === 'jsonl') return writeSureLines(pairs);
  const { sourceLocale, targetLocale } = bitext;
  return writePairs(pairs, form, { sourceLocale, targetLocale, version });
}

/** As pairs are exported, and how sure each is. */
function* writeSureLines(pairs: readonly SegmentPair[]): Generator<string> {
  for (const pair of pairs)
    for (const line of writeJsonl([pair]))
      yield `${JSON.stringify({ ...(JSON.parse(line) as object), confidence: pair.confidence })}\n`;
}
