import { HandlebarsLexer, type HandlebarsArguments } from './lexers.ts';
import type { ExtractedKeys, ExtractorSettings, KeyUse } from './key-extractor.ts';
import { splitNamespace } from './split-namespace.ts';

/** The lexer of `i18next-parser` for templates, with positions and with all helpers of a line. */
export class PositionedHandlebarsLexer extends HandlebarsLexer {
  readonly #settings: ExtractorSettings;
  readonly #uses: KeyUse[] = [];
  readonly #doubts: { message: string; offset: number }[] = [];
  #source = '';
  /** Where the arguments stand that are being read. */
  #start = 0;

  constructor(settings: ExtractorSettings) {
    super({ functions: settings.functions.map((name) => name.replaceAll('$', '\\$')) });
    this.#settings = settings;
  }

  /** Once for each lexer. */
  read(source: string): ExtractedKeys {
    this.#source = source;
    this.extract(source);
    return { uses: this.#uses, patterns: [], doubts: this.#doubts };
  }

  /** The base takes all of a line up to its last bracket for one helper. */
  override createFunctionRegex(): RegExp {
    const name = this.functionPattern();
    const helper = `\\{\\{[~{]*${name}\\s+((?:"[^"]*"|'[^']*'|[^}"'])*)`;
    const inner = `\\(${name}\\s+((?:"[^"]*"|'[^']*'|[^()"'])*)`;
    this.functionRegex = new RegExp(`${helper}|${inner}`, 'g');
    return this.functionRegex;
  }

  /** The base takes `"a" b="c"` for one text when its first has one letter. */
  override createArgumentsRegex(): RegExp {
    const text = `"[^"]*"|'[^']*'`;
    this.argumentsRegex = new RegExp(`(?:\\s+|^)((?:[\\w.-]+=)?(?:${text}|[^\\s"'=]+))`, 'g');
    return this.argumentsRegex;
  }

  override validateString(text: string | undefined): boolean {
    return text !== undefined && /^(?:"[^"]*"|'[^']*')$/.test(text);
  }

  override parseArguments(text: string): HandlebarsArguments {
    this.#start = this.functionRegex.lastIndex - text.length;
    return super.parseArguments(text);
  }

  override populateKeysFromArguments(args: HandlebarsArguments): void {
    const [first, second] = args.arguments;
    const offset = this.#source.indexOf(first ?? '', this.#start);
    if (!this.validateString(first)) {
      this.#doubts.push({ message: 'this key is known only when the program runs', offset });
      return;
    }
    // the base keeps options that are texts; counts and contexts are mostly variables
    const named = new Map(
      args.arguments.slice(1).flatMap((one) => {
        const at = one.search(/(?<=^[\w.-]+)=/);
        return at === -1 ? [] : [[one.slice(0, at), one.slice(at + 1)] as const];
      }),
    );
    const readText = (value: string | undefined): string | undefined =>
      this.validateString(value) ? value!.slice(1, -1) : undefined;
    const text = readText(named.get('defaultValue')) ?? readText(second);
    const [context, namespace] = [readText(named.get('context')), readText(named.get('ns'))];
    this.#uses.push({
      ...(namespace !== undefined && { namespace }),
      ...splitNamespace(first!.slice(1, -1), this.#settings),
      offset,
      ...(text !== undefined && { defaultText: text }),
      hasCount: named.has('count'),
      isOrdinal: named.get('ordinal') === 'true',
      contexts: context === undefined ? [] : [context],
      hasOpenContext: named.has('context') && context === undefined,
      returnsObjects: named.get('returnObjects') === 'true',
      isOptional: false,
      isComment: false,
    });
  }
}
