import { JsxLexer } from './lexers.ts';
import type { ExtractedKeys, ExtractorSettings, KeyPattern, KeyUse } from './key-extractor.ts';
import { readInitSettings } from './read-init-settings.ts';
import { readCallOptions, readTransOptions, type UseOptions } from './read-use-options.ts';
import type { KeySettings } from '../../../format/i18next/key-settings.ts';
import { splitNamespace } from './split-namespace.ts';
import { createTranslators, type Translators } from './translators.ts';
import {
  findStart,
  foldText,
  isLiteral,
  listAttributes,
  listBranches,
  type SyntaxNode,
} from './syntax-node.ts';

/** What there is to know of a place where keys are used. */
interface UsePlace {
  readonly nodes: readonly SyntaxNode[];
  readonly options: UseOptions;
  /** The function's name; absent for components. */
  readonly caller?: string;
  /** The key where no node holds it. */
  readonly key?: string;
}

/** A syntax error: where and what. */
export interface SourceFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * The lexer of `i18next-parser` with positions. It walks the tree and knows calls and components; what
 * they say is read here, from the same nodes, since its entries have no place and take variables
 * for texts (`{ context: gender }`).
 */
export class PositionedLexer extends JsxLexer {
  readonly #settings: ExtractorSettings;
  readonly #isComment: boolean;
  readonly #uses = new Map<number, KeyUse[]>();
  readonly #patterns: KeyPattern[] = [];
  readonly #doubts = new Map<number, string>();
  readonly #translators: Translators;
  #source = '';
  #current: SyntaxNode | undefined;
  #fault: SourceFault | undefined;
  #init: Partial<KeySettings> | undefined;

  constructor(settings: ExtractorSettings, isComment = false) {
    super({ functions: [...settings.functions], componentFunctions: settings.components });
    this.#settings = settings;
    this.#isComment = isComment;
    this.#translators = createTranslators();
  }

  /** The keys of a source text. Once for each lexer. */
  read(source: string, filename: string): ExtractedKeys & { readonly fault?: SourceFault } {
    this.#source = source;
    this.extract(source, filename);
    const resolve = (offset: number, caller?: string): ReturnType<Translators['find']> =>
      this.#translators.find(offset, caller);
    const uses = [...this.#uses].sort(([one], [other]) => one - other).flatMap(([, list]) => list);
    return {
      uses: uses.map((use) => this.#finish(use, resolve)),
      patterns: this.#patterns.map((pattern) => this.#finish(pattern, resolve)),
      doubts: [...this.#doubts].map(([offset, message]) => ({ offset, message })),
      ...(this.#fault !== undefined && { fault: this.#fault }),
      ...(this.#init !== undefined && { settings: this.#init }),
    };
  }

  /** Called by the base for each node, in the order of the text. */
  override createCommentNodeParser(): (keys: unknown[], node: SyntaxNode, content: string) => void {
    const parse = super.createCommentNodeParser();
    return (keys, node, content) => {
      this.#current = node;
      const [fault] = node.parseDiagnostics ?? [];
      if (fault !== undefined) {
        const { messageText: text } = fault;
        const message = typeof text === 'string' ? text : text.messageText;
        this.#fault ??= { offset: fault.start, message };
      }
      this.#translators.visit(node);
      this.#commentCursor = node.pos;
      if (!this.#isComment) parse(keys, node, content);
    };
  }

  /** The base gives comments in order but without their places; they follow each other before the node. */
  #commentCursor = 0;

  override commentExtractor(comment: string): null {
    const start = this.#source.indexOf(comment, this.#commentCursor);
    this.#commentCursor = start + comment.length;
    for (const match of comment.matchAll(new RegExp(this.callPattern, 'g'))) {
      const lexer = new PositionedLexer(this.#settings, true);
      const base = start + match.index;
      for (const use of lexer.read(match[0], 'comment.tsx').uses)
        this.#keep(base + use.offset, { ...use, offset: base + use.offset, isComment: true });
    }
    return null;
  }

  override variableDeclarationExtractor(node: SyntaxNode): void {
    for (const name of this.#translators.declare(node, this.#source))
      if (!this.functions.includes(name)) this.functions.push(name);
  }

  override expressionExtractor(node: SyntaxNode): null {
    const args = node.arguments ?? [];
    const [first, ...others] = [...args];
    this.#translators.call(node);
    this.#init ??= readInitSettings(node, this.#source);
    if (first === undefined || !this.#isTranslation(node)) return null;
    this.#add({
      nodes: first.elements ?? [first],
      options: readCallOptions(others, this.#source),
      ...(node.expression !== undefined && {
        caller: this.expressionToName(node.expression) ?? '',
      }),
    });
    return null;
  }

  /** Asks the base, which takes the arguments out of the node; they are put back for the walk. */
  #isTranslation(node: SyntaxNode): boolean {
    const args = node.arguments!;
    const kept = [...args];
    const silent = this.#current;
    this.#current = undefined;
    super.expressionExtractor(node);
    this.#current = silent;
    const isTaken = args.length < kept.length;
    args.splice(0, args.length, ...kept);
    return isTaken;
  }

  override taggedTemplateExpressionExtractor(node: SyntaxNode): null {
    const entry = super.taggedTemplateExpressionExtractor(node);
    if (entry !== null)
      this.#add({
        nodes: [node.template!],
        options: readCallOptions([], this.#source),
        caller: 't',
      });
    return null;
  }

  override jsxExtractor(node: SyntaxNode, content: string): null {
    const tag = node.openingElement ?? node;
    this.#translators.element(node, tag);
    const isComponent = this.#settings.components.includes(
      this.expressionToName(tag.tagName) ?? '',
    );
    if (!isComponent) return null;
    const attributes = listAttributes(tag);
    const key = attributes.get('i18nKey');
    let text: string | undefined;
    let entry: ReturnType<JsxLexer['jsxExtractor']>;
    try {
      entry = super.jsxExtractor(node, content);
      text = entry?.defaultValue;
    } catch {
      // fragments and attributes without values: the base reads fields that are not there
      this.#doubt(
        node,
        'the content of this component cannot be told; write its text as “defaults”',
      );
    }
    const options = readTransOptions(attributes, text, content);
    const caller = attributes.get('t')?.escapedText;
    const place = { options, ...(caller !== undefined && { caller }) };
    if (key !== undefined) this.#add({ ...place, nodes: [key] });
    else if (entry?.key !== undefined) this.#add({ ...place, nodes: [tag], key: entry.key });
    return null;
  }

  override emit(name: string, ...details: unknown[]): boolean {
    const message = String(details[0]);
    // of keys that are no literals more is known here
    const isKnown = message.startsWith('"i18nKey" prop');
    if (name === 'warning' && this.#current !== undefined && !isKnown)
      this.#doubt(this.#current, message);
    return true;
  }

  #doubt(node: SyntaxNode, message: string): void {
    this.#doubts.set(findStart(node, this.#source), message);
  }

  #keep(offset: number, use: KeyUse & { readonly caller?: string }): void {
    this.#uses.set(offset, [...(this.#uses.get(offset) ?? []), use]);
  }

  #add({ nodes, options, caller, key: given }: UsePlace): void {
    const branches = nodes.map((node) => listBranches(node, this.#source));
    for (const [at, list] of branches.entries())
      for (const node of list) {
        const offset = findStart(node, this.#source);
        if (this.#uses.has(offset)) continue;
        const key = given ?? foldText(node) ?? this.#readSelector(node);
        const { namespace, ...traits } = options;
        const own = { offset, ...(namespace !== undefined && { namespace }) };
        const call = caller === undefined ? {} : { caller };
        if (key !== undefined) {
          const isOptional = at < branches.length - 1;
          const comment = { isComment: this.#isComment };
          this.#keep(offset, { key, ...own, ...call, ...traits, isOptional, ...comment });
          continue;
        }
        const around = readGap(node);
        if (around === undefined || around.prefix + around.suffix === '')
          this.#doubt(node, 'this key is known only when the program runs');
        else this.#patterns.push({ ...around, ...own, ...call });
      }
  }

  /** The selector of i18next 25: `$ => $.menu.open` is `menu.open`. */
  #readSelector({ parameters, body }: SyntaxNode): string | undefined {
    if (parameters?.length !== 1 || body === undefined) return undefined;
    const names: string[] = [];
    let node: SyntaxNode = body;
    while (node.expression !== undefined) {
      const name = node.name?.text ?? node.argumentExpression?.text;
      if (name === undefined) return undefined;
      names.unshift(name);
      node = node.expression;
    }
    const isRoot = node.escapedText === parameters[0]!.name?.escapedText;
    return isRoot && names.length > 0 ? names.join(this.#settings.keySeparator || '.') : undefined;
  }

  /** Namespace and prefix, which may be said behind the place that uses them. */
  #finish<T extends KeyUse | KeyPattern>(
    use: T & { readonly caller?: string },
    resolve: (offset: number, caller?: string) => { namespace?: string; keyPrefix?: string },
  ): T {
    const { caller, ...own } = use;
    const { keySeparator } = this.#settings;
    const found = caller === undefined ? {} : resolve(use.offset, caller);
    const text = 'key' in use ? use.key : use.prefix;
    const prefixed =
      found.keyPrefix === undefined ? text : `${found.keyPrefix}${keySeparator || ''}${text}`;
    const split = splitNamespace(prefixed, this.#settings);
    const namespace = split.namespace ?? use.namespace ?? found.namespace;
    const name = 'key' in use ? { key: split.key } : { prefix: split.key };
    return { ...own, ...name, ...(namespace !== undefined && { namespace }) } as unknown as T;
  }
}

/** What is known before and behind the gaps of a template or a sum. */
function readGap(node: SyntaxNode): { prefix: string; suffix: string } | undefined {
  const { head, templateSpans, left, right } = node;
  if (head !== undefined)
    return { prefix: head.text ?? '', suffix: templateSpans?.at(-1)?.literal.text ?? '' };
  if (left === undefined || right === undefined) return undefined;
  const before = foldText(left) ?? readGap(left)?.prefix ?? '';
  return { prefix: before, suffix: isLiteral(right) ? right.text : '' };
}
