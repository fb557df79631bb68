import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Extract, Extractor } from '../../src/format/extract/extractor.ts';
import { findCodeFault } from '../../src/format/extract/find-code-fault.ts';
import { mergePassages } from '../../src/format/extract/merge-passages.ts';
import { buildNameFilter } from '../../src/format/extract/name-filter.ts';
import type { Passage } from '../../src/format/extract/passage.ts';
import { toPassageContent } from '../../src/format/extract/passage-content.ts';
import { htmlExtractor } from '../../src/format/html/extract-html.ts';
import { jsonExtractor } from '../../src/format/json/extract-json.ts';
import { markdownExtractor } from '../../src/format/markdown/extract-markdown.ts';
import { odfExtractor } from '../../src/format/odf/extract-odf.ts';
import { createRunExtractor } from '../../src/format/ooxml/extract-runs.ts';
import {
  sheetVocabularies,
  slideVocabulary,
  wordVocabulary,
} from '../../src/format/ooxml/ooxml-vocabulary.ts';
import { srtExtractor, vttExtractor } from '../../src/format/subtitles/extract-subtitles.ts';
import { csvExtractor, tsvExtractor } from '../../src/format/table/extract-table.ts';
import type { Content } from '../../src/model/content.ts';
import { createTextExtractor } from '../../src/project/extract/text-extractor.ts';

const folder = path.join(import.meta.dirname, '..', 'fixtures', 'documents');
const extractors: Readonly<Record<string, Extractor>> = {
  '.md': markdownExtractor,
  '.html': htmlExtractor,
  '.json': jsonExtractor,
  '.csv': csvExtractor,
  '.tsv': tsvExtractor,
  '.srt': srtExtractor,
  '.vtt': vttExtractor,
  '.txt': createTextExtractor('tr'),
};
const fixtures = readdirSync(folder).map((name) => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return [name, text, extractors[path.extname(name)]!] as const;
});
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

const contents = (text: string, { passages }: Extract): readonly Content[] =>
  passages.map((passage) => toPassageContent(text, passage));
/** Codes as their kinds, so that a shifted id or other markup does not count. */
const tell = (content: Content): string =>
  content.map((part) => (typeof part === 'string' ? part : `{${part.kind}}`)).join('');

/** A document with every text changed, and what it then has to say. */
function translate(
  text: string,
  extractor: Extractor,
  change: (text: string, passage: Passage) => string,
): { readonly written: string; readonly wanted: readonly string[] } {
  const { passages } = extractor.extract(text, {});
  const targets = passages.map((passage) =>
    toPassageContent(text, passage).map((part) =>
      typeof part === 'string' ? change(part, passage) : part,
    ),
  );
  const translations = passages.map((passage, at) => ({ passage, target: targets[at]! }));
  let at = 0;
  let written = '';
  const patches = mergePassages(text, translations, extractor);
  for (const { start, end, text: instead } of patches.toSorted((a, b) => a.start - b.start)) {
    written += text.slice(at, start) + instead;
    at = end;
  }
  return { written: written + text.slice(at), wanted: targets.map(tell) };
}
const reread = (text: string, extractor: Extractor): readonly string[] =>
  contents(text, extractor.extract(text, {})).map(tell);

describe.each(fixtures)('%s', (name, text, extractor) => {
  test('passages are sorted, in bounds and do not cross', () => {
    const { passages } = extractor.extract(text, {});
    expect(passages.length).toBeGreaterThan(1);
    const open: number[] = [];
    for (const { span, pieces } of passages) {
      while (open.length > 0 && open.at(-1)! <= span[0]) open.pop();
      expect(span[1]).toBeLessThanOrEqual(open.at(-1) ?? text.length);
      open.push(span[1]);
      expect(pieces[0]!.span[0]).toBe(span[0]);
      expect(pieces.at(-1)!.span[1]).toBe(span[1]);
    }
  });

  test('without translations there is nothing to change', () => {
    const passages = extractor.extract(text, {}).passages.map((passage) => ({ passage }));
    expect(mergePassages(text, passages, extractor)).toEqual([]);
  });

  test('with its own texts as translations it says the same', () => {
    const { written, wanted } = translate(text, extractor, (part) => part);
    expect(reread(written, extractor)).toEqual(wanted);
  });

  test('says any words it is given', () => {
    const word = fc.constantFrom(
      ...'ağ İş <b> & [x] *y* _z_ `k` | " \' \\ # 1. - ! ~~ &amp; {0} şu'.split(' '),
    );
    fc.assert(
      fc.property(fc.infiniteStream(word), (words) => {
        const take = (): string => words.next().value;
        const change = (part: string): string =>
          part.replace(/\p{L}+/gu, (found) => `${found}x ${take()} ${take()}x`);
        const { written, wanted } = translate(text, extractor, change);
        const isMarkup = path.extname(name) === '.srt';
        // SubRip has no way to write a tag that is text
        if (isMarkup && /<b>/.test(written)) return;
        expect(reread(written, extractor)).toEqual(wanted);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is extracted', () => {
  test('Markdown', () => {
    expect(reread(read('guide.md'), markdownExtractor)).toEqual([
      'Kısa {open}kılavuz{close}',
      'Önce {open}dosyayı{close} açın; sonra {open}ayarlar{close} bölümüne gidin. Komut {standalone} ile başlar, {open}Esc{close} ile biter. {standalone} İki satır{standalone}bir kod. Adres: {standalone}, {open}belge{close} ve {open}ikinci{close} kaynak.',
      'Ayarlar sayfası',
      'Ana ekran',
      'Alıntı iki satır sürer.',
      'Birinci madde.',
      'İkinci: 5 * 3 = 15 & 1 < 2.',
      'bitti',
      'bitmedi',
      'Ad',
      'Anlam',
      'su',
      'a | b',
      'Amblem',
      '{open}Kalın{close} yazı',
      'rozet',
      'Dipnot metni.',
      'Belge başlığı',
    ]);
  });

  test('HTML', () => {
    expect(reread(read('page.html'), htmlExtractor)).toEqual([
      'Sayfa & başlık',
      "Kısa 'açıklama'",
      'Başlık {open}küçük{close}',
      'Üst yazı',
      'Bir {open}kalın {open}eğik{close}{close} söz, ikinci satır\u00a0sürer.{standalone}Yeni satır {standalone}.',
      'Kapanmayan paragraf {standalone} ve {open}bağlantı{close}',
      'Resim "adı"',
      'Madde',
      'İkinci {open}kod{close} madde',
      'boşluk   kalır\n burada',
      'Gönder',
      'Yazın',
      'Ön <yazı>',
    ]);
  });

  test('HTML names the language of its text', () => {
    const text = read('page.html');
    const { languageMarks = [] } = htmlExtractor.extract(text, {});
    expect(languageMarks.map((span) => text.slice(...span))).toEqual(['tr']);
  });

  test('JSON, by keys', () => {
    const names = (options: object): readonly (string | undefined)[] =>
      jsonExtractor.extract(read('strings.json'), options).passages.map(({ name }) => name);
    expect(names({})).toEqual(['menu.open', 'menu.close', 'items[0]', 'items[1]', 'meta.author']);
    expect(names({ keys: ['menu'] })).toEqual(['menu.open', 'menu.close']);
    expect(names({ skipKeys: ['*.author', 'items'] })).toEqual(['menu.open', 'menu.close']);
  });

  test('tables, by columns; cells without letters stay', () => {
    const names = (columns: readonly string[]): readonly (string | undefined)[] =>
      csvExtractor.extract(read('table.csv'), { columns }).passages.map(({ name }) => name);
    expect(names([])).toEqual(['metin[2]', 'not, uzun[2]', 'not, uzun[3]']);
    expect(names(['not, uzun'])).toEqual(names(['3']));
    expect(() => names(['yok'])).toThrow(/there is no column “yok”/);
  });

  test('subtitles, by their times', () => {
    expect(reread(read('film.srt'), srtExtractor)).toEqual([
      '{open}Nereye{close} gidiyorsun?{standalone}- Eve.',
      'Dur & bekle!',
    ]);
    expect(reread(read('film.vtt'), vttExtractor)).toEqual([
      '{standalone}Selam & {open}hoş{close} geldin',
      'Güle güle.',
    ]);
  });

  test('a wrapped text is wrapped again, with its indents', () => {
    const { written } = translate(read('plain.txt'), createTextExtractor('tr'), (part) =>
      part.replaceAll('paragraf', 'uzunca bir paragraf'),
    );
    const lines = written.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(66);
    expect(lines.filter((line) => line.startsWith('    '))).toHaveLength(2);
  });
});

describe('runs of Office Open XML', () => {
  const word = createRunExtractor([wordVocabulary]);
  const wrap = (paragraph: string): string =>
    `<w:document xmlns:w="w" xmlns:r="r"><w:body>${paragraph}</w:body></w:document>`;
  const run = (text: string, look = ''): string =>
    `<w:r>${look === '' ? '' : `<w:rPr><w:${look}/></w:rPr>`}<w:t>${text}</w:t></w:r>`;

  test.each([
    ['runs that look alike are one text', run('Bir ') + run('iki'), 'Bir iki'],
    [
      'a look is a pair',
      run('Bir ') + run('iki', 'b') + run(' ve üç'),
      'Bir {open}iki{close} ve üç',
    ],
    [
      'marks of the proof reader are nothing',
      `${run('Bir ')}<w:proofErr w:type="spellStart"/>${run('iki')}`,
      'Bir iki',
    ],
    [
      'a link is a pair',
      `${run('Bir ')}<w:hyperlink r:id="x">${run('iki')}</w:hyperlink>${run(' üç')}`,
      'Bir {open}iki{close} üç',
    ],
    ['a tab is a code', '<w:r><w:t>Bir</w:t><w:tab/><w:t>iki</w:t></w:r>', 'Bir{standalone}iki'],
    [
      'deleted text is no text',
      `${run('Bir')}<w:del><w:r><w:delText>yok</w:delText></w:r></w:del>${run(' iki')}`,
      'Bir{standalone} iki',
    ],
  ])('%s', (_, runs, expected) => {
    expect(reread(wrap(`<w:p><w:pPr><w:jc/></w:pPr>${runs}</w:p>`), word)).toEqual([expected]);
  });

  test('a paragraph in a drawing is a passage of its own, translated inside its code', () => {
    const box = `<w:r><w:drawing><w:txbxContent><w:p>${run('kutu')}</w:p></w:txbxContent></w:drawing></w:r>`;
    const text = wrap(`<w:p>${run('Önce ')}${box}${run('sonra')}</w:p>`);
    expect(reread(text, word)).toEqual(['Önce {standalone}sonra', 'kutu']);
    const { written } = translate(text, word, (part) => part.toLocaleUpperCase('tr'));
    expect(reread(written, word)).toEqual(['ÖNCE {standalone}SONRA', 'KUTU']);
  });

  test('white space at the ends of a translated text is kept', () => {
    const { written } = translate(
      wrap(`<w:p>${run('Bir ')}${run('iki', 'b')}</w:p>`),
      word,
      (part) => `${part} `,
    );
    expect(written).not.toContain('<w:t>');
    expect(written.match(/<w:t xml:space="preserve">/g)).toHaveLength(2);
  });

  test('sheets and slides', () => {
    const sheet = createRunExtractor(sheetVocabularies);
    const shared =
      '<sst><si><t>Ad</t></si><si><r><t>So</t></r><r><rPr><b/></rPr><t>yad</t></r><rPh><t>x</t></rPh></si></sst>';
    expect(reread(shared, sheet)).toEqual(['Ad', 'So{open}yad'.replace('{open}', '{standalone}')]);
    const slide = createRunExtractor([slideVocabulary]);
    const shape =
      '<a:p xmlns:a="a"><a:r><a:rPr lang="tr"/><a:t>Bir </a:t></a:r><a:r><a:rPr lang="tr" dirty="0"/><a:t>slayt</a:t></a:r></a:p>';
    expect(reread(shape, slide)).toEqual(['Bir slayt']);
  });
});

describe('OpenDocument', () => {
  const wrap = (inside: string): string =>
    `<office:text xmlns:text="t" xmlns:office="o">${inside}</office:text>`;

  test('spans are pairs, spaces and notes codes, texts of notes passages', () => {
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Dipnot</text:p></text:note-body></text:note>';
    const text = wrap(
      `<text:h>Başlık</text:h><text:p>Bir<text:s text:c="3"/><text:span>iki</text:span>${note} üç<text:soft-page-break/>.</text:p>`,
    );
    expect(reread(text, odfExtractor)).toEqual([
      'Başlık',
      'Bir{standalone}{open}iki{close}{standalone} üç.',
      'Dipnot',
    ]);
    const { written } = translate(text, odfExtractor, (part) => `${part}  &`);
    expect(written).toContain('Başlık <text:s text:c="1"/>&amp;');
  });

  test('deleted text is left alone', () => {
    const text = wrap(
      '<text:tracked-changes><text:p>eski</text:p></text:tracked-changes><text:p>yeni</text:p>',
    );
    expect(reread(text, odfExtractor)).toEqual(['yeni']);
  });
});

describe('findCodeFault', () => {
  const text = 'Bir **iki** [üç](x) `dört` son.';
  const [passage] = markdownExtractor.extract(text, {}).passages;
  const content = toPassageContent(text, passage!);
  const [, strong, , strongEnd, , link, , linkEnd, , code] = content;
  test.each<[string, Content, RegExp | undefined]>([
    ['the same', content, undefined],
    ['another order', ['a', code!, link!, 'b', linkEnd!, strong!, 'c', strongEnd!], undefined],
    ['without emphasis', ['a', code!, link!, 'b', linkEnd!], undefined],
    ['without a link', ['a', code!, strong!, 'b', strongEnd!], /is missing/],
    ['without an end', ['a', code!, strong!, link!, 'b', linkEnd!], /is not closed/],
    ['crossed', [code!, link!, strong!, linkEnd!, strongEnd!], /cross/],
    ['end first', [code!, linkEnd!, 'a', link!], /before it is opened/],
    ['twice', [code!, link!, linkEnd!, link!, linkEnd!], /stands twice/],
  ])('%s', (_, target, expected) => {
    const found = findCodeFault(passage!, target);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(expected);
  });
});

test('patterns of names match as a slow matcher says', () => {
  const slow = (name: string, pattern: string): boolean => {
    if (pattern === '') return name === '';
    if (pattern[0] === '*')
      return slow(name, pattern.slice(1)) || (name !== '' && slow(name.slice(1), pattern));
    return (
      name !== '' &&
      (pattern[0] === '?' || pattern[0] === name[0]) &&
      slow(name.slice(1), pattern.slice(1))
    );
  };
  const short = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 8 });
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '*', '?'), maxLength: 6 });
  fc.assert(
    fc.property(
      short,
      pattern.map((made) => `${made}*`),
      (name, made) => {
        expect(buildNameFilter([made])(name)).toBe(slow(name, made));
      },
    ),
  );
});
