import { parseTOML, ParseError, type AST } from 'toml-eslint-parser';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';
import { buildNameFilter } from '../extract/name-filter.ts';
import type { Passage } from '../extract/passage.ts';
import { frontMatterBody } from './front-matter-body.ts';

/** Contexts of TOML front matter begin so; the style of the string follows. */
const CONTEXT = 'toml:';

/** Quotes of one sign or of three; “basic” strings are in double quotes and have escapes (TOML 1.0.0, String). */
type Style = 'basic' | 'basic-lines' | 'literal' | 'literal-lines';

/**
 * The strings of TOML front matter under the keys that are wanted: `title`, `params.list[0].text`. See
 * `extractYamlFrontMatter`, which does the same for YAML.
 *
 * @param span The front matter with its fences.
 * @param wanted Patterns of keys; absent or empty: nothing is taken, and the front matter is not read at all.
 * @throws {FormatError} `toml/malformed`
 */
export function extractTomlFrontMatter(
  text: string,
  span: Span,
  wanted: readonly string[] = [],
): readonly Passage[] {
  if (wanted.length === 0) return [];
  const { from, body: toml } = frontMatterBody(text, span);
  const isWanted = buildNameFilter(wanted);
  const passages: Passage[] = [];
  const addValue = (node: AST.TOMLContentNode, name: string): void => {
    if (node.type === 'TOMLArray')
      for (const [at, element] of node.elements.entries()) addValue(element, `${name}[${at}]`);
    else if (node.type === 'TOMLInlineTable') for (const pair of node.body) addPair(pair, name);
    else if (node.kind === 'string' && node.value.trim() !== '' && isWanted(name)) {
      const style: Style = `${node.style}${node.multiline ? '-lines' : ''}`;
      const at: Span = [from + node.range[0], from + node.range[1]];
      // line breaks at the ends belong to the quotes
      const said = node.multiline ? node.value.trim() : node.value;
      passages.push({
        span: at,
        pieces: [{ type: 'text', text: said, span: at }],
        context: CONTEXT + style,
        name,
      });
    }
  };
  const addPair = ({ key, value }: AST.TOMLKeyValue, name: string): void =>
    addValue(
      value,
      toName([
        name,
        ...key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value)),
      ]),
    );
  for (const node of parse(toml, text, from).body[0].body)
    if (node.type === 'TOMLKeyValue') addPair(node, '');
    else for (const pair of node.body) addPair(pair, toName(node.resolvedKey));
  return passages;
}

function parse(toml: string, text: string, from: number): AST.TOMLProgram {
  try {
    return parseTOML(toml);
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    throw new FormatError(`the front matter is not TOML: ${cause.message}`, {
      fault: 'toml/malformed',
      ...buildLineIndex(text)(from + cause.index),
      expected: 'TOML 1.0 between the lines of +++',
      cause,
    });
  }
}

/** `params.list[0].text`, from keys and the numbers of tables in arrays. */
function toName(parts: readonly (string | number)[]): string {
  let name = '';
  for (const part of parts)
    if (typeof part === 'number') name += `[${part}]`;
    else if (part !== '') name += `${name === '' ? '' : '.'}${part}`;
  return name;
}

/** Whether a passage stands in TOML front matter. */
export function isTomlFrontMatter(context: string): boolean {
  return context.startsWith(CONTEXT);
}

/** A string in the style that the original has; in double quotes where it could not be said without escapes. */
export function encodeTomlFrontMatter(text: string, context: string): string {
  const style = context.slice(CONTEXT.length) as Style;
  const hasLines = style.endsWith('-lines');
  const quote = hasLines ? "'''" : "'";
  // escapes are not possible in literal strings, so some signs are not either
  const isLiteral =
    style.startsWith('literal') &&
    !(hasLines ? /'''|'$|[^\t\n\P{Cc}]/u : /['\n]|[^\t\P{Cc}]/u).test(text);
  // the first line break after three quotes does not count
  if (isLiteral) return `${quote}${hasLines ? '\n' : ''}${text}${quote}`;
  // escapes of JSON are escapes of TOML; of all control characters JSON leaves only this one alone
  const escaped = JSON.stringify(text).replaceAll('\u007f', '\\u007f');
  return hasLines
    ? `"""\n${escaped.slice(1, -1).replaceAll(/\\(n|.)/g, unescapeBreak)}"""`
    : escaped;
}

function unescapeBreak(escape: string, sign: string): string {
  return sign === 'n' ? '\n' : escape;
}
