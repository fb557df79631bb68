import type { Node } from 'jsonc-parser';
import { FormatError } from '../../model/format-error.ts';
import type { KeySettings } from './key-settings.ts';
import { splitPluralKey } from './form-key.ts';
import { measureJsonLayout, type JsonLayout } from './json-layout.ts';
import { parseCatalogue } from './read-catalogue.ts';

/** New values below one object: texts, or objects that are new as a whole. */
type Additions = Map<string, string | Additions>;

/** A property of an object: one that is there, or one to be written. */
interface Item {
  readonly name: string;
  readonly node?: Node;
  readonly value?: string | Additions;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A catalogue with some texts changed or added; everything else keeps its bytes, order and layout. A new
 * key stands behind its relatives (other forms of the same key), else behind the key that precedes
 * it in `order`, else last.
 *
 * @param texts By key, in the order in which new ones are added.
 * @param order All keys in the order of the source, such as the catalogue of the source locale.
 * @throws {FormatError} `json/malformed`, `json/structure`.
 */
export function spliceCatalogue(
  text: string,
  texts: ReadonlyMap<string, string>,
  settings: Pick<KeySettings, 'keySeparator' | 'pluralSeparator'>,
  order: Iterable<string> = [],
): string {
  const root = parseCatalogue(text);
  const layout = measureJsonLayout(text, root);
  const edits: Edit[] = [];
  const added = new Map<Node, Additions>();
  for (const [key, value] of texts) {
    const place = findPlace(root, key, settings.keySeparator);
    if (place.type === 'there') {
      if (place.node.type === 'string' && place.node.value === value) continue;
      const { type, offset, length } = place.node;
      if (type === 'object' || type === 'array') throw clash(key);
      edits.push({ start: offset, end: offset + length, text: layout.quote(value) });
    } else addInside(added, place.object, place.path, value);
  }
  const predecessors = listPredecessors(order);
  for (const [object, additions] of added)
    edits.push(...addToObject(object, additions, { layout, predecessors, settings }));
  return applyEdits(text, edits);
}

/** An empty catalogue with texts added. */
export function buildCatalogue(
  texts: ReadonlyMap<string, string>,
  settings: Pick<KeySettings, 'keySeparator' | 'pluralSeparator'>,
): string {
  return spliceCatalogue('{}\n', texts, settings);
}

type KeyPlace =
  | { readonly type: 'there'; readonly node: Node }
  | { readonly type: 'new'; readonly object: Node; readonly path: readonly string[] };

/** Where the value of a key stands, or the deepest object that can take it with the steps that are left. */
function findPlace(root: Node, key: string, separator: string | false): KeyPlace {
  const flat = findValue(root, key);
  if (flat !== undefined) return { type: 'there', node: flat };
  const path = separator === false ? [key] : key.split(separator);
  let object = root;
  for (const [at, name] of path.entries()) {
    const rest = path.slice(at);
    // i18next looks for the rest of a key as one name too
    const joined = findValue(object, rest.join(separator || '.'));
    if (joined !== undefined) return { type: 'there', node: joined };
    const next = findValue(object, name);
    if (next === undefined)
      return {
        type: 'new',
        object,
        path: isFlat(root, separator) ? [rest.join(separator || '.')] : rest,
      };
    // a text stands where an object had to be: i18next finds the key under its whole name
    if (next.type !== 'object' && next.type !== 'array')
      return { type: 'new', object, path: [rest.join(separator || '.')] };
    object = next;
  }
  return { type: 'there', node: object };
}

/** Whether keys with steps are written as one name, as in `{"menu.open": "…"}`. */
function isFlat(root: Node, separator: string | false): boolean {
  if (separator === false) return true;
  const properties = root.children ?? [];
  return (
    properties.some(({ children }) => (children![0]!.value as string).includes(separator)) &&
    properties.every(({ children }) => children![1]!.type !== 'object')
  );
}

function findValue(node: Node, name: string): Node | undefined {
  if (node.type === 'array') return /^\d+$/.test(name) ? node.children?.[Number(name)] : undefined;
  // the last of several is the one that JSON.parse takes
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function addInside(
  added: Map<Node, Additions>,
  object: Node,
  path: readonly string[],
  value: string,
): void {
  let level: Additions = added.get(object) ?? new Map<string, string | Additions>();
  added.set(object, level);
  for (const [at, name] of path.slice(0, -1).entries()) {
    const inner: string | Additions = level.get(name) ?? new Map<string, string | Additions>();
    if (typeof inner === 'string') {
      level.set(path.slice(at).join('.'), value);
      return;
    }
    level.set(name, inner);
    level = inner;
  }
  const last = path.at(-1)!;
  if (typeof level.get(last) === 'object') throw clash(path.join('.'));
  level.set(last, value);
}

function clash(key: string): FormatError {
  return new FormatError(`“${key}” is a text, and the beginning of another key`, {
    fault: 'json/structure',
    expected: 'keys that do not stand in each other’s way',
  });
}

/** For each key the one before it. */
function listPredecessors(order: Iterable<string>): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  let last: string | undefined;
  for (const key of order) {
    if (last !== undefined) before.set(key, last);
    last = key;
  }
  return before;
}

interface AddOptions {
  readonly layout: JsonLayout;
  readonly predecessors: ReadonlyMap<string, string>;
  readonly settings: Pick<KeySettings, 'keySeparator' | 'pluralSeparator'>;
}

function addToObject(
  object: Node,
  additions: Additions,
  { layout, predecessors, settings }: AddOptions,
): readonly Edit[] {
  const isArray = object.type === 'array';
  const items: Item[] = (object.children ?? []).map((node, at) => ({
    name: isArray ? String(at) : node.children![0]!.value,
    node,
  }));
  const prefix = findPath(object, settings.keySeparator || '.');
  for (const [name, value] of additions)
    items.splice(findPosition(items, prefix, [name, value], { predecessors, settings }), 0, {
      name,
      value,
    });
  const edits: Edit[] = [];
  const inside = layout.inside(object);
  for (const [at, item] of items.entries()) {
    if (item.node !== undefined) continue;
    const previous = items.slice(0, at).findLast(({ node }) => node !== undefined)?.node;
    const start = previous === undefined ? object.offset + 1 : previous.offset + previous.length;
    const value = layout.write(isArray ? undefined : item.name, toPlain(item.value!), inside.depth);
    // without anything before it, it is one of the first of an empty object
    const comma = previous === undefined && at < items.length - 1 ? ',' : '';
    const separator = previous === undefined ? '' : ',';
    edits.push({ start, end: start, text: `${separator}${inside.before}${value}${comma}` });
  }
  if ((object.children ?? []).length === 0) {
    // what stood between the brackets gives way to a line of its own
    const end = object.offset + object.length - 1;
    edits.push({ start: object.offset + 1, end, text: inside.after });
  }
  return edits;
}

/** Steps 0, 1, 2 … are an array, as `readCatalogue` reads them. */
function toPlain(value: string | Additions): unknown {
  if (typeof value === 'string') return value;
  const entries = [...value].map(([name, inner]) => [name, toPlain(inner)] as const);
  return entries.every(([name], at) => name === String(at))
    ? entries.map(([, inner]) => inner)
    : Object.fromEntries(entries);
}

/** The key of an object: the names of its parents and its own, joined. */
function findPath(object: Node, separator: string): string {
  const names: string[] = [];
  for (let node: Node | undefined = object; node?.parent !== undefined; node = node.parent)
    if (node.parent.type === 'property') names.unshift(node.parent.children![0]!.value);
    else if (node.parent.type === 'array')
      names.unshift(String(node.parent.children!.indexOf(node)));
  return names.map((name) => `${name}${separator}`).join('');
}

function findPosition(
  items: readonly Item[],
  prefix: string,
  [name, value]: readonly [string, string | Additions],
  { predecessors, settings }: Omit<AddOptions, 'layout'>,
): number {
  const { key, category } = splitPluralKey(name, settings);
  const relative =
    category === undefined
      ? -1
      : items.findLastIndex((item) => splitPluralKey(item.name, settings).key === key);
  if (relative !== -1) return relative + 1;
  const stop = settings.keySeparator || '.';
  let before = predecessors.get(prefix + name);
  for (let inner = value, path = prefix + name; typeof inner === 'object';) {
    const [first] = inner;
    if (first === undefined) break;
    path += `${stop}${first[0]}`;
    before = predecessors.get(path);
    inner = first[1];
  }
  if (before === undefined) return items.length;
  const names = new Map(items.map((item, at) => [`${prefix}${item.name}`, at]));
  while (before !== undefined) {
    const own = before.startsWith(prefix) ? before.slice(prefix.length).split(stop)[0]! : undefined;
    const at = names.get(before) ?? (own === undefined ? undefined : names.get(prefix + own));
    if (at !== undefined) return at + 1;
    before = predecessors.get(before);
  }
  return items.length;
}

/** Edits at one place follow each other as they are listed. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((one, other) => one.start - other.start);
  let written = '';
  let at = 0;
  for (const { start, end, text: replacement } of sorted) {
    written += text.slice(at, start) + replacement;
    at = Math.max(at, end);
  }
  return written + text.slice(at);
}
