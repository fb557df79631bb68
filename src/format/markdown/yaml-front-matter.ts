import { isScalar, parseDocument, stringify, visit, type Pair, type Scalar } from 'yaml';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';
import { buildNameFilter } from '../extract/name-filter.ts';
import type { Passage } from '../extract/passage.ts';
import { frontMatterBody } from './front-matter-body.ts';

/** Contexts of front matter begin so; the style of the scalar follows, and for blocks the indent of their lines. */
const CONTEXT = 'yaml:';

type Style = 'plain' | 'flow' | 'single' | 'double' | 'literal' | 'folded';

/**
 * The strings of YAML front matter under the keys that are wanted: `title`, `hero.actions[0].text`. Numbers,
 * dates and the like, keys, aliases and strings with a tag are no text.
 *
 * @param span The front matter with its fences.
 * @param wanted Patterns of keys; absent or empty: nothing is taken, and the front matter is not read at all.
 * @throws {FormatError} `yaml/malformed`
 */
export function extractYamlFrontMatter(
  text: string,
  span: Span,
  wanted: readonly string[] = [],
): readonly Passage[] {
  if (wanted.length === 0) return [];
  const { from, body: yaml } = frontMatterBody(text, span);
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) {
    // the message says a place of its own, counted from the fence
    const reason = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    throw new FormatError(`the front matter is not YAML: ${reason}`, {
      fault: 'yaml/malformed',
      ...buildLineIndex(text)(from + error.pos[0]),
      expected: 'YAML 1.2 between the lines of ---',
    });
  }
  const isWanted = buildNameFilter(wanted);
  const passages: Passage[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string' || node.tag !== undefined) return;
      if (node.value.trim() === '') return;
      const name = toName(path as readonly unknown[], key);
      if (!isWanted(name)) return;
      const isInFlow = path.some((part) => (part as { flow?: boolean }).flow === true);
      const found = toPassage(yaml, node, isInFlow);
      const at: Span = [from + found.span[0], from + found.span[1]];
      passages.push({
        span: at,
        pieces: [{ type: 'text', text: found.text, span: at }],
        context: `${CONTEXT}${found.style}${found.indent}`,
        name,
      });
    },
  });
  return passages;
}

interface Found {
  readonly text: string;
  readonly span: Span;
  readonly style: Style;
  /** White space before the lines of a block. */
  readonly indent: string;
}

/** Quotes belong to the stretch that is replaced, the header and the last line break of a block do not. */
function toPassage(yaml: string, node: Scalar, isInFlow: boolean): Found {
  const [start, end] = node.range!;
  const text = node.value as string;
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED': {
      const style = node.type === 'BLOCK_LITERAL' ? 'literal' : 'folded';
      const header = yaml.indexOf('\n', start) + 1;
      const body = yaml.slice(header, end);
      const first = header + /^\s*/.exec(body)![0].length;
      const indent = yaml.slice(yaml.lastIndexOf('\n', first - 1) + 1, first);
      return { text: text.trim(), span: [first, header + body.trimEnd().length], style, indent };
    }
    case 'QUOTE_DOUBLE':
      return { text, span: [start, end], style: 'double', indent: '' };
    case 'QUOTE_SINGLE':
      return { text, span: [start, end], style: 'single', indent: '' };
    default:
      return { text, span: [start, end], style: isInFlow ? 'flow' : 'plain', indent: '' };
  }
}

/** `hero.actions[0].text`, from the nodes above a scalar. */
function toName(path: readonly unknown[], key: number | string | null): string {
  let name = '';
  for (const [at, part] of path.entries()) {
    const { key: label } = part as Pair;
    if (isScalar(label)) name += `${name === '' ? '' : '.'}${String(label.value)}`;
    const { items } = part as { items?: readonly unknown[] };
    const next = path[at + 1];
    const index = next === undefined ? key : (items?.indexOf(next) ?? -1);
    // the items of a mapping are pairs, which have their own names
    const isList = items !== undefined && !items.some((item) => (item as Pair)?.key !== undefined);
    if (isList && typeof index === 'number' && index >= 0) name += `[${index}]`;
  }
  return name;
}

/** Whether a passage stands in YAML front matter. */
export function isYamlFrontMatter(context: string): boolean {
  return context.startsWith(CONTEXT);
}

/** A string in the style that the original has, quoted where it would not be that string without quotes. */
export function encodeYamlFrontMatter(text: string, context: string): string {
  const [, style, indent] = /^yaml:([a-z]+)(.*)$/s.exec(context)!;
  switch (style as Style) {
    case 'literal':
      // white space at the start would be taken for the indent (YAML 1.2.2, 8.1.1.1)
      return text.trim().replaceAll(/\r?\n/g, `\n${indent!}`);
    case 'folded':
      // of line breaks in a row the first is a space there (YAML 1.2.2, 6.5)
      return text
        .trim()
        .replaceAll(/\s*\n\s*/g, (space) => `${space.replaceAll(/[^\n]/g, '')}\n${indent!}`);
    case 'single':
      return /[\n\r\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
    case 'plain': {
      const plain = stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
      return plain.includes('\n') ? JSON.stringify(text) : plain;
    }
    case 'flow':
      // commas and brackets end a plain string there
      return /^[\p{L}\p{N}][\p{L}\p{N} ]*$/u.test(text)
        ? encodeYamlFrontMatter(text, `${CONTEXT}plain`)
        : JSON.stringify(text);
    default:
      return JSON.stringify(text);
  }
}
