import { findIllegalCharacter } from '../../xml/escape-xml.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { createXmlWriter } from '../../xml/write-xml.ts';
import type { MatchEdit, Patch, SegmentEdit } from './segment-edit.ts';
import type { SourceText } from './source-text.ts';
import { writeCodes1 } from '../write/write-codes-1.ts';
import { indentOf } from './write-over.ts';
import { findChildren } from '../xliff-part.ts';

/** Why XLIFF 1 cannot hold an edit; absent when it can. */
export function findUnfit1({
  subState,
  metadata,
  matches,
  notes,
}: SegmentEdit): string | undefined {
  if (typeof subState === 'string') return 'XLIFF 1 has no sub-states';
  if (metadata !== undefined && metadata.length > 0) return 'XLIFF 1 has no metadata';
  for (const part of (matches ?? []).flatMap(({ source, target }) => [...source, ...target])) {
    const found = findIllegalCharacter(typeof part === 'string' ? part : (part.data ?? ''));
    if (found !== undefined) return `XLIFF 1 cannot hold the character ${found}`;
  }
  return (notes ?? []).some(({ text }) => findIllegalCharacter(text) !== undefined)
    ? 'a note holds a character that XML cannot'
    : undefined;
}

function renderMatch(match: MatchEdit, segment: string | undefined, prefix: string): string {
  const writer = createXmlWriter({ indent: '' });
  writer.take();
  const { similarity } = match;
  writer.openInline(`${prefix}alt-trans`, {
    mid: segment,
    'match-quality': similarity === undefined ? undefined : `${similarity}%`,
    origin: match.origin,
  });
  for (const side of ['source', 'target'] as const) {
    writer.openInline(prefix + side);
    writeCodes1(match[side], writer, prefix);
    writer.close();
  }
  writer.close();
  return writer.take();
}

function renderNote(text: string, from: string | undefined, prefix: string): string {
  const writer = createXmlWriter({ indent: '' });
  writer.take();
  writer.leaf(`${prefix}note`, text, { from });
  return writer.take();
}

/** Children that `alt-trans` and `note` may follow (XLIFF 1.2, 2.3, `trans-unit`). */
const before = [
  'source',
  'seg-source',
  'target',
  'context-group',
  'count-group',
  'prop-group',
  'note',
  'alt-trans',
];

/**
 * Patches that add matches (`alt-trans`) and notes to a `trans-unit`. Matches have no ids in 1.2, so
 * none is replaced; one that stands there already, word for word, is not added again.
 */
export function addExtras1(
  text: SourceText,
  unit: XmlElement,
  extras: readonly { readonly segment?: string; readonly edit: SegmentEdit }[],
): readonly Patch[] {
  const prefix = unit.name.slice(0, unit.name.length - unit.local.length);
  const known = text.slice(unit.start, unit.end);
  const items = extras.flatMap(({ segment, edit }) => [
    ...(edit.matches ?? [])
      .map((match) => renderMatch(match, segment, prefix))
      .filter((markup) => !known.includes(markup)),
    ...(edit.notes ?? []).map((note) => renderNote(note.text, note.category, prefix)),
  ]);
  const last = findChildren(unit, ...before).at(-1);
  if (items.length === 0 || last === undefined) return [];
  const indent = indentOf(text, last);
  return [{ start: last.end, end: last.end, text: items.map((item) => indent + item).join('') }];
}
