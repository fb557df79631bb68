import type { RuleOf } from '../../grammar/make-validate.ts';

/** Names of the rules of XLIFF 1. */
export type Xliff1RuleName =
  | 'xliff1/version'
  | 'xliff1/no-file'
  | 'xliff1/unknown-element'
  | 'xliff1/foreign-element'
  | 'xliff1/misplaced-element'
  | 'xliff1/element-order'
  | 'xliff1/source-first'
  | 'xliff1/missing-element'
  | 'xliff1/alternative-target'
  | 'xliff1/stray-text'
  | 'xliff1/unknown-attribute'
  | 'xliff1/missing-attribute'
  | 'xliff1/source-language'
  | 'xliff1/unit-id'
  | 'xliff1/attribute-value'
  | 'xliff1/yes-no'
  | 'xliff1/state'
  | 'xliff1/state-qualifier'
  | 'xliff1/strict'
  | 'xliff1/language-tag'
  | 'xliff1/language-conflict'
  | 'xliff1/duplicate-unit-id'
  | 'xliff1/duplicate-code-id'
  | 'xliff1/pair-open'
  | 'xliff1/pair-close'
  | 'xliff1/pair-duplicate'
  | 'xliff1/segment-id'
  | 'xliff1/duplicate-segment-id'
  | 'xliff1/unknown-segment'
  | 'xliff1/unknown-phase'
  | 'xliff1/unknown-tool';

const unit = '<trans-unit id="1"><source>sea</source><target>deniz</target></trans-unit>';
const body = `<body>${unit}</body>`;
const file =
  '<file original="a.txt" datatype="plaintext" source-language="en" target-language="tr">';
const good = unit;
const withSource = (one: string): string => unit.replace('sea', one);
const whole = (attributes: string, text: string): string => `<xliff ${attributes}>${text}</xliff>`;
const namespace = 'xmlns="urn:oasis:names:tc:xliff:document:1.2"';
const segmented = (source: string, target: string): string =>
  `<trans-unit id="1"><source>Yes. No.</source><seg-source>${source}</seg-source><target>${target}</target></trans-unit>`;
const mark = (mid: string, text: string): string => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;

/** A piece as a whole file of XLIFF 1.2: `file` elements, their children, or units. */
export function completeXliff1Example(example: string): string {
  if (example.includes('<xliff')) return example;
  const inner = /<(body|header)/.test(example) ? example : `<body>${example}</body>`;
  const files = example.startsWith('<file') ? example : `${file}${inner}</file>`;
  return `<xliff ${namespace} version="1.2">\n${files}\n</xliff>`;
}

const structure = 'xliff-core-1.2-transitional.xsd';

/** What XLIFF 1.x files are held against, each rule with a valid and an invalid example. */
export const xliff1Rules: readonly RuleOf<Xliff1RuleName>[] = [
  {
    name: 'xliff1/version',
    severity: 'error',
    section: 'XLIFF 1.2, xliff',
    summary:
      'The root is `xliff`, its `version` is 1.0, 1.1 or 1.2, and its namespace is of that version.',
    good,
    bad: whole(
      'version="1.2" xmlns="urn:oasis:names:tc:xliff:document:2.0"',
      `${file}${body}</file>`,
    ),
  },
  {
    name: 'xliff1/no-file',
    severity: 'warning',
    section: 'XLIFF 1.2, xliff',
    summary: 'There is at least one `file`.',
    good,
    bad: whole(`${namespace} version="1.2"`, ''),
  },
  {
    name: 'xliff1/unknown-element',
    severity: 'error',
    section: structure,
    summary: 'Every element in the namespace of XLIFF is one of XLIFF.',
    good,
    bad: '<trans-unit id="1"><source>sea</source><comment>which one?</comment></trans-unit>',
  },
  {
    name: 'xliff1/foreign-element',
    severity: 'warning',
    section: 'XLIFF 1.2, extensions',
    summary: 'Elements of other namespaces stand where XLIFF lets them.',
    good: '<trans-unit id="1"><source>sea</source><a:b xmlns:a="urn:example"/></trans-unit>',
    bad: withSource('<a:b xmlns:a="urn:example">sea</a:b>'),
  },
  {
    name: 'xliff1/misplaced-element',
    severity: 'error',
    section: structure,
    summary: 'Elements stand inside an element they belong to.',
    good,
    bad: `<group><trans-unit id="1"><source>sea</source></trans-unit><target>deniz</target></group>`,
  },
  {
    name: 'xliff1/element-order',
    severity: 'warning',
    section: structure,
    summary: 'Elements stand in the order of the schema.',
    good: '<trans-unit id="1"><source>sea</source><target>deniz</target><note>calm</note></trans-unit>',
    bad: '<trans-unit id="1"><source>sea</source><note>calm</note><target>deniz</target></trans-unit>',
  },
  {
    name: 'xliff1/source-first',
    severity: 'error',
    section: 'XLIFF 1.2, trans-unit',
    summary: 'The source of a unit stands before its target.',
    good,
    bad: '<trans-unit id="1"><target>deniz</target><source>sea</source></trans-unit>',
  },
  {
    name: 'xliff1/missing-element',
    severity: 'error',
    section: structure,
    summary: 'A file has a body, a unit a source, and a group of facts a fact.',
    good,
    bad: '<trans-unit id="1"><target>deniz</target></trans-unit>',
  },
  {
    name: 'xliff1/alternative-target',
    severity: 'warning',
    section: 'XLIFF 1.2, alt-trans',
    summary: 'An alternative has a target.',
    good: '<trans-unit id="1"><source>sea</source><alt-trans><target>deniz</target></alt-trans></trans-unit>',
    bad: '<trans-unit id="1"><source>sea</source><alt-trans><source>the sea</source></alt-trans></trans-unit>',
  },
  {
    name: 'xliff1/stray-text',
    severity: 'error',
    section: structure,
    summary: 'Text stands in sources, targets, codes, notes and facts only.',
    good,
    bad: '<trans-unit id="1">sea<source>sea</source></trans-unit>',
  },
  {
    name: 'xliff1/unknown-attribute',
    severity: 'warning',
    section: 'XLIFF 1.2, attributes',
    summary: 'Attributes without a prefix are those of XLIFF.',
    good,
    bad: '<trans-unit id="1" key="a"><source>sea</source></trans-unit>',
  },
  {
    name: 'xliff1/missing-attribute',
    severity: 'warning',
    section: 'XLIFF 1.2, attributes',
    summary: 'Attributes that the schema requires are there.',
    good,
    bad: `<file source-language="en">${body}</file>`,
  },
  {
    name: 'xliff1/source-language',
    severity: 'warning',
    section: 'XLIFF 1.2, file',
    summary: 'A file says what language its sources are in.',
    good,
    bad: `<file original="a.txt" datatype="plaintext">${body}</file>`,
  },
  {
    name: 'xliff1/unit-id',
    severity: 'error',
    section: 'XLIFF 1.2, trans-unit, bin-unit',
    summary: 'A unit has an id.',
    good,
    bad: '<trans-unit><source>sea</source></trans-unit>',
  },
  {
    name: 'xliff1/attribute-value',
    severity: 'warning',
    section: 'XLIFF 1.2, attributes',
    summary: 'A value is one of those the schema lists, or begins with `x-` where it may.',
    good: `<file original="a" datatype="x-menu" source-language="en">${body}</file>`,
    bad: `<file original="a" datatype="menu" source-language="en">${body}</file>`,
  },
  {
    name: 'xliff1/yes-no',
    severity: 'error',
    section: 'XLIFF 1.2, approved, translate, merged-trans, equiv-trans, clone',
    summary: 'Switches are `yes` or `no`.',
    good: '<trans-unit id="1" approved="yes"><source>sea</source></trans-unit>',
    bad: '<trans-unit id="1" approved="true"><source>sea</source></trans-unit>',
  },
  {
    name: 'xliff1/state',
    severity: 'error',
    section: 'XLIFF 1.2, state',
    summary: 'The state of a target of version 1.2 is one of the list, or begins with `x-`.',
    good: unit.replace('<target>', '<target state="needs-translation">'),
    bad: unit.replace('<target>', '<target state="done">'),
  },
  {
    name: 'xliff1/state-qualifier',
    severity: 'error',
    section: 'XLIFF 1.2, state-qualifier',
    summary:
      'The state qualifier of a target of version 1.2 is one of the list, or begins with `x-`.',
    good: unit.replace('<target>', '<target state-qualifier="exact-match">'),
    bad: unit.replace('<target>', '<target state-qualifier="perfect">'),
  },
  {
    name: 'xliff1/strict',
    severity: 'warning',
    section: 'XLIFF 1.2, strict and transitional',
    summary:
      'A file that names the strict schema has nothing that only the transitional one allows.',
    good,
    bad: whole(
      `${namespace} version="1.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:oasis:names:tc:xliff:document:1.2 xliff-core-1.2-strict.xsd"`,
      `${file}<body>${unit.replace('id="1"', 'id="1" ts="a"')}</body></file>`,
    ),
  },
  {
    name: 'xliff1/language-tag',
    severity: 'warning',
    section: 'XLIFF 1.2, source-language, target-language, xml:lang; RFC 4646, 2.1',
    summary: 'A language is named as RFC 4646 has it.',
    good,
    bad: `<file original="a" datatype="plaintext" source-language="en_US">${body}</file>`,
  },
  {
    name: 'xliff1/language-conflict',
    severity: 'warning',
    section: 'XLIFF 1.2, xml:lang',
    summary: 'A source or target of a unit is in the language that its file names.',
    good: unit.replace('<target>', '<target xml:lang="tr-TR">'),
    bad: unit.replace('<target>', '<target xml:lang="de">'),
  },
  {
    name: 'xliff1/duplicate-unit-id',
    severity: 'warning',
    section: 'xliff-core-1.2-transitional.xsd, K_unit_id',
    summary: 'Two units of a file have different ids; looked for among the first 100,000.',
    good: `${unit}${unit.replace('id="1"', 'id="2"')}`,
    bad: `${unit}${unit}`,
  },
  {
    name: 'xliff1/duplicate-code-id',
    severity: 'warning',
    section: 'XLIFF 1.2, id',
    summary: 'Two codes of a source have different ids, save the halves of a pair.',
    good: withSource('<x id="1"/>sea<x id="2"/>'),
    bad: withSource('<x id="1"/>sea<x id="1"/>'),
  },
  {
    name: 'xliff1/pair-open',
    severity: 'warning',
    section: 'XLIFF 1.2, bx, bpt',
    summary:
      'A `bx` has its `ex` and a `bpt` its `ept` in the same text, by `rid` or else by `id`.',
    good: withSource('<bx id="1" rid="a"/>sea<ex id="2" rid="a"/>'),
    bad: withSource('<bx id="1" rid="a"/>sea'),
  },
  {
    name: 'xliff1/pair-close',
    severity: 'warning',
    section: 'XLIFF 1.2, ex, ept',
    summary: 'An `ex` stands behind its `bx` and an `ept` behind its `bpt`.',
    good: withSource('<bpt id="1">&lt;b></bpt>sea<ept id="1">&lt;/b></ept>'),
    bad: withSource('sea<ept id="1">&lt;/b></ept>'),
  },
  {
    name: 'xliff1/pair-duplicate',
    severity: 'warning',
    section: 'xliff-core-1.2-transitional.xsd, U_source_bpt_rid, U_source_bx_rid',
    summary: 'Two pairs of a text have different values of `rid`.',
    good: withSource(
      '<bx id="1" rid="a"/><bx id="2" rid="b"/>sea<ex id="3" rid="b"/><ex id="4" rid="a"/>',
    ),
    bad: withSource(
      '<bx id="1" rid="a"/>a<ex id="2" rid="a"/><bx id="3" rid="a"/>sea<ex id="4" rid="a"/>',
    ),
  },
  {
    name: 'xliff1/segment-id',
    severity: 'warning',
    section: 'XLIFF 1.2, mrk',
    summary: 'A segment (`mrk` of type `seg`) has a `mid`.',
    good: segmented(mark('1', 'Yes.'), mark('1', 'Evet.')),
    bad: withSource('<mrk mtype="seg">sea</mrk>'),
  },
  {
    name: 'xliff1/duplicate-segment-id',
    severity: 'error',
    section: 'xliff-core-1.2-transitional.xsd, U_tu_segsrc_mid',
    summary: 'Two segments of a `seg-source` have different values of `mid`.',
    good: segmented(mark('1', 'Yes.') + mark('2', 'No.'), mark('1', 'Evet.') + mark('2', 'Yok.')),
    bad: segmented(mark('1', 'Yes.') + mark('1', 'No.'), mark('1', 'Evet.')),
  },
  {
    name: 'xliff1/unknown-segment',
    severity: 'error',
    section: 'xliff-core-1.2-transitional.xsd, KR_tu_segsrc_mid',
    summary: 'A segment of a target has the `mid` of a segment of the `seg-source`.',
    good: segmented(mark('1', 'Yes.') + mark('2', 'No.'), mark('1', 'Evet.')),
    bad: segmented(mark('1', 'Yes.') + mark('2', 'No.'), mark('3', 'Evet.')),
  },
  {
    name: 'xliff1/unknown-phase',
    severity: 'warning',
    section: 'xliff-core-1.2-transitional.xsd, KR_phase-name',
    summary: 'A `phase-name` is that of a phase in the header.',
    good: `<header><phase-group><phase phase-name="a" process-name="translation"/></phase-group></header><body>${unit.replace('id="1"', 'id="1" phase-name="a"')}</body>`,
    bad: unit.replace('id="1"', 'id="1" phase-name="a"'),
  },
  {
    name: 'xliff1/unknown-tool',
    severity: 'warning',
    section: 'xliff-core-1.2-transitional.xsd, KR_alt-trans_tool-id',
    summary: 'A `tool-id` is that of a tool in the header.',
    good: `<header><tool tool-id="a" tool-name="A"/></header><body>${unit.replace('</trans-unit>', '<alt-trans tool-id="a"><target>deniz</target></alt-trans></trans-unit>')}</body>`,
    bad: unit.replace(
      '</trans-unit>',
      '<alt-trans tool-id="a"><target>deniz</target></alt-trans></trans-unit>',
    ),
  },
];
