import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FormatError } from '../../src/model/format-error.ts';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { readTmx } from '../../src/format/tmx/read-tmx.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { spliceXliff } from '../../src/format/xliff/edit/splice-xliff.ts';
import { readXml } from '../../src/format/xml/read-xml.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const load = (name: string): string => readFileSync(path.join(fixtures, name), 'utf8');

interface Target {
  readonly name: string;
  readonly files: readonly string[];
  readonly read: (text: string) => unknown;
}
const readAndSplice = (text: string): unknown => [
  readXliff(text),
  spliceXliff(text, [{ unit: 'u1', target: ['x'] }]).text,
];
const targets: readonly Target[] = [
  {
    name: 'xliff 2',
    files: [
      'xliff2/inline-codes/input.xlf',
      'xliff2/segments-and-gaps/input.xlf',
      'xliff2/metadata/input.xlf',
    ],
    read: readAndSplice,
  },
  { name: 'xliff 1', files: ['xliff1/trans-units/input.xlf'], read: readAndSplice },
  { name: 'tmx', files: ['tmx/several-locales/input.tmx'], read: (text) => [...readTmx(text)] },
  { name: 'tbx', files: ['tbx/martif/input.tbx', 'tbx/dct/input.tbx'], read: (t) => readTbx(t) },
];

/**
 * CPU milliseconds after which a reader hangs. The worst of these texts took 1,106 while ten jobs shared two
 * cores; growth faster than linear would need minutes.
 */
const HANG = 20_000;

/** Reads a text that may be anything: fine, or a fault that says where. All else fails the test. */
function probe(read: (text: string) => unknown, text: string): FormatError | undefined {
  // Time of this process alone: others on the machine do not count.
  const begun = process.cpuUsage();
  let fault: unknown;
  try {
    read(text);
  } catch (error) {
    fault = error;
  }
  const { user, system } = process.cpuUsage(begun);
  const took = (user + system) / 1000;
  if (fault === undefined && took < HANG) return undefined;
  const isGood =
    fault instanceof FormatError &&
    (fault.line ?? 0) >= 1 &&
    (fault.column ?? 0) >= 1 &&
    fault.span !== undefined &&
    fault.span[0] <= text.length;
  if (!isGood || took >= HANG)
    throw new Error(`${took.toFixed()} ms: ${JSON.stringify(text.slice(0, 5000))}`, {
      cause: fault,
    });
  return fault as FormatError;
}

/** A small linear generator (Numerical Recipes): the same mutants on every machine. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces: readonly string[] = [
  ...['<', '>', '/', '&', ';', '"', "'", '=', ' ', '\n', '\r', '\0', '\ud800', '\ufffe', ']]>'],
  ...['<!--', '-->', '<![CDATA[', '<?', '?>', '<!DOCTYPE x [', '&#0;', '&#x110000;', '&x;'],
  ...['xmlns:p="', 'p:', '</', '/>', 'id="', '__proto__="1"', 'constructor', 'ş', '🚢', ''],
];

function mutate(text: string, random: (below: number) => number): string {
  let mutant = text;
  for (let times = 1 + random(3); times > 0; times--) {
    const at = random(mutant.length + 1);
    const piece = pieces[random(pieces.length)]!;
    switch (random(4)) {
      case 0:
        mutant = mutant.slice(0, at) + piece + mutant.slice(at);
        break;
      case 1:
        mutant = mutant.slice(0, at) + mutant.slice(at + 1 + random(20));
        break;
      case 2:
        mutant = mutant.slice(0, at) + piece + mutant.slice(at + 1);
        break;
      default: {
        const from = random(mutant.length);
        mutant = mutant.slice(0, at) + mutant.slice(from, from + random(80)) + mutant.slice(at);
      }
    }
  }
  return mutant;
}

describe.each(targets)('$name', ({ files, read }) => {
  test.each(files)('%s cut off anywhere', (file) => {
    const text = load(file);
    expect(probe(read, text)).toBeUndefined();
    // Up to the end tag of the root nothing can be whole.
    const end = text.trimEnd().length;
    for (let length = 0; length < end; length++)
      expect(probe(read, text.slice(0, length))).toBeInstanceOf(FormatError);
  });

  test('2,000 mutants give a fault with its place or a clean reading', () => {
    const seed = 20_261_123;
    const random = createRandom(seed);
    const texts = files.map(load);
    let faults = 0;
    for (let count = 0; count < 2000; count++)
      if (probe(read, mutate(texts[count % texts.length]!, random)) !== undefined) faults++;
    // Most mutants are broken; were none of them, the reader would not look.
    expect(faults).toBeGreaterThan(1000);
  });

  test.each([
    ['an external file', '<!ENTITY x SYSTEM "file:///etc/hostname">'],
    ['an address', '<!ENTITY x SYSTEM "http://127.0.0.1:9/x">'],
    ['a public name', '<!ENTITY x PUBLIC "-//x" "x.dtd">'],
    ['a parameter entity', '<!ENTITY % x SYSTEM "x.dtd"> %x;'],
    ['a parameter entity of its own', '<!ENTITY % x "<!ENTITY y \'z\'>"> %x;'],
    ['markup', '<!ENTITY x "<a/>">'],
    ['hidden markup', '<!ENTITY x "&#60;a/>">'],
  ])('an entity that is %s is refused', (_, declaration) => {
    const text = load(files[0]!).replace(/(<\?xml[^>]*>)?/, `$1<!DOCTYPE x [${declaration}]>`);
    expect(probe(read, text)?.fault).toBe('xml/hostile');
  });
});

const read = (text: string): unknown => [...readXml(text)].length;

describe('plain entities', () => {
  const textOf = (text: string): string =>
    [...readXml(text)].map((event) => (event.type === 'text' ? event.text : '')).join('');

  test('are read, in text and in values', () => {
    const doctype =
      '<!DOCTYPE a [<!-- x --><!ENTITY co "Köşk &amp; Yalı"><!ENTITY all \'&co; &#x131;\'>]>';
    expect(textOf(`${doctype}<a>1 &co; 2 &all;</a>`)).toBe('1 Köşk & Yalı 2 Köşk & Yalı ı');
    const [start] = readXml(`${doctype}<a b="&co;\n"/>`);
    expect(start?.type === 'start' && start.attributes['b']?.value).toBe('Köşk & Yalı ');
  });

  test('keep their bounds', () => {
    const laughs = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    );
    const hostile = [
      `<!DOCTYPE a [<!ENTITY l0 "ha">${laughs.join('')}]><a>&l10;</a>`,
      `<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>`,
      `<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a b="&x;"/>`,
      `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(16_000)}">]><a>${'&x;'.repeat(100_000)}</a>`,
      `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(100_000)}">]><a/>`,
      `<!DOCTYPE a [${Array.from({ length: 1000 }, (_, at) => `<!ENTITY e${at} "">`).join('')}]><a/>`,
    ];
    for (const text of hostile) expect(probe(read, text)?.fault).toBe('xml/hostile');
  });
});

describe('big and strange', () => {
  const many = 1_000_000;
  test.each([
    ['depth', '<a>'.repeat(many)],
    ['depth with namespaces', '<a xmlns="urn:x">'.repeat(many)],
    ['attributes', `<a ${Array.from({ length: many }, (_, at) => `b${at}=""`).join(' ')}/>`],
  ])('10^6 of %s is hostile', (_, text) => {
    expect(probe(read, text)?.fault).toBe('xml/hostile');
  });

  test.each([
    ['elements', '<ph id="1"/>'.repeat(many)],
    ['texts', '<!--x-->y'.repeat(many)],
    ['text', 'x'.repeat((1 << 25) + 1)],
  ])('10^6 of %s in an element that is read as a whole is hostile', (name, inside) => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="tr"><file id="f"><unit id="u"><segment><source>${inside}</source></segment></unit></file></xliff>`;
    // Many small texts are one text in the end; what is too much is so by its length.
    if (name === 'texts') expect(probe(readXliff, text)).toBeUndefined();
    else expect(probe(readXliff, text)?.fault).toBe('xml/hostile');
  });

  test.each([
    ['comment', `<a><!--${'>'.repeat(8_000_000)}`],
    ['instruction', `<a><?x ${'>'.repeat(8_000_000)}`],
    ['document type', `<!DOCTYPE a [${'<!--x-->'.repeat(500_000)}`],
    ['value', `<a b="${'<'.repeat(0)}${'>'.repeat(8_000_000)}`],
    ['reference', `<a>${'&'.repeat(2_000_000)}</a>`],
  ])('a %s without an end takes no time, in one piece or in many', (_, text) => {
    const inPieces = (): unknown => {
      const chunks: string[] = [];
      for (let at = 0; at < text.length; at += 1 << 14) chunks.push(text.slice(at, at + (1 << 14)));
      return [...readXml(chunks)].length;
    };
    expect(probe(read, text)?.fault).toBe('xml/malformed');
    expect(probe(inPieces, text)?.fault).toBe('xml/malformed');
  });
});
