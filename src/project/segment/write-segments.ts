import { writeXliffUnits } from '../../format/xliff/write/write-xliff.ts';
import type { Gap, Segment, Unit } from '../../model/unit.ts';
import type { SegmentedPart, SegmentSource } from './read-parts.ts';
import type { SegmentForm } from './segment-forms.ts';

type Parts = AsyncIterable<SegmentedPart>;
type Paragraph = SegmentedPart['paragraphs'][number];

/** A segmented text in one of the forms of `kosut segment --as`, written part by part. */
export async function* writeSegments(
  source: SegmentSource,
  parts: Parts,
  form: SegmentForm,
): AsyncGenerator<string> {
  switch (form) {
    case 'lines':
      yield* writeLines(parts);
      return;
    case 'json':
      yield* writeJson(source, parts);
      return;
    case 'xliff': {
      const { path: original, locale: sourceLocale } = source;
      const header = { type: 'document', id: 'text', original, sourceLocale } as const;
      yield* writeXliffUnits(header, toUnits(parts));
    }
  }
}

/**
 * What ended each sentence, for people who wonder: place in the file, rule, sentence; tabs between.
 */
export async function* explainSegments(parts: Parts): AsyncGenerator<string> {
  for await (const { paragraphs, locate } of parts) {
    let written = '';
    for (const { sentences } of paragraphs) {
      for (const { text, rule, original } of sentences) {
        const { line, column } = locate(original[0]);
        written += `${line}:${column}\t${rule}\t${text}\n`;
      }
    }
    yield written;
  }
}

/** One sentence a line, a blank line between paragraphs. */
async function* writeLines(parts: Parts): AsyncGenerator<string> {
  let isFirst = true;
  for await (const { paragraphs } of parts) {
    let written = '';
    for (const { sentences } of paragraphs) {
      if (!isFirst) written += '\n';
      isFirst = false;
      for (const { text } of sentences) written += `${text}\n`;
    }
    yield written;
  }
}

async function* writeJson({ path, locale }: SegmentSource, parts: Parts): AsyncGenerator<string> {
  const head = JSON.stringify({ version: 1, path, locale, paragraphs: [] }, null, 2);
  // the list stays open: `[` is where the paragraphs go
  yield head.slice(0, head.lastIndexOf(']'));
  let isFirst = true;
  for await (const part of parts) {
    let written = '';
    for (const paragraph of part.paragraphs) {
      const value = JSON.stringify(toJson(paragraph, part), null, 2);
      // as deep as it would stand in the whole; line breaks inside strings are escaped
      written += `${isFirst ? '' : ','}\n    ${value.replaceAll('\n', '\n    ')}`;
      isFirst = false;
    }
    yield written;
  }
  yield isFirst ? ']\n}\n' : '\n  ]\n}\n';
}

function toJson({ kind, sentences }: Paragraph, { start, locate }: SegmentedPart): object {
  return {
    kind: kind === 'heading' ? kind : 'paragraph',
    sentences: sentences.map(({ text, rule, original }) => ({
      text,
      start: start + original[0],
      end: start + original[1],
      ...locate(original[0]),
      rule,
    })),
  };
}

/** One unit a paragraph, one segment a sentence, the spaces between as gaps. */
async function* toUnits(parts: Parts): AsyncGenerator<readonly Unit[]> {
  let count = 0;
  for await (const { paragraphs } of parts) {
    yield paragraphs.map(({ sentences }): Unit => {
      const unitParts: (Segment | Gap)[] = [];
      for (const [at, { text }] of sentences.entries()) {
        if (at > 0) unitParts.push({ type: 'gap', source: [' '] });
        unitParts.push({ type: 'segment', id: `s${at + 1}`, source: [text], state: 'initial' });
      }
      count++;
      return { type: 'unit', id: `p${count}`, translate: true, parts: unitParts };
    });
  }
}
