import { charSet, toCodeSource, type CharSet, type Fold } from './char-set.ts';
import { PatternError } from './pattern-error.ts';
import type { Flavour, PatternTree, PlaceKind } from './pattern-tree.ts';
import { findPosixSet, findPropertySet } from './property-names.ts';

/** What `(?i)` and its like switch, until the end of their group. */
interface Flags {
  readonly i: boolean;
  readonly u: boolean;
  readonly s: boolean;
  readonly m: boolean;
  readonly x: boolean;
  readonly d: boolean;
  /** Java's UNICODE_CHARACTER_CLASS. */
  readonly U: boolean;
  readonly w: boolean;
}

const WORD_UNICODE = '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u200c\\u200d]';
const LINE_ENDS = '[\\n\\v\\f\\r\\x85\\u2028\\u2029]';
const BLANKS = '[\\p{Zs}\\t\\u180e]';
const SIGNS: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  a: '\x07',
  e: '\x1b',
};
const set = (source: string, fold: Fold = 'none'): PatternTree => ({
  type: 'chars',
  set: { source, fold },
});

/**
 * Reads a regular expression of ICU or Java.
 *
 * @throws {PatternError} for what is no expression, or one that cannot be run here.
 */
export function parsePattern(pattern: string, flavour: Flavour, ignoresCase = false): PatternTree {
  let at = 0;
  let captures = 0;
  const names = new Map<string, number>();
  let flags: Flags = {
    i: ignoresCase,
    u: false,
    s: false,
    m: false,
    x: false,
    d: false,
    U: false,
    w: false,
  };
  const fail = (message: string, place = at): never => {
    throw new PatternError(message, place);
  };
  const isUnicode = (): boolean => flavour === 'icu' || flags.U;
  const fold = (): Fold =>
    !flags.i ? 'none' : flavour === 'icu' || flags.u || flags.U ? 'unicode' : 'ascii';
  const eat = (text: string): boolean => {
    if (!pattern.startsWith(text, at)) return false;
    at += text.length;
    return true;
  };
  const one = (code: number): PatternTree => ({ type: 'chars', set: charSet(code, fold()) });
  const place = (kind: PlaceKind, isNegative = false): PatternTree => ({
    type: 'place',
    kind,
    isNegative,
    isUnicode: isUnicode(),
    word: { source: isUnicode() ? WORD_UNICODE : '[A-Za-z0-9_]', fold: 'none' },
  });

  function parseChoice(): PatternTree {
    const outer = flags;
    const parts: PatternTree[] = [];
    do parts.push(parseSequence());
    while (eat('|'));
    flags = outer;
    return parts.length === 1 ? parts[0]! : { type: 'choice', parts };
  }

  function parseSequence(): PatternTree {
    const parts: PatternTree[] = [];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      if (flags.x && /\s/.test(pattern[at]!)) at++;
      else if (flags.x && pattern[at] === '#')
        while (at < pattern.length && pattern[at] !== '\n') at++;
      else if (eat('\\Q')) {
        const end = pattern.indexOf('\\E', at);
        const quoted = [...pattern.slice(at, end < 0 ? undefined : end)].map((c) =>
          one(c.codePointAt(0)!),
        );
        at = end < 0 ? pattern.length : end + 2;
        const last = quoted.pop();
        if (last !== undefined) parts.push(...quoted, parseRepeats(last));
      } else if (eat('\\E')) continue;
      else {
        const atom = parseAtom();
        if (atom !== undefined) parts.push(parseRepeats(atom));
      }
    }
    return parts.length === 1 ? parts[0]! : { type: 'sequence', parts };
  }

  function parseRepeats(first: PatternTree): PatternTree {
    let body = first;
    for (;;) {
      while (flags.x && /\s/.test(pattern[at] ?? '')) at++;
      const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(pattern.slice(at, at + 24));
      if (found === null) return body;
      const start = at;
      at += found[0].length;
      const [sign, low, comma, high] = found;
      const min = low === undefined ? (sign === '+' ? 1 : 0) : Number(low);
      const max =
        low === undefined
          ? sign === '?'
            ? 1
            : Infinity
          : comma === ''
            ? min
            : high === ''
              ? Infinity
              : Number(high);
      if (max < min) fail(`a repeat from ${min} to ${max}`, start);
      const mode = eat('+') ? '+' : eat('?') ? '?' : '';
      const repeat: PatternTree = { type: 'repeat', body, min, max, isLazy: mode === '?' };
      body = mode === '+' ? { type: 'atomic', body: repeat } : repeat;
    }
  }

  function parseAtom(): PatternTree | undefined {
    const start = at;
    const code = pattern.codePointAt(at)!;
    const sign = String.fromCodePoint(code);
    at += sign.length;
    switch (sign) {
      case '.':
        if (flags.s) return set('[\\0-\\u{10ffff}]');
        if (flags.d) return set('[^\\n]');
        return set(flavour === 'icu' ? `[^${LINE_ENDS}]` : '[^\\n\\r\\x85\\u2028\\u2029]');
      case '^':
        return place(flags.m ? 'line-start' : 'text-start');
      case '$':
        return place(flags.m ? 'line-end' : 'last-line-end');
      case '(':
        return parseGroup(start);
      case '[':
        return { type: 'chars', set: { source: parseClass(start), fold: fold() } };
      case '\\':
        return parseEscape(start);
      case '*':
      case '+':
      case '?':
        return fail(`${sign} repeats nothing`, start);
      case '{':
        return fail('{ is no repeat here; a brace of the text is written \\{', start);
      default:
        return one(code);
    }
  }

  function parseGroup(start: number): PatternTree | undefined {
    const close = (): void => {
      if (!eat(')')) fail('a bracket ( is not closed', start);
    };
    const inside = (): PatternTree => {
      const body = parseChoice();
      close();
      return body;
    };
    if (!eat('?')) {
      const number = ++captures;
      return { type: 'capture', body: inside(), number };
    }
    if (eat('#')) {
      const end = pattern.indexOf(')', at);
      if (end < 0) fail('a remark is not closed', start);
      at = end + 1;
      return undefined;
    }
    if (eat(':')) return inside();
    if (eat('>')) return { type: 'atomic', body: inside() };
    for (const [sign, isBehind, isNegative] of [
      ['<=', true, false],
      ['<!', true, true],
      ['=', false, false],
      ['!', false, true],
    ] as const)
      if (eat(sign)) return { type: 'look', isBehind, isNegative, body: inside() };
    const name = /^<([A-Za-z]\w*)>/.exec(pattern.slice(at));
    if (name !== null) {
      at += name[0].length;
      const number = ++captures;
      names.set(name[1]!, number);
      return { type: 'capture', body: inside(), number };
    }
    const found = /^([imsxduUw]*)(?:-([imsxduUw]*))?([:)])/.exec(pattern.slice(at));
    if (found === null) return fail('this kind of group is not known', start);
    at += found[0].length;
    const outer = flags;
    const changed: Record<string, boolean> = { ...flags };
    for (const flag of found[1]!) changed[flag] = true;
    for (const flag of found[2] ?? '') changed[flag] = false;
    flags = changed as unknown as Flags;
    if (found[3] === ')') return undefined;
    const body = inside();
    flags = outer;
    return body;
  }

  /** Behind a backslash: what stands for one sign, as its number. */
  function parseCode(start: number): number | undefined {
    const rest = pattern.slice(at);
    const hex =
      /^x\{([0-9a-f]{1,6})\}/i.exec(rest) ??
      /^x([0-9a-f]{2})/i.exec(rest) ??
      /^u([0-9a-f]{4})/i.exec(rest) ??
      (flavour === 'icu' ? /^U([0-9a-f]{8})/i.exec(rest) : null);
    if (hex !== null) {
      at += hex[0].length;
      const code = Number.parseInt(hex[1]!, 16);
      if (code > 0x10ffff) fail('no such code point', start);
      const low =
        code >= 0xd800 && code < 0xdc00 && /^\\u(d[c-f][0-9a-f]{2})/i.exec(pattern.slice(at));
      if (!low) return code;
      at += low[0].length;
      return ((code - 0xd800) << 10) + Number.parseInt(low[1]!, 16) - 0xdc00 + 0x10000;
    }
    const octal = /^0([0-3]?[0-7]{1,2})/.exec(rest);
    if (octal !== null) {
      at += octal[0].length;
      return Number.parseInt(octal[1]!, 8);
    }
    const control = /^c([@-_a-z?])/.exec(rest);
    if (control !== null) {
      at += 2;
      return control[1]!.toLocaleUpperCase('en').charCodeAt(0) ^ 64;
    }
    const code = pattern.codePointAt(at);
    if (code === undefined) return fail('\\ at the end', start);
    const sign = String.fromCodePoint(code);
    if (SIGNS[sign] !== undefined || !/[A-Za-z0-9]/.test(sign)) {
      at += sign.length;
      return (SIGNS[sign] ?? sign).codePointAt(0);
    }
    return undefined;
  }

  /** Behind a backslash: what stands for a set, as a class. */
  function parseSet(start: number): string | undefined {
    const property = /^([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/.exec(pattern.slice(at));
    if (property !== null) {
      at += property[0].length;
      const name = property[3] ?? property[4]!;
      const source = findPropertySet(name, flavour, isUnicode());
      if (source === undefined) return fail(`no property ${name} is known`, start);
      return (property[1] === 'P') !== (property[2] === '^') ? `[^${source}]` : source;
    }
    const unicode = isUnicode();
    const classes: Record<string, string> = {
      d: unicode ? '[\\p{Nd}]' : '[0-9]',
      s: unicode ? '[\\p{White_Space}]' : '[\\x20\\t-\\r]',
      w: unicode ? WORD_UNICODE : '[A-Za-z0-9_]',
      h: BLANKS,
      v: LINE_ENDS,
    };
    const sign = pattern[at] ?? '';
    const source = classes[sign.toLocaleLowerCase('en')];
    if (source === undefined) return undefined;
    at++;
    return classes[sign] === undefined ? `[^${source}]` : source;
  }

  function parseEscape(start: number): PatternTree {
    const source = parseSet(start);
    if (source !== undefined) return set(source, fold());
    if (eat('b{') || eat('B{')) return fail('\\b{…} is not known', start);
    if (eat('b')) return place('word-edge');
    if (eat('B')) return place('word-edge', true);
    if (eat('A')) return place('text-start');
    if (eat('z')) return place('text-end');
    if (eat('Z')) return place('last-line-end');
    if (eat('R')) return lineEnd();
    if (eat('X')) return cluster();
    const number = /^[1-9]\d?/.exec(pattern.slice(at)) ?? /^k<(\w+)>/.exec(pattern.slice(at));
    if (number !== null) {
      at += number[0].length;
      const group = number[1] === undefined ? Number(number[0]) : names.get(number[1]);
      if (group === undefined || group > captures) return fail('a reference to no group', start);
      return { type: 'reference', number: group, ignoresCase: flags.i };
    }
    const code = parseCode(start);
    if (code === undefined) return fail(`\\${pattern[at]} is not known`, start);
    return one(code);
  }

  /** `[` is read: the whole class, as a class of JavaScript. */
  function parseClass(start: number): string {
    const isNegative = eat('^');
    let items: string[] = [];
    let whole: string | undefined;
    let operator = '';
    let isFirst = true;
    const join = (): void => {
      const side = `[${items.join('')}]`;
      whole = whole === undefined ? side : `[${whole}${operator}${side}]`;
      items = [];
    };
    for (; ; isFirst = false) {
      if (at >= pattern.length) fail('a class [ is not closed', start);
      if (flags.x && flavour === 'java' && /\s/.test(pattern[at]!)) at++;
      else if (pattern[at] === ']' && !isFirst) {
        at++;
        break;
      } else if (
        pattern.startsWith('&&', at) ||
        (flavour === 'icu' && pattern.startsWith('--', at))
      ) {
        join();
        operator = pattern.slice(at, at + 2);
        at += 2;
      } else {
        const posix = /^\[:(\^?)(\w+):\]/.exec(pattern.slice(at));
        if (posix !== null && flavour === 'icu') {
          const source = findPosixSet(posix[2]!, true) ?? findPropertySet(posix[2]!, 'icu', true);
          if (source === undefined) fail(`no class ${posix[2]} is known`);
          at += posix[0].length;
          items.push(posix[1] === '^' ? `[^${source}]` : source!);
        } else if (eat('[')) items.push(parseClass(at - 1));
        else items.push(parseClassItem());
      }
    }
    join();
    return isNegative ? `[^${whole}]` : whole!;
  }

  function parseClassItem(): string {
    const start = at;
    if (eat('\\Q')) {
      const end = pattern.indexOf('\\E', at);
      if (end < 0) fail('\\Q is not closed', start);
      const quoted = pattern.slice(at, end);
      at = end + 2;
      return [...quoted].map((c) => toCodeSource(c.codePointAt(0)!)).join('');
    }
    const from = parseClassSign();
    if (typeof from === 'string') return from;
    const next = pattern[at + 1];
    const isRange =
      pattern[at] === '-' && next !== undefined && next !== ']' && next !== '[' && next !== '-';
    if (!isRange) return toCodeSource(from);
    const dash = at++;
    const to = parseClassSign();
    if (typeof to === 'string') return `${toCodeSource(from)}\\-${to}`;
    if (to < from) fail('a range from back to front', dash);
    return `${toCodeSource(from)}-${toCodeSource(to)}`;
  }

  function parseClassSign(): number | string {
    const start = at;
    if (eat('\\')) {
      const source = parseSet(start);
      if (source !== undefined) return source;
      const code = parseCode(start);
      return code ?? fail(`\\${pattern[at]} is not known in a class`, start);
    }
    const code = pattern.codePointAt(at)!;
    at += code > 0xffff ? 2 : 1;
    return code;
  }

  const tree = parseChoice();
  if (at < pattern.length) fail('a bracket ) closes nothing');
  return tree;
}

const sequence = (...parts: PatternTree[]): PatternTree => ({ type: 'sequence', parts });
const lookAhead = (body: PatternTree, isNegative: boolean): PatternTree => ({
  type: 'look',
  isBehind: false,
  isNegative,
  body,
});

/** `\R`: CR LF is one line end and is never cut. */
function lineEnd(): PatternTree {
  const loneReturn = sequence(set('[\\r]'), lookAhead(set('[\\n]'), true));
  return {
    type: 'choice',
    parts: [
      sequence(set('[\\r]'), set('[\\n]')),
      loneReturn,
      set('[\\n\\v\\f\\x85\\u2028\\u2029]'),
    ],
  };
}

/** `\X`, as far as marks go: a sign with all that extends it. */
function cluster(): PatternTree {
  const extend: CharSet = { source: '[\\p{Grapheme_Extend}\\p{Mc}\\u200d]', fold: 'none' };
  const marks: PatternTree = {
    type: 'repeat',
    body: { type: 'chars', set: extend },
    min: 0,
    max: Infinity,
    isLazy: false,
  };
  return sequence(
    set(`[^${extend.source}]`),
    marks,
    lookAhead({ type: 'chars', set: extend }, true),
  );
}
