import {
  anything,
  confidence,
  language,
  oneOf,
  percent,
  positiveInteger,
  prefixed,
  prefixedOr,
  required,
  token,
  yesNo,
} from './attribute-model.ts';
import type { AttributeModel } from './attribute-model.ts';
import type { ElementModel } from './element-model.ts';

const normalization = oneOf('none', 'nfc', 'nfd');
const any: Pick<ElementModel, 'foreign'> = { foreign: 'any' };
const people = [
  'org',
  'orgRef',
  'person',
  'personRef',
  'revOrg',
  'revOrgRef',
  'revPerson',
  'revPersonRef',
  'revTool',
  'revToolRef',
  'tool',
  'toolRef',
] as const;

/** Attributes of a provenance record (ITS 2.0, 8.11). */
export const provenanceNames: readonly string[] = people;

const issueType = oneOf(
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
);
const integer: AttributeModel = { pattern: /^[-+]?\d+$/, expected: 'an integer' };
const itsVersion = oneOf('2.0');
const issue = {
  locQualityIssueType: issueType,
  locQualityIssueComment: anything,
  locQualityIssueSeverity: percent,
  locQualityIssueProfileRef: anything,
  locQualityIssueEnabled: yesNo,
};
const provenance = Object.fromEntries(people.map((name) => [name, anything]));

/** The elements of the modules: prefix of the standard, hyphen, name (XLIFF 2.1, 5; 2.0, 5.6). */
export const moduleModels: Readonly<Record<string, ElementModel>> = {
  'mtc-matches': { content: 'mtc-match+', attributes: {} },
  'mtc-match': {
    content: 'mda-metadata?,originalData?,source,target,##other*',
    attributes: {
      id: token,
      matchQuality: percent,
      matchSuitability: percent,
      origin: anything,
      ref: required(anything),
      reference: yesNo,
      similarity: percent,
      subType: prefixed,
      type: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'),
    },
    ...any,
  },
  'gls-glossary': { content: 'gls-glossEntry+', attributes: {} },
  'gls-glossEntry': {
    content: 'gls-term,gls-translation*,gls-definition?,##other*',
    attributes: { id: token, ref: anything },
    ...any,
  },
  'gls-term': { content: '(#PCDATA)*', attributes: { source: anything }, ...any },
  'gls-translation': {
    content: '(#PCDATA)*',
    attributes: { id: token, ref: anything, source: anything },
    ...any,
  },
  'gls-definition': { content: '(#PCDATA)*', attributes: { source: anything }, ...any },
  'mda-metadata': { content: 'mda-metaGroup+', attributes: { id: token } },
  'mda-metaGroup': {
    content: '(mda-metaGroup|mda-meta)+',
    attributes: {
      id: token,
      category: anything,
      appliesTo: oneOf('source', 'target', 'ignorable'),
    },
  },
  'mda-meta': { content: '(#PCDATA)*', attributes: { type: required(anything) } },
  'res-resourceData': { content: 'res-resourceItemRef*,res-resourceItem*', attributes: {} },
  'res-resourceItemRef': {
    content: 'EMPTY',
    attributes: { id: token, ref: required(token) },
    ...any,
  },
  'res-resourceItem': {
    content: 'notes?,res-source?,res-target?,res-reference*',
    attributes: { mimeType: anything, id: token, context: yesNo },
    ...any,
  },
  'res-source': { content: 'ANY', attributes: { href: anything }, xml: ['lang'], ...any },
  'res-target': { content: 'ANY', attributes: { href: anything }, xml: ['lang'], ...any },
  'res-reference': {
    content: 'EMPTY',
    attributes: { href: required(anything) },
    xml: ['lang'],
    ...any,
  },
  'slr-profiles': {
    content: 'slr-normalization?,##other*',
    attributes: {
      generalProfile: prefixedOr('xliff:codepoints'),
      storageProfile: prefixedOr('xliff:utf8', 'xliff:utf16', 'xliff:utf32'),
    },
  },
  'slr-normalization': {
    content: 'EMPTY',
    attributes: { general: normalization, storage: normalization },
  },
  'slr-data': { content: '##other*', attributes: { profile: required(anything) }, ...any },
  'val-validation': { content: 'val-rule+', attributes: {}, ...any },
  'val-rule': {
    content: 'EMPTY',
    attributes: {
      isPresent: anything,
      occurs: positiveInteger,
      isNotPresent: anything,
      startsWith: anything,
      endsWith: anything,
      existsInSource: yesNo,
      caseSensitive: yesNo,
      normalization,
      disabled: yesNo,
    },
    ...any,
  },
  'ctr-changeTrack': { content: 'ctr-revisions+', attributes: {} },
  'ctr-revisions': {
    content: 'ctr-revision+',
    attributes: { appliesTo: required(token), ref: token, currentVersion: token },
    ...any,
  },
  'ctr-revision': {
    content: 'ctr-item+',
    attributes: {
      author: anything,
      datetime: {
        // As XML Schema writes it, but for hours of one digit in the zone, which the test suite has.
        pattern: /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d{1,2}:\d\d)?$/,
        expected: 'a date and time: 2026-11-23T19:00:00Z',
      },
      version: token,
    },
    ...any,
  },
  'ctr-item': { content: '(#PCDATA)*', attributes: { property: required(anything) }, ...any },
  'its-locQualityIssues': {
    content: 'its-locQualityIssue+',
    attributes: { version: itsVersion },
    xml: ['id'],
  },
  'its-locQualityIssue': { content: 'EMPTY', attributes: { version: itsVersion, ...issue } },
  'its-provenanceRecords': {
    content: 'its-provenanceRecord+',
    attributes: { version: itsVersion },
    xml: ['id'],
  },
  'its-provenanceRecord': {
    content: 'EMPTY',
    attributes: { version: itsVersion, ...provenance },
  },
};

/** HTML elements that may stand in `fs:fs` (XLIFF 2.1, 5.3.5.1). */
const htmlNames =
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul';

/** Attributes of the modules that stand on elements of the core, by prefix and name. */
export const moduleAttributes: Readonly<Record<string, Readonly<Record<string, AttributeModel>>>> =
  {
    fs: {
      fs: { ...oneOf(...htmlNames.split(' ')), expected: 'an HTML element of XLIFF 2.1, 5.3.5.1' },
      subFs: anything,
    },
    slr: {
      equivStorage: anything,
      sizeInfo: anything,
      sizeInfoRef: token,
      sizeRestriction: anything,
      storageRestriction: anything,
    },
    its: {
      version: itsVersion,
      allowedCharacters: anything,
      annotatorsRef: anything,
      localeFilterList: anything,
      localeFilterType: oneOf('include', 'exclude'),
      ...issue,
      locQualityIssuesRef: anything,
      locQualityRatingProfileRef: anything,
      locQualityRatingScore: percent,
      locQualityRatingScoreThreshold: percent,
      locQualityRatingVote: integer,
      locQualityRatingVoteThreshold: integer,
      mtConfidence: confidence,
      ...provenance,
      provenanceRecordsRef: anything,
      taClassRef: anything,
      taConfidence: confidence,
      taIdent: anything,
      taIdentRef: anything,
      taSource: anything,
      termConfidence: confidence,
    },
    itsm: { domains: anything, lang: language },
    pgs: {
      switch: {
        pattern: /^(?:[\s,]*(?:plural|ordinal|gender|select):[^\s:,]+(?=[\s,]|$))+[\s,]*$/,
        expected: 'plural:, ordinal:, gender: or select: and a name, one or more between spaces',
      },
      case: { pattern: /\S/, expected: 'one value for each switch' },
    },
  };
