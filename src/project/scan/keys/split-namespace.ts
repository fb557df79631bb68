import type { ExtractorSettings } from './key-extractor.ts';

/**
 * A key as written in code without the namespace before it. As i18next does (`extractFromKey`), a key
 * that reads like a sentence has none: “Warning: too late”.
 */
export function splitNamespace(
  key: string,
  { nsSeparator, keySeparator }: Pick<ExtractorSettings, 'nsSeparator' | 'keySeparator'>,
): { readonly key: string; readonly namespace?: string } {
  const at = nsSeparator === false ? -1 : key.indexOf(nsSeparator);
  if (at <= 0 || nsSeparator === false) return { key };
  const isStandard = nsSeparator === ':' && keySeparator === '.';
  const firstStep = keySeparator === false ? key : key.split(keySeparator)[0]!;
  if (isStandard && /[ ,?!;]/.test(firstStep)) return { key };
  return { namespace: key.slice(0, at), key: key.slice(at + nsSeparator.length) };
}
