import { escapeHtml } from './escape-html.ts';

/** An element of a page to be; made by {@link element} only, which checks it. */
export interface Element {
  readonly type: 'element';
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** `true` writes the bare name; `false` and `undefined` leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What may stand in an element; `undefined` and `false` are nothing. */
export type Child = string | number | false | undefined | Element | readonly Child[];

/** HTML Standard, 13.1.2: these have no end tag. */
const VOID = new Set(['br', 'col', 'hr', 'input', 'link', 'meta']);
/** Their text is not escaped, so it must come from this program. */
const RAW = new Set(['style', 'script']);
const NAME = /^[A-Za-z][A-Za-z0-9:-]*$/;

function checkAttribute(name: string, value: Attributes[string]): void {
  // either would need 'unsafe-inline' in the page's policy, which would let foreign code in
  if (!NAME.test(name) || /^on/i.test(name) || name === 'style')
    throw new TypeError(`no attribute of a report: ${name}`);
  if (/^(?:href|src|action|formaction|xlink:href)$/i.test(name) && !/^#/.test(`${value}`))
    throw new TypeError(`a report links inside itself only: ${name}=${value}`);
}

/**
 * One element with its attributes and children; every text in it is escaped when it is written.
 *
 * @throws {TypeError} for event handlers, `style` attributes, links out of the page, and markup
 * inside `style` and `script`: a report must have none of them, whatever the texts hold.
 */
export function element(tag: string, attributes: Attributes, ...children: Child[]): Element {
  if (!NAME.test(tag)) throw new TypeError(`no element name: ${tag}`);
  for (const [name, value] of Object.entries(attributes)) checkAttribute(name, value);
  if (RAW.has(tag)) {
    const isPlain = (child: Child): boolean => typeof child === 'string' && !/<[/!]/.test(child);
    if (!children.every(isPlain)) throw new TypeError(`markup inside <${tag}>`);
  }
  return { type: 'element', tag, attributes, children };
}

function write(child: Child, out: string[], isRaw: boolean): void {
  if (child === undefined || child === false) return;
  if (typeof child === 'string' || typeof child === 'number') {
    out.push(isRaw ? `${child}` : escapeHtml(`${child}`));
    return;
  }
  if (!('type' in child)) {
    for (const inner of child) write(inner, out, isRaw);
    return;
  }
  out.push('<', child.tag);
  for (const [name, value] of Object.entries(child.attributes)) {
    if (value === undefined || value === false) continue;
    out.push(' ', name);
    if (value !== true) out.push('="', escapeHtml(`${value}`), '"');
  }
  out.push('>');
  if (VOID.has(child.tag)) return;
  for (const inner of child.children) write(inner, out, RAW.has(child.tag));
  out.push('</', child.tag, '>');
}

/** An element and all that is in it as HTML. */
export function writeHtml(child: Child): string {
  const out: string[] = [];
  write(child, out, false);
  return out.join('');
}
