import type { AttributeRule, Grammar } from '../grammar/grammar.ts';
import { oneOf, required } from '../grammar/grammar.ts';

const yesNo: AttributeRule = oneOf('yes', 'no');
const any: AttributeRule = {};

const parts: Grammar = {
  formathandle: {
    content: 'EMPTY',
    attributes: { type: required(oneOf('start', 'end', 'isolated')), include: required(yesNo) },
  },
  languagerules: { content: 'languagerule+', attributes: {} },
  languagerule: { content: 'rule+', attributes: { languagerulename: required(any) } },
  rule: { content: 'beforebreak?,afterbreak?', attributes: { break: yesNo } },
  beforebreak: { content: '(#PCDATA)', attributes: {} },
  afterbreak: { content: '(#PCDATA)', attributes: {} },
  languagemap: {
    content: 'EMPTY',
    attributes: { languagepattern: required(any), languagerulename: required(any) },
  },
};

/** The schema of SRX 2.0 (srx20.xsd, as of 2008). */
export const srx2Grammar: Grammar = {
  srx: { content: 'header,body', attributes: { version: required(any) } },
  header: {
    content: 'formathandle*,##other*',
    attributes: { segmentsubflows: required(yesNo), cascade: required(yesNo) },
  },
  body: { content: 'languagerules,maprules', attributes: {} },
  maprules: { content: 'languagemap+', attributes: {} },
  ...parts,
};

/** The document type of SRX 1.0 (srx.dtd, 2004). */
export const srx1Grammar: Grammar = {
  srx: { content: 'header,body', attributes: { version: required(any) } },
  header: { content: 'formathandle*,##other*', attributes: { segmentsubflows: required(yesNo) } },
  body: { content: 'languagerules?,maprules?', attributes: {} },
  maprules: { content: 'maprule+', attributes: {} },
  maprule: { content: 'languagemap+', attributes: { maprulename: required(any) } },
  ...parts,
};
