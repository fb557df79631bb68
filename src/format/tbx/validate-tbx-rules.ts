import type { RuleOf } from '../grammar/make-validate.ts';

/** Names of the rules of TBX. */
export type TbxRuleName =
  | 'tbx/version'
  | 'tbx/unknown-element'
  | 'tbx/misplaced-element'
  | 'tbx/missing-element'
  | 'tbx/stray-text'
  | 'tbx/unknown-attribute'
  | 'tbx/missing-attribute'
  | 'tbx/attribute-value'
  | 'tbx/martif-structure'
  | 'tbx/empty-term'
  | 'tbx/duplicate-id'
  | 'tbx/unknown-target'
  | 'tbx/martif-target'
  | 'tbx/duplicate-language'
  | 'tbx/date'
  | 'tbx/style'
  | 'tbx/term-note-level'
  | 'tbx/category'
  | 'tbx/category-element'
  | 'tbx/category-level'
  | 'tbx/category-value'
  | 'tbx/code-pair';

const header = (tag: string): string =>
  `<${tag}><fileDesc><sourceDesc><p>Terms of ports</p></sourceDesc></fileDesc></${tag}>`;
const root = (type: string, style: string): string =>
  `<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" type="${type}" style="${style}" xml:lang="en">`;
const whole = (type: string, style: string, entry: string): string =>
  `${root(type, style)}\n${header('tbxHeader')}\n<text><body>${entry}</body></text>\n</tbx>`;

const concept = (facts: string, language: string, term: string): string =>
  `<conceptEntry id="c1">${facts}<langSec xml:lang="en">${language}<termSec><term>harbour</term>${term}</termSec></langSec></conceptEntry>`;
const good = concept('', '', '');
const dca = (entry: string): string => whole('TBX-Basic', 'dca', entry);
const martif = (entry: string): string =>
  `<martif type="TBX" xml:lang="en">\n${header('martifHeader')}\n<text><body>${entry}</body></text>\n</martif>`;
const tig = '<langSet xml:lang="en"><tig><term>harbour</term></tig></langSet>';

/** Concepts as a whole file: TBX-Basic in DCT style. */
export function completeTbxExample(example: string): string {
  return /<(tbx|martif|TBX)\b/.test(example) ? example : whole('TBX-Basic', 'dct', example);
}

const structure = 'ISO 30042:2019; TBXcoreStructV03.rng';
const modules = 'TBX-Basic 3 (tbxinfo.net), TBX-Basic_DCA.sch';

/** What TBX files are held against, each rule with a valid and an invalid example. */
export const tbxRules: readonly RuleOf<TbxRuleName>[] = [
  {
    name: 'tbx/version',
    severity: 'error',
    section: 'ISO 30042:2019, tbx; ISO 30042:2008, martif',
    summary: 'The root is `tbx` in the namespace of version 3, or `martif` of version 2.',
    good,
    bad: `<TBX dialect="TBX-Min"/>`,
  },
  {
    name: 'tbx/unknown-element',
    severity: 'error',
    section: structure,
    summary: 'Every element in the namespace of TBX is one of TBX.',
    good,
    bad: concept('', '', '<usage>formal</usage>'),
  },
  {
    name: 'tbx/misplaced-element',
    severity: 'error',
    section: structure,
    summary: 'Elements of version 3 stand inside the element they belong to, in its order.',
    good,
    bad: '<conceptEntry id="c1"><langSec xml:lang="en"><termSec><note>port</note><term>harbour</term></termSec></langSec></conceptEntry>',
  },
  {
    name: 'tbx/missing-element',
    severity: 'error',
    section: structure,
    summary:
      'A concept has a language, a language a term, and the header says where terms come from.',
    good,
    bad: '<conceptEntry id="c1"><langSec xml:lang="en"><termSec/></langSec></conceptEntry>',
  },
  {
    name: 'tbx/stray-text',
    severity: 'error',
    section: structure,
    summary: 'Text stands in terms, notes and facts only.',
    good,
    bad: '<conceptEntry id="c1">harbour<langSec xml:lang="en"><termSec><term>harbour</term></termSec></langSec></conceptEntry>',
  },
  {
    name: 'tbx/unknown-attribute',
    severity: 'warning',
    section: structure,
    summary: 'Attributes without a prefix are those of TBX.',
    good,
    bad: good.replace('<term>', '<term status="preferred">'),
  },
  {
    name: 'tbx/missing-attribute',
    severity: 'error',
    section: structure,
    summary: 'A concept has an id, a language its name, a data category its type.',
    good,
    bad: good.replace(' id="c1"', ''),
  },
  {
    name: 'tbx/attribute-value',
    severity: 'error',
    section: structure,
    summary: 'Languages are tags of BCP 47, and other values are those the schema lists.',
    good: good.replace('"en"', '"en-GB"'),
    bad: good.replace('"en"', '"English (UK)"'),
  },
  {
    name: 'tbx/martif-structure',
    severity: 'warning',
    section: 'TBXcoreStructV02.dtd',
    summary: 'Elements and attributes of version 2 are those of the document type, in its order.',
    good: martif(`<termEntry id="c1">${tig}</termEntry>`),
    bad: martif(
      `<termEntry id="c1">${tig}<descrip type="definition">for ships</descrip></termEntry>`,
    ),
  },
  {
    name: 'tbx/empty-term',
    severity: 'error',
    section: 'ISO 30042:2019, term',
    summary: 'A term has text.',
    good,
    bad: good.replace('harbour', ' '),
  },
  {
    name: 'tbx/duplicate-id',
    severity: 'error',
    section: 'ISO 30042:2019; XML 1.0, 3.3.1 (ID)',
    summary: 'Two elements have different ids.',
    good: `${good}${good.replace('c1', 'c2')}`,
    bad: `${good}${good}`,
  },
  {
    name: 'tbx/unknown-target',
    severity: 'error',
    section: modules,
    summary: 'A `target` is the id of an element of the file, or an address that begins with http.',
    good: concept('<basic:crossReference target="c1">harbour</basic:crossReference>', '', ''),
    bad: concept('<basic:crossReference target="c9">harbour</basic:crossReference>', '', ''),
  },
  {
    name: 'tbx/martif-target',
    severity: 'warning',
    section: 'TBXcoreStructV02.dtd (IDREF)',
    summary: 'A `target` of version 2 is the id of an element of the file.',
    good: martif(
      `<termEntry id="c1"><ref type="crossReference" target="c1">harbour</ref>${tig}</termEntry>`,
    ),
    bad: martif(
      `<termEntry id="c1"><ref type="crossReference" target="c9">harbour</ref>${tig}</termEntry>`,
    ),
  },
  {
    name: 'tbx/duplicate-language',
    severity: 'warning',
    section: 'ISO 30042:2019, langSec',
    summary: 'A concept has one section a language.',
    good,
    bad: good.replace(
      '</conceptEntry>',
      '<langSec xml:lang="en"><termSec><term>port</term></termSec></langSec></conceptEntry>',
    ),
  },
  {
    name: 'tbx/date',
    severity: 'error',
    section: `${structure} (date)`,
    summary: 'A date of version 3 is written as ISO 8601 has it.',
    good: concept(
      '<transacGrp><basic:transactionType>origination</basic:transactionType><date>2026-11-23</date></transacGrp>',
      '',
      '',
    ),
    bad: concept(
      '<transacGrp><basic:transactionType>origination</basic:transactionType><date>23.11.2026</date></transacGrp>',
      '',
      '',
    ),
  },
  {
    name: 'tbx/style',
    severity: 'error',
    section: 'ISO 30042:2019, DCA and DCT styles; TBX-Basic_DCA.sch, TBX-Basic_DCT.sch',
    summary:
      'Facts are elements of the modules in DCT style, and of TBX with a `type` in DCA style.',
    good: dca(concept('<descrip type="subjectField">ports</descrip>', '', '')),
    bad: dca(concept('<min:subjectField>ports</min:subjectField>', '', '')),
  },
  {
    name: 'tbx/term-note-level',
    severity: 'error',
    section: 'TBX-Basic 3, TBX-Basic_DCT.sch (core)',
    summary: 'A `termNote`, or what says with `metatype` that it is one, belongs to a term.',
    good: dca(concept('', '', '<termNote type="partOfSpeech">noun</termNote>')),
    bad: dca(concept('<termNote type="partOfSpeech">noun</termNote>', '', '')),
  },
  {
    name: 'tbx/category',
    severity: 'error',
    section: modules,
    summary: 'Data categories are those of the dialect.',
    good: concept('<min:subjectField>ports</min:subjectField>', '', ''),
    bad: concept('<min:mood>calm</min:mood>', '', ''),
  },
  {
    name: 'tbx/category-element',
    severity: 'error',
    section: modules,
    summary: 'In DCA style a data category stands in the element it belongs to.',
    good: dca(concept('<descrip type="subjectField">ports</descrip>', '', '')),
    bad: dca(concept('<admin type="subjectField">ports</admin>', '', '')),
  },
  {
    name: 'tbx/category-level',
    severity: 'error',
    section: modules,
    summary: 'A data category stands at a level it belongs to: concept, language or term.',
    good: concept('<basic:definition>where ships lie</basic:definition>', '', ''),
    bad: concept('', '', '<basic:definition>where ships lie</basic:definition>'),
  },
  {
    name: 'tbx/category-value',
    severity: 'error',
    section: modules,
    summary: 'A data category with a list of values has one of them.',
    good: concept('', '', '<min:partOfSpeech>noun</min:partOfSpeech>'),
    bad: concept('', '', '<min:partOfSpeech>substantive</min:partOfSpeech>'),
  },
  {
    name: 'tbx/code-pair',
    severity: 'error',
    section: 'TBX-Basic 3, TBX-Basic_DCT.sch (inline constraints)',
    summary:
      'An `ec` names its `sc` of the same text in `startRef`; a lonely half is isolated, and an `ec` has an id then.',
    good: concept('<note><sc id="s1"/>quay<ec startRef="s1"/></note>', '', ''),
    bad: concept('<note><sc id="s1"/>quay<ec/></note>', '', ''),
  },
];
