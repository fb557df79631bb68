import type { Content, InlineCode } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';

type Kind = InlineCode['kind'];

/** Gives codes ids that are the same on both sides, where the file lets us know (TMX 1.4b, `x`). */
function createIds(): (wanted: string | undefined, local: string) => string {
  const taken = new Set<string>();
  let count = 0;
  return (wanted, local) => {
    count++;
    let id = wanted ?? String(count);
    // `x` need only be unique among its own kind of element, our ids among all codes.
    if (taken.has(id)) id = `${local}${id}`;
    for (let next = 2; taken.has(id); next++) id = `${id}-${next}`;
    taken.add(id);
    return id;
  };
}

function makeCode(element: XmlElement, kind: Kind, id: string): InlineCode {
  const data = textOf(element);
  // An empty element keeps nothing of the native markup. TMX cannot say that a code may be left out.
  return { type: 'code', kind, id, ...(data !== '' && { data }), equiv: '', canDelete: false };
}

/**
 * The content of a `seg`: `bpt`, `ept`, `it`, `ph` and `ut` become codes, `hi` codes with an
 * `annotation`. Text of a `sub` stays in the data of its code.
 *
 * @throws {FormatError} `tmx/structure` for elements that do not belong there.
 */
export function readTmxCodes(seg: XmlElement): Content {
  const [only] = seg.children;
  if (only === undefined) return [];
  if (seg.children.length === 1 && only.type === 'text') return [only.text];

  const parts: Content[number][] = [];
  const makeId = createIds();
  const pairs = new Map<string, string>();
  const rest: (XmlElement['children'][number] | InlineCode)[] = [...seg.children].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'code') {
      parts.push(node);
      continue;
    }
    if (node.type === 'text') {
      parts.push(node.text);
      continue;
    }
    const x = findAttribute(node, 'x');
    const i = findAttribute(node, 'i');
    switch (node.local) {
      case 'bpt': {
        const id = makeId(x ?? i, node.local);
        if (i !== undefined) pairs.set(i, id);
        parts.push(makeCode(node, 'open', id));
        break;
      }
      case 'ept': {
        const id = (i === undefined ? undefined : pairs.get(i)) ?? makeId(x ?? i, node.local);
        parts.push(makeCode(node, 'close', id));
        break;
      }
      case 'it': {
        const kind = findAttribute(node, 'pos') === 'end' ? 'close' : 'open';
        parts.push(makeCode(node, kind, makeId(x, node.local)));
        break;
      }
      case 'ph':
      case 'ut':
        parts.push(makeCode(node, 'standalone', makeId(x, node.local)));
        break;
      case 'hi': {
        const annotation = findAttribute(node, 'type') ?? 'generic';
        const id = makeId(x, node.local);
        const open = {
          type: 'code',
          kind: 'open',
          id,
          equiv: '',
          canDelete: true,
          annotation,
        } as const;
        parts.push(open);
        rest.push({ ...open, kind: 'close' });
        for (let at = node.children.length - 1; at >= 0; at--) rest.push(node.children[at]!);
        break;
      }
      default:
        throw toXmlFault(
          'tmx/structure',
          node,
          `<${node.name}> is no inline element`,
          'text, bpt, ept, it, ph, hi or ut',
        );
    }
  }
  return joinContent(parts);
}
