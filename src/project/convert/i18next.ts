import path from 'node:path';
import createjs from 'xliff/createjs';
import sourceOfjs from 'xliff/sourceOfjs';
import targetOfjs from 'xliff/targetOfjs';
import type { Content } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import { parseI18nextText } from '../../format/i18next/parse-i18next-text.ts';
import { flattenKeys, unflattenKeys } from '../../format/i18next/flatten-keys.ts';
import { fromXliffJs } from '../../format/xliff-js/from-xliff-js.ts';
import { toXliffJs } from '../../format/xliff-js/to-xliff-js.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { guessLocale } from '../guess-locale.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { ConversionOptions } from './conversion.ts';
import { parseJson } from './parse-json.ts';

/** The namespace of i18next when nobody says another. */
const standardNamespace = 'translation';

/** `en.json` and `en/common.json` say their locale; absent when neither does. */
function guessResourceLocale(file: string): string | undefined {
  const { name, dir } = path.parse(file);
  return guessLocale(`x.${name}.json`) ?? guessLocale(`x.${path.basename(dir)}.json`);
}

/** `en/common.json` is the namespace `common`; `en.json` has the standard one. */
function findNamespace(file: string): string {
  const { name } = path.parse(file);
  return name === '' || name === '-' || guessLocale(`x.${name}.json`) !== undefined
    ? standardNamespace
    : name;
}

function readResources(text: string, file: string): Record<string, string> {
  try {
    return Object.fromEntries(flattenKeys(parseJson(text, file)));
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(file) : error;
  }
}

/**
 * i18next resources of a source locale, and of a target locale where there are any, as one document:
 * a unit a key, nested keys joined by dots. The `xliff` package brings the two together.
 *
 * @param hasCodes Whether the form that is asked for protects codes; where there is only text they are text.
 * @throws {FormatError} `json/*`, `file/*`; {@link UnknownLocaleError}.
 */
export async function readI18next(
  io: Io,
  text: string,
  file: string,
  { sourceLocale, targetLocale, targetFile }: ConversionOptions,
  hasCodes: boolean,
): Promise<Document> {
  const source = sourceLocale ?? guessResourceLocale(file);
  const target =
    targetLocale ?? (targetFile === undefined ? undefined : guessResourceLocale(targetFile));
  if (source === undefined) throw new UnknownLocaleError('source-locale');
  if (target === undefined && targetFile !== undefined)
    throw new UnknownLocaleError('target-locale');
  const targets =
    targetFile === undefined
      ? {}
      : readResources(await readText(io, targetFile, { hasLines: false }), targetFile);
  const model = createjs.createjsClb(
    source,
    target,
    readResources(text, file),
    targets,
    {}, // without notes it would fail on nested keys
    findNamespace(file),
  );
  const [document] = fromXliffJs(JSON.parse(JSON.stringify(model)));
  return {
    ...document!,
    original: path.basename(file),
    units: document!.units.map(markTranslated).map(hasCodes ? protectUnit : (unit) => unit),
  };
}

/** What programs read in the texts of a unit (`{{name}}`, `$t(key)`, `<1>…</1>`) as inline codes. */
function protectUnit(unit: Unit): Unit {
  const protect = (content: Content, source?: Content): Content =>
    content.every((part) => typeof part === 'string')
      ? parseI18nextText(content.join(''), source)
      : content;
  const parts = unit.parts.map((part) => {
    const source = protect(part.source);
    return {
      ...part,
      source,
      ...(part.target !== undefined && { target: protect(part.target, source) }),
    };
  });
  return { ...unit, parts };
}

/** Resources have no states: what is there was released. */
function markTranslated(unit: Unit): Unit {
  const parts = unit.parts.map((part) =>
    part.type === 'segment' && part.target !== undefined
      ? { ...part, state: 'translated' as const }
      : part,
  );
  return { ...unit, parts };
}

/** A value of resources: codes as their native markup, such as `{{name}}`. */
function toPlain(content: Content): Content {
  return joinContent(
    content.map((part) => (typeof part === 'string' ? part : (part.data ?? part.equiv))),
  );
}

/** A unit as one key and one text; no target unless all of it is translated. */
function toResource(unit: Unit): Unit {
  const join = (side: (part: Unit['parts'][number]) => Content | undefined): Content =>
    toPlain(unit.parts.flatMap((part) => side(part) ?? []));
  const isTranslated = unit.parts.every((part) => part.type === 'gap' || part.target !== undefined);
  const segment: Segment = {
    type: 'segment',
    id: 's1',
    source: join(({ source }) => source),
    ...(isTranslated && { target: join((part) => part.target ?? part.source) }),
    state: 'initial',
  };
  return { type: 'unit', id: unit.name ?? unit.id, translate: true, parts: [segment] };
}

/** Units without a target: what the resources of the target locale leave out. */
export function countUntranslated(documents: readonly Document[]): number {
  const units = documents.flatMap((document) => document.units);
  return units.filter(({ parts }) =>
    parts.some((part) => part.type === 'segment' && part.target === undefined),
  ).length;
}

/**
 * One side of documents as i18next resources; those of several documents by namespace. The `xliff`
 * package takes them apart.
 *
 * @throws {FormatError} `json/structure` when one key is the beginning of another.
 */
export function formatI18next(documents: readonly Document[], side: 'source' | 'target'): string {
  const plain = documents.map(({ id, sourceLocale, units }): Document => ({
    type: 'document',
    id,
    sourceLocale,
    units: units.map(toResource),
  }));
  // lossless: nothing but plain text is left; the order of numeric keys is no matter of JSON
  const model = toXliffJs(plain, { isLossy: true });
  const texts = (side === 'source' ? sourceOfjs : targetOfjs)(model);
  const unflatten = (values: unknown): unknown =>
    unflattenKeys(Object.entries(values as Record<string, string>));
  const resources =
    documents.length === 1
      ? unflatten(texts)
      : Object.fromEntries(
          Object.entries(texts).map(([name, values]) => [name, unflatten(values)]),
        );
  return `${JSON.stringify(resources, null, 2)}\n`;
}
