import type { AttributeRule, ElementRule, Grammar } from '../grammar/grammar.ts';
import { oneOf, required } from '../grammar/grammar.ts';

type Attributes = Readonly<Record<string, AttributeRule>>;

const any: AttributeRule = {};
/** xsd:language (XML Schema 1.0, part 2, 3.3.3). */
const language: AttributeRule = {
  pattern: /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/,
  expected: 'a language such as en or pt-BR',
};
const id: Attributes = { id: any };
const idLang: Attributes = { id: any, 'xml:lang': language };
const category: Attributes = { ...idLang, type: required(any), target: any, datatype: any };

/** Text with markup, by version. */
const noteText3 = '(#PCDATA|ec|foreign|hi|ph|sc)*';
const noteText2 = '(#PCDATA|hi|foreign|bpt|ept|ph)*';

const element = (content: string, attributes: Attributes = id): ElementRule => ({
  content,
  attributes,
});

/** Header and references at the end, alike in both versions. */
const frame = (noteText: string): Grammar => ({
  fileDesc: element('(titleStmt|publicationStmt)*,sourceDesc+'),
  titleStmt: element('title,note*', idLang),
  title: element('(#PCDATA)', idLang),
  publicationStmt: element('p+'),
  sourceDesc: element('p+', idLang),
  encodingDesc: element('p+'),
  revisionDesc: element('change+', idLang),
  change: element('p+', idLang),
  p: element(noteText, { ...idLang, type: any }),
  note: element(noteText, idLang),
  foreign: element(noteText, idLang),
  item: element(noteText, { id: any, type: any }),
  itemSet: element('(itemGrp|item)+', { id: any, type: any }),
  refObject: element('(itemSet|itemGrp|item)+'),
  date: element('(#PCDATA)'),
});

const aux3 = '(admin|adminGrp|descrip|descripGrp|note|ref|transacGrp|xref|##other)*';
const links3 = '(admin|adminGrp|note|ref|transacGrp|xref|##other)*';

/** The core structure of version 3 (TBXcoreStructV03.rng); `##other` are the elements of the DCT style. */
export const tbx3Grammar: Grammar = {
  tbx: element('tbxHeader,text', {
    'xml:lang': required(language),
    type: required({ pattern: /^TBX-.+$/, expected: 'a dialect such as TBX-Basic' }),
    style: required(oneOf('dca', 'dct')),
  }),
  tbxHeader: element('fileDesc,encodingDesc?,revisionDesc?'),
  ...frame(noteText3),
  text: element('body?,back?'),
  body: element('conceptEntry+'),
  conceptEntry: element(`${aux3},langSec+`, { id: required(any) }),
  langSec: element(`${aux3},termSec+`, { 'xml:lang': required(language), id: any }),
  termSec: element(`term,(termNote|termNoteGrp|##other)*,${aux3}`),
  term: element('(#PCDATA|hi)*'),
  admin: element(noteText3, category),
  adminGrp: element('(admin|##other),(adminNote|note|ref|xref|##other)*'),
  adminNote: element('(#PCDATA)', category),
  descrip: element(noteText3, category),
  descripGrp: element(
    '(descrip|##other),(admin|adminGrp|descripNote|note|ref|transacGrp|xref|##other)*',
  ),
  descripNote: element('(#PCDATA)', category),
  termNote: element(noteText3, category),
  termNoteGrp: element(`(termNote|##other),${links3}`),
  transac: element('(#PCDATA)', category),
  transacGrp: element('(transac|##other),(date|note|ref|transacNote|xref|##other)*'),
  transacNote: element('(#PCDATA)', category),
  ref: element('(#PCDATA)', category),
  xref: element('(#PCDATA)', { id: any, target: required(any), type: required(any) }),
  hi: element('(#PCDATA)', {
    target: any,
    type: oneOf(
      ...['entailedTerm', 'hotkey', 'italics', 'bold', 'superscript', 'subscript', 'math'],
    ),
  }),
  ph: element('EMPTY', { type: any }),
  sc: element('EMPTY', {
    id: required(any),
    isolated: oneOf('yes', 'no'),
    ...{ type: any, subtype: any, disp: any, equiv: any, target: any },
  }),
  ec: element('EMPTY', {
    id: any,
    startRef: any,
    isolated: oneOf('yes', 'no'),
    ...{ type: any, subtype: any, disp: any, equiv: any, target: any },
  }),
  back: element('refObjectSec*'),
  refObjectSec: element('refObject+', { id: any, type: required(any) }),
  itemGrp: element(`item,${links3}`),
};

const aux2 = '(descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref)*';
const links2 = '(admin|adminGrp|transacGrp|note|ref|xref)*';

/** The core structure of version 2 (TBXcoreStructV02.dtd). */
export const martifGrammar: Grammar = {
  martif: element('martifHeader,text', { type: required(any), 'xml:lang': required(language) }),
  martifHeader: element('fileDesc,encodingDesc?,revisionDesc?'),
  ...frame(noteText2),
  text: element('body,back?'),
  body: element('termEntry+'),
  termEntry: element(`${aux2},langSet+`),
  langSet: element(`${aux2},(tig|ntig)+`, { id: any, 'xml:lang': required(language) }),
  tig: element(`term,termNote*,${aux2}`),
  ntig: element(`termGrp,${aux2}`),
  termGrp: element('term,(termNote|termNoteGrp)*,termCompList*'),
  term: element('(#PCDATA|hi)*'),
  termCompList: element(`${aux2},(termComp|termCompGrp)+`, { id: any, type: required(any) }),
  termComp: element('(#PCDATA)', idLang),
  termCompGrp: element(`termComp,(termNote|termNoteGrp)*,${links2}`),
  admin: element(noteText2, category),
  adminGrp: element('admin,(adminNote|note|ref|xref)*'),
  adminNote: element('(#PCDATA)', category),
  descrip: element(noteText2, category),
  descripGrp: element('descrip,(descripNote|admin|adminGrp|transacGrp|note|ref|xref)*'),
  descripNote: element('(#PCDATA)', category),
  termNote: element(noteText2, category),
  termNoteGrp: element(`termNote,${links2}`),
  transac: element('(#PCDATA)', category),
  transacGrp: element('transac,(transacNote|date|note|ref|xref)*'),
  transacNote: element('(#PCDATA)', category),
  ref: element('(#PCDATA)', category),
  xref: element('(#PCDATA)', { id: any, type: any, target: required(any) }),
  hi: element('(#PCDATA)', { type: any, target: any, 'xml:lang': language }),
  bpt: element('(#PCDATA)', { i: any, type: any }),
  ept: element('(#PCDATA)', { i: any }),
  ph: element('(#PCDATA)', { type: any }),
  back: element('refObjectList*'),
  refObjectList: element('refObject+', { id: any, type: required(any) }),
  itemGrp: element(`item,${links2}`),
};
