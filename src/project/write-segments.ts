import type { Document } from '../model/document.ts';
import type { Gap, Segment, Unit } from '../model/unit.ts';
import { writeXliff } from '../format/xliff/write-xliff.ts';
import type { Side, SideSentence } from './segment-side.ts';
import type { SegmentForm } from './segment-forms.ts';

/** Every paragraph with its sentences, in order. */
function groupParagraphs({ sentences, isHeading }: Side): readonly (readonly SideSentence[])[] {
  const groups: SideSentence[][] = isHeading.map(() => []);
  for (const sentence of sentences) groups[sentence.paragraph]!.push(sentence);
  return groups;
}

/** A segmented text in one of the forms of `kosut segment --as`. */
export function writeSegments(side: Side, form: SegmentForm): string {
  switch (form) {
    case 'lines':
      return groupParagraphs(side)
        .map((paragraph) => paragraph.map(({ text }) => `${text}\n`).join(''))
        .join('\n');
    case 'json':
      return writeJson(side);
    case 'xliff':
      return writeXliff([toDocument(side)]);
  }
}

/**
 * What ended each sentence, for people who wonder: place in the file, rule, sentence; tabs between.
 */
export function explainSegments(side: Side): string {
  return side.sentences
    .map(({ text, rule, original }) => {
      const { line, column } = side.locate(original[0]);
      return `${line}:${column}\t${rule}\t${text}\n`;
    })
    .join('');
}

function writeJson(side: Side): string {
  const paragraphs = groupParagraphs(side).map((sentences, number) => ({
    kind: side.isHeading[number] === true ? 'heading' : 'paragraph',
    sentences: sentences.map(({ text, rule, original: [start, end] }) => ({
      text,
      start,
      end,
      ...side.locate(start),
      rule,
    })),
  }));
  return `${JSON.stringify({ version: 1, path: side.path, locale: side.locale, paragraphs }, null, 2)}\n`;
}

/** One unit a paragraph, one segment a sentence, the spaces between as gaps. */
function toDocument(side: Side): Document {
  const units = groupParagraphs(side).map((sentences, number): Unit => {
    const parts: (Segment | Gap)[] = [];
    for (const [at, { text }] of sentences.entries()) {
      if (at > 0) parts.push({ type: 'gap', source: [' '] });
      parts.push({ type: 'segment', id: `s${at + 1}`, source: [text], state: 'initial' });
    }
    return { type: 'unit', id: `p${number + 1}`, translate: true, parts };
  });
  return { type: 'document', id: 'text', original: side.path, sourceLocale: side.locale, units };
}
