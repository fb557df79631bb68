import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';
import { findDeepNesting } from '../json/find-deep-nesting.ts';
import type { KeySettings } from './key-settings.ts';

/** One text of a catalogue. */
export interface CatalogueEntry {
  /** The steps of its key, joined; array positions are steps. */
  readonly key: string;
  readonly text: string;
  /** Of the value, quotes included. */
  readonly span: Span;
  /** Line and column of the value, from 1. */
  readonly at: readonly [line: number, column: number];
}

/** A catalogue of one locale and namespace: texts by key, in the order of the file. */
export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/**
 * Reads i18next resources with the place of every text. Keys may be nested or hold the separator
 * themselves; values that are no text (numbers, `null`) are left out.
 *
 * @throws {FormatError} `json/malformed`, `json/structure`; with line and column.
 */
export function readCatalogue(
  text: string,
  { keySeparator }: Pick<KeySettings, 'keySeparator'>,
): Catalogue {
  const root = parseCatalogue(text);
  const locate = buildLineIndex(text);
  const entries = new Map<string, CatalogueEntry>();
  const separator = keySeparator === false ? '.' : keySeparator;
  const walk = (node: Node, key: string | undefined): void => {
    const inner = (name: string): string =>
      key === undefined ? name : `${key}${separator}${name}`;
    if (node.type === 'object')
      for (const { children } of node.children ?? [])
        walk(children![1]!, inner(children![0]!.value));
    else if (node.type === 'array')
      for (const [at, child] of (node.children ?? []).entries()) walk(child, inner(String(at)));
    else if (node.type === 'string' && key !== undefined) {
      const { line, column } = locate(node.offset);
      const span: Span = [node.offset, node.offset + node.length];
      entries.set(key, { key, text: node.value as string, span, at: [line, column] });
    }
  };
  walk(root, undefined);
  return entries;
}

/**
 * The syntax tree of a catalogue, which is an object. As strict as `JSON.parse`, which is what will
 * read it in the application.
 *
 * @throws {FormatError} `json/malformed`, `json/structure`.
 */
export function parseCatalogue(text: string): Node {
  const fail = (at: number, message: string, expected: string, isMalformed = true): never => {
    const { line, column } = buildLineIndex(text)(at);
    const fault = isMalformed ? 'json/malformed' : 'json/structure';
    throw new FormatError(message, { fault, line, column, expected });
  };
  const nested = findDeepNesting(text);
  if (nested !== undefined) fail(nested, 'brackets nest too deep', 'flatter JSON');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error !== undefined) {
    const name = printParseErrorCode(error.error).replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
    const expected = 'JSON as JSON.parse takes it, without comments and trailing commas';
    fail(error.offset, `this is not JSON (${name})`, expected);
  }
  if (root?.type !== 'object')
    return fail(root?.offset ?? 0, 'the file is no object', 'an object of keys and texts', false);
  return root;
}
