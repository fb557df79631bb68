#!/usr/bin/env node
// Inconsistent terms, without a termbase and with one, in translations that the regression did not see: those of eight programs that the
// machine has installed, with other renderings planted. Prints the scores of each and of all.
//   npm run build && node scripts/bench/planted-terms.mjs [--share /usr/share] [--data ../shared/bench] [--seed 7]
// Of the places of each term, 8 % get another word (2 to 8 of them) and 4 % a look-alike (1 to 4), in the form that the
// usual rendering had. What was inconsistent before counts as wrong, as nobody has judged it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runChecks } from '../../dist/check/run-checks.js';
import { termsAbsent } from '../../dist/check/terms/terms-absent.js';
import { findLanguage } from '../../dist/language/find-language.js';
import { buildRecogniser } from '../../dist/terms/recognise/build-recogniser.js';
import { discoverDeviants } from '../../dist/terms/discover/discover-deviants.js';
import { replaceRendering } from '../../dist/terms/uses/replace-rendering.js';
import { makeRandom } from '../make-random.mjs';
import { readMo } from './read-mo.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '/usr/share' },
    data: { type: 'string', default: path.join(root, '../shared/bench') },
    seed: { type: 'string', default: '7' },
  },
});
const { scoreDiscovery } = await import(
  pathToFileURL(path.join(values.data, 'terms/score.mjs')).href
);

/** By file: term, usual rendering, another word, a look-alike. */
const PROGRAMS = {
  binutils: `
    section, bölüm, kesim, bölümleme; archive, arşiv, belgelik, arşivleme; header, başlık, üstbilgi, başlıklama;
    table, tablo, çizelge, tablolama; entry, girdi, kayıt, girdileme; version, sürüm, baskı, sürümleme;
    file, dosya, kütük, dosyalama; option, seçenek, opsiyon, seçilen; string, dizge, dizgi, dizgeleme;
    library, kitaplık, kütüphane, kitaplama`,
  coreutils: `
    file, dosya, kütük, dosyalama; option, seçenek, opsiyon, seçilen; directory, dizin, klasör, dizinleme;
    group, grup, küme, gruplama; device, aygıt, cihaz, aygıtlama; block, blok, öbek, bloklama;
    symbolic link, sembolik bağ, simgesel bağ, sembol bağı; signal, sinyal, işaret, sinyalleme;
    column, sütun, kolon, sütunlama; file system, dosya sistemi, kütük sistemi, dosyalama sistemi;
    character, karakter, im, karakterleme; field, alan, saha, alanlama`,
  dpkg: `
    package, paket, bohça, paketleme; archive, arşiv, belgelik, arşivleme; version, sürüm, baskı, sürümleme;
    trigger, tetikleyici, ateşleyici, tetikleme; field, alan, saha, alanlama; status, durum, hâl, durumlama;
    script, betik, yazılım, betikleme; link, bağ, köprü, bağlama; argument, argüman, değişken, argümantasyon;
    file, dosya, kütük, dosyalama; package name, paket adı, paket ismi, paketleme adı`,
  glib20: `
    schema, şema, taslak, şemalama; key, anahtar, düğme, anahtarlama; attribute, öznitelik, özellik, öznitelikli;
    path, yol, patika, yolculuk; application, uygulama, yazılım, uygulayıcı; element, öge, unsur, ögeleme;
    message, ileti, mesaj, iletişim; server, sunucu, sağlayıcı, sunum; value, değer, kıymet, değerleme;
    address, adres, konum, adresleme; resource, kaynak, menba, kaynaklama; directory, dizin, klasör, dizinleme`,
  gnupg2: `
    key, anahtar, şifreleyici, anahtarlama; signature, imza, işaret, imzalama;
    certificate, sertifika, belge, sertifikasyon; algorithm, algoritma, yordam, algoritmalama;
    preference, tercih, yeğleme, tercihli; card, kart, pusula, kartlama;
    public key, genel anahtar, açık anahtar, genelleme anahtarı; file, dosya, kütük, dosyalama;
    option, seçenek, opsiyon, seçilen; secret key, gizli anahtar, saklı anahtar, gizleme anahtarı`,
  'gtk20-properties': `
    icon, simge, ikon, simgeleme; button, düğme, buton, düğüm; label, etiket, yafta, etiketleme;
    color, renk, boya, renklendirme; menu item, menü öğesi, menü maddesi, menülü öğe;
    column, sütun, kolon, sütunlama; text, metin, yazı, metinleme; image, resim, görsel, resimleme;
    widget, parça, araç, parçalama; window, pencere, ekran, pencereleme; tab, sekme, sayfa, sekmeleme;
    row, satır, sıra, satırlama`,
  libc: `
    character, karakter, im, karakterleme; object, nesne, obje, nesneleme; server, sunucu, sağlayıcı, sunum;
    database, veritabanı, bilgibankası, veritabanlama; value, değer, kıymet, değerleme;
    memory, bellek, hafıza, bellekleme; message, ileti, mesaj, iletişim;
    output file, çıktı dosyası, sonuç dosyası, çıktılama dosyası; directory, dizin, klasör, dizinleme;
    signal, sinyal, işaret, sinyalleme; table, tablo, çizelge, tablolama; field, alan, saha, alanlama`,
  vim: `
    file, dosya, kütük, dosyalama; argument, argüman, bağımsız değişken, argümantasyon;
    command, komut, buyruk, komuta; buffer, arabellek, tampon, arabellekleme;
    window, pencere, ekran, pencereleme; function, işlev, fonksiyon, işleyiş;
    swap file, takas dosyası, değişim dosyası, takaslama dosyası; script, betik, yazılım, betikleme;
    pattern, dizgi, kalıp, dizgileme; directory, dizin, klasör, dizinleme; word, sözcük, kelime, sözcükçü;
    mode, kip, biçim, kiplik; tag, etiket, işaret, etiketleme; item, öge, madde, ögeleme;
    line, satır, sıra, satırlama`,
};

const FILES = { vim: 'vim/vim90/lang/tr/LC_MESSAGES/vim.mo' };

const turkish = findLanguage('tr');
const recognise = (locale, texts) =>
  buildRecogniser(
    texts.map((text, at) => ({
      concept: String(at),
      term: { locale, text, status: 'preferred' },
    })),
    findLanguage(locale),
  );

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}

/** Puts `to` in place of every mention of a rendering; `undefined` when a form is not understood. */
function replaceAll(text, find, usual, to) {
  let replaced = text;
  for (let mention = find(replaced); mention !== undefined; mention = find(replaced)) {
    const choice = { language: turkish, to, ownForms: [], wordsWith: () => [] };
    const place = { text: replaced, span: mention.span, citation: usual };
    const [form] = replaceRendering(choice, place).texts;
    if (form === undefined) return undefined;
    const next = replaced.slice(0, mention.span[0]) + form + replaced.slice(mention.span[1]);
    if (next.length > 4 * text.length + 100) return undefined;
    replaced = next;
  }
  return replaced;
}

function plant(rows, terms, random) {
  const source = recognise(
    'en',
    terms.map(([term]) => term),
  );
  const target = recognise(
    'tr',
    terms.map(([, usual]) => usual),
  );
  const isForm = ({ grade }) => grade === 'exact' || grade === 'inflected';
  const places = terms.map(() => []);
  rows.forEach((row, at) => {
    const rendered = new Set(
      target
        .find(row.target)
        .filter(isForm)
        .map(({ concept }) => concept),
    );
    const asked = new Set(source.find(row.source).map(({ concept }) => concept));
    for (const concept of asked) if (rendered.has(concept)) places[concept].push(at);
  });
  const gold = [];
  const touched = new Set();
  terms.forEach(([term, usual, other, near], concept) => {
    const free = shuffle(
      places[concept].filter((at) => !touched.has(at)),
      random,
    );
    if (free.length < 8) return;
    const part = (share, least, most) =>
      Math.min(most, Math.max(least, Math.round(share * free.length)));
    const wanted = [
      ...Array(part(0.08, 2, 8)).fill(['diff', other]),
      ...Array(part(0.04, 1, 4)).fill(['near', near]),
    ];
    const find = (text) =>
      target.find(text).find((one) => one.concept === String(concept) && isForm(one));
    for (const at of free) {
      if (wanted.length === 0) break;
      const text = replaceAll(rows[at].target, find, usual, wanted[0][1]);
      if (text === undefined || target.find(text).some((one) => one.concept === String(concept)))
        continue;
      const [kind] = wanted.shift();
      rows[at].target = text;
      touched.add(at);
      gold.push({ unit: rows[at].unit, term, flag: true, class: kind });
    }
  });
  return gold;
}

const scores = [];
const all = { gold: [], findings: [], foundWithTermbase: 0 };
for (const [name, lines] of Object.entries(PROGRAMS)) {
  const terms = lines
    .trim()
    .split(/\s*;\s*/)
    .map((line) => line.split(', '));
  const rows = readMo(
    readFileSync(path.join(values.share, FILES[name] ?? `locale/tr/LC_MESSAGES/${name}.mo`)),
  )
    .map(({ source, target }, at) => ({ unit: `${name}-${at}`, source, target }))
    .filter(({ source, target }) => source.length > 2 && source.length <= 600 && target !== source);
  const gold = plant(rows, terms, makeRandom(Number(values.seed)));
  const pairs = rows.map(({ unit, source, target }) => ({
    path: name,
    unit,
    source: [source],
    target: [target],
  }));
  const locales = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' };
  const findings = discoverDeviants(pairs, locales)
    .filter(({ isPositive }) => isPositive)
    .map(({ pair, term, confidence }) => ({ unit: pair.unit, term, confidence }));
  const termbase = {
    concepts: terms.map(([term, usual], at) => ({
      id: String(at),
      terms: [
        { locale: 'en', text: term, status: 'preferred' },
        { locale: 'tr', text: usual, status: 'preferred' },
      ],
    })),
  };
  const absent = new Set(
    runChecks([termsAbsent], { pairs, ...locales, termbase })
      .filter(({ severity }) => severity !== 'info')
      .map(({ place, term }) => `${place.unit} ${term}`),
  );
  const foundWithTermbase = gold.filter(({ unit, term }) => absent.has(`${unit} ${term}`)).length;
  all.foundWithTermbase += foundWithTermbase;
  scores.push({
    name,
    segments: rows.length,
    planted: gold.length,
    foundWithTermbase,
    ...scoreDiscovery(gold, [], findings),
  });
  all.gold.push(...gold);
  all.findings.push(...findings);
}
scores.push({
  name: 'all',
  planted: all.gold.length,
  foundWithTermbase: all.foundWithTermbase,
  ...scoreDiscovery(all.gold, [], all.findings),
});
console.table(scores);
