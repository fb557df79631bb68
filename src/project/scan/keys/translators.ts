import type { Span } from '../../../model/span.ts';
import { findStart, foldText, isLiteral, listProperties, type SyntaxNode } from './syntax-node.ts';

/** A translation function that somebody made: what it is called, where, and what it stands for. */
interface Translator {
  readonly name: string;
  readonly namespace?: string;
  readonly keyPrefix?: string;
  /** The function it is declared in; a file as a whole has none. */
  readonly scope: Span;
}

/** What a translation function adds to keys. */
export type Translated = Pick<Translator, 'namespace' | 'keyPrefix'>;

/**
 * The translation functions of a file. `i18next-parser` keeps one namespace a file, the last one; with
 * two components in a file each has its own.
 */
export interface Translators {
  /** Told of each node, in the order of the text. */
  visit(node: SyntaxNode): void;
  /** Told of declarations; the names of the translation functions that they make. */
  declare(node: SyntaxNode, source: string): readonly string[];
  call(node: SyntaxNode): void;
  element(node: SyntaxNode, tag: SyntaxNode): void;
  /** What a call at a place adds to its keys. Asked at the end. */
  find(offset: number, caller: string | undefined): Translated;
}

const EVERYWHERE: Span = [0, Infinity];

/** Instances of i18next itself: their `t` has no namespace of its own. */
const INSTANCE = /^(?:i18n|i18next)\./;

/** Knows of no function yet; what is declared is known inside the function around it. */
export function createTranslators(): Translators {
  const functions: Span[] = [];
  const known: Translator[] = [];
  /** From `withTranslation`: for the whole file, whatever stands before it. */
  let wrapped: Translated | undefined;
  const scopeAt = (offset: number): Span => {
    while (functions.length > 0 && functions.at(-1)![1] <= offset) functions.pop();
    return functions.at(-1) ?? EVERYWHERE;
  };
  return {
    visit(node) {
      if (node.parameters === undefined || node.body === undefined) return;
      scopeAt(node.pos);
      functions.push([node.pos, node.end]);
      for (const { name, type } of node.parameters) {
        const namespace = type?.typeArguments?.[0]?.literal?.text;
        if (type?.typeName?.text !== 'TFunction' || name?.text === undefined) continue;
        if (namespace !== undefined)
          known.push({ name: name.text, namespace, scope: [node.pos, node.end] });
      }
    },
    declare(node, source) {
      const made = readMaker(node.initializer);
      if (made === undefined) return [];
      const scope = scopeAt(node.pos);
      const names = listNames(node.name, made.isWhole, source);
      known.push(...names.map((name) => ({ name, ...made.translated, scope })));
      return names;
    },
    call(node) {
      if (node.expression?.text !== 'withTranslation') return;
      wrapped ??= readTranslated(node.arguments ?? [], 0);
    },
    element(node, tag) {
      if (tag.tagName?.text !== 'Translation') return;
      const attributes = new Map(
        (tag.attributes?.properties ?? []).map(({ name, initializer }) => [
          name?.text,
          foldText(initializer?.expression ?? initializer),
        ]),
      );
      const namespace = attributes.get('ns');
      const keyPrefix = attributes.get('keyPrefix');
      known.push({
        name: 't',
        ...(namespace !== undefined && { namespace }),
        ...(keyPrefix !== undefined && { keyPrefix }),
        scope: [node.pos, node.end],
      });
    },
    find(offset, caller = 't') {
      if (INSTANCE.test(caller)) return {};
      const name = caller.split('.').at(-1)!;
      const holding = known.filter(
        (one) => one.name === name && one.scope[0] <= offset && offset < one.scope[1],
      );
      // the innermost, of several in one function the last
      const found = holding.reduce<Translator | undefined>(
        (best, one) => (best === undefined || one.scope[0] >= best.scope[0] ? one : best),
        undefined,
      );
      if (found !== undefined) return toTranslated(found);
      if (wrapped !== undefined) return wrapped;
      // a helper that is handed the function of a component in the same file
      const before = known.findLast((one) => one.name === name && one.scope[0] <= offset);
      const near = before ?? known.find((one) => one.name === name);
      return near === undefined ? {} : toTranslated(near);
    },
  };
}

function toTranslated({ namespace, keyPrefix }: Translator): Translated {
  return {
    ...(namespace !== undefined && { namespace }),
    ...(keyPrefix !== undefined && { keyPrefix }),
  };
}

/** `useTranslation(…)`, `i18n.getFixedT(…)`, awaited or not; `isWhole` when it is the function itself. */
function readMaker(
  node: SyntaxNode | undefined,
): { readonly translated: Translated; readonly isWhole: boolean } | undefined {
  if (node === undefined) return undefined;
  const { expression } = node;
  if (expression === undefined) return undefined;
  if (node.arguments === undefined) {
    const made = readMaker(expression);
    if (made === undefined) return undefined;
    return node.name?.text === 't' ? { ...made, isWhole: true } : made;
  }
  const name = expression.name?.text ?? expression.text;
  if (name === 'useTranslation')
    return { translated: readTranslated(node.arguments, 0), isWhole: false };
  if (name === 'getFixedT') return { translated: readTranslated(node.arguments, 1), isWhole: true };
  return undefined;
}

function readTranslated(args: readonly SyntaxNode[], at: number): Translated {
  const [names, options] = [args[at], args[at + 1]];
  const namespace = foldText(names) ?? foldText(names?.elements?.find(isLiteral));
  const keyPrefix =
    options === undefined
      ? undefined
      : (foldText(options) ?? foldText(listProperties(options).get('keyPrefix')));
  return {
    ...(namespace !== undefined && { namespace }),
    ...(keyPrefix !== undefined && { keyPrefix }),
  };
}

/** `t` of `{ t }`, `tc` of `{ t: tc }`, the first of `[t]`, the name itself of a whole function. */
function listNames(
  name: SyntaxNode | undefined,
  isWhole: boolean,
  source: string,
): readonly string[] {
  if (name === undefined) return [];
  if (name.elements === undefined)
    // `const translation = useTranslation()`: called as `translation.t`
    return isWhole && name.text !== undefined ? [name.text] : ['t'];
  const isList = source[findStart(name, source)] === '[';
  const found = isList
    ? name.elements[0]
    : name.elements.find((one) => (one.propertyName ?? one.name)?.text === 't');
  return found?.name?.text === undefined ? [] : [found.name.text];
}
