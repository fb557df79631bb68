import type { AttributeModel } from './attribute-model.ts';
import {
  anything,
  language,
  oneOf,
  positiveInteger,
  prefixed,
  prefixedOr,
  required,
  token,
  yesNo,
} from './attribute-model.ts';
import type { ElementModel } from './element-model.ts';

const direction = oneOf('ltr', 'rtl', 'auto');
const inline = '(#PCDATA|cp|ph|pc|sc|ec|mrk|sm|em)*';
/** Unit ids between spaces; whether there are such units is another rule. */
const tokens: AttributeModel = {
  pattern: /^\s*[^\s,;]+(?:\s+[^\s,;]+)*\s*$/,
  expected: 'ids of units between spaces',
};
/** `xlf:` values are kept for the standard, which defines none (XLIFF 2.1, 4.3.1.35). */
const subState = prefixed;
const subType = prefixedOr('xlf:lb', 'xlf:pb', 'xlf:b', 'xlf:i', 'xlf:u', 'xlf:var');
const codeType: AttributeModel = {
  ...oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other'),
  rule: 'type-syntax',
};
const hints = {
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: oneOf('yes', 'firstNo', 'no'),
  copyOf: token,
  subType,
  type: codeType,
};
const single = { ...hints, dataRef: token, disp: anything, equiv: anything, subFlows: tokens };
const annotation = {
  id: required(token),
  translate: yesNo,
  type: prefixedOr('generic', 'comment', 'term'),
  ref: anything,
  value: anything,
};
const shared = {
  canResegment: yesNo,
  translate: yesNo,
  srcDir: direction,
  trgDir: direction,
};

/** The elements of the core (XLIFF 2.1, 4.2) by their names. */
export const coreModels: Readonly<Record<string, ElementModel>> = {
  xliff: {
    content: 'file+',
    attributes: {
      version: required(anything),
      srcLang: required(language),
      trgLang: language,
    },
    xml: ['space'],
    foreign: 'any',
  },
  file: {
    content: 'skeleton?,##other*,notes?,(unit|group)+',
    attributes: { id: required(token), original: anything, ...shared },
    xml: ['space'],
    foreign: 'any',
  },
  skeleton: { content: 'ANY', attributes: { href: anything } },
  group: {
    content: '##other*,notes?,(unit|group)*',
    attributes: { id: required(token), name: anything, type: prefixed, ...shared },
    xml: ['space'],
    foreign: 'any',
  },
  unit: {
    content: '##other*,notes?,originalData?,(segment|ignorable)+',
    attributes: { id: required(token), name: anything, type: prefixed, ...shared },
    xml: ['space'],
    foreign: 'any',
  },
  segment: {
    content: 'source,target?',
    attributes: {
      id: token,
      canResegment: yesNo,
      state: oneOf('initial', 'translated', 'reviewed', 'final'),
      subState,
    },
  },
  ignorable: { content: 'source,target?', attributes: { id: token } },
  notes: { content: 'note+', attributes: {} },
  note: {
    content: '(#PCDATA)*',
    attributes: {
      id: token,
      appliesTo: oneOf('source', 'target'),
      category: anything,
      priority: { pattern: /^\+?0*(?:[1-9]|10)$/, expected: 'an integer from 1 to 10' },
    },
    foreign: 'any',
  },
  originalData: { content: 'data+', attributes: {} },
  data: {
    content: '(#PCDATA|cp)*',
    attributes: { id: required(token), dir: direction },
    xml: ['space'],
  },
  source: { content: inline, attributes: {}, xml: ['lang', 'space'] },
  target: { content: inline, attributes: { order: positiveInteger }, xml: ['lang', 'space'] },
  cp: {
    content: 'EMPTY',
    attributes: {
      hex: required({
        // What XML 1.0 (2.2) leaves out, and the control characters it advises against.
        pattern:
          /^(?:00)?00(?:0[0-8BCbcEFef]|1[\dA-Fa-f]|7[Ff]|8[0-46-9A-Fa-f]|9[\dA-Fa-f])$|^(?:00)?[Dd][89A-Fa-f][\dA-Fa-f]{2}$|^(?:00)?[Ff]{3}[EFef]$/,
        expected: 'the hexadecimal code point of a character that XML does not allow',
        rule: 'code-point',
      }),
    },
  },
  ph: { content: 'EMPTY', attributes: { id: required(token), ...single }, foreign: 'modules' },
  pc: {
    content: inline,
    attributes: {
      id: required(token),
      ...hints,
      canOverlap: yesNo,
      dispStart: anything,
      dispEnd: anything,
      equivStart: anything,
      equivEnd: anything,
      dataRefStart: token,
      dataRefEnd: token,
      subFlowsStart: tokens,
      subFlowsEnd: tokens,
      dir: direction,
    },
    foreign: 'modules',
  },
  sc: {
    content: 'EMPTY',
    attributes: {
      id: required(token),
      ...single,
      canOverlap: yesNo,
      dir: direction,
      isolated: yesNo,
    },
    foreign: 'modules',
  },
  ec: {
    content: 'EMPTY',
    attributes: {
      id: token,
      startRef: token,
      ...single,
      canOverlap: yesNo,
      dir: direction,
      isolated: yesNo,
    },
    foreign: 'modules',
  },
  mrk: { content: inline, attributes: annotation, foreign: 'any' },
  sm: { content: 'EMPTY', attributes: annotation, foreign: 'any' },
  em: { content: 'EMPTY', attributes: { startRef: required(token) } },
};

/** What 2.2 adds to them (XLIFF 2.2, 4.2.2.1 and 4.2.2.9). */
export const coreModels22: Readonly<Record<string, ElementModel>> = {
  ...coreModels,
  xliff: { ...coreModels['xliff']!, content: 'notes?,mda-metadata?,file+' },
  note: {
    ...coreModels['note']!,
    attributes: { ...coreModels['note']!.attributes, ref: anything },
  },
};
