import type { AnnotationDetails, Content, InlineCode } from '../../../model/content.ts';
import { joinContent } from '../../../model/content/join-content.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';

/** Native markup of a unit by id (`originalData`). */
export type OriginalData = ReadonlyMap<string, string>;

/** Texts of the notes of a unit by id. */
export type NoteTexts = ReadonlyMap<string, string>;

const noNotes: NoteTexts = new Map();

/**
 * A character that XML cannot hold (`cp`, XLIFF 2.1, 4.2.3.1).
 *
 * @throws {FormatError} `xliff/structure` when `hex` names none.
 */
export function readCodePoint(element: XmlElement): string {
  const hex = findAttribute(element, 'hex') ?? '';
  const code = /^[0-9A-Fa-f]{1,6}$/.test(hex) ? Number.parseInt(hex, 16) : Infinity;
  if (code > 0x10ffff)
    throw toXmlFault('xliff/structure', element, `hex="${hex}" is no character`, 'hex digits');
  return String.fromCodePoint(code);
}

/** A code element as the codes on either side of its content; `close` is absent for one without. */
interface CodePair {
  readonly open: InlineCode | string;
  readonly close?: InlineCode;
}

function makeCode(
  element: XmlElement,
  data: OriginalData,
  kind: InlineCode['kind'],
  id: string,
  names: { readonly ref: string; readonly equiv: string },
): InlineCode {
  const ref = findAttribute(element, names.ref);
  const native = ref === undefined ? undefined : data.get(ref);
  return {
    type: 'code',
    kind,
    id,
    ...(native !== undefined && { data: native }),
    equiv: findAttribute(element, names.equiv) ?? '',
    canDelete: findAttribute(element, 'canDelete') !== 'no',
  };
}

function makeAnnotation(element: XmlElement, kind: InlineCode['kind'], id: string): InlineCode {
  // `generic` is what a `mrk` without a type is (XLIFF 2.1, 4.3.1.38).
  const annotation = findAttribute(element, 'type') ?? 'generic';
  return { type: 'code', kind, id, equiv: '', canDelete: true, annotation };
}

function openAnnotation(element: XmlElement, id: string, notes: NoteTexts): InlineCode {
  const ref = findAttribute(element, 'ref');
  // A comment is its value or a note of the unit (XLIFF 2.1, 4.7.3.1.3); notes have no ids in the model.
  const note = /#(?:.*\/)?n=([^/]+)$/.exec(ref ?? '')?.[1];
  const value =
    findAttribute(element, 'value') ?? (note === undefined ? undefined : notes.get(note));
  const translate = findAttribute(element, 'translate');
  const details: AnnotationDetails = {
    // The writer gives one without a text an empty one, for a comment must have it.
    ...(value !== undefined && value !== '' && { value }),
    // Parts of the file are named anew when it is written.
    ...(ref !== undefined && !ref.includes('#') && { ref }),
    ...(translate !== undefined && { translate: translate === 'yes' }),
  };
  const code = makeAnnotation(element, 'open', id);
  return Object.keys(details).length === 0 ? code : { ...code, details };
}

const single = { ref: 'dataRef', equiv: 'equiv' };

function toCodes(
  element: XmlElement,
  data: OriginalData,
  openMarks: Map<string, string>,
  notes: NoteTexts,
): CodePair | undefined {
  const id = findAttribute(element, 'id') ?? '';
  const startRef = findAttribute(element, 'startRef');
  switch (element.local) {
    case 'cp':
      return { open: readCodePoint(element) };
    case 'ph':
      return { open: makeCode(element, data, 'standalone', id, single) };
    case 'sc':
      return { open: makeCode(element, data, 'open', id, single) };
    case 'ec':
      return { open: makeCode(element, data, 'close', startRef ?? id, single) };
    case 'pc':
      return {
        open: makeCode(element, data, 'open', id, { ref: 'dataRefStart', equiv: 'equivStart' }),
        close: makeCode(element, data, 'close', id, { ref: 'dataRefEnd', equiv: 'equivEnd' }),
      };
    case 'mrk':
      return {
        open: openAnnotation(element, id, notes),
        close: makeAnnotation(element, 'close', id),
      };
    case 'sm': {
      const open = openAnnotation(element, id, notes);
      openMarks.set(id, open.annotation!);
      return { open };
    }
    case 'em': {
      const annotation = openMarks.get(startRef ?? '') ?? 'generic';
      return { open: { ...makeAnnotation(element, 'close', startRef ?? ''), annotation } };
    }
    default:
      return undefined;
  }
}

/**
 * The content of a `source` or `target` of XLIFF 2: `ph`, `pc`, `sc`, `ec` become codes, `mrk`, `sm`
 * and `em` codes with an `annotation`, `cp` its character. Deep nesting costs no stack.
 *
 * @param openMarks Types of the annotations begun so far in the unit; `em` needs them.
 * @param notes For comments that stand in one; none when absent.
 * @throws {FormatError} `xliff/structure` for elements that do not belong there.
 */
export function readCodes2(
  side: XmlElement,
  data: OriginalData,
  openMarks: Map<string, string>,
  notes: NoteTexts = noNotes,
): Content {
  const [only] = side.children;
  if (only === undefined) return [];
  if (side.children.length === 1 && only.type === 'text')
    return only.text === '' ? [] : [only.text];
  const parts: Content[number][] = [];
  const rest: (XmlElement['children'][number] | InlineCode)[] = [...side.children].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'code') parts.push(node);
    else if (node.type === 'text') parts.push(node.text);
    else {
      const codes = toCodes(node, data, openMarks, notes);
      if (codes === undefined)
        throw toXmlFault(
          'xliff/structure',
          node,
          `<${node.name}> is no inline element`,
          'text, cp, ph, pc, sc, ec, mrk, sm or em',
        );
      parts.push(codes.open);
      if (codes.close === undefined) continue;
      rest.push(codes.close);
      for (let at = node.children.length - 1; at >= 0; at--) rest.push(node.children[at]!);
    }
  }
  return joinContent(parts);
}
