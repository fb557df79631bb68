import { fileURLToPath } from 'node:url';

/** The bundled sample: a Turkish news text, its English reference, a memory and a termbase. */
export interface Sample {
  readonly source: string;
  readonly reference: string;
  readonly termbase: string;
  readonly memory: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** The reference is trusted here; the Turkish text is the one that is judged. */
  readonly inspect: 'source';
}

/** Where the sample stands: beside `dist/` or `src/`, in the checkout and in the installed package. */
export function findSample(): Sample {
  const at = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
  return {
    source: at('segments/source.tr.txt'),
    reference: at('segments/reference.en.txt'),
    termbase: at('tm/terms.tbx'),
    memory: at('tm/memory.tmx'),
    sourceLocale: 'tr',
    targetLocale: 'en',
    inspect: 'source',
  };
}
