import os from 'node:os';
import path from 'node:path';

/**
 * The folder for what can be made again at any time, of the user who runs the program: `XDG_CACHE_HOME`,
 * else where the system keeps such (XDG Base Directory Specification; Apple, File System Programming
 * Guide; Windows, Known Folders).
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const asked = environment['XDG_CACHE_HOME'];
  // the specification: a relative path is to be ignored
  if (asked !== undefined && path.isAbsolute(asked)) return path.join(asked, 'kosut');
  const home = os.homedir();
  if (platform === 'win32')
    return path.join(environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'), 'kosut');
  return path.join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'kosut');
}
