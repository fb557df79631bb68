import { joinCodes, type RunToken } from './join-runs.ts';
import type { Extract, Extractor } from '../extract/extractor.ts';
import { buildPassage } from '../extract/build-passage.ts';
import type { Passage } from '../extract/passage.ts';
import { readXml } from '../xml/read-xml.ts';
import { escapeText } from '../xml/escape-xml.ts';
import type { XmlEvent, XmlStart } from '../xml/xml-event.ts';
import type { RunVocabulary } from './ooxml-vocabulary.ts';

/**
 * Extracts the paragraphs of one part of an Office Open XML file. Neighbouring runs of one look are one
 * text, whatever the program cut them for; where the look changes, or anything else stands between two
 * texts, there is a code, and each code ends and begins a run, so that codes may be moved or left out and
 * the XML stays well-formed.
 */
export function createRunExtractor(vocabularies: readonly RunVocabulary[]): Extractor {
  const needsSpace = vocabularies.some((vocabulary) => vocabulary.needsSpace);
  const names = new Set(vocabularies.map(({ text }) => text));
  return {
    extract: (text) => extractRuns(text, vocabularies),
    encode: escapeText,
    ...(needsSpace && { adaptCode: (raw) => keepSpaces(raw, names) }),
  };
}

/** Start tags of texts in a code, made to keep the white space of what now stands in them. */
function keepSpaces(raw: string, names: ReadonlySet<string>): string {
  return raw.replace(/<([\w:]+)>/g, (tag, name: string) =>
    names.has(name) ? `<${name} ${preserve}>` : tag,
  );
}

const preserve = 'xml:space="preserve"';

/** A paragraph that is being read; they nest, since a drawing in a paragraph may hold paragraphs. */
interface Frame {
  readonly vocabulary: RunVocabulary;
  readonly tokens: RunToken[];
  /** The start tag of the first text, when it says nothing of white space. */
  firstBareText?: XmlStart | 'none';
  isInText: boolean;
  /** How deep the element is in which nothing is read, from 1; 0: none. */
  hiddenDepth: number;
}

function extractRuns(text: string, vocabularies: readonly RunVocabulary[]): Extract {
  const passages: Passage[] = [];
  const frames: Frame[] = [];
  let properties: { start: number; depth: number } | undefined;

  const openParagraph = (event: XmlStart): boolean => {
    const vocabulary = vocabularies.find(({ paragraph }) => paragraph === event.name);
    if (vocabulary === undefined) return false;
    frames.push({ vocabulary, tokens: [], isInText: false, hiddenDepth: 0 });
    return true;
  };

  const closeParagraph = (): void => {
    const { tokens, vocabulary, firstBareText } = frames.pop()!;
    const isBare = vocabulary.needsSpace && typeof firstBareText === 'object';
    const passage = buildPassage(text, joinCodes(tokens), {
      context: 'run',
      ...(isBare && { insertions: [{ at: firstBareText.end - 1, text: ` ${preserve}` }] }),
    });
    if (passage !== undefined) passages.push(passage);
  };

  const start = (event: XmlStart): void => {
    const frame = frames.at(-1);
    if (frame === undefined) {
      openParagraph(event);
      return;
    }
    const { vocabulary, tokens } = frame;
    if (properties !== undefined) {
      properties.depth++;
      return;
    }
    if (event.name === vocabulary.paragraph && frame.hiddenDepth === 0) {
      openParagraph(event);
      return;
    }
    if (frame.hiddenDepth > 0) {
      if (!openParagraph(event)) frame.hiddenDepth++;
      return;
    }
    if (event.name === vocabulary.run) {
      tokens.push({ type: 'run', look: '' });
    } else if (event.name === vocabulary.runProperties) {
      properties = { start: event.start, depth: 1 };
    } else if (event.name === vocabulary.text) {
      frame.isInText = true;
      const isBare = Object.keys(event.attributes).length === 0 && !event.isEmpty;
      frame.firstBareText ??= isBare ? event : 'none';
    } else if (vocabulary.wrappers.has(event.name)) {
      tokens.push({ type: 'wrap', kind: 'open', name: event.name });
    } else if (vocabulary.traces.has(event.name)) {
      frame.hiddenDepth = 1;
    } else {
      const equiv = vocabulary.signs[event.name];
      const isHidden = vocabulary.hidden.has(event.name);
      if (event.name !== `${vocabulary.paragraph}Pr`)
        tokens.push({ type: 'other', equiv: isHidden ? '' : (equiv ?? '') });
      frame.hiddenDepth = 1;
    }
  };

  const end = (event: XmlEvent & { type: 'end' }): void => {
    const frame = frames.at(-1);
    if (frame === undefined) return;
    const { vocabulary, tokens } = frame;
    if (properties !== undefined) {
      if (--properties.depth > 0) return;
      const look = text.slice(properties.start, event.end);
      properties = undefined;
      const last = tokens.findLastIndex(({ type }) => type === 'run');
      if (last !== -1) tokens[last] = { type: 'run', look: toLook(look) };
      return;
    }
    if (frame.hiddenDepth > 0) {
      frame.hiddenDepth--;
      return;
    }
    if (event.name === vocabulary.paragraph) closeParagraph();
    else if (event.name === vocabulary.text) frame.isInText = false;
    else if (vocabulary.wrappers.has(event.name))
      tokens.push({ type: 'wrap', kind: 'close', name: event.name });
  };

  for (const event of readXml([text])) {
    if (event.type === 'start') start(event);
    else if (event.type === 'end') end(event);
    else {
      const frame = frames.at(-1);
      if (frame !== undefined && frame.isInText && frame.hiddenDepth === 0)
        frame.tokens.push({ type: 'text', text: event.text, span: [event.start, event.end] });
    }
  }
  passages.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return { passages };
}

/** Properties without what does not show: languages, marks of the proof reader. */
function toLook(raw: string): string {
  return raw
    .replace(/<(?:w:lang|w:noProof)\b[^>]*\/>/g, '')
    .replace(/\s(?:lang|altLang|dirty|err|smtClean|smtId|noProof)="[^"]*"/g, '')
    .replace(/^<[\w:]+\s*(?:\/>|>\s*<\/[\w:]+>)$/, '');
}
