import type { AnnotationDetails, Content, InlineCode } from '../../../model/content.ts';
import { joinContent } from '../../../model/content/join-content.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { textOf } from '../../xml/xml-element.ts';
import type { XmlText } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';
import { fromType1 } from '../annotation-types.ts';

type Node = XmlElement | XmlText;

function makeCode(element: XmlElement, kind: InlineCode['kind'], id: string): InlineCode {
  const data = textOf(element);
  return {
    type: 'code',
    kind,
    id,
    ...(!['g', 'x', 'bx', 'ex'].includes(element.local) && { data }),
    equiv: findAttribute(element, 'equiv-text') ?? '',
    // 1.2 has no word for it, and a code that nobody called superfluous is needed.
    canDelete: false,
  };
}

function toCode(element: XmlElement): InlineCode | undefined {
  const id = findAttribute(element, 'id') ?? '';
  // `rid` links the halves of a pair; without it they share the id (XLIFF 1.2, 2.4, `bx`).
  const pair = findAttribute(element, 'rid') ?? id;
  switch (element.local) {
    case 'x':
    case 'ph':
      return makeCode(element, 'standalone', id);
    case 'bx':
    case 'bpt':
      return makeCode(element, 'open', pair);
    case 'ex':
    case 'ept':
      return makeCode(element, 'close', pair);
    case 'it':
      return makeCode(element, findAttribute(element, 'pos') === 'close' ? 'close' : 'open', id);
    default:
      return undefined;
  }
}

/**
 * The content of some nodes of XLIFF 1.x: `g`, `x`, `bx`, `ex`, `bpt`, `ept`, `it` and `ph` become
 * codes, `mrk` codes with an `annotation`, and segment marks vanish. `sub` stays inside the data of
 * its code as text.
 *
 * @throws {FormatError} `xliff/structure` for elements that do not belong there.
 */
export function readCodes1(nodes: readonly Node[]): Content {
  const parts: Content[number][] = [];
  let marks = 0;
  const rest: (Node | InlineCode)[] = [...nodes].reverse();
  const descend = (element: XmlElement, close?: InlineCode): void => {
    if (close !== undefined) rest.push(close);
    for (let at = element.children.length - 1; at >= 0; at--) rest.push(element.children[at]!);
  };
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'code') parts.push(node);
    else if (node.type === 'text') parts.push(node.text);
    else if (node.local === 'g') {
      const open = { ...makeCode(node, 'open', findAttribute(node, 'id') ?? '') };
      parts.push(open);
      descend(node, { ...open, kind: 'close', equiv: '' });
    } else if (node.local === 'mrk' && findAttribute(node, 'mtype') === 'seg') {
      descend(node);
    } else if (node.local === 'mrk') {
      const id = findAttribute(node, 'mid') ?? `m${++marks}`;
      const mtype = findAttribute(node, 'mtype') ?? 'generic';
      const isProtected = mtype === 'protected';
      const annotation = isProtected ? 'generic' : fromType1(mtype);
      const value = findAttribute(node, 'comment');
      const open: InlineCode = {
        type: 'code',
        kind: 'open',
        id,
        equiv: '',
        canDelete: true,
        annotation,
      };
      const details: AnnotationDetails = {
        ...(value !== undefined && { value }),
        ...(isProtected && { translate: false }),
      };
      parts.push(value === undefined && !isProtected ? open : { ...open, details });
      descend(node, { ...open, kind: 'close' });
    } else {
      const code = toCode(node);
      if (code === undefined)
        throw toXmlFault(
          'xliff/structure',
          node,
          `<${node.name}> is no inline element`,
          'text, g, x, bx, ex, bpt, ept, it, ph or mrk',
        );
      parts.push(code);
    }
  }
  return joinContent(parts);
}
