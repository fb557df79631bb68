#!/usr/bin/env node
// Whether documents survive being taken apart and put together, on real files:
//   node scripts/bench/documents.mjs [--dist dist] [--locale en] [--list FILE] [--keep DIR] [--json] [FILE …]
// For each file: extract and merge without a target gives the same bytes; with a made-up target in every
// segment, the merged file is extracted again and must say just those targets, and (HTML, Markdown) have
// the same tree but for text. `--keep` keeps the translated files, for other programs to open.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { parse } from 'parse5';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: 'string', default: path.join(here, '..', '..', 'dist') },
    locale: { type: 'string', default: 'en' },
    list: { type: 'string' },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const load = (name) => import(pathToFileURL(path.resolve(options.dist, name)).href);
const { extractDocument } = await load('project/extract/extract-document.js');
const { mergeDocument } = await load('project/extract/merge-document.js');
const { readXliff } = await load('format/xliff/read/read-xliff.js');
const { spliceXliff } = await load('format/xliff/edit/splice-xliff.js');

/** Files by name, in memory; reading is all that the jobs do. */
function createMemoryIo(files) {
  return {
    async *readBytes(file) {
      yield files.get(file);
    },
    exists: async (file) => files.has(file),
  };
}
const log = { progress() {}, note() {} };

const accents = {
  a: 'á',
  e: 'é',
  i: 'ı',
  o: 'ö',
  u: 'ü',
  A: 'Á',
  E: 'É',
  I: 'İ',
  O: 'Ö',
  U: 'Ü',
  s: 'ş',
  c: 'ç',
  g: 'ğ',
};
/** Text that no source says, of the same words, with signs that formats have their own use for. */
const pseudo = (text, isHard) => {
  const said = text.replace(/[aeiouAEIOUscg]/g, (letter) => accents[letter]);
  return isHard && /\p{L}{3}/u.test(text)
    ? said.replace(/(\p{L}{3})/u, '$1 & <x> "y" [z] *w* a_b')
    : said;
};
const translate = (content, isHard) =>
  content.map((part) => (typeof part === 'string' ? pseudo(part, isHard) : part));

function applyPatches(text, patches) {
  let at = 0;
  let written = '';
  for (const { start, end, text: instead } of [...patches].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    written += text.slice(at, start) + instead;
    at = end;
  }
  return written + text.slice(at);
}

/** Texts of all units, codes as their kinds; white space as one space. */
const tell = (xliff, side, isHard) =>
  readXliff(xliff).flatMap(({ units }) =>
    units.map(({ parts }) =>
      parts
        .flatMap((part) =>
          side === 'target' && part.type === 'segment'
            ? translate(part.source, isHard)
            : part.source,
        )
        .map((part) => (typeof part === 'string' ? part : '◆'))
        .join('')
        .replace(/\s+/g, ' '),
    ),
  );

const shape = (node) => {
  const { nodeName, type, childNodes, children, attrs, url, depth, lang, content } = node;
  const below = (childNodes ?? children ?? content?.childNodes ?? [])
    .filter(({ nodeName: name, type: kind }) => name !== '#text' && kind !== 'text')
    .map(shape);
  const spoken = /^(alt|title|placeholder|summary|label|content|value|lang|aria-.*)$/;
  const kept = attrs
    ?.filter(({ name }) => !spoken.test(name))
    .map(({ name, value }) => `${name}=${value}`);
  return [nodeName ?? type, url, depth, lang, kept, below];
};
const trees = {
  '.html': (text) => shape(parse(text)),
  '.htm': (text) => shape(parse(text)),
  '.md': (text) =>
    shape(
      fromMarkdown(text, {
        extensions: [gfm(), frontmatter(['yaml', 'toml'])],
        mdastExtensions: [
          ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
          frontmatterFromMarkdown(['yaml', 'toml']),
        ],
      }),
    ),
};

async function tryFile(file) {
  const bytes = new Uint8Array(readFileSync(file));
  const files = new Map([[file, bytes]]);
  const io = createMemoryIo(files);
  const give = (name, text) => files.set(name, new TextEncoder().encode(text));
  const locales = { sourceLocale: options.locale, targetLocale: 'tr' };
  const extracted = await extractDocument(io, file, locales);
  if (extracted === undefined) throw new Error('nothing to translate');
  const { xliff, skeleton } = extracted;
  give('a.xlf', xliff);
  const original = skeleton === undefined ? {} : { original: file };
  const same = await mergeDocument(io, { path: 'a.xlf', ...original, log });
  const isSame = Buffer.compare(same.bytes, bytes) === 0;
  const units = readXliff(xliff).reduce((sum, document) => sum + document.units.length, 0);
  const answer = { file, mb: bytes.length / 1e6, units, isSame };
  for (const isHard of [false, true]) {
    const edits = readXliff(xliff).flatMap((document) =>
      document.units.flatMap((unit) =>
        unit.parts
          .filter(({ type }) => type === 'segment')
          .map(({ id, source }) => ({
            unit: unit.id,
            segment: id,
            target: translate(source, isHard),
          })),
      ),
    );
    const { patches, rejected } = spliceXliff(xliff, edits);
    if (rejected.length > 0) throw new Error(`rejected: ${rejected[0].reason}`);
    give('b.xlf', applyPatches(xliff, patches));
    const merged = await mergeDocument(io, { path: 'b.xlf', ...original, log });
    files.set(file.replace(/(\.[^.]*)$/, '-2$1'), merged.bytes);
    const again = await extractDocument(io, file.replace(/(\.[^.]*)$/, '-2$1'), locales);
    const wanted = tell(xliff, 'target', isHard);
    const got = tell(again.xliff, 'source', isHard);
    const wrong = wanted.findIndex((text, at) => text !== got[at]);
    answer[isHard ? 'saysHard' : 'says'] = wrong === -1 && wanted.length === got.length;
    if (options.verbose && wrong !== -1)
      console.log(
        file,
        '\n  wanted',
        wanted[wrong].slice(0, 300),
        '\n  got   ',
        got[wrong]?.slice(0, 300),
      );
    const tree = trees[path.extname(file)];
    if (tree !== undefined) {
      const [before, after] = [bytes, merged.bytes].map((part) =>
        JSON.stringify(tree(new TextDecoder().decode(part))),
      );
      answer[isHard ? 'hasTreeHard' : 'hasTree'] = before === after;
    }
    if (options.keep !== undefined && !isHard) {
      mkdirSync(options.keep, { recursive: true });
      writeFileSync(path.join(options.keep, path.basename(file)), merged.bytes);
    }
  }
  return answer;
}

const names = [...positionals];
if (options.list !== undefined)
  names.push(...readFileSync(options.list, 'utf8').split('\n').filter(Boolean));
const sums = new Map();
for (const file of names) {
  const kind = path.extname(file).toLocaleLowerCase('en');
  const sum = sums.get(kind) ?? {
    files: 0,
    refused: 0,
    units: 0,
    mb: 0,
    isSame: 0,
    says: 0,
    saysHard: 0,
    hasTree: 0,
    hasTreeHard: 0,
  };
  sums.set(kind, sum);
  try {
    const answer = await tryFile(file);
    sum.files++;
    for (const key of Object.keys(sum)) if (key in answer) sum[key] += Number(answer[key]);
    if (
      options.verbose &&
      !(
        answer.isSame &&
        answer.says &&
        answer.saysHard &&
        answer.hasTree !== false &&
        answer.hasTreeHard !== false
      )
    )
      console.log(JSON.stringify(answer));
  } catch (error) {
    sum.refused++;
    if (options.verbose) console.log(`${file}: ${error.fault ?? error.stack}: ${error.message}`);
  }
}
if (options.json) console.log(JSON.stringify({ version: 1, formats: Object.fromEntries(sums) }));
else
  console.table(
    Object.fromEntries(
      [...sums].map(([kind, sum]) => [kind, { ...sum, mb: Number(sum.mb.toFixed(1)) }]),
    ),
  );
