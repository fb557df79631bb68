import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import { joinContent } from '../../model/content/join-content.ts';
import { createWideHashSet } from '../../model/hash/wide-hash-set.ts';
import { hashWide, type WideHash } from '../../model/hash/hash-wide.ts';
import type { Note } from '../../model/note.ts';
import type { Unit } from '../../model/unit.ts';
import { formatPoString } from './po-string.ts';
import { categories } from './read-po.ts';
import { toPoText } from './to-po-text.ts';

/** One entry that is to be written: a unit, or the units of the forms of one plural. */
interface Entry {
  readonly units: readonly Unit[];
  readonly context?: string;
  readonly id: string;
  /** Absent: no plural. */
  readonly plural?: string;
}

/** What the header of a new PO file says. */
export interface PoHead {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** The most forms that a plural has; 0: there is none. */
  readonly forms: number;
}

/**
 * Documents as a new PO file, a message for each unit and its segments in one text. Units that were read from
 * the forms of a plural become one message again; notes become comments, places, flags and context. A
 * message that PO could not tell from another gets the id of its unit as context. Units that are not to be
 * translated are left out.
 *
 * The header says UTF-8 and the locales of the first document; `Plural-Forms` where the language has one or
 * two forms, since the rule of more cannot be known from the messages.
 */
export function* writePo(documents: readonly Document[]): Generator<string, void> {
  function* units(): Generator<Unit | undefined, void> {
    for (const document of documents) {
      yield* document.units;
      yield undefined;
    }
  }
  const counter = createFormCounter();
  for (const unit of units()) counter.take(unit);
  yield* writePoUnits(units(), { ...documents[0], forms: counter.most() });
}

/**
 * {@link writePo} for units that come one by one, since a file of them may be larger than memory.
 *
 * @param units `undefined` where a document ends
 */
export function* writePoUnits(
  units: Iterable<Unit | undefined>,
  head: PoHead,
): Generator<string, void> {
  yield writePoHeader(head);
  const write = createPoMessageWriter();
  for (const unit of units) yield write(unit);
  yield write(undefined);
}

/**
 * The messages of {@link writePoUnits} without the header, for who learns only from the last of them what it says: gives
 * the text of those that a unit, or the end of a document, completes.
 */
export function createPoMessageWriter(): (unit: Unit | undefined) => string {
  // names of millions of messages take less as numbers
  const taken = createWideHashSet();
  taken.add(toName(undefined, ''));
  const put = createEntryMaker();
  const write = (entry: Entry): string => {
    const { id } = entry.units[0]!;
    let { context } = entry;
    for (let count = 1; !taken.add(toName(context, entry.id)); count++)
      context = count === 1 ? id : `${id}#${count}`;
    return `\n${writeEntry(entry, context)}`;
  };
  return (unit) => put(unit).map(write).join('');
}

/** Tells how many forms plurals have, of units one after another. */
export function createFormCounter(): {
  /** @param unit `undefined` where a document ends */
  take(unit: Unit | undefined): void;
  most(): number;
} {
  const put = createEntryMaker();
  let most = 0;
  return {
    take(unit) {
      for (const { units, plural } of put(unit))
        if (plural !== undefined) most = Math.max(most, units.length);
    },
    most: () => most,
  };
}

/** What makes a message of its own (GNU gettext manual, “Contexts”). */
const toName = (context: string | undefined, id: string): WideHash =>
  hashWide(JSON.stringify([context, id]));

/** A form of a plural as `po-unit-id.ts` names it, or as XLIFF 2 has to (`encode-id.ts`). */
const formName = /^([^]*)(?:\[|_x005B_)(\d+)(?:\]|_x005D_)((?:#|_x0023_)\d+)?$/;

/** Puts units together to messages: gives those that a unit, or the end of a document, completes. */
function createEntryMaker(): (unit: Unit | undefined) => readonly Entry[] {
  let forms: Unit[] = [];
  const flush = (): readonly Entry[] => {
    const [first, second] = forms;
    if (first === undefined) return [];
    const context = first.notes?.find(({ category }) => category === 'context')?.text;
    const entry: Entry = {
      units: forms,
      ...(context !== undefined && { context }),
      id: sourceOf(first),
      ...(formName.test(first.id) && { plural: sourceOf(second ?? first) }),
    };
    forms = [];
    return [entry];
  };
  return (unit) => {
    if (unit === undefined) return flush();
    if (!unit.translate) return [];
    const found = formName.exec(unit.id);
    const isNext = found !== null && Number(found[2]) === forms.length && forms.length > 0;
    const isSame = isNext && formName.exec(forms[0]!.id)?.[1] === found[1];
    const before = isSame ? [] : flush();
    forms.push(unit);
    return found === null ? [...before, ...flush()] : before;
  };
}

function sourceOf({ parts }: Unit): string {
  return toPoText(joinContent(...parts.map(({ source }) => source)));
}

/** Empty unless every segment has a target: PO has no halves. */
function targetOf({ parts }: Unit): string {
  const isDone = parts.every(({ type, target }) => type === 'gap' || target !== undefined);
  const sides = parts.map(({ source, target }): Content => target ?? source);
  return isDone ? toPoText(joinContent(...sides)) : '';
}

const isFuzzy = (unit: Unit): boolean =>
  targetOf(unit) !== '' &&
  unit.parts.some((part) => part.type === 'segment' && part.state === 'initial');

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(categories).map(([sign, category]) => [category, sign]),
);

/** Comments in the order that gettext has them (“PO Files”); a note of another kind is a translator's. */
function writeComments(notes: readonly Note[]): string {
  const lines: string[] = [];
  for (const wanted of [' ', '.', ':', '|'])
    for (const { category = 'translator', text } of notes) {
      if (category === 'context' || category === 'flags') continue;
      const sign = signs[category] ?? ' ';
      if (sign !== wanted) continue;
      for (const line of text.split(/\r\n|\n|\r/)) lines.push(`#${sign.trim()} ${line}`.trimEnd());
    }
  return lines.map((line) => `${line}\n`).join('');
}

function writeEntry({ units, id, plural }: Entry, context: string | undefined): string {
  const notes = units[0]!.notes ?? [];
  const flags = notes.filter(({ category }) => category === 'flags').map(({ text }) => text);
  if (units.some(isFuzzy)) flags.unshift('fuzzy');
  const strings = [
    ...(context === undefined ? [] : [`msgctxt ${formatPoString(context)}`]),
    `msgid ${formatPoString(id)}`,
    ...(plural === undefined ? [] : [`msgid_plural ${formatPoString(plural)}`]),
    ...units.map(
      (unit, form) =>
        `msgstr${plural === undefined ? '' : `[${form}]`} ${formatPoString(targetOf(unit))}`,
    ),
  ];
  const flagLine = flags.length === 0 ? '' : `#, ${flags.join(', ')}\n`;
  return `${insertBeforePrevious(writeComments(notes), flagLine)}${strings.join('\n')}\n`;
}

/** Flags stand before the source that was there before. */
function insertBeforePrevious(comments: string, flagLine: string): string {
  const at = comments.search(/^#\| ?/m);
  return at === -1 ? comments + flagLine : comments.slice(0, at) + flagLine + comments.slice(at);
}

/** The message before all others, which tells of the file. */
export function writePoHeader({ sourceLocale, targetLocale, forms }: PoHead): string {
  const rule = pluralRules[forms];
  const fields = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    ...(targetLocale === undefined ? [] : [`Language: ${targetLocale.replaceAll('-', '_')}`]),
    ...(sourceLocale === undefined
      ? []
      : [`X-Source-Language: ${sourceLocale.replaceAll('-', '_')}`]),
    ...(rule === undefined ? [] : [`Plural-Forms: ${rule}`]),
  ];
  return `msgid ""\nmsgstr ${formatPoString(fields.map((field) => `${field}\n`).join(''))}\n`;
}

/** By the number of forms (GNU gettext manual, “Plural forms”). */
const pluralRules: Readonly<Record<number, string>> = {
  1: 'nplurals=1; plural=0;',
  2: 'nplurals=2; plural=(n != 1);',
};
