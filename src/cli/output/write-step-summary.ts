import type { Io } from '../../io/io.ts';
import { joinBytes } from '../../io/text/join-bytes.ts';

/**
 * Adds Markdown to the summary of the GitHub Actions step that we run in; nothing elsewhere. The runner
 * names the file in the environment.
 */
export async function writeStepSummary(io: Io, markdown: string): Promise<void> {
  const path = io.environment['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return;
  const before: Uint8Array[] = [];
  if (await io.exists(path)) for await (const bytes of io.readBytes(path)) before.push(bytes);
  await io.save(path, [joinBytes(before), markdown]);
}
