import { isLocale } from '../language/is-locale.ts';
import type { Direction } from '../project/memory/memory-locales.ts';
import type { OpenFile } from '../project/workspace/files/open-file.ts';
import { ApiProblem } from './api/problem.ts';
import type { ServerContext } from './route.ts';
import { toFileInfo } from './to-file-info.ts';

/** The locales of a file. */
export function directionOf(file: OpenFile): Direction {
  const { sourceLocale, targetLocale } = toFileInfo(file);
  return demandDirection(sourceLocale, targetLocale);
}

/**
 * The locales that a request names, or else those of the project: of its config, or of its first file.
 *
 * @throws {ApiProblem} 400 when nobody says them, or they are none
 */
export function findDirection(
  { source, target }: { readonly source?: string; readonly target?: string },
  { workspace: { config, files } }: ServerContext,
): Direction {
  const [first] = files.values();
  const info = first === undefined ? undefined : toFileInfo(first);
  return demandDirection(
    source ?? config.sourceLocale ?? info?.sourceLocale,
    target ?? config.targetLocale ?? info?.targetLocale,
  );
}

function demandDirection(source = '', target = ''): Direction {
  if (!isLocale(source) || !isLocale(target))
    throw new ApiProblem(400, 'no-locales', 'nobody says the locales: the query, config or file');
  return { sourceLocale: source, targetLocale: target };
}
