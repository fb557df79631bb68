import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import { findLosses } from './find-losses.ts';
import { formatValue } from './format-value.ts';
import { segmentMark, type XliffJs, type XliffJsUnit } from './xliff-js.ts';

/** What is done with content that the objects of the package `xliff` cannot hold. */
export interface ToXliffJsOptions {
  /** Whether what the object model has no place for may be left out; absent: it is a fault. */
  readonly isLossy?: boolean;
}

function toNote({ notes = [] }: Unit): XliffJsUnit['note'] {
  const [first, ...others] = notes.map(({ text }) => text);
  return first === undefined || others.length === 0 ? first : [first, ...others];
}

function toUnit(unit: Unit, { source, target }: Segment): XliffJsUnit {
  const note = toNote(unit);
  const attributes = {
    ...(unit.name !== undefined && { name: unit.name }),
    ...(!unit.translate && { translate: 'no' }),
  };
  return {
    source: formatValue(source),
    ...(target !== undefined && { target: formatValue(target) }),
    ...(note !== undefined && { note }),
    ...(Object.keys(attributes).length > 0 && { additionalAttributes: attributes }),
  };
}

/** An object with these keys, `__proto__` too. */
function fromEntries<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  // defines properties where an assignment would call a setter
  return Object.fromEntries(entries);
}

function toUnits({ units }: Document): Readonly<Record<string, XliffJsUnit>> {
  return fromEntries(
    units.flatMap((unit) => {
      const segments = unit.parts.filter((part) => part.type === 'segment');
      return segments.map((segment): [string, XliffJsUnit] => [
        segments.length === 1 ? unit.id : `${unit.id}${segmentMark}${segment.id}`,
        toUnit(unit, segment),
      ]);
    }),
  );
}

/** A fault that names what would be lost. */
export function toLossFault(losses: readonly string[]): FormatError {
  return new FormatError(`the object model of the xliff package cannot hold ${losses.join(', ')}`, {
    fault: 'xliff-js/loss',
    expected: 'plain units, or --lossy to leave that out',
  });
}

/**
 * Documents in the object model of the `xliff` package: a unit of one segment under its id, the segments
 * of others as `unit#segment`.
 *
 * @throws {FormatError} `xliff-js/loss`, naming all that would be lost, unless `isLossy`.
 * @throws {RangeError} without a document.
 */
export function toXliffJs(
  documents: readonly Document[],
  { isLossy = false }: ToXliffJsOptions = {},
): XliffJs {
  const [first] = documents;
  if (first === undefined) throw new RangeError('there is no document');
  const losses = findLosses(documents);
  if (losses.length > 0 && !isLossy) throw toLossFault(losses);
  const { sourceLocale, targetLocale } = first;
  return {
    sourceLanguage: sourceLocale,
    ...(targetLocale !== undefined && { targetLanguage: targetLocale }),
    resources: fromEntries(documents.map((document) => [document.id, toUnits(document)])),
  };
}
