import { hashText } from '../../../check/fingerprint.ts';
import { splitPluralKey, toFormKey } from '../../../format/i18next/form-key.ts';
import { parseI18nextText } from '../../../format/i18next/parse-i18next-text.ts';
import { listCounts, listPluralCategories } from '../../../format/i18next/plural-forms.ts';
import type { Content } from '../../../model/content.ts';
import type { Document } from '../../../model/document.ts';
import type { Note } from '../../../model/note.ts';
import type { Segment, Unit } from '../../../model/unit.ts';
import {
  chooseSourceText,
  toFormName,
  type FormName,
  type SourceText,
} from './choose-source-text.ts';
import { writeScanMetadata } from './scan-metadata.ts';
import type { CatalogueFile } from '../catalogues/load-catalogues.ts';
import type { AppKey, Application } from '../read-application.ts';
import type { ApplicationSettings } from '../scan-options.ts';
import { listFormGroups, type UsedForms } from './used-forms.ts';

/** Most places of a key that a note lists; a translator looks at one or two. */
const MOST_PLACES = 10;

/** One text to translate: a key of the target's catalogue with its two sides. */
export interface ScanEntry {
  readonly formKey: string;
  readonly form: FormName;
  readonly key?: AppKey;
  readonly source: SourceText;
}

/** The two locales of a document and their catalogues. */
export interface ScanSides {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly source: CatalogueFile;
  readonly target: CatalogueFile;
}

/**
 * What there is to translate in one namespace: the keys of the source's catalogue that are used, in its
 * order, then those that only the code has. Plural keys have the forms of the target locale.
 */
export function listScanEntries(
  { keys }: Application,
  used: UsedForms,
  { sourceLocale, targetLocale, source }: ScanSides,
  settings: ApplicationSettings,
): readonly ScanEntry[] {
  const entries = new Map<string, ScanEntry>();
  const { namespace } = source;
  const add = (form: FormName, key: AppKey | undefined): void => {
    const { stem, category, isOrdinal } = form;
    const formKey = toFormKey(
      stem,
      category === undefined ? {} : { category, isOrdinal },
      settings,
    );
    if (entries.has(formKey)) return;
    const chosen = { locale: sourceLocale, file: source, targetLocale };
    const text = chooseSourceText(form, key, chosen, settings);
    entries.set(formKey, { formKey, form, source: text, ...(key !== undefined && { key }) });
  };
  const addForms = ({ stem, isOrdinal }: FormName, key: AppKey | undefined): void => {
    const zero = toFormKey(stem, { category: 'zero', isOrdinal }, settings);
    const categories = listPluralCategories(targetLocale, isOrdinal);
    if (source.entries.has(zero) && !categories.includes('zero'))
      add({ stem, isOrdinal, category: 'zero' }, key);
    for (const category of categories) add({ stem, isOrdinal, category }, key);
  };
  const stems = new Set(
    [...source.entries.keys()].flatMap((name) => [name, splitPluralKey(name, settings).key]),
  );
  for (const formKey of source.entries.keys()) {
    if (!used.isUsed(namespace, formKey, sourceLocale)) continue;
    const form = toFormName(formKey, settings);
    const whole = used.find(namespace, formKey);
    if (form.category === undefined || whole !== undefined)
      add(
        { stem: formKey, isOrdinal: false },
        whole ?? findKey(formKey, namespace, used, settings),
      );
    else addForms(form, findKey(form.stem, namespace, used, settings));
  }
  for (const key of keys) {
    if (key.namespace !== namespace || key.uses.every(({ returnsObjects }) => returnsObjects))
      continue;
    for (const group of listFormGroups(key, targetLocale, settings)) {
      const { stem, isOrdinal, categories } = group;
      // a plain text for all counts, or no text for a context, is what the application wants
      if (source.entries.has(stem) || (stem !== key.key && !stems.has(stem) && stems.has(key.key)))
        continue;
      if (categories === undefined) add({ stem, isOrdinal }, key);
      else addForms({ stem, isOrdinal }, key);
    }
  }
  return [...entries.values()];
}

/** The key of the code that a stem belongs to: itself, or what stands before its context. */
function findKey(
  stem: string,
  namespace: string,
  used: UsedForms,
  { contextSeparator }: ApplicationSettings,
): AppKey | undefined {
  for (let at = stem.length; at > 0; at = stem.lastIndexOf(contextSeparator, at - 1)) {
    const key = used.find(namespace, stem.slice(0, at));
    if (key !== undefined) return key;
  }
  return undefined;
}

/** One namespace as a document of both locales. */
export function buildScanDocument(
  entries: readonly ScanEntry[],
  sides: ScanSides,
  settings: ApplicationSettings,
): Document {
  const { sourceLocale, targetLocale, source, target } = sides;
  const ids = new Set<string>();
  return {
    type: 'document',
    id: source.namespace,
    original: source.path,
    sourceLocale,
    targetLocale,
    metadata: [writeScanMetadata({ namespace: source.namespace, path: target.path, settings })],
    units: entries.map((entry): Unit => {
      const notes = describe(entry, targetLocale);
      return {
        type: 'unit',
        id: toId(`${source.namespace}\u0000${entry.formKey}`, ids),
        name: entry.formKey,
        translate: true,
        parts: [toSegment(entry, sides)],
        ...(notes.length > 0 && { notes }),
      };
    }),
  };
}

/** The same key has the same id in every run; two with one hash are told apart by their order. */
function toId(key: string, taken: Set<string>): string {
  const hash = `k${hashText(key)}`;
  let id = hash;
  for (let count = 2; taken.has(id); count++) id = `${hash}-${count}`;
  taken.add(id);
  return id;
}

/** Both sides of an entry; codes of the target have the ids of the source's. */
export function toSegment(entry: ScanEntry, { target, targetLocale }: ScanSides): Segment {
  const source = allowWithoutCount(parseI18nextText(entry.source.text), entry.form, targetLocale);
  const text = target.entries.get(entry.formKey)?.text;
  return {
    type: 'segment',
    id: 's1',
    source,
    ...(text !== undefined && text !== '' && { target: parseTarget(text, source) }),
    state: text === undefined || text === '' ? 'initial' : 'translated',
  };
}

/** A translation; its codes may be left out where those of the source may. */
function parseTarget(text: string, source: Content): Content {
  const free = new Set(
    source.flatMap((part) => (typeof part === 'object' && part.canDelete ? [part.id] : [])),
  );
  return parseI18nextText(text, source).map((part) =>
    typeof part === 'object' && free.has(part.id) ? { ...part, canDelete: true } : part,
  );
}

/** A form for a single number may say it in words: “one file”. */
function allowWithoutCount(
  source: Content,
  { category, isOrdinal }: FormName,
  targetLocale: string,
): Content {
  if (category === undefined) return source;
  const counts = listCounts(targetLocale, category, isOrdinal);
  if (category !== 'zero' && counts.length !== 1) return source;
  return source.map((part) =>
    typeof part === 'object' && /^\{\{-?\s*count\b/.test(part.data ?? '')
      ? { ...part, canDelete: true }
      : part,
  );
}

function describe({ key, form }: ScanEntry, targetLocale: string): readonly Note[] {
  const places = key?.uses.map(({ place }) => `${place.path}:${place.line}:${place.column}`) ?? [];
  const notes: Note[] = places
    .slice(0, MOST_PLACES)
    .map((text) => ({ category: 'location', text }));
  if (form.category === undefined) return notes;
  const counts = listCounts(targetLocale, form.category, form.isOrdinal);
  const examples = form.category === 'zero' ? [0] : counts.slice(0, 6);
  const more = counts.length > examples.length ? ' …' : '';
  const what = form.isOrdinal ? 'ordinal form' : 'plural form';
  const numbers = examples.length === 0 ? 'fractions' : `${examples.join(', ')}${more}`;
  return [
    ...notes,
    { category: 'plural', text: `${what} “${form.category}” of ${targetLocale}: ${numbers}` },
  ];
}
