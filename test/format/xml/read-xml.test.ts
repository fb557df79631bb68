import { describe, expect, test } from '@jest/globals';
import { FormatError } from '../../../src/model/format-error.ts';
import { buildLineIndex } from '../../../src/model/positions/line-column.ts';
import { readXml } from '../../../src/format/xml/read-xml.ts';
import { defaultXmlLimits } from '../../../src/format/xml/xml-limits.ts';
import { measureCpu } from '../../measure-cpu.ts';

const sample = `\ufeff <?pi x?>\r\n<!-- a\n< -->\r<a
  b='1' xmlns:p="urn:p"
>x &amp; <p:c/>\ttwo\r\n<![CDATA[<raw>]]><?pi?><d\r\ne="2">🚢</d\n></a><!-- end -->\n`;

function faultOf(read: () => unknown): FormatError {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('there was no fault');
}

describe('readXml', () => {
  test('tells for each event the very characters it stands for', () => {
    const lineColumn = buildLineIndex(sample.slice(1));
    for (const event of readXml(sample)) {
      const raw = sample.slice(event.start, event.end);
      if (event.type === 'start') expect(raw).toMatch(/^<[^/].*>$/s);
      else if (event.type === 'end') expect(raw).toMatch(/^(<\/.*>)?$/s);
      else expect(raw).toMatch(/^[^<]+$|^<!\[CDATA\[/s);
      expect({ line: event.line, column: event.column }).toEqual(lineColumn(event.start - 1));
    }
  });

  test('sees the same whatever the pieces are', () => {
    const whole = [...readXml(sample)].filter(({ type }) => type !== 'text');
    const wholeText = (chunks: Iterable<string>): string =>
      [...readXml(chunks)].map((event) => (event.type === 'text' ? event.text : '|')).join('');
    for (let size = 1; size < 12; size++) {
      const pieces: string[] = [];
      for (let at = 0; at < sample.length; at += size) pieces.push(sample.slice(at, at + size));
      expect([...readXml(pieces)].filter(({ type }) => type !== 'text')).toEqual(whole);
      expect(wholeText(pieces)).toBe(wholeText([sample]));
    }
  });

  test('hands out what came before a fault', () => {
    const seen: string[] = [];
    const fault = faultOf(() => {
      for (const { type } of readXml('<a><b/>&x;</a>')) seen.push(type);
    });
    expect(seen).toEqual(['start', 'start', 'end']);
    expect(fault.fault).toBe('xml/malformed');
  });

  test.each([
    ['<a>&co;</a>', 1, 7, 'xml/malformed'],
    ['<a>&constructor;</a>', 1, 16, 'xml/malformed'],
    ['<a\n b=1/>', 2, 4, 'xml/malformed'],
    ['<a>\n</b>', 2, 1, 'xml/malformed'],
    ['<p:a/>', 1, 6, 'xml/malformed'],
    ['<a/><b/>', 1, 5, 'xml/malformed'],
    ['<a>\u0001</a>', 1, 4, 'xml/malformed'],
    ['', 1, 1, 'xml/malformed'],
    ['plain', 1, 1, 'xml/malformed'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a>&x;</a>', 1, 1, 'xml/hostile'],
    ['<!DOCTYPE a [%p;]><a/>', 1, 1, 'xml/hostile'],
  ])('refuses %j', (text, line, column, kind) => {
    const fault = faultOf(() => [...readXml(text)]);
    expect([fault.line, fault.column, fault.fault]).toEqual([line, column, kind]);
    expect(fault.expected).toBeDefined();
  });

  test('takes a document type that declares no entities', () => {
    const text = '<!DOCTYPE a SYSTEM "a.dtd" [<!ELEMENT a ANY>]><a/>';
    expect([...readXml(text)].map(({ type }) => type)).toEqual(['start', 'end']);
  });

  test('keeps its limits, and quickly', () => {
    const deep = '<a>'.repeat(100_000);
    const wide = `<a ${Array.from({ length: 2000 }, (_, at) => `b${at}=""`).join(' ')}/>`;
    const long = `<a>${'x'.repeat(200_000)}</a>`;
    const took = measureCpu(() => {
      expect(faultOf(() => [...readXml(deep)]).fault).toBe('xml/hostile');
      expect(faultOf(() => [...readXml(wide)]).fault).toBe('xml/hostile');
      const limits = { ...defaultXmlLimits, maxLength: 100_000 };
      expect(faultOf(() => [...readXml(long, limits)]).fault).toBe('xml/hostile');
      expect([...readXml(`<a>${'x'.repeat(10_000_000)}</a>`)]).toHaveLength(3);
    });
    expect(took).toBeLessThan(10_000);
  });
});
