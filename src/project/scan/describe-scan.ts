import type { ScanResult } from './scan-application.ts';

/** The result of a scan for programs: keys with their places, counts and findings. */
export function describeScan(scan: ScanResult): unknown {
  const { sourceLocale, targetLocales, catalogues, counts, findings, application } = scan;
  return {
    version: 1,
    sourceLocale,
    targetLocales,
    catalogues,
    files: application.files.length,
    keys: application.keys.map(({ namespace, key, uses }) => ({
      namespace,
      key,
      plural: uses.some(({ hasCount }) => hasCount),
      ordinal: uses.some(({ isOrdinal }) => isOrdinal),
      contexts: [...new Set(uses.flatMap(({ contexts }) => contexts))],
      ...findDefault(uses),
      uses: uses.map(({ place }) => place),
    })),
    patterns: application.patterns,
    counts,
    findings,
  };
}

function findDefault(uses: ScanResult['application']['keys'][number]['uses']): {
  readonly default?: string;
} {
  const text = uses.find(({ defaultText }) => defaultText !== undefined)?.defaultText;
  return text === undefined ? {} : { default: text };
}
