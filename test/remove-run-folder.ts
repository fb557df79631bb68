import { rmSync } from 'node:fs';

/** After the last suite. */
export default function removeRunFolder(): void {
  const folder = process.env['KOSUT_TEST_FOLDER'];
  // a server that was just told to end may still write
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
