import type { Content, InlineCode } from '../../../model/content.ts';
import type { Gap, Segment, Unit } from '../../../model/unit.ts';
import { pairCodes } from '../../pair-codes.ts';
import { setAttribute } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { findTemplates, renderText, type Templates } from './render-target.ts';
import type { Patch } from './segment-edit.ts';
import { indentOf, startTagOf } from './write-over.ts';
import { findChild, findChildren } from '../xliff-part.ts';

/**
 * The patch that gives a `unit` of XLIFF 2 other segments. Parts that are the very same objects as before
 * keep their text; new ones are written with the start tags and the markup of codes that the file has:
 * a pair that a cut parts becomes `sc` and `ec`, or `sm` and `em`, with the attributes of the pair.
 *
 * @param before what was read from `element`
 * @param after the same content in other parts; a new segment has the id of one before, or follows it
 */
export function rewriteSegments2(
  text: string,
  element: XmlElement,
  before: Unit,
  after: Unit,
): Patch {
  const subs = findChildren(element, 'segment', 'ignorable');
  const old = new Map<Segment | Gap, XmlElement>(before.parts.map((part, at) => [part, subs[at]!]));
  const byId = new Map<string, XmlElement>();
  before.parts.forEach((part, at) => {
    if (part.type === 'segment') byId.set(part.id, subs[at]!);
  });
  const sides = subs.flatMap((sub) => findChildren(sub, 'source', 'target'));
  const templates = findTemplates(text, sides, '2');
  const indent = indentOf(text, subs[0]!);
  let model = subs.find(({ local }) => local === 'segment')!;
  const pieces = after.parts.map((part) => {
    if (part.type === 'segment') model = byId.get(part.id) ?? model;
    const same = old.get(part);
    if (same !== undefined) return text.slice(same.start, same.end);
    return renderPart(text, part, model, templates);
  });
  return { start: subs[0]!.start, end: subs.at(-1)!.end, text: pieces.join(indent) };
}

/** @param model the segment whose tags it takes over */
function renderPart(
  text: string,
  part: Segment | Gap,
  model: XmlElement,
  templates: Templates,
): string {
  const prefix = model.name.slice(0, -model.local.length);
  const source = findChild(model, 'source')!;
  const target = findChild(model, 'target');
  const side = (name: 'source' | 'target', content: Content): string => {
    const tag = name === 'target' && target !== undefined ? target : source;
    const start = startTagOf(text, tag).replace(/^<[^\s/>]+/, `<${prefix}${name}`);
    return `${start.replace(/\s*\/>$/, '>')}${renderSide(content, templates, prefix)}</${prefix}${name}>`;
  };
  const inside =
    side('source', part.source) + (part.target === undefined ? '' : side('target', part.target));
  if (part.type === 'gap') return `<${prefix}ignorable>${inside}</${prefix}ignorable>`;
  // a sub-state said more of the state of another segment
  const tag = ['subState', 'state'].reduce(
    (start, name) => setAttribute(start, name, undefined),
    setAttribute(startTagOf(text, model), 'id', part.id),
  );
  const start = part.state === 'initial' ? tag : setAttribute(tag, 'state', part.state);
  return `${start}${inside}</${prefix}segment>`;
}

const keyOf = ({ kind, id }: Pick<InlineCode, 'kind' | 'id'>): string => `${kind} ${id}`;

function renderSide(content: Content, templates: Templates, prefix: string): string {
  const pairs = pairCodes(content, (code) => templates.get(keyOf(code))?.isHalf === true);
  const nested = new Set([...pairs.keys(), ...pairs.values()]);
  return content
    .map((part, at) => {
      if (typeof part === 'string') return renderText(part, prefix);
      const template = templates.get(keyOf(part));
      if (template === undefined) throw new RangeError(`the unit has no code ${keyOf(part)}`);
      if (!template.isHalf || nested.has(at)) return template.markup;
      return toHalf(part.kind, templates.get(keyOf({ kind: 'open', id: part.id }))!.markup, prefix);
    })
    .join('');
}

/** `<pc …>` as `sc` or `ec`, `<mrk …>` as `sm` or `em`: one half takes what the pair says of it. */
function toHalf(kind: InlineCode['kind'], pair: string, prefix: string): string {
  const isMark = /^<[^\s>]*mrk[\s>]/.test(pair);
  const isStart = kind === 'open';
  const name = isMark ? (isStart ? 'sm' : 'em') : isStart ? 'sc' : 'ec';
  const attributes: string[] = [];
  for (const [, attribute, value] of pair.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (attribute === 'id') attributes.push(`${isStart ? 'id' : 'startRef'}=${value}`);
    else if (isMark) {
      if (isStart) attributes.push(`${attribute}=${value}`);
    } else if (!/(?:Start|End)$/.test(attribute!)) {
      // `dir` is of the text inside: it begins with the start
      if (isStart || attribute !== 'dir') attributes.push(`${attribute}=${value}`);
    } else if (attribute!.endsWith(isStart ? 'Start' : 'End'))
      attributes.push(`${attribute!.replace(/(?:Start|End)$/, '')}=${value}`);
  }
  return `<${prefix}${name} ${attributes.join(' ')}/>`;
}
