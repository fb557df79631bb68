import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readCsvTermbase } from '../../src/format/table/read-csv-termbase.ts';
import type { Term } from '../../src/model/concept.ts';
import { reviewTermbase } from '../../src/terms/review-termbase.ts';
import { TERMBASE_RULES, type TermbaseRuleName } from '../../src/terms/termbase-rules.ts';

const review = (csv: string): readonly string[] =>
  [...reviewTermbase(readCsvTermbase(csv))].map(
    ({ rule, term }) => `${rule.name} ${term?.text.slice(0, 10) ?? '-'}`,
  );
const long = 'a'.repeat(501);
const many = Array.from({ length: 1001 }, (_, at) => `x${at}`).join('|');

/** For each rule a termbase that breaks it, with the term it names, and one that nearly does. */
const CASES: Readonly<
  Record<TermbaseRuleName, readonly [bad: string, term: string, good: string]>
> = {
  'termbase/empty': ['en,tr\n', '-', 'en,tr\nfile,dosya\n'],
  'termbase/locale': ['en,xx\nfile,dosya\n', 'dosya', 'en,tr-TR\nfile,dosya\n'],
  // a table has one concept for each id; see below for TBX
  'termbase/duplicate-id': ['', '', 'id,en,tr\n1,file,dosya\n1,,belge\n'],
  'termbase/same-concept': [
    'id,en,tr\n1,file,dosya\n2,File,dosya\n',
    'File',
    'en,tr\nfile,dosya\nfolder,klasör\n',
  ],
  'termbase/repeated-term': [
    'id,en,tr\n1,file,dosya\n1,,DOSYA\n',
    'DOSYA',
    'id,en,tr,case\n1,file,dosya,sensitive\n1,,DOSYA,sensitive\n',
  ],
  'termbase/contradiction': [
    'id,en,tr,status\n1,file,dosya,\n1,,dosya,deprecated\n',
    'dosya',
    'id,en,tr,status\n1,file,dosya,\n1,,kütük,deprecated\n',
  ],
  'termbase/homonym': [
    'en,tr\nfile,dosya\nfile,eğe\n',
    'file',
    'en,tr,domain\nfile,dosya,computers\nfile,eğe,tools\n',
  ],
  'termbase/no-translation': [
    'en,tr\nfile,dosya\nquay,\n',
    'quay',
    'en,tr,status\nfile,dosya,\n,kütük,deprecated\n',
  ],
  'termbase/only-deprecated': [
    'en,tr,status:tr\nfile,dosya,deprecated\n',
    'dosya',
    'en,tr,status:tr\nfile,dosya,admitted\n',
  ],
  'termbase/no-words': ['en,tr\n—,--\n', '—', 'en,tr\n3,C\n'],
  'termbase/stray-signs': ['en,tr\nfile,"iki\nsatır"\n', 'iki\nsatır', 'en,tr\na b,c\u00A0d\n'],
  'termbase/long-term': [`en,tr\nfile,${long}\n`, 'aaaaaaaaaa', `en,tr\nfile,${long.slice(1)}\n`],
  'termbase/pattern': [
    'en,tr,forms:tr\nfile,dosya,(a+)+$\n',
    'dosya',
    "en,tr,forms:tr\nfile,dosya,C++|a.b|$5|dosya(lar)|Dr.'un\n",
  ],
};

describe.each(TERMBASE_RULES)('$name', ({ name }) => {
  const [bad, term, good] = CASES[name];
  test('is broken by one termbase and kept by another', () => {
    if (bad !== '') expect(review(bad)).toContain(`${name} ${term}`);
    expect(review(good).filter((one) => one.startsWith(name))).toEqual([]);
  });

  test('stands on the page of rules', () => {
    const page = readFileSync('docs/formats/rules-termbase.md', 'utf8');
    expect(page).toContain(`\`${name}\``);
  });
});

test('ids of TBX concepts are their own', () => {
  const terms: readonly Term[] = [{ locale: 'en', text: 'quay', status: 'preferred' }];
  const concepts = [
    { id: 'a', terms },
    { id: 'a', terms: [{ ...terms[0]!, text: 'sea' }] },
  ];
  const remarks = [...reviewTermbase({ type: 'termbase', concepts })];
  expect(remarks.map(({ rule, term }) => [rule.name, term?.text])).toEqual([
    ['termbase/duplicate-id', 'sea'],
  ]);
});

test('forms without end are refused', () => {
  expect(review(`en,tr,forms:tr\nfile,dosya,${many}\n`)).toEqual(['termbase/long-term dosya']);
});

test.each(['.*', '^a', 'a$', '\\w+', '[ab]c', '(a|b)+', 'dosya*', '*lar', '(?:x)'])(
  'the form %j is a pattern',
  (form) => {
    const term: Term = { locale: 'tr', text: 'x', status: 'preferred', forms: [form] };
    const remarks = [
      ...reviewTermbase({ type: 'termbase', concepts: [{ id: '1', terms: [term] }] }),
    ];
    expect(remarks.map(({ rule }) => rule.name)).toEqual(['termbase/pattern']);
  },
);
