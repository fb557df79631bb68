import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormatError } from '../../src/model/format-error.ts';
import { readSrx } from '../../src/format/srx/read-srx.ts';
import type { SrxRules } from '../../src/model/srx-rules.ts';
import { srxTable } from '../../src/format/srx/validate-srx.ts';
import { writeSrx } from '../../src/format/srx/write-srx.ts';
import { xmlText } from './arbitrary-models.ts';
import { deepFreeze } from './deep-freeze.ts';
import { describeSuites, listSuite, readSuiteFile } from './suite-files.ts';

const withoutPlaces = (rules: SrxRules): unknown =>
  JSON.parse(JSON.stringify(rules, (key, value) => (key === 'at' ? undefined : value)));

test('read(write(x)) is x, and what is written is valid', () => {
  const pattern = fc.record({ pattern: xmlText });
  const rule = fc.record({ isBreak: fc.boolean(), before: pattern, after: pattern });
  const name = fc.constantFrom('a', 'Türkçe', '"<&>"', ' ');
  const rules = fc.record({
    type: fc.constant('srx'),
    segmentSubflows: fc.boolean(),
    cascade: fc.boolean(),
    formats: fc.record({ start: fc.boolean(), end: fc.boolean(), isolated: fc.boolean() }),
    languageRules: fc.array(
      fc.record({ name, rules: fc.array(rule, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    maps: fc.array(fc.record({ pattern: fc.constantFrom('.*', 'tr(-TR)?'), rule: name }), {
      minLength: 1,
      maxLength: 3,
    }),
  }) as fc.Arbitrary<SrxRules>;
  fc.assert(
    fc.property(rules, (made) => {
      const written = writeSrx(deepFreeze(made));
      const again = readSrx(written);
      expect(withoutPlaces(again)).toEqual(withoutPlaces(made));
      expect(writeSrx(again)).toBe(written);
      const names = new Set(made.languageRules.map((one) => one.name));
      const isKnown = made.maps.every((map) => names.has(map.rule));
      const errors = [...srxTable.validate(written)].filter(({ severity }) => severity === 'error');
      expect(errors.map(({ rule: broken }) => broken)).toEqual(
        isKnown ? [] : errors.map(() => 'srx/unknown-rule-name'),
      );
    }),
    { seed: 20261123, numRuns: 100 },
  );
});

test('a writer refuses what SRX cannot say', () => {
  const rules = readSrx('<srx version="2.0"><header segmentsubflows="yes"/><body/></srx>');
  expect(() => writeSrx(rules)).toThrow(RangeError);
});

test('faulty rules and maps are left out when somebody listens', () => {
  const faults: FormatError[] = [];
  const rules = readSrx(
    `<srx version="2.0"><body><languagerules>
<languagerule><rule/></languagerule>
<languagerule languagerulename="a"><rule break="no"/></languagerule>
</languagerules><maprules><languagemap languagepattern="x"/></maprules></body></srx>`,
    { path: 'a.srx', onFault: (fault) => faults.push(fault) },
  );
  expect(rules.languageRules.map(({ name }) => name)).toEqual(['a']);
  expect(faults.map(({ path, line, column }) => [path, line, column])).toEqual([
    ['a.srx', 2, 1],
    ['a.srx', 4, 27],
  ]);
});

describeSuites('the rule files of others', () => {
  const files = listSuite('srx', /\.srx$/);
  test('are there', () => expect(files.length).toBeGreaterThan(0));
  test.each(files)('%s is valid, read, and comes back', (name) => {
    const text = readSuiteFile(name);
    expect([...srxTable.validate(text)].filter(({ severity }) => severity === 'error')).toEqual([]);
    const rules = readSrx(text);
    const bare = text.replace(/<!--[^]*?-->/g, '');
    expect(rules.languageRules.flatMap((one) => one.rules)).toHaveLength(
      bare.match(/<rule[\s>]/g)!.length,
    );
    expect(rules.maps).toHaveLength(bare.match(/<languagemap\s/g)!.length);
    expect(withoutPlaces(readSrx(writeSrx(rules)))).toEqual(withoutPlaces(rules));
  });
});
