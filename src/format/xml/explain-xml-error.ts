/** What stands wrong in a text that is not well-formed, in our words, and what should stand there. */
export interface XmlExplanation {
  readonly message: string;
  readonly expected: string;
}

/** Beginnings of what saxes says, and what it waited for (XML 1.0 and Namespaces in XML 1.0). */
const expectations: readonly (readonly [start: string, expected: string])[] = [
  ['undefined entity', '&amp; &lt; &gt; &quot; &apos; or a character reference'],
  ['disallowed character in entity name', '&amp; in place of a bare &'],
  ['empty entity name', '&amp; in place of a bare &'],
  ['malformed character entity', 'the number of a character that XML allows'],
  ['disallowed character in tag name', '&lt; in place of a bare <, or the name of an element'],
  ['disallowed character in closing tag', '> at the end of the tag'],
  ['disallowed character in attribute name', 'the name of an attribute, or >'],
  ['disallowed character', 'a character that XML allows (XML 1.0, 2.2)'],
  ['attribute without value', '="…" behind the name of the attribute'],
  ['unquoted attribute value', 'quotes around the value of the attribute'],
  ['no whitespace between attributes', 'a space between two attributes'],
  ['duplicate attribute', 'each attribute once'],
  ['unbound namespace prefix', 'an xmlns declaration for the prefix'],
  ['text data outside of root node', 'nothing but the root element'],
  ['documents may contain only one root', 'one root element'],
  ['document must contain a root element', 'a root element'],
  ['the string "]]>" is disallowed', ']]&gt;'],
  ['malformed comment', 'no -- inside a comment'],
  ['forward-slash in opening tag', '/> at the end of an empty element'],
  ['an XML declaration must be at the start', 'nothing before <?xml'],
  ['the XML declaration must appear at the start', 'nothing before <?xml'],
];

/**
 * An error of saxes with its place taken off the message and its expectation added.
 *
 * @param open Names of the elements that are open, outermost first.
 */
export function explainXmlError(error: string, open: readonly string[]): XmlExplanation {
  const message = error.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const innermost = open.at(-1);
  if (/^(unclosed tag|unexpected end)/.test(message))
    return {
      message: 'the text ends too early',
      expected: innermost === undefined ? 'the end of the markup' : `</${innermost}>`,
    };
  const expected = expectations.find(([start]) => message.startsWith(start))?.[1];
  return { message, expected: expected ?? 'well-formed XML' };
}
