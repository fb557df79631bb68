import type { FormatName } from '../../format/formats.ts';
import { formatPoString } from '../../format/po/po-string.ts';
import { formatTsvCell } from '../../format/table/read-cells.ts';
import { escapeText } from '../../format/xml/escape-xml.ts';
import type { Io } from '../../io/io.ts';
import { readEncoded } from '../../io/text/read-encoded.ts';
import { spliceBytes, type TextPatch } from '../../io/text/splice-bytes.ts';
import type { Content } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { findStretches, formatOf, groupByFile } from './find-stretches.ts';

/** One file as it would be with what can be mended without harm mended. */
export interface FilePlan {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The new file: all bytes outside the mended words are those of the old one. */
  readonly bytes: Uint8Array;
  readonly count: number;
}

/**
 * What to write so that the findings with a `replacement` are mended. Of two that touch each other
 * the first is mended; the other waits for the next time. Standard input is left alone.
 *
 * @param findings As the checks made them: line and column are those of the segment.
 * @throws {FormatError} `file/encoding` when a file is in an encoding that cannot be written.
 */
export async function planFixes(
  io: Io,
  findings: readonly Finding[],
  contentOf: (finding: Finding) => Content | undefined,
  format: string | undefined,
): Promise<readonly FilePlan[]> {
  const plans: FilePlan[] = [];
  const fixable = findings.filter((finding) => replacementOf(finding) !== undefined);
  for (const [path, group] of groupByFile(fixable)) {
    if (path === '-') continue;
    const file = await readEncoded(io, path);
    const name = formatOf(path, file.text, format);
    if (name === undefined) continue;
    const patches: TextPatch[] = [];
    const stretches = [...findStretches(file.text, name, group, contentOf)];
    stretches.sort(([, one], [, other]) => one[0] - other[0] || one[1] - other[1]);
    for (const [finding, [start, end]] of stretches) {
      if (start < (patches.at(-1)?.end ?? 0)) continue;
      const text = escapeFor(name, replacementOf(finding)!);
      if (text !== undefined) patches.push({ start, end, text });
    }
    if (patches.length === 0) continue;
    const bytes = spliceBytes(file, patches, toReference, path);
    plans.push({
      path,
      before: file.text,
      after: applyPatches(file.text, patches),
      bytes,
      count: patches.length,
    });
  }
  return plans;
}

function replacementOf(finding: Finding): string | undefined {
  return 'replacement' in finding ? finding.replacement : undefined;
}

function applyPatches(text: string, patches: readonly TextPatch[]): string {
  let at = 0;
  let after = '';
  for (const { start, end, text: words } of patches) {
    after += text.slice(at, start) + words;
    at = end;
  }
  return after + text.slice(at);
}

/** A replacement as it stands in a file of the format; absent where that hangs on what is around it. */
function escapeFor(format: FormatName, text: string): string | undefined {
  switch (format) {
    case 'xliff':
    case 'tmx':
      return escapeText(text);
    case 'jsonl':
      return JSON.stringify(text).slice(1, -1);
    case 'po':
      return text
        .split('\n')
        .map((line) => formatPoString(line).slice(1, -1))
        .join(String.raw`\n`);
    case 'csv':
      return /[",\r\n]/.test(text) ? undefined : text;
    default:
      return formatTsvCell(text);
  }
}

/** What XML has for characters an encoding cannot hold (XML 1.0, 4.1). */
function toReference(character: string): string {
  return `&#x${character.codePointAt(0)!.toString(16).toLocaleUpperCase('en')};`;
}
