import type { Content, InlineCode } from '../../../model/content.ts';
import { pairCodes } from '../../pair-codes.ts';
import { escapeText, findIllegalCharacter, isXmlText } from '../../xml/escape-xml.ts';
import { openEmptyTag } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements } from '../../xml/xml-element.ts';
import { readCodes1 } from '../read/read-codes-1.ts';
import { readCodes2 } from '../read/read-codes-2.ts';
import type { SourceText } from './source-text.ts';
import type { XliffFamily } from '../xliff-version.ts';

/** How a code is written in the file: one half of an element with content, or an element alone. */
interface Template {
  readonly markup: string;
  readonly isHalf: boolean;
}

/** Markup of the codes of a unit, as the file writes it. */
export type Templates = ReadonlyMap<string, Template>;

const keyOf = ({ kind, id }: Pick<InlineCode, 'kind' | 'id'>): string => `${kind} ${id}`;

/** Elements whose content is native markup, not text: nothing inside them is a code of its own. */
const opaque: readonly string[] = ['ph', 'bpt', 'ept', 'it'];

/** The markup of every inline element in `sides`; of the same code twice, the first. */
export function findTemplates(
  text: SourceText,
  sides: readonly XmlElement[],
  family: XliffFamily,
): Templates {
  const templates = new Map<string, Template>();
  const rest = sides.flatMap(childElements).reverse();
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    const alone = { ...element, children: [] };
    const codes =
      family === '1'
        ? readCodes1([alone])
        : readCodes2({ ...alone, children: [alone] }, new Map(), new Map());
    const isPair = codes.length === 2;
    for (const [at, code] of codes.entries()) {
      if (typeof code === 'string' || templates.has(keyOf(code))) continue;
      const start = openEmptyTag(text.slice(element.start, element.inner[0]));
      const markup = isPair
        ? at === 0
          ? start
          : `</${element.name}>`
        : text.slice(element.start, element.end);
      templates.set(keyOf(code), { markup, isHalf: isPair });
    }
    if (!opaque.includes(element.local)) rest.push(...childElements(element).reverse());
  }
  return templates;
}

/** Content as markup of a file, or why it cannot be. */
export type Rendered =
  { readonly ok: true; readonly markup: string } | { readonly ok: false; readonly reason: string };

/** Text as markup of XLIFF 2. */
export function renderText(text: string, prefix: string): string {
  if (isXmlText(text)) return escapeText(text);
  let markup = '';
  for (const character of text) {
    const hex = character.codePointAt(0)!.toString(16).padStart(4, '0');
    markup += isXmlText(character) ? escapeText(character) : `<${prefix}cp hex="${hex}"/>`;
  }
  return markup;
}

/**
 * Content written with the markup its codes have in the file already, so that attributes no model
 * knows of stay.
 *
 * @param prefix Of the namespace of XLIFF in this file, with its colon; usually empty.
 */
export function renderTarget(
  content: Content,
  templates: Templates,
  family: XliffFamily,
  prefix: string,
): Rendered {
  const refuse = (reason: string): Rendered => ({ ok: false, reason });
  const pairs = pairCodes(content, (code) => templates.get(keyOf(code))?.isHalf === true);
  const nested = new Set([...pairs.keys(), ...pairs.values()]);
  let markup = '';
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string') {
      const found = family === '1' ? findIllegalCharacter(part) : undefined;
      if (found !== undefined) return refuse(`XLIFF 1 cannot hold the character ${found}`);
      markup += renderText(part, prefix);
      continue;
    }
    const template = templates.get(keyOf(part));
    if (template === undefined)
      return refuse(`the unit has no ${part.kind} code with the id ${JSON.stringify(part.id)}`);
    if (template.isHalf && !nested.has(at))
      return refuse(`code ${JSON.stringify(part.id)} does not enclose its text, as in the source`);
    markup += template.markup;
  }
  return { ok: true, markup };
}
