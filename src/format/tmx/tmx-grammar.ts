import type { AttributeRule, Grammar } from '../grammar/grammar.ts';
import { oneOf, required } from '../grammar/grammar.ts';

const any: AttributeRule = {};
/** TMX 1.4b, `segtype`. */
const segtype = oneOf('block', 'paragraph', 'sentence', 'phrase');
const languages = { 'xml:lang': any, lang: any };

/** What `tu` and `tuv` have in common. */
const history: Readonly<Record<string, AttributeRule>> = {
  'o-encoding': any,
  datatype: any,
  usagecount: any,
  lastusagedate: any,
  creationtool: any,
  creationtoolversion: any,
  creationdate: any,
  creationid: any,
  changedate: any,
  changeid: any,
  'o-tmf': any,
};

/**
 * The document types of TMX 1.1 to 1.4 (tmx11.dtd to tmx14.dtd) in one: what each version lacks is
 * checked beside it, and so is the language of a `tuv`, which has two names.
 */
export const tmxGrammar: Grammar = {
  tmx: { content: 'header,body', attributes: { version: required(any) } },
  header: {
    content: '(note|prop|ude)*',
    attributes: {
      creationtool: required(any),
      creationtoolversion: required(any),
      segtype: required(segtype),
      'o-tmf': required(any),
      adminlang: required(any),
      srclang: required(any),
      datatype: required(any),
      'o-encoding': any,
      creationdate: any,
      creationid: any,
      changedate: any,
      changeid: any,
    },
  },
  body: { content: 'tu*', attributes: {} },
  note: { content: '(#PCDATA)', attributes: { 'o-encoding': any, ...languages } },
  ude: { content: 'map+', attributes: { name: required(any), base: any } },
  map: {
    content: 'EMPTY',
    attributes: { unicode: required(any), code: any, ent: any, subst: any },
  },
  prop: {
    content: '(#PCDATA)',
    attributes: { type: required(any), 'o-encoding': any, ...languages },
  },
  tu: {
    content: '(note|prop)*,tuv+',
    attributes: { tuid: any, ...history, segtype, srclang: any },
  },
  tuv: { content: '(note|prop)*,seg', attributes: { ...history, ...languages } },
  seg: { content: '(#PCDATA|bpt|ept|ph|it|hi|ut|sub)*', attributes: {} },
  bpt: { content: '(#PCDATA|sub)*', attributes: { i: required(any), x: any, type: any } },
  ept: { content: '(#PCDATA|sub)*', attributes: { i: required(any) } },
  sub: {
    content: '(#PCDATA|bpt|ept|it|ph|hi|ut)*',
    attributes: { datatype: any, type: any },
  },
  it: {
    content: '(#PCDATA|sub)*',
    attributes: { pos: required(oneOf('begin', 'end')), x: any, type: any },
  },
  ph: { content: '(#PCDATA|sub)*', attributes: { x: any, assoc: any, type: any } },
  hi: { content: '(#PCDATA|bpt|ept|it|ph|hi|ut)*', attributes: { x: any, type: any } },
  ut: { content: '(#PCDATA|sub)*', attributes: { x: any } },
};
