import { findIllegalCharacter } from './escape-xml.ts';
import type { XmlLimits } from './xml-limits.ts';

/** Why a reference cannot be resolved, and what should stand there. */
export interface ReferenceFault {
  readonly kind: 'xml/malformed' | 'xml/hostile';
  readonly message: string;
  readonly expected: string;
}

/** The entities of one document, and how much they have come to so far. */
export interface XmlEntities {
  /** Takes in a declaration; the first of a name holds (XML 1.0, 4.2). */
  readonly declare: (name: string, literal: string) => ReferenceFault | undefined;
  /** The text for what stands between `&` and `;`, or why there is none. */
  readonly resolve: (reference: string, isAttribute: boolean) => string | ReferenceFault;
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveCharacter(reference: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (digits === null) return undefined;
  const code =
    digits[1] === undefined ? Number.parseInt(digits[2]!, 10) : Number.parseInt(digits[1], 16);
  if (code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return findIllegalCharacter(character) === undefined ? character : undefined;
}

const malformedCharacter: ReferenceFault = {
  kind: 'xml/malformed',
  message: 'malformed character entity',
  expected: 'the number of a character that XML allows',
};

const bareAmpersand: ReferenceFault = {
  kind: 'xml/malformed',
  message: 'disallowed character in entity name',
  expected: '&amp; in place of a bare &',
};

/** White space inside a value becomes a space, and CR LF one of it (XML 1.0, 3.3.3). */
export function normaliseValue(raw: string): string {
  return raw.replace(/\r\n|[\t\n\r]/g, ' ');
}

/** Line breaks as XML hands them on (XML 1.0, 2.11). */
export function normaliseText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n');
}

/**
 * The five entities of XML, and plain ones that the document declares itself: text without markup,
 * few, short, hardly nested and bounded in what they come to. Nothing is ever fetched.
 */
export function createXmlEntities(limits: XmlLimits): XmlEntities {
  const declared = new Map<string, string>();
  let expansion = 0;
  const hostile = (message: string, expected: string): ReferenceFault => ({
    kind: 'xml/hostile',
    message,
    expected,
  });
  const expand = (name: string, isAttribute: boolean, depth: number): string | ReferenceFault => {
    const known = predefined.get(name);
    if (known !== undefined) return known;
    const replacement = declared.get(name);
    if (replacement === undefined)
      return {
        kind: 'xml/malformed',
        message: `undefined entity &${name};`,
        expected: '&amp; &lt; &gt; &quot; &apos; or a character reference',
      };
    if (depth > limits.maxEntityDepth)
      return hostile('entities are nested too deep', `at most ${limits.maxEntityDepth} levels`);
    let text = '';
    let at = 0;
    for (const found of replacement.matchAll(/&([^;&\s]*)(;?)/g)) {
      if (found[2] === '') return bareAmpersand;
      text += replacement.slice(at, found.index);
      at = found.index + found[0].length;
      const reference = found[1]!;
      const inner = reference.startsWith('#')
        ? (resolveCharacter(reference) ?? malformedCharacter)
        : expand(reference, isAttribute, depth + 1);
      if (typeof inner !== 'string') return inner;
      text += inner;
      if (text.length > limits.maxExpansion) break;
    }
    text += replacement.slice(at);
    expansion += text.length;
    if (expansion > limits.maxExpansion)
      return hostile('entities come to too much text', `at most ${limits.maxExpansion} characters`);
    return isAttribute ? normaliseValue(text) : text;
  };
  return {
    declare(name, literal) {
      if (!declared.has(name) && declared.size >= limits.maxEntities)
        return hostile(
          'the document type declares too many entities',
          `at most ${limits.maxEntities}`,
        );
      if (literal.length > limits.maxEntityLength)
        return hostile(
          `entity ${name} is too long`,
          `at most ${limits.maxEntityLength} characters`,
        );
      if (literal.includes('%'))
        return hostile(
          `entity ${name} is made of a parameter entity`,
          'plain text between the quotes',
        );
      let fault: ReferenceFault | undefined;
      const replacement = normaliseText(literal).replace(/&(#[^;]*);/g, (_, reference: string) => {
        const character = resolveCharacter(reference);
        if (character === undefined) fault = malformedCharacter;
        return character ?? '';
      });
      if (fault !== undefined) return fault;
      if (findIllegalCharacter(replacement) !== undefined)
        return {
          kind: 'xml/malformed',
          message: 'disallowed character',
          expected: 'a character that XML allows (XML 1.0, 2.2)',
        };
      if (replacement.includes('<'))
        return hostile(`entity ${name} holds markup`, 'plain text between the quotes');
      if (!declared.has(name)) declared.set(name, replacement);
      return undefined;
    },
    resolve(reference, isAttribute) {
      return reference.startsWith('#')
        ? (resolveCharacter(reference) ?? malformedCharacter)
        : expand(reference, isAttribute, 1);
    },
  };
}
