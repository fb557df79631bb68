import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CLEAN_FILTERS } from '../../src/corpus/clean/clean-filters.ts';
import { DUPLICATE_FILTERS } from '../../src/corpus/clean/clean-rules.ts';

const page = readFileSync(new URL('../../docs/corpora.md', import.meta.url), 'utf8');

test.each([...CLEAN_FILTERS, ...DUPLICATE_FILTERS].map((filter) => [filter.name, filter] as const))(
  'docs/corpora.md says all of %s',
  (name, { aliases, parameters }) => {
    const from = page.indexOf(`### ${name}\n`);
    expect(from).toBeGreaterThan(0);
    const section = page.slice(from, page.indexOf('\n#', from + 4)).replaceAll(/ +/g, ' ');
    for (const alias of aliases) expect(section).toContain(`\`${alias}\``);
    for (const parameter of parameters) {
      const standard = parameter.value.kind === 'number' ? parameter.value.standard : 'a file';
      expect(section).toContain(`| \`${parameter.name}\` | ${standard} |`);
      expect(section).toContain(parameter.origin);
    }
  },
);
