import type { ExtractOptions } from '../../format/extract/extractor.ts';
import type { Document } from '../../model/document.ts';
import type { Metadata } from '../../model/note.ts';
import { isEncoding } from './find-charset.ts';
import { DOCUMENT_FORMATS, type DocumentFormatName } from './format-names.ts';

/** What has to be known of an original to find its passages again. */
export interface OriginalDescription extends ExtractOptions {
  readonly format: DocumentFormatName;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  /** As the user said it. */
  readonly encoding?: string;
}

/** The group of metadata of the `file` element that describes the original. */
const category = 'kosut:original';

const lists = ['keys', 'skipKeys', 'columns', 'frontMatter'] as const;

/**
 * The metadata of an XLIFF file that name its original, so that a merge can tell whether it has
 * changed.
 */
export function writeDescription(described: OriginalDescription): Metadata {
  return {
    category,
    entries: [
      { key: 'format', value: described.format },
      { key: 'sha-256', value: described.hash },
      ...(described.encoding === undefined ? [] : [{ key: 'encoding', value: described.encoding }]),
      ...lists.flatMap((key) => (described[key] ?? []).map((value) => ({ key, value }))),
    ],
  };
}

/** Absent when the document was not extracted by us. */
export function readDescription({ metadata = [] }: Document): OriginalDescription | undefined {
  const group = metadata.find((found) => found.category === category);
  const read = (key: string): readonly string[] =>
    group?.entries.filter((entry) => entry.key === key).map(({ value }) => value) ?? [];
  const format = DOCUMENT_FORMATS.find((name) => name === read('format')[0]);
  const [hash] = read('sha-256');
  if (format === undefined || hash === undefined) return undefined;
  const [encoding] = read('encoding').filter(isEncoding);
  return {
    format,
    hash,
    ...(encoding !== undefined && { encoding }),
    keys: read('keys'),
    skipKeys: read('skipKeys'),
    columns: read('columns'),
    frontMatter: read('frontMatter'),
  };
}

/** SHA-256 in hexadecimal digits (FIPS 180-4). */
export async function hashBytes(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Buffer.from(digest).toString('hex');
}
