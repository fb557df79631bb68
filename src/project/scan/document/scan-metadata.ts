import type { KeySettings } from '../../../format/i18next/key-settings.ts';
import type { Document } from '../../../model/document.ts';
import type { Metadata } from '../../../model/note.ts';

/** What has to be known to put a translated document back into its catalogue. */
export interface ScanMetadata {
  readonly namespace: string;
  /** Of the catalogue of the target locale. */
  readonly path: string;
  readonly settings: Pick<KeySettings, 'keySeparator' | 'pluralSeparator'>;
}

/** The group of metadata of the `file` element that says it is a namespace of i18next. */
const CATEGORY = 'kosut:i18next';

/**
 * The metadata of an XLIFF file that name the catalogue its targets go back to; see {@link
 * readScanMetadata}.
 */
export function writeScanMetadata({ namespace, path, settings }: ScanMetadata): Metadata {
  const { keySeparator, pluralSeparator } = settings;
  return {
    category: CATEGORY,
    entries: [
      { key: 'namespace', value: namespace },
      { key: 'catalogue', value: path },
      { key: 'keySeparator', value: keySeparator === false ? '' : keySeparator },
      { key: 'pluralSeparator', value: pluralSeparator },
    ],
  };
}

/** Absent when the document is no namespace that a scan wrote. */
export function readScanMetadata({ metadata = [] }: Document): ScanMetadata | undefined {
  const entries = metadata.find(({ category }) => category === CATEGORY)?.entries;
  const read = (name: string): string | undefined =>
    entries?.find(({ key }) => key === name)?.value;
  const [namespace, path] = [read('namespace'), read('catalogue')];
  if (namespace === undefined || path === undefined) return undefined;
  const keySeparator = read('keySeparator') || false;
  return {
    namespace,
    path,
    settings: { keySeparator, pluralSeparator: read('pluralSeparator') ?? '_' },
  };
}
