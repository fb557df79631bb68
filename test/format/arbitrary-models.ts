import fc from 'fast-check';
import { joinContent } from '../../src/model/content/join-content.ts';
import type { Content, InlineCode } from '../../src/model/content.ts';

/** Text as users have it and as they should not: markup, Turkish letters, emoji, white space. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'I',
        'ı',
        'İ',
        'ğ',
        ' ',
        '\n',
        '\t',
        '\r',
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '\\',
        ',',
      ],
      ...['&amp;', '\u0000', '\u001f', '\ud800', '\ufffe', '🚢', '\u2028', '#', ';', '-->'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Text that XML 1.0 can hold as it is. */
export const xmlText: fc.Arbitrary<string> = text.map((value) =>
  value.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\ud800(?![\udc00-\udfff])/g,
    '',
  ),
);

type Options = Readonly<{ data: fc.Arbitrary<string>; equiv: boolean; canDelete: boolean | null }>;

/** Content with pairs that nest, cross and stand alone; each id belongs to one pair or one code. */
export function arbitraryContent(
  piece: fc.Arbitrary<string>,
  { data, equiv, canDelete }: Options,
): fc.Arbitrary<Content> {
  const half = fc.record({
    data: fc.option(data, { nil: undefined }),
    equiv: equiv ? fc.constantFrom('', '{0}', '"') : fc.constant(''),
    canDelete: canDelete === null ? fc.boolean() : fc.constant(canDelete),
  });
  const item = fc.record({
    kind: fc.constantFrom('pair', 'open', 'close', 'standalone', 'mark', 'text', 'text'),
    text: piece,
    first: half,
    second: half,
    from: fc.nat(20),
    length: fc.nat(5),
  });
  return fc.array(item, { maxLength: 6 }).map((items) => {
    const parts: Content[number][] = items.map(({ text: value }) => value);
    for (const [at, { kind, first, second, from, length }] of items.entries()) {
      if (kind === 'text') continue;
      const code = (one: typeof first, codeKind: InlineCode['kind']): InlineCode => ({
        type: 'code',
        kind: codeKind,
        id: String(at + 1),
        ...(one.data !== undefined && { data: one.data }),
        equiv: one.equiv,
        canDelete: one.canDelete,
      });
      const start = from % (parts.length + 1);
      if (kind === 'pair') {
        parts.splice(start, 0, code(first, 'open'));
        parts.splice(Math.min(parts.length, start + 1 + length), 0, code(second, 'close'));
      } else if (kind === 'mark') {
        // An annotation round one piece: it nests by itself.
        const mark = {
          type: 'code',
          id: `m${at}`,
          equiv: '',
          canDelete: true,
          annotation: 'term',
        } as const;
        const inside = typeof parts[start] === 'string' ? 1 : 0;
        parts.splice(start + inside, 0, { ...mark, kind: 'close' });
        parts.splice(start, 0, { ...mark, kind: 'open' });
      } else parts.splice(start, 0, code(first, kind));
    }
    return joinContent(parts);
  });
}
