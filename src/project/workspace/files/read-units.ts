import {
  findNamelessTag,
  type NamelessTag,
} from '../../../format/xliff/edit/name-target-locale.ts';
import { readUnit1 } from '../../../format/xliff/read/read-unit-1.ts';
import { readUnit2 } from '../../../format/xliff/read/read-unit-2.ts';
import { createXliffFeed } from '../../../format/xliff/read/visit-xliff.ts';
import type { SegmentPlace } from '../../../format/segment-place.ts';
import type { XliffFamily } from '../../../format/xliff/xliff-version.ts';
import type { XmlStart } from '../../../format/xml/xml-event.ts';
import { findAttribute } from '../../../format/xml/xml-event.ts';
import { createStrictDecoder, findEncoding } from '../../../io/text/decode-text.ts';
import { emptyFileFault } from '../../../io/text/empty-file-fault.ts';
import { findMarkLength } from '../../../io/text/find-mark-length.ts';
import { createTextEncoder } from '../../../io/text/encode-text.ts';
import type { Io } from '../../../io/io.ts';
import { createByteTracker, type ByteTracker } from '../../../io/text/track-bytes.ts';
import { FormatError } from '../../../model/format-error.ts';
import { toUnitName, type UnitEntry } from '../rows/unit-table.ts';

/** What stands around the units of one `file` element: enough to read one of them alone. */
export interface FileHead {
  readonly document: string;
  readonly family: XliffFamily;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The start tags of the root and of the `file`, as they stand in the file. */
  readonly tags: string;
}

/** Why a file that can be read is not changed: nobody may write it, it has a document type, or an encoding that is only read. */
export type ReadOnlyReason = 'write-protected' | 'document-type' | 'encoding';

/** What is known of a file besides its units. */
export interface ReadHeads {
  readonly heads: readonly FileHead[];
  /** As `TextDecoder` names it; `label` as the file says. */
  readonly encoding: string;
  readonly label: string;
  /** Why nothing in it can be changed; absent: it can. */
  readonly readOnly?: ReadOnlyReason;
  /** The root of an XLIFF 2 that names no target locale: it must once there are targets (XLIFF 2.1, 4.3.1.42, `trgLang`). */
  readonly unnamed?: UnnamedRoot;
}

/** A start tag, and where it stands in the file, in bytes. */
interface UnnamedRoot extends Pick<NamelessTag, 'attribute'> {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** The language nobody named (BCP 47, RFC 5646, 4.1). */
const UNKNOWN = 'und';
/** The most text that is kept while the start tags of the file are looked for. */
const MAX_HEAD = 1 << 22;

/** The most characters of each segment that has a limit. */
function limitsOf(places: ReadonlyMap<string, SegmentPlace>): Pick<UnitEntry, 'limits'> {
  const limits = [...places].flatMap(([segment, { maxLength }]) =>
    maxLength === undefined ? [] : [[segment, maxLength] as const],
  );
  return limits.length === 0 ? {} : { limits: new Map(limits) };
}

/**
 * Reads the units of an XLIFF file one after another, other work between them. A unit that cannot be
 * read is left out: it stays in the file as it is.
 *
 * @param targetLocale of a file that names none
 * @param onUnit takes each unit as soon as it was read
 * @throws {FormatError} `file/*`, `xml/*`, `xliff/*`
 */
export async function readUnits(
  io: Io,
  path: string,
  targetLocale: string | undefined,
  onUnit: (entry: UnitEntry) => void,
  onHeads?: (heads: ReadHeads) => void,
): Promise<ReadHeads> {
  const heads: FileHead[] = [];
  const seen = new Set<string>();
  let encoding = 'utf-8';
  let label = encoding;
  let readOnly: ReadOnlyReason | undefined;
  let unnamed: UnnamedRoot | undefined;
  let bytes: ByteTracker | undefined;
  // start tags are cut out of the text that was written last
  let kept = '';
  let keptAt = 0;
  let rootTag: string | undefined;
  const textOf = ({ start, end }: XmlStart): string => kept.slice(start - keptAt, end - keptAt);
  const told = (): ReadHeads => ({
    heads,
    encoding,
    label,
    ...(readOnly !== undefined && { readOnly }),
    ...(unnamed !== undefined && { unnamed }),
  });

  const feed = createXliffFeed({
    file(start, root, family) {
      rootTag ??= root.start >= keptAt ? textOf(root) : undefined;
      const [holder, source, target] =
        family === '2'
          ? ([root, 'srcLang', 'trgLang'] as const)
          : ([start, 'source-language', 'target-language'] as const);
      const nameless = findNamelessTag(start, root, family);
      if (heads.length === 0 && nameless?.tag === root && rootTag !== undefined && bytes) {
        const [from, to] = [bytes.find(root.start), bytes.find(root.end)];
        unnamed = { start: from, end: to, tag: rootTag, attribute: nameless.attribute };
      }
      const sourceLocale = findAttribute(holder, source) ?? UNKNOWN;
      heads.push({
        document: findAttribute(start, 'id') ?? `f${heads.length + 1}`,
        family,
        sourceLocale,
        targetLocale: findAttribute(holder, target) ?? targetLocale ?? UNKNOWN,
        tags: (rootTag ?? '') + (start === root ? '' : textOf(start)),
      });
      onHeads?.(told());
    },
    unit(element, around, family) {
      let read;
      try {
        read = (family === '2' ? readUnit2 : readUnit1)(element, around);
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
        return;
      }
      const head = heads.length - 1;
      const { document } = heads[head]!;
      const { span, ...unit } = read.unit;
      const name = toUnitName(head, document, unit.id);
      const isDoubtful = seen.has(name);
      seen.add(name);
      onUnit({
        key: isDoubtful ? `${name}#${seen.size}` : name,
        document,
        head,
        unit,
        start: bytes?.find(span?.[0] ?? 0) ?? 0,
        end: bytes?.find(span?.[1] ?? 0) ?? 0,
        ...(read.traits !== undefined && { traits: read.traits }),
        ...(isDoubtful && { isDoubtful }),
        ...limitsOf(read.places),
      });
    },
  });

  const decoder = createStrictDecoder(path);
  const write = (text: string): void => {
    if (text === '') return;
    bytes?.add(text);
    // tags that a chunk cuts are rare and short; of the rest nothing is needed twice
    const before = heads.length === 0 ? kept : kept.slice(-(1 << 16));
    keptAt += kept.length - before.length;
    kept = before + text;
    if (kept.length > MAX_HEAD) {
      keptAt += kept.length - MAX_HEAD;
      kept = kept.slice(-MAX_HEAD);
    }
    if (label === '' && kept !== '')
      label = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(kept)?.[1] ?? encoding;
    if (/<!DOCTYPE/.test(text) && heads.length === 0) readOnly ??= 'document-type';
    feed.write(text);
  };
  let isFirst = true;
  for await (const chunk of io.readBytes(path)) {
    if (isFirst) {
      isFirst = false;
      encoding = findEncoding(chunk, path, undefined);
      label = '';
      if (createTextEncoder(encoding, encoding, () => '?') === undefined) readOnly = 'encoding';
      bytes = createByteTracker(encoding, findMarkLength(chunk, encoding));
    }
    write(decoder.write(chunk));
  }
  write(decoder.end());
  if (isFirst) throw emptyFileFault(path, 'an XLIFF file');
  feed.end();
  return told();
}
