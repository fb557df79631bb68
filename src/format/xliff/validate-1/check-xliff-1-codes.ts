import type { EventCheck, Report } from '../../grammar/make-validate.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { Xliff1RuleName } from './xliff-1-rules.ts';

/** One text with codes: a source, a target, or a `sub` inside of a code. */
interface Flow {
  readonly ids: Set<string>;
  /** Pairs that wait for their end, by kind and `rid`. */
  readonly open: Map<string, XmlStart>;
  readonly seen: Set<string>;
}

const flowElements: readonly string[] = ['source', 'seg-source', 'target', 'sub'];
/** Halves of pairs, by the name of the first one. */
const opening: readonly string[] = ['bx', 'bpt'];
const closing: Readonly<Record<string, string>> = { ex: 'bx', ept: 'bpt' };
const alone: readonly string[] = ['g', 'x', 'ph', 'it'];

/** Ids and pairs of inline codes (XLIFF 1.2, inline elements). */
export function checkXliff1Codes(report: Report<Xliff1RuleName>): EventCheck {
  const flows: Flow[] = [];

  const startCode = (start: XmlStart, { ids, open, seen }: Flow): void => {
    const { local } = start;
    const id = findAttribute(start, 'id');
    const isOpening = opening.includes(local);
    if (id !== undefined && (isOpening || alone.includes(local))) {
      const isCopy = findAttribute(start, 'clone') === 'yes';
      if (ids.has(id) && !isCopy)
        report('xliff1/duplicate-code-id', start, `id "${id}" stands twice`, 'an id of its own');
      ids.add(id);
    }
    const rid = findAttribute(start, 'rid') ?? id;
    const first = isOpening ? local : closing[local];
    if (rid === undefined || first === undefined) return;
    const key = `${first} ${rid}`;
    if (!isOpening) {
      if (!open.delete(key))
        report(
          'xliff1/pair-close',
          start,
          `no open ${first} "${rid}" stands before it`,
          `<${first}>`,
        );
      return;
    }
    if (seen.has(key) && start.attributes['rid'] !== undefined)
      report('xliff1/pair-duplicate', start, `rid "${rid}" stands twice`, 'a value of its own');
    seen.add(key);
    open.set(key, start);
  };

  return (event) => {
    if (event.type === 'text') return;
    const isFlow = flowElements.includes(event.local);
    if (event.type === 'start') {
      const flow = flows.at(-1);
      if (isFlow) flows.push({ ids: new Set(), open: new Map(), seen: new Set() });
      else if (flow !== undefined) startCode(event, flow);
    } else if (isFlow)
      for (const start of flows.pop()?.open.values() ?? [])
        report(
          'xliff1/pair-open',
          start,
          `<${start.name}> has no end in this text`,
          start.local === 'bx' ? '<ex> behind it' : '<ept> behind it',
        );
  };
}
