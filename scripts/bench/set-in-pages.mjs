import { hyphenateWord } from './hyphenate-word.mjs';
import { seededRandom } from './seeded-random.mjs';

/** What is invented here stands between the paragraphs of a set: headings, and the heads of pages. */
const WORDS = {
  tr: {
    headings: [
      'Giriş ve Amaç',
      'Yöntem',
      'Bulguların Değerlendirilmesi',
      'Kıyı İlçelerinde İşleyiş',
      'Genel Görünüm',
      'İkinci Dönem Çalışmaları',
      'Sonuç ve Öneriler',
      'Üreticilerin Görüşleri',
    ],
    heads: [
      'Bölge Gelişim Raporu',
      'Yıllık Değerlendirme',
      'Taslak – dağıtım içindir',
      'Komisyon Üyeleri',
      'Ekler',
    ],
    page: 'Sayfa',
    of: '/',
  },
  en: {
    headings: [
      'Introduction and Scope',
      'Method',
      'Review of the Findings',
      'How the Coastal Districts Work',
      'General Outlook',
      'Work of the Second Term',
      'Conclusions',
      'What Growers Said',
    ],
    heads: [
      'Regional Progress Report',
      'Annual Review',
      'Draft – for circulation',
      'Members of the Board',
      'Annexes',
    ],
    page: 'Page',
    of: 'of',
  },
};

/** How one text is set: drawn by the seed, so that seeds cover what printed pages look like. */
function drawLayout(random, locale, width) {
  const one = (...choices) => choices[random(choices.length)];
  const words = WORDS[locale];
  return {
    width,
    /** How far a line may fall short of the width or hang over, as a proportional font makes it. */
    ragged: one(0, 0, 0.05),
    paragraphs: one('blank', 'blank', 'blank', 'indent', 'both'),
    indent: one(2, 3, 4),
    margin: one(0, 0, 0, 4),
    pageLines: 30 + random(25),
    /** What a page gap is made of. */
    gap: one('feed', 'blank', 'blank', 'both'),
    blanks: 2 + random(3),
    head: one('none', 'title', 'title', 'facing', 'counted'),
    titles: [words.heads[random(3)], words.heads[3 + random(2)]],
    number: one('none', 'bare', 'dashes', 'word', 'centred'),
    hyphen: one('', '', '-', '-', '\u00AD', '\u2010'),
    breaksAtHyphens: one(true, false),
    trailing: one('', '', ' '),
    isJustified: random(5) === 0,
    ligatures: random(4) === 0,
    hasHeadings: random(3) > 0,
    heading: one('capitals', 'glued', 'title', 'counted'),
    hasLists: random(2) === 0,
    bullet: one('• ', '- ', '– ', 'counted'),
    lineEnd: one('\n', '\n', '\r\n'),
  };
}

/**
 * Sets paragraphs as a printer would: lines of a width, pages with gaps, running heads and numbers,
 * divided words, headings and lists. Nothing of it is told to who reads the text.
 *
 * @param paragraphs lists of sentences
 * @param options `locale`, `width` in columns, `seed`
 * @returns `text`; `gold`: every paragraph as a list of sentences, each with its wording and
 *   `[start, end)` in `text`; `layout`: what was drawn
 */
export function setInPages(paragraphs, { locale, width, seed }) {
  const random = seededRandom(seed);
  const layout = drawLayout(random, locale, width);
  const blocks = addStructure(paragraphs, layout, locale, random);
  const lines = blocks.flatMap((block, number) => wrapBlock(block, number, layout, locale, random));
  return { ...paginate(lines, layout, locale), layout };
}

/** Paragraphs, some as items of lists, with headings between. */
function addStructure(paragraphs, layout, locale, random) {
  const blocks = [];
  let listLeft = 0;
  let count = 0;
  for (const sentences of paragraphs) {
    if (layout.hasHeadings && listLeft === 0 && random(12) === 0) {
      count++;
      const words = WORDS[locale].headings;
      const title = words[random(words.length)];
      const isCapital = layout.heading === 'capitals' || layout.heading === 'glued';
      const text = isCapital ? title.toLocaleUpperCase(locale) : title;
      blocks.push({
        kind: 'heading',
        mark: layout.heading === 'counted' ? `${count}. ` : '',
        sentences: [text],
        isGlued: layout.heading === 'glued',
      });
    }
    if (layout.hasLists && listLeft === 0 && random(15) === 0) listLeft = 3 + random(4);
    // what already begins with a mark or is long makes no item
    const isItem = listLeft > 0 && sentences.length <= 2 && /^\p{Lu}\p{L}/u.test(sentences[0]);
    if (isItem) {
      const item = (blocks.at(-1)?.item ?? 0) + 1;
      const mark = layout.bullet === 'counted' ? `${item}. ` : layout.bullet;
      blocks.push({ kind: 'item', mark, sentences, item });
      listLeft--;
    } else {
      listLeft = 0;
      blocks.push({ kind: 'paragraph', mark: '', sentences });
    }
  }
  return blocks;
}

const LIGATURES = [
  ['ffi', 'ﬃ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];

/** The lines of a block. A line is a list of pieces; a piece knows its sentence. */
function wrapBlock(block, number, layout, locale, random) {
  const isFirstOfText = number === 0;
  const hang = block.kind === 'item' ? block.mark.length : 0;
  const isIndented = block.kind === 'paragraph' && layout.paragraphs !== 'blank';
  const first = isIndented && !isFirstOfText ? layout.indent : 0;
  const lines = [];
  let pieces = [];
  let used = 0;
  let room = 0;
  const open = () => {
    const slack = layout.ragged === 0 ? 0 : (random(2001) / 1000 - 1) * layout.ragged;
    const indent = lines.length === 0 ? first : hang;
    room = Math.round(layout.width * (1 + slack)) - indent - layout.margin;
    used = 0;
  };
  const close = () => {
    lines.push({
      block,
      number,
      pieces,
      indent: layout.margin + (lines.length === 0 ? first : hang),
      isFirst: lines.length === 0,
      isLast: false,
    });
    pieces = [];
    open();
  };
  const put = (text, sentence, isJoined, isEnd) => {
    used += [...text].length + (pieces.length > 0 && !isJoined ? 1 : 0);
    pieces.push({ text, sentence, isJoined, isEnd });
  };
  open();
  block.sentences.forEach((sentence, at) => {
    const wording = at === 0 ? block.mark + sentence : sentence;
    const words = wording.split(/\s+/u).filter((word) => word !== '');
    words.forEach((word, place) => {
      const isEnd = place === words.length - 1;
      const shown = layout.ligatures
        ? LIGATURES.reduce((text, [plain, sign]) => text.replaceAll(plain, sign), word)
        : word;
      let rest = shown;
      for (let isJoined = false; ; isJoined = true) {
        const free = room - used - (pieces.length > 0 && !isJoined ? 1 : 0);
        if ([...rest].length <= free) {
          put(rest, at, isJoined, isEnd);
          break;
        }
        const cut = findCut(rest, free, layout, locale);
        if (cut !== undefined) {
          put(cut.text, at, isJoined, false);
          rest = rest.slice(cut.at);
        } else if (pieces.length === 0) {
          put(rest, at, isJoined, isEnd);
          break;
        }
        close();
      }
    });
  });
  if (pieces.length > 0) close();
  lines.at(-1).isLast = true;
  return lines;
}

/** The longest part of a word that still fits: to one of its own hyphens, or to a syllable. */
function findCut(word, free, layout, locale) {
  const own = layout.breaksAtHyphens ? word.lastIndexOf('-', free - 1) : -1;
  const isOwn = own > 0 && /\p{L}-\p{L}|\p{L}-\p{Nd}/u.test(word.slice(own - 1, own + 2));
  if (isOwn) return { text: word.slice(0, own + 1), at: own + 1 };
  if (layout.hyphen === '') return undefined;
  const [letters] = /^\p{L}*/u.exec(word);
  const at = hyphenateWord(letters, locale).findLast((place) => place < free);
  return at === undefined ? undefined : { text: word.slice(0, at) + layout.hyphen, at };
}

/** Lines on pages, with the places of the sentences. */
function paginate(lines, layout, locale) {
  const parts = [];
  let length = 0;
  const write = (text) => {
    parts.push(text);
    length += text.length;
  };
  const newLine = () => write(layout.lineEnd);
  const gold = [];
  let page = 1;
  let onPage = 0;
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const startsBlock = before !== undefined && before.number !== line.number;
    // no printer leaves a heading alone at the foot of a page
    if (onPage >= layout.pageLines && before.block.kind !== 'heading') {
      writeGap(page, layout, locale, write, newLine);
      page++;
      onPage = 0;
    } else if (startsBlock && needsBlank(before.block, line.block, layout)) {
      newLine();
      onPage++;
    }
    writeLine(line, layout, write, () => length, gold);
    newLine();
    onPage++;
  });
  return { text: parts.join(''), gold };
}

function needsBlank(before, block, layout) {
  if (before.isGlued) return false;
  if (before.kind === 'item' && block.kind === 'item') return false;
  if (before.kind === 'paragraph' && block.kind === 'paragraph')
    return layout.paragraphs !== 'indent';
  return true;
}

function writeLine(line, layout, write, at, gold) {
  if (line.isFirst) gold.push({ kind: line.block.kind, sentences: [] });
  const { sentences } = gold.at(-1);
  write(' '.repeat(line.indent));
  line.pieces.forEach(({ text, sentence, isJoined, isEnd }, place) => {
    // justified: here and there a word is pushed away from the one before
    const isWide = layout.isJustified && !line.isLast && place % 4 === 2;
    if (place > 0 && !isJoined) write(isWide ? '  ' : ' ');
    if (sentences[sentence] === undefined) {
      const wording = line.block.sentences[sentence];
      const mark = sentence === 0 ? line.block.mark : '';
      sentences[sentence] = { text: mark + wording, span: [at(), at()] };
    }
    write(text);
    if (isEnd) sentences[sentence].span[1] = at();
  });
  write(layout.trailing);
}

function writeGap(page, layout, locale, write, newLine) {
  const { page: label, of } = WORDS[locale];
  const number = {
    none: undefined,
    bare: `${page}`,
    dashes: `- ${page} -`,
    word: `${label} ${page} ${of} 99`,
    centred: `${' '.repeat(layout.width >> 1)}${page}`,
  }[layout.number];
  const blanks = () => {
    for (let left = layout.blanks; left > 0; left--) newLine();
  };
  if (layout.gap !== 'feed') blanks();
  if (number !== undefined) {
    if (layout.gap === 'feed') newLine();
    write(number);
    newLine();
  }
  if (layout.gap !== 'blank') write('\f');
  else if (number !== undefined) blanks();
  const head = {
    none: undefined,
    title: layout.titles[0],
    facing: layout.titles[page % 2],
    counted: layout.titles[0].padEnd(layout.width - 4) + String(page + 1).padStart(4),
  }[layout.head];
  if (head === undefined) return;
  write(head);
  newLine();
  if (layout.gap === 'blank') blanks();
  else newLine();
}
