import type { Node } from 'jsonc-parser';

/** How a JSON file is laid out, so that what is added looks like what is there. */
export interface JsonLayout {
  /** A string as the file writes strings: with `\u` escapes where it has nothing but ASCII. */
  quote(text: string): string;
  /** A property, or an element of an array when it has no name, as it stands on its line. */
  write(name: string | undefined, value: unknown, depth: number): string;
  /** What stands before each item of an object, behind the last one, and how deep items are. */
  inside(object: Node): { readonly before: string; readonly after: string; readonly depth: number };
}

/** Two spaces, as the tools of i18next write. */
const STANDARD_INDENT = '  ';

/** The layout of a JSON text, read off its first item; of an empty one that of the tools of i18next. */
export function measureJsonLayout(text: string, root: Node): JsonLayout {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '';
  const first = root.children?.[0];
  const between = first === undefined ? undefined : text.slice(root.offset + 1, first.offset);
  const isOneLine = between !== undefined && !/[\r\n]/.test(between);
  const indent =
    isOneLine || between === undefined ? STANDARD_INDENT : /[^\r\n]*$/.exec(between)![0];
  const base = between === undefined ? '' : /[^\r\n]*$/.exec(text.slice(0, root.offset))![0];
  const unit = indent.startsWith(base) ? indent.slice(base.length) : indent;
  const colon = findColon(text, first) ?? (isOneLine && newline === '' ? ':' : ': ');
  const lineEnd = newline === '' ? '\n' : newline;
  const isAscii = /\\u[\da-f]{4}/i.test(text) && /^[\x00-\x7F]*$/.test(text);

  const quote = (string: string): string => {
    const quoted = JSON.stringify(string);
    if (!isAscii) return quoted;
    return quoted.replace(
      /[^\x00-\x7F]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  };
  const print = (value: unknown, depth: number): string => {
    if (typeof value === 'string') return quote(value);
    const isArray = Array.isArray(value);
    const entries = Object.entries(value as object).map(([name, inner]) => {
      const written = print(inner, depth + 1);
      return isArray ? written : `${quote(name)}${colon}${written}`;
    });
    const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
    if (isOneLine) return `${open}${entries.join(colon === ':' ? ',' : ', ')}${close}`;
    const start = `${lineEnd}${unit.repeat(depth + 1)}`;
    const lines = entries.map((entry) => `${start}${entry}`).join(',');
    return `${open}${lines}${lineEnd}${unit.repeat(depth)}${close}`;
  };
  return {
    quote,
    write: (name, value, depth) =>
      name === undefined ? print(value, depth) : `${quote(name)}${colon}${print(value, depth)}`,
    inside(object) {
      let depth = 1;
      for (let node = object.parent; node !== undefined; node = node.parent)
        if (node.type !== 'property') depth++;
      const one = object.children?.[0];
      const gap = one === undefined ? undefined : text.slice(object.offset + 1, one.offset);
      // as the items that are there stand; `{ "a": 1 }` on one line stays on one
      if (gap !== undefined && !/[\r\n]/.test(gap))
        return { before: colon === ':' ? '' : ' ', after: '', depth };
      if (gap !== undefined) return { before: gap, after: '', depth };
      if (isOneLine) return { before: '', after: '', depth };
      return {
        before: `${lineEnd}${unit.repeat(depth)}`,
        after: `${lineEnd}${unit.repeat(depth - 1)}`,
        depth,
      };
    },
  };
}

/** What stands between a name and its value. */
function findColon(text: string, property: Node | undefined): string | undefined {
  const [name, value] = property?.children ?? [];
  if (name === undefined || value === undefined) return undefined;
  return text.slice(name.offset + name.length, value.offset);
}
