import picocolors from 'picocolors';
import { printableText } from '../text/printable-text.ts';
import type { ComparedSegment, SegmentChange, SegmentDiff } from './diff-segments.ts';
import { formatPart, formatParts, type Colors } from './format-parts.ts';

/** Version of the JSON form; a change that breaks readers raises it. */
const VERSION = 1;

function formatId({ unit, segment }: ComparedSegment): string {
  return printableText(segment === undefined ? unit : `${unit}/${segment}`);
}

function formatLine(label: string, text: string): string {
  return `  ${`${label}:`.padEnd('source: '.length)}${text}`;
}

function formatWhole(kind: 'added' | 'removed', segment: ComparedSegment, colors: Colors): string {
  const show = (text: string): string => formatPart({ kind, text }, colors);
  const lines = [
    `${kind === 'added' ? colors.green('+') : colors.red('-')} ${formatId(segment)}`,
    formatLine('source', show(segment.source)),
  ];
  if (segment.target !== undefined) lines.push(formatLine('target', show(segment.target)));
  return lines.join('\n');
}

function formatChange(change: SegmentChange, colors: Colors): string {
  if (change.kind !== 'changed') return formatWhole(change.kind, change.segment, colors);
  const { before, after, source, target, isStateChanged } = change;
  const lines = [`${colors.yellow('~')} ${formatId(after)}`];
  lines.push(
    formatLine(
      'source',
      source === undefined ? printableText(after.source) : formatParts(source, colors),
    ),
  );
  if (target !== undefined) lines.push(formatLine('target', formatParts(target, colors)));
  if (isStateChanged)
    lines.push(formatLine('state', `${before.state ?? 'none'} → ${after.state ?? 'none'}`));
  return lines.join('\n');
}

function countKinds({ changes, unchanged }: SegmentDiff): Readonly<Record<string, number>> {
  const count = (kind: SegmentChange['kind']): number =>
    changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    unchanged,
  };
}

/** What changed, segment by segment, for people; the last line counts. Lines are not wrapped. */
export function reportDiff(diff: SegmentDiff, options: { readonly colors?: boolean }): string {
  const colors = picocolors.createColors(options.colors === true);
  const total = Object.entries(countKinds(diff)).map(([kind, count]) => `${count} ${kind}`);
  const blocks = diff.changes.map((change) => formatChange(change, colors));
  return `${[...blocks, colors.bold(total.join(', '))].join('\n\n')}\n`;
}

/** The same as `{"version":1,"counts":{…},"changes":[…]}`, word parts included. */
export function reportDiffJson(diff: SegmentDiff): string {
  const log = { version: VERSION, counts: countKinds(diff), changes: diff.changes };
  return `${JSON.stringify(log, null, 2)}\n`;
}
