import type { XmlAttribute } from './xml-event.ts';

/** A name with its prefix, without it, and the namespace it is of. */
export interface XmlName {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
}

/** The prefixes that hold inside one element, and the names that were looked up there. */
export interface NamespaceScope {
  readonly parent: NamespaceScope | undefined;
  readonly bindings: ReadonlyMap<string, string>;
  readonly elements: Map<string, XmlName>;
  readonly attributes: Map<string, XmlName>;
  /** Short start tags as they were written: most of a file is the same few tags. */
  readonly tags: Map<string, KnownTag>;
}

/** What a start tag of this scope says, wherever it stands in the same letters. */
export interface KnownTag {
  readonly name: XmlName;
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly isEmpty: boolean;
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The scope around the root element (Namespaces in XML 1.0, 3). */
export function createRootScope(): NamespaceScope {
  const bindings = new Map([
    ['xml', xmlNamespace],
    ['xmlns', xmlnsNamespace],
  ]);
  return openScope(undefined, bindings);
}

/** A scope inside another, with bindings by prefix; the empty prefix is the default namespace. */
export function openScope(
  parent: NamespaceScope | undefined,
  bindings: ReadonlyMap<string, string>,
): NamespaceScope {
  return { parent, bindings, elements: new Map(), attributes: new Map(), tags: new Map() };
}

/** What is wrong with binding a prefix, if anything (Namespaces in XML 1.0, 3 and 5). */
export function findBindingFault(prefix: string, uri: string): string | undefined {
  if (prefix === 'xml' && uri !== xmlNamespace)
    return `xml prefix must be bound to ${xmlNamespace}`;
  if (prefix === 'xmlns') return 'the prefix xmlns may not be declared';
  if (prefix !== 'xml' && (uri === xmlNamespace || uri === xmlnsNamespace))
    return `may not assign the namespace ${uri} to a prefix`;
  if (prefix !== '' && uri === '') return 'invalid attempt to undefine prefix in XML 1.0';
  return undefined;
}

function resolve(scope: NamespaceScope, prefix: string): string | undefined {
  for (let at: NamespaceScope | undefined = scope; at !== undefined; at = at.parent) {
    const uri = at.bindings.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** Names remembered in one scope; a file with more different ones is not served by remembering. */
const maxNames = 4096;

function find(
  scope: NamespaceScope,
  names: Map<string, XmlName>,
  name: string,
  isElement: boolean,
): XmlName | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  const isDeclaration = name === 'xmlns';
  const uri =
    colon === -1 && !isElement ? (isDeclaration ? xmlnsNamespace : '') : resolve(scope, prefix);
  if (uri === undefined && prefix !== '') return undefined;
  const made = { name, local: name.slice(colon + 1), uri: uri ?? '' };
  if (names.size >= maxNames) names.clear();
  names.set(name, made);
  return made;
}

/** The name of an element; absent when its prefix is not bound. */
export function findElementName(scope: NamespaceScope, name: string): XmlName | undefined {
  return find(scope, scope.elements, name, true);
}

/** The name of an attribute, which without a prefix is in no namespace; absent when it is not bound. */
export function findAttributeName(scope: NamespaceScope, name: string): XmlName | undefined {
  return find(scope, scope.attributes, name, false);
}
