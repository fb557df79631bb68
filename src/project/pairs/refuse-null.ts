import type { Content } from '../../model/content.ts';
import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';

const NULL = '\0';

/**
 * The pairs without those that hold U+0000, each of which is a fault: the texts of a memory end there (SQLite),
 * and TMX cannot say it (XML 1.0 §2.2). Tables can, JSON Lines by an escape.
 *
 * @throws {FormatError} `json/structure` or `table/structure` without an `onFault`
 */
export function* refuseNull(
  pairs: Iterable<SegmentPair>,
  path: string,
  kind: 'jsonl' | 'csv' | 'tsv',
  onFault: ((fault: FormatError) => void) | undefined,
): Generator<SegmentPair> {
  for (const pair of pairs) {
    const side = holdsNull(pair.source) ? 'source' : holdsNull(pair.target) ? 'target' : undefined;
    if (side === undefined) {
      yield pair;
      continue;
    }
    const place = pair.at?.[side];
    const fault = new FormatError(`the ${side} holds the character U+0000`, {
      fault: kind === 'jsonl' ? 'json/structure' : 'table/structure',
      path,
      ...(place !== undefined && { line: place[0], column: place[1] }),
      expected: 'text without it: a memory cannot keep it',
    });
    if (onFault === undefined) throw fault;
    onFault(fault);
  }
}

function holdsNull(content: Content): boolean {
  return content.some((part) => typeof part === 'string' && part.includes(NULL));
}
