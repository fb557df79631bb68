import type { Definition, Image, ImageReference, Nodes, Parent, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../../model/span.ts';
import { buildPassage } from '../extract/build-passage.ts';
import type { Extract, ExtractOptions, Extractor } from '../extract/extractor.ts';
import type { Mark } from '../extract/pair-pieces.ts';
import type { Passage, TextPiece } from '../extract/passage.ts';
import { encodeHtml } from '../html/encode-html.ts';
import { extractHtml } from '../html/extract-html.ts';
import { encodeMarkdown } from './encode-markdown.ts';
import {
  encodeYamlFrontMatter,
  extractYamlFrontMatter,
  isYamlFrontMatter,
} from './yaml-front-matter.ts';
import {
  encodeTomlFrontMatter,
  extractTomlFrontMatter,
  isTomlFrontMatter,
} from './toml-front-matter.ts';
import { readHtmlTag } from './read-html-tag.ts';

/** CommonMark with GitHub's tables, footnotes and task lists; of front matter (YAML, TOML) the keys that were asked for. */
export const markdownExtractor: Extractor = {
  extract: extractMarkdown,
  encode(text, { passage, isFirst, isLast }) {
    const { context } = passage;
    if (isYamlFrontMatter(context)) return encodeYamlFrontMatter(text, context);
    if (isTomlFrontMatter(context)) return encodeTomlFrontMatter(text, context);
    return context.startsWith(htmlContext)
      ? encodeHtml(text, context.slice(htmlContext.length))
      : encodeMarkdown(text, context, { isFirst, isLast });
  },
};

/** Contexts of HTML in Markdown begin so. */
const htmlContext = 'html:';

type Run = (TextPiece | Mark)[];

/** Changes to the tree that lose positions (bare addresses) are left out: addresses stay text. */
function readTree(text: string): Nodes {
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [
      ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
      frontmatterFromMarkdown(['yaml', 'toml']),
    ],
  });
}

/** The passages of Markdown: paragraphs, headings, cells, texts of images and titles, HTML between. */
function extractMarkdown(text: string, { frontMatter }: ExtractOptions): Extract {
  const passages: Passage[] = [];
  const walk = (node: Nodes): void => {
    // the types of mdast know no TOML
    if ((node.type as string) === 'toml') {
      passages.push(...extractTomlFrontMatter(text, spanOf(node), frontMatter));
      return;
    }
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        addRun(node, 'text');
        return;
      case 'tableCell':
        addRun(node, 'cell');
        return;
      case 'html':
        addHtml(node);
        return;
      case 'definition':
        addTitle(node, spanOf(node));
        return;
      case 'yaml':
        passages.push(...extractYamlFrontMatter(text, spanOf(node), frontMatter));
        return;
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
  };

  const addHtml = (node: Nodes): void => {
    for (const passage of extractHtml(text, spanOf(node)).passages)
      passages.push({ ...passage, context: htmlContext + passage.context });
  };

  const addRun = (block: Parent, context: string): void => {
    const run: Run = [];
    for (const child of block.children) addPhrase(child as PhrasingContent, run);
    const passage = buildPassage(text, run, { context });
    if (passage !== undefined) passages.push(passage);
  };

  const addPhrase = (node: PhrasingContent, run: Run): void => {
    const span = spanOf(node);
    const add = (
      kind: Mark['kind'],
      at: Span,
      equiv: string,
      canDelete: boolean,
      written?: string,
    ): void => {
      const shared = { name: node.type, span: at, equiv, canDelete };
      run.push({ type: 'mark', kind, ...shared, ...(written !== undefined && { written }) });
    };
    switch (node.type) {
      case 'text':
        run.push({ type: 'text', text: node.value.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '), span });
        return;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference': {
        const inside = findInside(node);
        // An address that is its own text (`<https://…>`) is not to be translated.
        if (inside === undefined || isAddress(text.slice(...span))) {
          add('standalone', span, toText(node), false);
          return;
        }
        const canDelete = node.type !== 'link' && node.type !== 'linkReference';
        add('open', [span[0], inside[0]], '', canDelete);
        for (const child of node.children) addPhrase(child, run);
        add('close', [inside[1], span[1]], '', canDelete, toFullReference(node));
        if (node.type === 'link') addTitle(node, [inside[1], span[1]]);
        return;
      }
      case 'html': {
        const tag = readHtmlTag(text.slice(...span));
        run.push({ type: 'mark', span, ...tag });
        addHtml(node);
        return;
      }
      case 'image':
      case 'imageReference':
        add('standalone', span, '', false);
        addAlternative(node, span);
        if (node.type === 'image') addTitle(node, span);
        return;
      case 'inlineCode':
        add('standalone', span, node.value, false);
        return;
      case 'break':
        add('standalone', span, '\n', false);
        return;
      default:
        add('standalone', span, '', false);
    }
  };

  /** The text of an image; what names a definition too (`![text]`) goes on naming it. */
  const addAlternative = (node: Image | ImageReference, [start, stop]: Span): void => {
    const from = start + '!['.length;
    const end = findLabelEnd(text, from, stop);
    if ((node.alt ?? '').trim() === '' || end === undefined) return;
    const label = text.slice(from, end);
    const type = node.type === 'image' ? 'full' : node.referenceType;
    const reference = { at: end + 1, text: `[${label}]` };
    const name = { at: end + ']['.length, text: label };
    addPlain(node.alt!, [from, end], 'alternative', {
      ...(type !== 'full' && { insertions: [type === 'shortcut' ? reference : name] }),
    });
  };

  /** A title stands last; its quotes may be any of three kinds. */
  const addTitle = ({ title }: Pick<Definition, 'title'>, [from, to]: Span): void => {
    if ((title ?? '').trim() === '') return;
    const found = findTitle(text, from, to);
    if (found !== undefined) addPlain(title!, found, `title${text[found[0] - 1]!}`);
  };

  const addPlain = (
    value: string,
    span: Span,
    context: string,
    traits: Pick<Passage, 'insertions'> = {},
  ): void => {
    passages.push({ span, pieces: [{ type: 'text', text: value, span }], context, ...traits });
  };

  walk(readTree(text));
  passages.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return { passages };
}

/**
 * Where a title stands between its quotes, at the end of a link or a definition (CommonMark 0.31, 6.3).
 * Titles in brackets are left alone.
 */
function findTitle(text: string, from: number, to: number): Span | undefined {
  let end = to;
  while (end > from && /[\s)]/.test(text[end - 1]!)) end--;
  const quote = text[--end];
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = end - 1; at >= from; at--) {
    if (text[at] !== quote) continue;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return [at + 1, end];
  }
  return undefined;
}

/** How a link ends whose text names its definition (`[text]`, `[text][]`), once the text is another. */
function toFullReference(node: PhrasingContent): string | undefined {
  if (node.type !== 'linkReference' || node.referenceType === 'full') return undefined;
  return `][${node.label ?? node.identifier}]`;
}

/** Where the bracket closes that opened before `from` (CommonMark 0.31, 6.3 Link text). */
function findLabelEnd(text: string, from: number, stop: number): number | undefined {
  let depth = 1;
  for (let at = from; at < stop; at++) {
    const sign = text[at]!;
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at;
  }
  return undefined;
}

function spanOf(node: Nodes): Span {
  return [node.position!.start.offset!, node.position!.end.offset!];
}

function findInside({ children }: Parent): Span | undefined {
  const first = children[0];
  return first === undefined ? undefined : [spanOf(first)[0], spanOf(children.at(-1)!)[1]];
}

/** `<https://…>`, or an address that GitHub makes a link of its own accord. */
function isAddress(raw: string): boolean {
  return /^<[^\s>]*>$|^(https?:\/\/|www\.)\S*$|^[^\s[\]<>]+@[^\s[\]<>]+$/i.test(raw);
}

function toText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}
