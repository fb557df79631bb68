import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { FormatError } from '../../../src/model/format-error.ts';
import { readXml } from '../../../src/format/xml/read-xml.ts';

/** What a parser says of a text, in words both can say; `fault` is the line of the complaint. */
interface Heard {
  readonly events: readonly string[];
  readonly fault?: number;
}

function hearOurs(text: string): Heard {
  const events: string[] = [];
  try {
    for (const event of readXml(text)) {
      if (event.type === 'start') {
        const { name, uri, attributes } = event;
        const values = Object.values(attributes).map((one) => [one.name, one.uri, one.value]);
        events.push(JSON.stringify([name, uri, values, event.end]));
      } else if (event.type === 'end') events.push(`/${event.name} ${event.end}`);
      else events.push(`"${event.text}`);
    }
    return { events };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    // A text that ends in the middle of something is that, whatever else is wrong in its last piece.
    const isCutOff = error.message === 'the text ends too early';
    return { events, fault: isCutOff ? 0 : error.line! };
  }
}

function hearSaxes(text: string): Heard {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  const onText = (value: string): void => {
    if (depth > 0) events.push(`"${value}`);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('opentag', ({ name, uri, attributes }) => {
    depth++;
    const values = Object.values(attributes).map((one) => [one.name, one.uri, one.value]);
    events.push(JSON.stringify([name, uri, values, parser.position]));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.push(`/${name} ${parser.position}`);
  });
  try {
    parser.write(text).close();
    return { events };
  } catch {
    return { events, fault: parser.line };
  }
}

/** Both see the same, or both refuse; ours complains no later than the other. */
function compare(text: string): void {
  const ours = hearOurs(text);
  const theirs = hearSaxes(text);
  expect({ text, isRefused: ours.fault !== undefined }).toEqual({
    text,
    isRefused: theirs.fault !== undefined,
  });
  if (ours.fault === undefined) expect(ours.events).toEqual(theirs.events);
  else {
    const isLater = ours.fault > theirs.fault!;
    expect({ text, isLater }).toEqual({ text, isLater: false });
    expect(theirs.events.slice(0, ours.events.length)).toEqual(ours.events);
  }
}

const root = path.join(import.meta.dirname, '..', '..', 'fixtures');
const fixtures = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(xlf|tmx|tbx)$/.test(name) && !name.includes('entities'))
  .map((name) => readFileSync(path.join(root, name), 'utf8'));

describe('the scanner and saxes', () => {
  test('agree on every fixture', () => {
    expect(fixtures.length).toBeGreaterThan(5);
    for (const text of fixtures) {
      compare(text);
      compare(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    }
  });

  test('agree on 3,000 mutants', () => {
    let state = 20_261_123;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const put = [
      ...['<', '>', '/', '&', ';', '"', '=', ' ', '\r', '\u0001', '\ufffe', ']]>', 'ş', '🚢', ':'],
      ...[
        '<!--',
        '--',
        '<![CDATA[',
        ']]>',
        '<?x ',
        '?>',
        '&#x131;',
        '&#0;',
        '&amp;',
        'a="b"',
        '</',
      ],
      ...['xmlns:p=""', 'xmlns:p="urn:p"', 'p:', '/>', ' id="1"', ' xml:lang="tr"', ''],
    ];
    for (let count = 0; count < 3000; count++) {
      let text = fixtures[count % fixtures.length]!;
      for (let times = 1 + random(2); times > 0; times--) {
        const at = random(text.length + 1);
        const piece = put[random(put.length)]!;
        text = text.slice(0, at) + piece + text.slice(at + (random(2) === 0 ? 0 : random(9)));
      }
      // A name in two parts may begin with a digit for saxes.
      if (!/:[-.0-9]/.test(text) && !text.includes('<!DOCTYPE')) compare(text);
    }
  });

  const suites = path.join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'suites');
  (existsSync(suites) ? test : test.skip)('agree on the files of the suites', () => {
    const files = readdirSync(suites, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(xlf|tmx|tbx|srx)$/.test(name),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const name of files) {
      const text = readFileSync(path.join(suites, name), 'utf8');
      if (!/<!ENTITY/.test(text)) compare(text);
    }
  });
});
