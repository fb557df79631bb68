import type { EventCheck, Report } from '../../grammar/make-validate.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { Xliff1RuleName } from './xliff-1-rules.ts';

/** Segments of a unit or an alternative, and the text we are in. */
interface Owner {
  readonly local: string;
  /** Absent while there is no `seg-source`. */
  mids?: Set<string>;
  side: string;
}

const owners: readonly string[] = ['trans-unit', 'alt-trans'];
const sides: readonly string[] = ['source', 'seg-source', 'target'];

/** The `mrk` of segments: those of a target are those of its `seg-source` (XLIFF 1.2, `seg-source`). */
export function checkXliff1Segments(report: Report<Xliff1RuleName>): EventCheck {
  const open: Owner[] = [];
  const checkMark = (mark: XmlStart, owner: Owner): void => {
    const mid = findAttribute(mark, 'mid');
    if (mid === undefined) {
      report('xliff1/segment-id', mark, 'the segment has no mid', 'mid="…"');
    } else if (owner.side === 'seg-source') {
      const mids = (owner.mids ??= new Set());
      if (mids.has(mid))
        report(
          'xliff1/duplicate-segment-id',
          mark,
          `mid "${mid}" stands twice`,
          'a mid of its own',
        );
      mids.add(mid);
    } else if (owner.side === 'target' && owner.mids !== undefined && !owner.mids.has(mid))
      report(
        'xliff1/unknown-segment',
        mark,
        `the seg-source has no segment "${mid}"`,
        `one of ${[...owner.mids].slice(0, maxShown).join(', ')}`,
      );
  };
  return (event) => {
    if (event.type === 'text') return;
    const { local } = event;
    const owner = open.at(-1);
    if (event.type === 'end') {
      if (owners.includes(local)) open.pop();
      else if (owner !== undefined && sides.includes(local)) owner.side = '';
    } else if (owners.includes(local)) open.push({ local, side: '' });
    else if (owner === undefined) return;
    else if (sides.includes(local)) {
      owner.side = local;
      if (local === 'seg-source') owner.mids = new Set();
    } else if (local === 'mrk' && findAttribute(event, 'mtype') === 'seg') checkMark(event, owner);
  };
}

/** Ids that a message shows. */
const maxShown = 10;
