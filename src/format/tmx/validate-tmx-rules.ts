import type { RuleOf } from '../grammar/make-validate.ts';

/** Names of the rules of TMX. */
export type TmxRuleName =
  | 'tmx/version'
  | 'tmx/unknown-element'
  | 'tmx/foreign-element'
  | 'tmx/misplaced-element'
  | 'tmx/missing-element'
  | 'tmx/stray-text'
  | 'tmx/unknown-attribute'
  | 'tmx/missing-attribute'
  | 'tmx/attribute-value'
  | 'tmx/prop-type'
  | 'tmx/language-missing'
  | 'tmx/language-tag'
  | 'tmx/source-variant'
  | 'tmx/date'
  | 'tmx/usage-count'
  | 'tmx/ph-assoc'
  | 'tmx/pair-open'
  | 'tmx/pair-close'
  | 'tmx/pair-duplicate'
  | 'tmx/map-unicode'
  | 'tmx/map-value'
  | 'tmx/ude-base'
  | 'tmx/duplicate-tuid'
  | 'tmx/element-version'
  | 'tmx/deprecated';

const header =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>';
const tuvs = '<tuv xml:lang="en"><seg>sea</seg></tuv><tuv xml:lang="tr"><seg>deniz</seg></tuv>';
const tu = `<tu>${tuvs}</tu>`;
const good = `${header}\n<body>${tu}</body>`;
const withHeader = (one: string): string => good.replace(header, one);
const withTu = (one: string): string => good.replace(tu, one);
const withSeg = (one: string): string => good.replace('sea', one);
const withUde = (one: string): string => withHeader(header.replace('/>', `>${one}</header>`));

/** A piece as a whole TMX 1.4 file. */
export function completeTmxExample(example: string): string {
  return example.includes('<tmx') ? example : `<tmx version="1.4">\n${example}\n</tmx>`;
}

/** What TMX files are held against, each rule with a valid and an invalid example. */
export const tmxRules: readonly RuleOf<TmxRuleName>[] = [
  {
    name: 'tmx/version',
    severity: 'error',
    section: 'TMX 1.4b, tmx',
    summary: 'The root is `tmx` and its `version` is 1.1, 1.2, 1.3 or 1.4.',
    good,
    bad: `<tmx version="2.0">${good}</tmx>`,
  },
  {
    name: 'tmx/unknown-element',
    severity: 'error',
    section: 'TMX 1.4b, elements',
    summary: 'Every element is one of TMX.',
    good,
    bad: withTu(`<tu><context>harbour</context>${tuvs}</tu>`),
  },
  {
    name: 'tmx/foreign-element',
    severity: 'warning',
    section: 'TMX 1.4b, elements',
    summary: 'There are no elements of other namespaces: TMX has `prop` for what it does not know.',
    good: withTu(`<tu><prop type="x-domain">ports</prop>${tuvs}</tu>`),
    bad: withTu(`<tu><d:domain xmlns:d="urn:example">ports</d:domain>${tuvs}</tu>`),
  },
  {
    name: 'tmx/misplaced-element',
    severity: 'error',
    section: 'TMX 1.4b, elements',
    summary: 'Elements stand inside the element they belong to, in its order.',
    good: withTu(`<tu><note>harbours</note>${tuvs}</tu>`),
    bad: withTu(`<tu>${tuvs}<note>harbours</note></tu>`),
  },
  {
    name: 'tmx/missing-element',
    severity: 'error',
    section: 'TMX 1.4b, elements',
    summary: 'There is a header and a body, a `tuv` in each `tu` and a `seg` in each `tuv`.',
    good: withTu(''),
    bad: withTu('<tu tuid="1"></tu>'),
  },
  {
    name: 'tmx/stray-text',
    severity: 'error',
    section: 'TMX 1.4b, elements',
    summary: 'Text stands in `seg`, `note`, `prop` and inline elements only.',
    good,
    bad: withTu(`<tu>${tuvs.replace('<seg>sea</seg>', 'sea<seg/>')}</tu>`),
  },
  {
    name: 'tmx/unknown-attribute',
    severity: 'warning',
    section: 'TMX 1.4b, attributes',
    summary: 'Attributes without a prefix are those of TMX.',
    good: withTu(`<tu tuid="1">${tuvs}</tu>`),
    bad: withTu(`<tu id="1">${tuvs}</tu>`),
  },
  {
    name: 'tmx/missing-attribute',
    severity: 'error',
    section: 'TMX 1.4b, attributes',
    summary: 'Attributes that TMX requires are there.',
    good,
    bad: withHeader(header.replace(' srclang="en"', '')),
  },
  {
    name: 'tmx/attribute-value',
    severity: 'error',
    section: 'TMX 1.4b, segtype, pos',
    summary: '`segtype` is block, paragraph, sentence or phrase; `pos` is begin or end.',
    good: withSeg('<it pos="begin">&lt;b></it>sea'),
    bad: withSeg('<it pos="open">&lt;b></it>sea'),
  },
  {
    name: 'tmx/prop-type',
    severity: 'warning',
    section: 'TMX 1.4b, type',
    summary: 'Every `prop` says what it is about.',
    good: withTu(`<tu><prop type="x-domain">ports</prop>${tuvs}</tu>`),
    bad: withTu(`<tu><prop>ports</prop>${tuvs}</tu>`),
  },
  {
    name: 'tmx/language-missing',
    severity: 'error',
    section: 'TMX 1.4b, xml:lang',
    summary: 'Every `tuv` has an `xml:lang`, or the `lang` of TMX 1.1 and 1.2.',
    good,
    bad: withTu('<tu><tuv><seg>sea</seg></tuv></tu>'),
  },
  {
    name: 'tmx/language-tag',
    severity: 'warning',
    section: 'TMX 1.4b, xml:lang',
    summary: 'A language is named as RFC 3066 has it; `srclang` may be `*all*`.',
    good: withHeader(header.replace('srclang="en"', 'srclang="*all*"')),
    bad: withTu(
      '<tu srclang="en"><tuv xml:lang="English (UK)"><seg>sea</seg></tuv><tuv xml:lang="en"><seg/></tuv></tu>',
    ),
  },
  {
    name: 'tmx/source-variant',
    severity: 'warning',
    section: 'TMX 1.4b, srclang',
    summary: 'A `tu` has a `tuv` in its source language, unless that is `*all*`.',
    good: withTu(`<tu srclang="*all*"><tuv xml:lang="tr"><seg>deniz</seg></tuv></tu>`),
    bad: withTu(`<tu srclang="de">${tuvs}</tu>`),
  },
  {
    name: 'tmx/date',
    severity: 'warning',
    section: 'TMX 1.4b, changedate, creationdate, lastusagedate',
    summary: 'Dates are written `YYYYMMDDThhmmssZ`, in UTC.',
    good: withTu(`<tu changedate="20261123T101500Z">${tuvs}</tu>`),
    bad: withTu(`<tu changedate="23.11.2026">${tuvs}</tu>`),
  },
  {
    name: 'tmx/usage-count',
    severity: 'warning',
    section: 'TMX 1.4b, usagecount',
    summary: '`usagecount` is a number.',
    good: withTu(`<tu usagecount="3">${tuvs}</tu>`),
    bad: withTu(`<tu usagecount="often">${tuvs}</tu>`),
  },
  {
    name: 'tmx/ph-assoc',
    severity: 'warning',
    section: 'TMX 1.4b, assoc',
    summary: 'A `ph` belongs to the text before it (`p`), behind it (`f`) or both (`b`).',
    good: withSeg('<ph assoc="p">1</ph>'),
    bad: withSeg('<ph assoc="left">1</ph>'),
  },
  {
    name: 'tmx/pair-open',
    severity: 'error',
    section: 'TMX 1.4b, bpt, i',
    summary: 'Every `bpt` has its `ept`, with the same `i`, in the same segment.',
    good: withSeg('<bpt i="1">&lt;b></bpt>sea<ept i="1">&lt;/b></ept>'),
    bad: withSeg('<bpt i="1">&lt;b></bpt>sea'),
  },
  {
    name: 'tmx/pair-close',
    severity: 'error',
    section: 'TMX 1.4b, ept, i',
    summary: 'Every `ept` stands behind the `bpt` with the same `i`.',
    good: withSeg('<bpt i="1">&lt;b></bpt>sea<ept i="1">&lt;/b></ept>'),
    bad: withSeg('sea<ept i="1">&lt;/b></ept>'),
  },
  {
    name: 'tmx/pair-duplicate',
    severity: 'error',
    section: 'TMX 1.4b, i',
    summary: 'Two `bpt` of a segment have different values of `i`.',
    good: withSeg('<bpt i="1"/><bpt i="2"/>sea<ept i="2"/><ept i="1"/>'),
    bad: withSeg('<bpt i="1"/>a<ept i="1"/><bpt i="1"/>sea<ept i="1"/>'),
  },
  {
    name: 'tmx/map-unicode',
    severity: 'error',
    section: 'TMX 1.4b, unicode',
    summary: 'A `map` names its character as `#x` and a hexadecimal number.',
    good: withUde('<ude name="own"><map unicode="#xF8FF" ent="Apple"/></ude>'),
    bad: withUde('<ude name="own"><map unicode="F8FF" ent="Apple"/></ude>'),
  },
  {
    name: 'tmx/map-value',
    severity: 'warning',
    section: 'TMX 1.4b, map',
    summary: 'A `map` has a `code`, an `ent` or a `subst`.',
    good: withUde('<ude name="own"><map unicode="#xF8FF" subst="Apple"/></ude>'),
    bad: withUde('<ude name="own"><map unicode="#xF8FF"/></ude>'),
  },
  {
    name: 'tmx/ude-base',
    severity: 'error',
    section: 'TMX 1.4b, base',
    summary: 'A `ude` with a `code` in a map says what encoding it starts from.',
    good: withUde('<ude name="own" base="windows-1254"><map unicode="#xF8FF" code="#xF0"/></ude>'),
    bad: withUde('<ude name="own"><map unicode="#xF8FF" code="#xF0"/></ude>'),
  },
  {
    name: 'tmx/duplicate-tuid',
    severity: 'warning',
    section: 'TMX 1.4b, tuid',
    summary: 'Two units have different ids; looked for among the first 100,000.',
    good: withTu(`<tu tuid="1">${tuvs}</tu><tu tuid="2">${tuvs}</tu>`),
    bad: withTu(`<tu tuid="1">${tuvs}</tu><tu tuid="1">${tuvs}</tu>`),
  },
  {
    name: 'tmx/element-version',
    severity: 'error',
    section: 'TMX 1.1 (tmx11.dtd); TMX 1.2 (tmx12.dtd)',
    summary: '`hi` came with version 1.2; `sub` right inside a `seg` went with it.',
    good: withSeg('<hi type="term">sea</hi>'),
    bad: withSeg('<sub>sea</sub>'),
  },
  {
    name: 'tmx/deprecated',
    severity: 'warning',
    section: 'TMX 1.4b, ut, lang',
    summary: 'From version 1.4 `ut` is not used, and from 1.3 `xml:lang` in the place of `lang`.',
    good: withSeg('sea<ph>&lt;br></ph>'),
    bad: withSeg('sea<ut>&lt;br></ut>'),
  },
];
