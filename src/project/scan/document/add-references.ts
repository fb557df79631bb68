import { parseI18nextText } from '../../../format/i18next/parse-i18next-text.ts';
import type { AppKey, Application } from '../read-application.ts';
import type { LocaleCatalogues } from '../catalogues/load-catalogues.ts';
import type { ApplicationSettings } from '../scan-options.ts';
import { splitNamespace } from '../keys/split-namespace.ts';

/** `$t(key)`, `$t(key, {"count": 2, "context": "male"})`. */
const REFERENCE = /^\$t\(\s*([^,)]+?)\s*(?:,([\s\S]*))?\)$/;

/**
 * The application with what its texts ask for by `$t(…)`: such keys are used too, with whatever the
 * text hands on.
 */
export function addReferences(
  application: Application,
  catalogues: readonly LocaleCatalogues[],
  settings: ApplicationSettings,
): Application {
  const keys = new Map<string, AppKey>();
  for (const { files } of catalogues)
    for (const file of files.values())
      for (const { text, at } of file.entries.values()) {
        if (!text.includes('$t(')) continue;
        for (const part of parseI18nextText(text)) {
          const match = typeof part === 'string' ? null : REFERENCE.exec(part.data ?? '');
          if (match === null) continue;
          const { key, namespace = file.namespace } = splitNamespace(match[1]!, settings);
          const id = JSON.stringify([namespace, key]);
          const known = keys.get(id)?.uses ?? [];
          const options = match[2] ?? '';
          const [line, column] = at;
          keys.set(id, {
            namespace,
            key,
            uses: [
              ...known,
              {
                key,
                place: { path: file.path, line, column },
                hasCount: /["']count["']/.test(options),
                isOrdinal: /["']ordinal["']\s*:\s*true/.test(options),
                contexts: [],
                hasOpenContext: /["']context["']/.test(options),
                returnsObjects: false,
                isOptional: false,
                isComment: false,
              },
            ],
          });
        }
      }
  const own = application.keys.map((key) => {
    const id = JSON.stringify([key.namespace, key.key]);
    const more = keys.get(id)?.uses ?? [];
    keys.delete(id);
    return { ...key, uses: [...key.uses, ...more] };
  });
  return { ...application, keys: [...own, ...keys.values()] };
}
