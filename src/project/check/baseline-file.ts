import jsonc, { type Node, type ParseError } from 'jsonc-parser';
import type { BaselineEntry } from '../../check/baseline.ts';
import { findDeepNesting } from '../../format/json/find-deep-nesting.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';

const EXPECTED = '{"version": 1, "findings": [{"fingerprint": "…", "rule": "…", "reason": "…"}]}';
const FIELDS = ['fingerprint', 'rule', 'path', 'document', 'unit', 'reason', 'expires'] as const;

/**
 * Reads a baseline: accepted findings with reasons.
 *
 * @throws {FormatError} `json/malformed`, `json/structure`, with line and column. An entry without a
 * reason, or with a day that is none, is a fault: it must not hide a finding.
 */
export function readBaseline(text: string, path: string): readonly BaselineEntry[] {
  const fail = (at: number, what: string, expected: string): FormatError =>
    new FormatError(what, {
      fault: 'json/structure',
      path,
      ...buildLineIndex(text)(Math.min(at, text.length)),
      expected,
    });
  const errors: ParseError[] = [];
  const deep = findDeepNesting(text);
  const tree =
    deep === undefined ? jsonc.parseTree(text, errors, { disallowComments: true }) : undefined;
  const [error] = errors;
  if (error !== undefined || tree === undefined)
    throw new FormatError('not JSON', {
      fault: 'json/malformed',
      path,
      ...buildLineIndex(text)(Math.min(error?.offset ?? deep ?? 0, text.length)),
      expected: EXPECTED,
    });
  if (tree.type !== 'object') throw fail(tree.offset, 'no baseline', EXPECTED);
  const version: unknown = jsonc.findNodeAtLocation(tree, ['version'])?.value;
  if (version !== 1) throw fail(tree.offset, 'no version that is known', '"version": 1');
  const list = jsonc.findNodeAtLocation(tree, ['findings']);
  if (list?.type !== 'array') throw fail(tree.offset, 'no list of findings', EXPECTED);
  return (list.children ?? []).map((node) => readEntry(node, fail));
}

function readEntry(
  node: Node,
  fail: (at: number, what: string, expected: string) => FormatError,
): BaselineEntry {
  const entry: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const name of FIELDS) {
    const field = node.type === 'object' ? jsonc.findNodeAtLocation(node, [name]) : undefined;
    if (field === undefined) continue;
    if (field.type !== 'string') throw fail(field.offset, `"${name}" is no string`, 'a string');
    entry[name] = field.value as string;
    if (
      name === 'expires' &&
      !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(entry[name]!)
    )
      throw fail(field.offset, `"expires" is “${entry[name]}”`, 'a day, such as 2027-01-31');
  }
  const { fingerprint, rule = '', path = '', document, unit = '', reason, expires } = entry;
  if (fingerprint === undefined || fingerprint === '')
    throw fail(node.offset, 'an entry has no fingerprint', 'the fingerprint of a finding');
  if (reason === undefined || reason.trim() === '')
    throw fail(node.offset, 'an entry has no reason', '"reason": why the finding is accepted');
  const inside = document === undefined ? {} : { document };
  return {
    fingerprint,
    rule,
    path,
    ...inside,
    unit,
    reason,
    ...(expires !== undefined && { expires }),
  };
}

/** A baseline as text: one entry a line, so that versions of it can be compared and merged. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}
