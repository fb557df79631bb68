import { FormatError } from '../../model/format-error.ts';

/** What i18next puts between the keys of nested resources (option `keySeparator`). */
const separator = '.';

const escapeKey = (key: string): string => key.replace(/[\\.]/g, '\\$&');
const splitKey = (key: string): string[] =>
  [...key.matchAll(/(?:^|\.)((?:\\.|[^\\.])*)/g)].map((part) => part[1]!.replace(/\\(.)/g, '$1'));

/**
 * Nested resources as texts by one key each, in order: `{"a":{"b":"x"}}` as `a.b`. A dot inside a key
 * has a backslash before it.
 *
 * @throws {FormatError} `json/structure` for values that are no text, and for the key `__proto__`.
 */
export function flattenKeys(resources: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      texts.set(key, value);
      return;
    }
    if (typeof value !== 'object' || value === null)
      throw new FormatError(
        key === '' ? 'the file is no object' : `the value of "${key}" is ${JSON.stringify(value)}`,
        { fault: 'json/structure', expected: 'texts, in objects or arrays' },
      );
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__')
        throw new FormatError('"__proto__" is no key of resources', {
          fault: 'json/structure',
          expected: 'another key',
        });
      walk(inner, key === '' ? escapeKey(name) : `${key}${separator}${escapeKey(name)}`);
    }
  };
  walk(resources, '');
  return texts;
}

type Tree = Map<string, Tree | string>;

function toJson(tree: Tree): unknown {
  const entries = [...tree].map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' ? value : toJson(value),
  ]);
  const isArray = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return isArray ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/**
 * The opposite of {@link flattenKeys}; keys 0, 1, 2 … become an array again.
 *
 * @throws {FormatError} `json/structure` when a key is both a text and the beginning of another.
 */
export function unflattenKeys(texts: Iterable<readonly [string, string]>): unknown {
  const root: Tree = new Map();
  for (const [key, text] of texts) {
    const path = splitKey(key);
    const last = path.pop()!;
    let tree = root;
    for (const name of path) {
      const inner = tree.get(name) ?? new Map<string, Tree | string>();
      if (typeof inner === 'string') throw clash(key);
      tree.set(name, inner);
      tree = inner;
    }
    if (typeof tree.get(last) === 'object') throw clash(key);
    tree.set(last, text);
  }
  return root.size === 0 ? {} : toJson(root);
}

function clash(key: string): FormatError {
  return new FormatError(`"${key}" is a text, and the beginning of another key`, {
    fault: 'json/structure',
    expected: 'keys that do not stand in each other’s way',
  });
}
