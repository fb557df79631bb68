import sparticuz from '@sparticuz/chromium';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Before the first suite: every temporary folder of this run, its browsers' and its servers' too, comes into one, which
 * `remove-run-folder.ts` takes away. The browser itself is unpacked once for all runs, so outside of it.
 */
export default async function makeRunFolder(): Promise<void> {
  if (process.platform === 'linux')
    process.env['KOSUT_TEST_BROWSER'] = await sparticuz.executablePath().catch(() => '');
  const folder = mkdtempSync(path.join(tmpdir(), 'kosut-tests-'));
  // a database server runs as another user, in a folder of its own
  chmodSync(folder, 0o711);
  process.env['KOSUT_TEST_FOLDER'] = folder;
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
}
