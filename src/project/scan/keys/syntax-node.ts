/**
 * A node of TypeScript's syntax tree as far as it is looked at here: told by its fields, not by its
 * kind, since the numbers of kinds change from version to version and `i18next-parser` brings a
 * version of its own.
 */
export interface SyntaxNode {
  readonly pos: number;
  readonly end: number;
  readonly kind: number;
  readonly text?: string;
  readonly escapedText?: string;
  readonly name?: SyntaxNode;
  readonly propertyName?: SyntaxNode;
  readonly initializer?: SyntaxNode;
  readonly expression?: SyntaxNode;
  readonly argumentExpression?: SyntaxNode;
  readonly arguments?: SyntaxNode[];
  readonly elements?: readonly SyntaxNode[];
  readonly properties?: readonly SyntaxNode[];
  readonly parameters?: readonly SyntaxNode[];
  readonly body?: SyntaxNode;
  readonly left?: SyntaxNode;
  readonly right?: SyntaxNode;
  readonly operatorToken?: SyntaxNode;
  readonly whenTrue?: SyntaxNode;
  readonly whenFalse?: SyntaxNode;
  readonly head?: SyntaxNode;
  readonly templateSpans?: readonly { readonly literal: SyntaxNode }[];
  readonly template?: SyntaxNode;
  readonly type?: SyntaxNode;
  readonly typeName?: SyntaxNode;
  readonly typeArguments?: readonly SyntaxNode[];
  readonly literal?: SyntaxNode;
  readonly openingElement?: SyntaxNode;
  readonly tagName?: SyntaxNode;
  readonly attributes?: SyntaxNode;
  /** Of a source file. */
  readonly parseDiagnostics?: readonly {
    readonly start: number;
    readonly messageText: string | { readonly messageText: string };
  }[];
}

/** A string literal, or a template without gaps; an identifier has `text` too. */
export function isLiteral(node: SyntaxNode): node is SyntaxNode & { readonly text: string } {
  return typeof node.text === 'string' && node.escapedText === undefined;
}

/** The text of a literal, or of literals joined by `+`; absent for anything else. */
export function foldText(node: SyntaxNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (isLiteral(node)) return node.text;
  if (node.left === undefined || node.right === undefined) return undefined;
  const [left, right] = [foldText(node.left), foldText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The properties of an object literal by name: their values; `undefined` for shorthands (`{ count }`). */
export function listProperties(node: SyntaxNode): ReadonlyMap<string, SyntaxNode | undefined> {
  return new Map(
    (node.properties ?? []).flatMap(({ name, initializer }) =>
      name?.text === undefined ? [] : [[name.text, initializer]],
    ),
  );
}

/** The attributes of an element by name: their values; `undefined` for those without one. */
export function listAttributes(tag: SyntaxNode): ReadonlyMap<string, SyntaxNode | undefined> {
  const attributes = tag.attributes?.properties ?? [];
  return new Map(
    attributes.flatMap(({ name, initializer }) =>
      name?.text === undefined ? [] : [[name.text, initializer?.expression ?? initializer]],
    ),
  );
}

/** What an expression may come to: both branches of a condition, the two sides of `??` and `||`. */
export function listBranches(node: SyntaxNode, source: string): readonly SyntaxNode[] {
  const inner = unwrap(node, source);
  if (inner.whenTrue !== undefined && inner.whenFalse !== undefined)
    return [...listBranches(inner.whenTrue, source), ...listBranches(inner.whenFalse, source)];
  const { left, right, operatorToken: operator } = inner;
  if (left === undefined || right === undefined || operator === undefined) return [inner];
  const sign = source.slice(operator.pos, operator.end).trim();
  return sign === '??' || sign === '||'
    ? [...listBranches(left, source), ...listBranches(right, source)]
    : [inner];
}

/** Without round brackets, `as` and `satisfies` around it. */
function unwrap(node: SyntaxNode, source: string): SyntaxNode {
  const { expression, type, name, argumentExpression } = node;
  if (expression === undefined || name !== undefined || argumentExpression !== undefined)
    return node;
  if (node.arguments !== undefined) return node;
  const isBracket = source[findStart(node, source)] === '(' && source[node.end - 1] === ')';
  return type !== undefined || isBracket ? unwrap(expression, source) : node;
}

/** Where a node begins behind the white space and comments before it. */
export function findStart({ pos, end }: SyntaxNode, source: string): number {
  const trivia = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
  trivia.lastIndex = pos;
  trivia.exec(source);
  return Math.min(trivia.lastIndex, end);
}
