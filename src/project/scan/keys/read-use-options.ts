import type { KeyUse } from './key-extractor.ts';
import {
  foldText,
  isLiteral,
  listBranches,
  listProperties,
  type SyntaxNode,
} from './syntax-node.ts';

/** What the options of a call, or the attributes of a component, say of a key. */
export type UseOptions = Pick<
  KeyUse,
  | 'namespace'
  | 'defaultText'
  | 'defaultForms'
  | 'hasCount'
  | 'isOrdinal'
  | 'contexts'
  | 'hasOpenContext'
  | 'returnsObjects'
>;

/** @param args Of the call, without the key: a default text, then options, or only one of them. */
export function readCallOptions(args: readonly SyntaxNode[], source: string): UseOptions {
  const [first] = args;
  const text = foldText(first);
  const options = args.find(({ properties }) => properties !== undefined);
  const given = options === undefined ? new Map<string, SyntaxNode>() : listProperties(options);
  const hasSpread = options?.properties?.some(({ name }) => name === undefined) === true;
  // options that come from elsewhere: nobody sees what they hold
  const isOpen = hasSpread || (first !== undefined && text === undefined && options === undefined);
  return readOptions(given, { text: text ?? foldText(given.get('defaultValue')), isOpen, source });
}

/** @param text What stands between the tags of the component. */
export function readTransOptions(
  attributes: ReadonlyMap<string, SyntaxNode | undefined>,
  text: string | undefined,
  source: string,
): UseOptions {
  const inner = attributes.get('tOptions');
  const given = new Map([...(inner === undefined ? [] : listProperties(inner)), ...attributes]);
  return readOptions(given, { text, isOpen: false, source });
}

function readOptions(
  given: ReadonlyMap<string, SyntaxNode | undefined>,
  found: { readonly text: string | undefined; readonly isOpen: boolean; readonly source: string },
): UseOptions {
  const isTrue = (name: string): boolean => {
    const node = given.get(name);
    return node !== undefined && found.source.slice(node.pos, node.end).trim() === 'true';
  };
  const context = given.get('context');
  const branches = context === undefined ? [] : listBranches(context, found.source);
  const contexts = branches.filter(isLiteral).map(({ text }) => text);
  const ns = given.get('ns');
  const namespace = foldText(ns) ?? foldText(ns?.elements?.[0]);
  const forms = [...given].flatMap(([name, node]) => {
    const text = foldText(node);
    const ending = /^defaultValue_(.+)$/.exec(name)?.[1];
    return ending === undefined || text === undefined ? [] : [[ending, text] as const];
  });
  return {
    ...(namespace !== undefined && { namespace }),
    ...(found.text !== undefined && { defaultText: found.text }),
    ...(forms.length > 0 && { defaultForms: Object.fromEntries(forms) }),
    hasCount: given.has('count'),
    isOrdinal: isTrue('ordinal'),
    contexts: [...new Set(contexts)].filter((name) => name !== ''),
    hasOpenContext:
      found.isOpen || (given.has('context') && !(context && branches.every(isLiteral))),
    returnsObjects: isTrue('returnObjects'),
  };
}
