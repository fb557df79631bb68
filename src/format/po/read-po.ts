import type { Document } from '../../model/document.ts';
import type { Note } from '../../model/note.ts';
import type { Unit } from '../../model/unit.ts';
import { namePath } from '../name-path.ts';
import type { ReaderOptions } from '../reader-options.ts';
import type { SegmentPlace, SegmentPlaces } from '../segment-place.ts';
import { toSegmentKey } from '../segment-place.ts';
import type { PoHeader } from './po-header.ts';
import { isPoHeader, parsePoHeader } from './po-header.ts';
import type { PoMessage } from './po-message.ts';
import { createPoIds } from './po-unit-id.ts';
import { createPoMessageReader, readPoMessages } from './read-po-messages.ts';

/** The locales of the two sides, where the header does not decide. */
export interface PoReaderOptions extends ReaderOptions {
  /** What `msgid` is in; absent: what the header says, else `en` (GNU gettext manual). */
  readonly sourceLocale?: string;
  /** What `msgstr` is in; absent: what the header says. */
  readonly targetLocale?: string;
}

/** The content of a PO file, and where its texts stand. */
export interface PoFile {
  readonly document: Document;
  readonly places: SegmentPlaces;
}

/** One form of a message with the unit it becomes. */
export interface PoForm {
  readonly message: PoMessage;
  /** Number of the form, from 0. */
  readonly form: number;
  readonly unit: Unit;
}

/** What the comments of a message are as notes; `write-po.ts` turns it round. */
export const categories = { ' ': 'translator', '.': 'developer', ':': 'location', '|': 'previous' };

function readNotes({ comments, flags, context }: PoMessage): readonly Note[] {
  const notes: Note[] = context === undefined ? [] : [{ category: 'context', text: context.text }];
  for (const { sign, text } of comments) {
    const category = categories[sign];
    const last = notes.at(-1);
    // Lines of one comment are one note.
    if (last?.category === category && category !== 'context')
      notes[notes.length - 1] = { category, text: `${last.text}\n${text}` };
    else notes.push({ category, text });
  }
  const rest = flags.filter((flag) => flag !== 'fuzzy');
  return rest.length === 0 ? notes : [...notes, { category: 'flags', text: rest.join(', ') }];
}

const toContent = (text: string): readonly string[] => (text === '' ? [] : [text]);

/**
 * Where there are several forms the first is that of one thing, and the others those of many; a
 * language with one form has that of many.
 */
function isSingular(message: PoMessage, form: number): boolean {
  return message.plural === undefined || (form === 0 && message.forms.length > 1);
}

function toUnit(message: PoMessage, form: number, id: string, notes: readonly Note[]): Unit {
  const source = isSingular(message, form) ? message.id : message.plural!;
  const { text } = message.forms[form]!;
  const isDone = text !== '' && !message.flags.includes('fuzzy');
  return {
    type: 'unit',
    id,
    ...(message.context !== undefined && { name: message.context.text }),
    translate: true,
    parts: [
      {
        type: 'segment',
        id: segmentId,
        source: toContent(source.text),
        ...(text !== '' && { target: toContent(text) }),
        state: isDone ? 'translated' : 'initial',
      },
    ],
    ...(notes.length > 0 && { notes }),
    span: message.span,
  };
}

/** A PO message has one segment. */
export const segmentId = '1';

/** Every form of every message but the header, with its unit, in order. */
export function* readPoForms(
  text: string,
  options: ReaderOptions,
  onHeader: (header: PoHeader) => void,
): Generator<PoForm, void> {
  const toForms = createForms(onHeader);
  for (const message of readPoMessages(text, options)) yield* toForms(message);
}

function createForms(onHeader: (header: PoHeader) => void): (message: PoMessage) => PoForm[] {
  const makeId = createPoIds();
  return (message) => {
    if (isPoHeader(message)) {
      onHeader(parsePoHeader(message.forms[0]!.text));
      return [];
    }
    const notes = readNotes(message);
    return [...message.forms.keys()].map((form) => ({
      message,
      form,
      unit: toUnit(message, form, makeId(message, form), notes),
    }));
  };
}

/**
 * A PO file as one document: a unit for each form of each message, named by context and source. A
 * message that is fuzzy, or empty, is `initial`, any other `translated`; an empty translation is none.
 * Context, comments, places and flags become notes. Obsolete messages are left out.
 *
 * @throws {FormatError} `po/structure`; a faulty message goes to `onFault` and is left out.
 */
export function readPo(text: string, options: PoReaderOptions = {}): PoFile {
  const reader = createPoReader(options);
  return reader.read(text, true);
}

/** A reader of a PO file that comes in pieces. */
export interface PoReader {
  /**
   * What became whole with a piece of whole lines, as a document of its own; its locales are those of the header
   * once that was met.
   *
   * @param isLast the file ends with it
   */
  read(text: string, isLast: boolean): PoFile;
}

/** {@link readPo} for a file that need not be in memory as a whole. */
export function createPoReader(options: PoReaderOptions): PoReader {
  let header: PoHeader = {};
  const messages = createPoMessageReader(options);
  const toForms = createForms((found) => {
    header = found;
  });
  const collect = (text: string, isLast: boolean): PoFile => {
    const units: Unit[] = [];
    const places = new Map<string, SegmentPlace>();
    const take = (found: PoMessage): void => {
      for (const { message, form, unit } of toForms(found)) {
        units.push(unit);
        const source = isSingular(message, form) ? message.id : message.plural!;
        const target = message.forms[form]!;
        places.set(toSegmentKey(documentId, unit.id, segmentId), {
          source: source.at,
          ...(target.text !== '' && { target: target.at }),
        });
      }
    };
    for (const message of messages.read(text)) take(message);
    if (isLast) for (const message of messages.end()) take(message);
    const targetLocale = options.targetLocale ?? header.targetLocale;
    const document: Document = {
      type: 'document',
      id: documentId,
      sourceLocale: options.sourceLocale ?? header.sourceLocale ?? 'en',
      ...(targetLocale !== undefined && { targetLocale }),
      units,
    };
    return { document, places };
  };
  return { read: (text, isLast) => namePath(options.path, () => collect(text, isLast)) };
}

/** A PO file is one document. */
const documentId = 'po';
