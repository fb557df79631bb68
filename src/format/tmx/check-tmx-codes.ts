import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import type { TmxRuleName } from './validate-tmx-rules.ts';

/** The pairs of one segment, or of one `sub`: text of its own (TMX 1.4b, `sub`). */
interface Flow {
  /** By `i`, until the `ept` comes. */
  readonly open: Map<string, XmlStart>;
  readonly seen: Set<string>;
}

const flowElements: readonly string[] = ['seg', 'sub'];

/** Whether `bpt` and `ept` come in pairs (TMX 1.4b, `bpt` and `ept`). */
export function checkTmxCodes(report: Report<TmxRuleName>): EventCheck {
  const flows: Flow[] = [];
  const parents: string[] = [];
  let version = '';
  const startCode = (start: XmlStart, { open, seen }: Flow): void => {
    const i = findAttribute(start, 'i');
    if (i === undefined) return;
    if (start.local === 'bpt') {
      if (seen.has(i))
        report('tmx/pair-duplicate', start, `i="${i}" stands twice`, 'a value of its own');
      seen.add(i);
      open.set(i, start);
    } else if (start.local === 'ept' && !open.delete(i))
      report(
        'tmx/pair-close',
        start,
        `no open bpt with i="${i}" stands before this ept`,
        '<bpt> in the same segment',
      );
  };
  return (event) => {
    if (event.type === 'text') return;
    const { local } = event;
    if (event.type === 'start') {
      if (parents.length === 0) version = findAttribute(event, 'version') ?? '';
      const flow = flows.at(-1);
      if (local === 'sub' && parents.at(-1) === 'seg' && version !== '1.1')
        report(
          'tmx/element-version',
          event,
          '<sub> stands in <seg>',
          'a <sub> inside a code, or version="1.1"',
        );
      if (flowElements.includes(local)) flows.push({ open: new Map(), seen: new Set() });
      else if (flow !== undefined) startCode(event, flow);
      parents.push(local);
      return;
    }
    parents.pop();
    if (!flowElements.includes(local)) return;
    for (const [i, start] of flows.pop()?.open ?? [])
      report('tmx/pair-open', start, `no ept with i="${i}" follows`, '<ept> in the same segment');
  };
}
