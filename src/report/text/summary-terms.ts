import type { Rendering } from '../../model/results/renderings.ts';
import type { BitextResult } from '../../model/results/run-result.ts';
import { competingTerms, type CompetingTerm } from '../figures/competing-terms.ts';
import { displayWidth, padRight, shorten } from './display-width.ts';
import { excerpt, wrapMarkedText } from './marked-text.ts';
import { printableText } from './printable-text.ts';
import { INDENT, type Layout } from './summary-layout.ts';
import { formatPlural } from '../figures/format-count.ts';

/** More terms than fit on a screen or two would bury the rest; the report has them all. */
const MAX_TERMS = 12;
/** Deviant renderings shown of one term. */
const MAX_DEVIANT = 6;
/** Sentences shown of one deviant rendering. */
const MAX_PLACES = 3;
/** Lines shown of one sentence. */
const SENTENCE_LINES = 2;
/** A mark for each status, so that it does not hang on colour. */
const MARKS: Readonly<Record<Rendering['status'], string>> = {
  dominant: '=',
  accepted: '~',
  deviant: '≠',
};

function summarisePlaces({ places }: Rendering, { colors, width }: Layout): readonly string[] {
  const indent = INDENT.repeat(4);
  const paint = colors.isColorSupported
    ? (words: string) => colors.bold(colors.underline(words))
    : undefined;
  const lines: string[] = [];
  for (const { unit, segment, text, span } of places.slice(0, MAX_PLACES)) {
    const id = segment === undefined ? unit : `${unit}/${segment}`;
    lines.push(indent + colors.dim(shorten(printableText(id), width - indent.length)));
    const room = width - indent.length;
    const sentence = excerpt({ text, span }, SENTENCE_LINES * room);
    lines.push(...wrapMarkedText(sentence, room, paint).map((line) => indent + line));
  }
  const left = places.length - MAX_PLACES;
  if (left > 0) lines.push(indent + colors.dim(`and ${formatPlural(left, 'place')} more`));
  return lines;
}

function summariseTerm(competing: CompetingTerm, layout: Layout): readonly string[] {
  const { colors, width } = layout;
  const { term, dominant, accepted, deviant } = competing;
  const times = formatPlural(term.count, 'time');
  const name = shorten(printableText(term.term), width - INDENT.length - times.length - 2);
  const lines = [`${INDENT}${colors.bold(name)}  ${colors.dim(times)}`];
  const shown = [...(dominant === undefined ? [] : [dominant]), ...accepted];
  shown.push(...deviant.slice(0, MAX_DEVIANT));
  // mark and count take the room besides the words
  const room = width - INDENT.length * 2 - 2 - '  ×9,999'.length;
  const names = shown.map(({ text }) => shorten(printableText(text), room));
  const column = Math.max(...names.map(displayWidth));
  shown.forEach((rendering, at) => {
    const { status, places } = rendering;
    const paint = { dominant: colors.green, accepted: colors.green, deviant: colors.red }[status];
    lines.push(
      `${INDENT.repeat(2)}${paint(MARKS[status])} ${padRight(names[at]!, column)}  ×${places.length}`,
    );
    if (status === 'deviant') lines.push(...summarisePlaces(rendering, layout));
  });
  const left = deviant.length - MAX_DEVIANT;
  if (left > 0)
    lines.push(INDENT.repeat(2) + colors.dim(`and ${formatPlural(left, 'rendering')} more`));
  return lines;
}

/** Terms with competing renderings: the usual words, and the sentences that depart from them. */
export function summariseTerms(result: BitextResult, layout: Layout): readonly string[] {
  const competing = competingTerms(result.renderings);
  const steady = result.renderings.length - competing.length;
  if (competing.length === 0)
    return [`${INDENT}none among ${formatPlural(result.renderings.length, 'term')}`];
  const blocks = competing
    .slice(0, MAX_TERMS)
    .map((term) => summariseTerm(term, layout).join('\n'));
  const lines = [blocks.join('\n\n')];
  const left = competing.length - MAX_TERMS;
  if (left > 0) lines.push('', `${INDENT}and ${formatPlural(left, 'term')} more, in the report`);
  if (steady > 0)
    lines.push(
      '',
      layout.colors.dim(`${INDENT}${formatPlural(steady, 'other term')} rendered steadily`),
    );
  return lines;
}
