// The package ships types for its settings, but not for its lexers.
import type { EventEmitter } from 'node:events';
import type { SyntaxNode } from './syntax-node.ts';

declare module 'i18next-parser' {
  export interface LexerOptions {
    readonly functions?: readonly string[];
    readonly componentFunctions?: readonly string[];
  }

  export class JsxLexer extends EventEmitter {
    constructor(options?: LexerOptions);
    functions: string[];
    namespaceFunctions: string[];
    callPattern: string;
    extract(content: string, filename?: string): readonly unknown[];
    createCommentNodeParser(): (keys: unknown[], node: SyntaxNode, content: string) => void;
    commentExtractor(comment: string): readonly unknown[] | null;
    variableDeclarationExtractor(node: SyntaxNode): void;
    expressionExtractor(node: SyntaxNode): readonly unknown[] | null;
    taggedTemplateExpressionExtractor(node: SyntaxNode): { readonly key: string } | null;
    jsxExtractor(
      node: SyntaxNode,
      content: string,
    ): { readonly key?: string; readonly defaultValue?: string } | null | undefined;
    expressionToName(node: SyntaxNode | undefined): string | undefined;
  }

  export class HandlebarsLexer extends EventEmitter {
    constructor(options?: LexerOptions);
    functionRegex: RegExp;
    functionPattern(): string;
    argumentsRegex: RegExp;
    createFunctionRegex(): RegExp;
    createArgumentsRegex(): RegExp;
    extract(content: string): readonly unknown[];
    parseArguments(text: string): HandlebarsArguments;
    populateKeysFromArguments(args: HandlebarsArguments): void;
    validateString(text: string | undefined): boolean;
  }

  export interface HandlebarsArguments {
    readonly arguments: readonly string[];
    readonly options: Readonly<Record<string, unknown>>;
  }
}
