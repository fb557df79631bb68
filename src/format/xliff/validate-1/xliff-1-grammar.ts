import type { AttributeRule, ElementRule, Grammar } from '../../grammar/grammar.ts';
import { oneOf, required } from '../../grammar/grammar.ts';
import {
  alternativeTypes,
  contextTypes,
  countTypes,
  countUnits,
  dataTypes,
  delimiterTypes,
  markTypes,
  placeholderTypes,
  purposes,
  resourceTypes,
  sizeUnits,
  stateQualifiers,
  states,
} from './xliff-1-values.ts';

type Attributes = Readonly<Record<string, AttributeRule>>;

const any: AttributeRule = {};
const yesNo: AttributeRule = oneOf('yes', 'no');
const anyOf = (names: string): Attributes =>
  Object.fromEntries(names.split(' ').map((name) => [name, any]));

const codes = 'g|x|bx|ex|bpt|ept|ph|it|mrk';
const inline = `(#PCDATA|${codes})*`;
const native = '(#PCDATA|sub)*';
const space: Attributes = { 'xml:space': oneOf('default', 'preserve') };

/** What a group, a unit and an alternative say of the thing they came from. */
const resource: Attributes = {
  datatype: dataTypes,
  restype: resourceTypes,
  ...space,
  ...anyOf(
    'resname extradata extype help-id menu menu-option menu-name coord font css-style style',
  ),
  ...anyOf('exstyle ts tool'),
};
const size: Attributes = {
  'size-unit': sizeUnits,
  ...anyOf('maxwidth minwidth maxheight minheight maxbytes minbytes charclass reformat'),
};
const code = (content: string, ctype: AttributeRule, more = ''): ElementRule => ({
  content,
  attributes: {
    id: required(any),
    ctype,
    ...anyOf(`xid equiv-text ts crc rid${more}`),
    clone: yesNo,
  },
});

/**
 * The transitional schema of XLIFF 1.2 (xliff-core-1.2-transitional.xsd). The documents of 1.0 and 1.1
 * fit it too.
 */
export const xliff1Grammar: Grammar = {
  // The schema allows extensions before every file.
  xliff: {
    content: '(file|##other)+',
    attributes: { version: required(any), 'xml:lang': any },
  },
  file: {
    content: 'header?,body',
    attributes: {
      original: required(any),
      'source-language': required(any),
      datatype: required(dataTypes),
      ...space,
      ...anyOf(
        'tool tool-id date ts category target-language product-name product-version build-num',
      ),
    },
  },
  header: {
    content: 'skl?,phase-group?,(glossary|reference|count-group|prop-group|note|tool)*,##other*',
    attributes: {},
  },
  skl: { content: '(internal-file|external-file)', attributes: {} },
  glossary: { content: '(internal-file|external-file)', attributes: {} },
  reference: { content: '(internal-file|external-file)', attributes: {} },
  'internal-file': { content: '(#PCDATA)', attributes: anyOf('form crc') },
  'external-file': { content: 'EMPTY', attributes: { href: required(any), crc: any, uid: any } },
  note: {
    content: '(#PCDATA)',
    attributes: {
      'xml:lang': any,
      priority: oneOf(...Array.from({ length: 10 }, (_, at) => String(at + 1))),
      from: any,
      annotates: oneOf('source', 'target', 'general'),
    },
  },
  'phase-group': { content: 'phase+', attributes: {} },
  phase: {
    content: 'note*',
    attributes: {
      'phase-name': required(any),
      'process-name': required(any),
      ...anyOf('company-name tool tool-id date job-id contact-name contact-email contact-phone'),
    },
  },
  'count-group': { content: 'count*', attributes: { name: required(any) } },
  count: {
    content: '(#PCDATA)',
    attributes: { 'count-type': countTypes, 'phase-name': any, unit: countUnits },
  },
  'context-group': {
    content: 'context+',
    attributes: { name: any, crc: any, purpose: purposes },
  },
  context: {
    content: '(#PCDATA)',
    attributes: { 'context-type': required(contextTypes), 'match-mandatory': yesNo, crc: any },
  },
  'prop-group': { content: 'prop+', attributes: { name: any } },
  prop: { content: '(#PCDATA)', attributes: { 'prop-type': required(any), 'xml:lang': any } },
  tool: {
    content: 'ANY',
    attributes: {
      'tool-id': required(any),
      'tool-name': required(any),
      ...anyOf('tool-version tool-company'),
    },
  },
  body: { content: '(group|trans-unit|bin-unit)*', attributes: {} },
  group: {
    content: 'context-group*,count-group*,prop-group*,note*,##other*,(group|trans-unit|bin-unit)*',
    attributes: { id: any, ...resource, ...size, translate: yesNo, 'merged-trans': yesNo },
  },
  'trans-unit': {
    content:
      'source,seg-source?,target?,(context-group|count-group|prop-group|note|alt-trans)*,##other*',
    attributes: {
      id: required(any),
      approved: yesNo,
      translate: yesNo,
      'merged-trans': yesNo,
      'phase-name': any,
      ...resource,
      ...size,
    },
  },
  source: { content: inline, attributes: anyOf('xml:lang ts') },
  'seg-source': { content: inline, attributes: anyOf('xml:lang ts') },
  target: {
    content: inline,
    attributes: {
      state: states,
      'state-qualifier': stateQualifiers,
      restype: resourceTypes,
      'equiv-trans': yesNo,
      ...anyOf('phase-name xml:lang ts resname coord font css-style style exstyle'),
    },
  },
  'alt-trans': {
    content: 'source?,seg-source?,target+,context-group*,prop-group*,note*,##other*',
    attributes: {
      ...resource,
      ...anyOf('match-quality tool-id crc xml:lang origin mid phase-name'),
      alttranstype: alternativeTypes,
    },
  },
  'bin-unit': {
    content:
      'bin-source,bin-target?,(context-group|count-group|prop-group|note|trans-unit)*,##other*',
    attributes: {
      id: required(any),
      'mime-type': required(any),
      approved: yesNo,
      translate: yesNo,
      reformat: any,
      restype: resourceTypes,
      ...anyOf('resname phase-name ts'),
    },
  },
  'bin-source': { content: '(internal-file|external-file)', attributes: { ts: any } },
  'bin-target': {
    content: '(internal-file|external-file)',
    attributes: {
      state: states,
      'state-qualifier': stateQualifiers,
      restype: resourceTypes,
      ...anyOf('mime-type phase-name resname ts'),
    },
  },
  g: code(inline, delimiterTypes),
  x: code('EMPTY', placeholderTypes),
  bx: code('EMPTY', delimiterTypes),
  ex: code('EMPTY', any),
  bpt: code(native, delimiterTypes),
  ept: code(native, any),
  ph: code(native, placeholderTypes, ' assoc'),
  it: {
    ...code(native, delimiterTypes),
    attributes: {
      ...code(native, delimiterTypes).attributes,
      pos: required(oneOf('open', 'close')),
    },
  },
  sub: { content: inline, attributes: { datatype: dataTypes, ctype: delimiterTypes, xid: any } },
  mrk: {
    content: inline,
    attributes: { mtype: required(markTypes), mid: any, comment: any, ts: any },
  },
};

/** What only the transitional schema has (xliff-core-1.2-strict.xsd); attributes of `phase` are among them. */
export const transitionalOnly: {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
} = { elements: ['prop-group', 'prop'], attributes: ['ts', 'tool'] };
