import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FormatError } from '../../../src/model/format-error.ts';
import { readTmx, type TmxReaderOptions } from '../../../src/format/tmx/read-tmx.ts';
import type { TmxUnit } from '../../../src/format/tmx/tmx-unit.ts';

const tmx = (body: string): string =>
  `<tmx version="1.4"><header srclang="en"/>\n<body>${body}</body></tmx>`;

/** Units and faults with their places, until one that ends the reading. */
function read(text: string, size: number, options: TmxReaderOptions): unknown[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size));
  const found: (TmxUnit | string)[] = [];
  const tell = ({ fault, message, line, column }: FormatError): void =>
    void found.push(`${fault} ${message} ${line}:${column}`);
  try {
    for (const unit of readTmx(chunks, { ...options, onFault: tell })) found.push(unit);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    tell(error);
  }
  return found;
}

/** What asks for everything that is not kept gets every tag, and so units that are never read at once. */
const tagByTag: TmxReaderOptions = { onUnkept: () => undefined };

const piece = fc.constantFrom(
  ...['<tu>', '<tu tuid="a">', '<tu  tuid="1" changedate="20260102T030405Z"\n>', '<tu/>', '</tu>'],
  ...['<tu creationid="ayşe" usagecount="3">', '<tu tuid="1" tuid="2">', "<tu tuid='1'>", '<tux>'],
  ...['<tu tuid="a&amp;b">', '<tu tuid="a\tb">', '<tu xmlns="u">', '<tu -x="1">', '<tu tuid="<">'],
  ...['<tuv xml:lang="en">', '<tuv xml:lang="tr">', '<tuv lang="tr-TR" >', '<tuv>', '</tuv>'],
  ...['<tuv xml:lang="">', '<tuv xml:lang="de" changeid="o" a="]">', '<tuv xml:lang="en" x:y="">'],
  ...['<seg>', '</seg>', '<seg/>', '<seg >', '<seg>one</seg>', '<seg> iki\n</seg>', '</seg >'],
  ...['<prop type="x">p</prop>', '<note>n</note>', '<ph>%s</ph>', '<!-- c -->', '<?p i?>'],
  ...['a', 'ş', ' ', '\n', '\r\n', '&amp;', '&x;', ']', ']]>', '😀', '\uD800', '\u0001', '>'],
  '<![CDATA[c]]>',
);
const plain = fc
  .tuple(
    fc.constantFrom('<tu>', '<tu tuid="7">', '<tu srclang="tr" changedate="20260102T030405Z">'),
    fc.array(
      fc
        .tuple(
          fc.constantFrom('en', 'tr', 'de"  creationid="c'),
          fc.constantFrom('', 'one', 'üç', 'a &lt; b', ' x '),
        )
        .map(([locale, text]) => `<tuv xml:lang="${locale}"><seg>${text}</seg></tuv>`),
      { maxLength: 3 },
    ),
    fc.constantFrom('', '\n', ' \t', '\r\n'),
  )
  .map(([start, tuvs, space]) => [start, ...tuvs, '</tu>'].join(space));

describe('a tu that is read at once', () => {
  test('is the one that is read tag by tag, wherever chunks end', () => {
    const bodies = fc.array(fc.oneof(plain, plain, piece), { maxLength: 12 });
    fc.assert(
      fc.property(bodies, fc.integer({ min: 1, max: 90 }), (parts, size) => {
        const text = tmx(parts.join(''));
        expect(read(text, size, {})).toEqual(read(text, size, tagByTag));
        expect(read(text, text.length, {})).toEqual(read(text, text.length, tagByTag));
      }),
      { seed: 61, numRuns: 1500 },
    );
  });

  test('is the one that is read tag by tag, with one thing wrong in it', () => {
    const good =
      '<tu tuid="1"><tuv xml:lang="en"><seg>one</seg></tuv><tuv xml:lang="tr"><seg>bir</seg></tuv></tu>';
    fc.assert(
      fc.property(piece, fc.nat(good.length), fc.nat(4), (wrong, at, left) => {
        const bad = good.slice(0, at) + wrong + good.slice(at + left);
        const text = tmx(`${good}\n${bad}\n${good}`);
        expect(read(text, text.length, {})).toEqual(read(text, text.length, tagByTag));
      }),
      { seed: 62, numRuns: 3000 },
    );
  });
});
