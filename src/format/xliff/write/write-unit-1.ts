import type { Content } from '../../../model/content.ts';
import type { Segment, SegmentState, Unit } from '../../../model/unit.ts';
import type { XmlWriter } from '../../xml/write-xml.ts';
import { needsPreserve } from './needs-preserve.ts';
import { toSegmentIds } from '../segment-ids.ts';
import { states1 } from './states-1.ts';
import { writeCodes1 } from './write-codes-1.ts';
import type { Halves } from './write-codes-2.ts';
import { findHalves } from './write-codes-2.ts';

const order: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

/** The state of a whole target: that of the segment that has come least far. */
function findState(segments: readonly Segment[]): SegmentState {
  const translated = segments.filter(({ target }) => target !== undefined);
  return order[Math.min(...translated.map(({ state }) => order.indexOf(state)))] ?? 'initial';
}

/**
 * One `trans-unit` of XLIFF 1.2: a unit of one segment as `source` and `target`, another with
 * `seg-source`, where each segment is a `mrk mtype="seg"` and gaps stand between them.
 */
export function writeUnit1(unit: Unit, writer: XmlWriter): void {
  const { id, name, translate, parts, notes = [] } = unit;
  const segments = parts.filter((part) => part.type === 'segment');
  const [first] = segments;
  // A reader names the only segment so by itself.
  const isPlain = parts.length === 1 && first?.id === toSegmentIds([undefined])[0];
  const side = (local: string, write: () => void, state?: SegmentState): void => {
    writer.openInline(local, { state: state === undefined ? undefined : states1[state] });
    write();
    writer.close();
  };
  const writeAll = (contents: readonly Content[], halves: Halves): void => {
    for (const content of contents) writeCodes1(content, writer, '', halves);
  };
  const writeMarks = (pick: 'source' | 'target', halves: Halves): void => {
    for (const part of parts) {
      const content = part[pick];
      if (content === undefined) continue;
      if (part.type === 'segment') writer.openInline('mrk', { mtype: 'seg', mid: part.id });
      writeCodes1(content, writer, '', halves);
      if (part.type === 'segment') writer.close();
    }
  };

  writer.open('trans-unit', {
    id,
    resname: name,
    translate: translate ? undefined : 'no',
    'xml:space': needsPreserve(unit) ? 'preserve' : undefined,
  });
  const sources = parts.map(({ source }) => source);
  const targets = parts.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const sourceHalves = findHalves(sources);
  const targetHalves = findHalves(targets);
  side('source', () => writeAll(sources, sourceHalves));
  if (!isPlain) side('seg-source', () => writeMarks('source', sourceHalves));
  if (segments.some(({ target }) => target !== undefined))
    side(
      'target',
      () => (isPlain ? writeAll(targets, targetHalves) : writeMarks('target', targetHalves)),
      findState(segments),
    );
  for (const { text, category } of notes) writer.leaf('note', text, { from: category });
  writer.close();
}
