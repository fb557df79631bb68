import type { ValidationRule } from '../../../validation/rule.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import { provenanceNames } from '../models/module-models.ts';
import { findModule } from '../../namespaces.ts';
import type { Holder, ModuleScope, Tag } from '../scope.ts';
import { holdersFrom, moduleValueOf, valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

/** Identifiers of the data categories (ITS 2.0, 5.7). */
const categories: readonly string[] =
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' ',
  );

/** Attributes whose annotation is of the type `its:generic` (XLIFF 2.1, 5.8). */
const generic: readonly string[] =
  'locQualityIssuesRef locQualityRatingScore locQualityRatingVote taClassRef taIdentRef taSource taIdent lang mtConfidence provenanceRecordsRef allowedCharacters domains localeFilterList'.split(
    ' ',
  );
/** What a reference to a list of issues takes the place of. */
const issueNames: readonly string[] =
  'locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef locQualityIssueEnabled'.split(
    ' ',
  );

interface Around {
  readonly holder: Holder;
  readonly ancestors: readonly Tag[];
}

function isInherited(tag: Tag, name: string, { holder, ancestors }: Around): boolean {
  const around = [tag, ...ancestors, ...[...holdersFrom(holder)].map((one) => one.tag)];
  return around.some((one) => moduleValueOf(one, 'its', name) !== undefined);
}

function checkAnnotators(tag: Tag, value: string, { holder }: Around): void {
  const { report } = holder.document;
  const seen = new Set<string>();
  for (const item of value.match(/\S+/g) ?? ['']) {
    const [category = '', tool] = item.split(/\|(.*)/s);
    if (!categories.includes(category) || tool === undefined || tool === '' || seen.has(category))
      report(
        'its-annotators',
        tag,
        `its:annotatorsRef has "${item}"`,
        'category|IRI between spaces, each data category of ITS once',
      );
    seen.add(category);
  }
}

function checkMarker(tag: Tag, names: ReadonlySet<string>, { holder }: Around): void {
  const { report } = holder.document;
  const type = valueOf(tag, 'type');
  const wanted = generic.find((name) => names.has(name));
  if (wanted !== undefined && type !== undefined && type !== 'its:generic')
    report(
      'its-annotation-type',
      tag,
      `the annotation with ${wanted} is of type ${type}`,
      'its:generic, or no type',
    );
}

function checkExclusive(tag: Tag, names: ReadonlySet<string>, around: Around): void {
  const { report } = around.holder.document;
  const refuse = (name: string, others: readonly string[]): void => {
    const other = others.find((one) => names.has(one));
    if (names.has(name) && other !== undefined)
      report('its-exclusive', tag, `its:${name} stands beside its:${other}`, 'one of them');
  };
  refuse('locQualityIssuesRef', issueNames);
  refuse('provenanceRecordsRef', provenanceNames);
  refuse('locQualityRatingScore', ['locQualityRatingVote']);
  refuse('taIdentRef', ['taSource', 'taIdent']);
  if (names.has('taSource') !== names.has('taIdent'))
    report('its-incomplete', tag, 'its:taSource and its:taIdent are one thing', 'both of them');
  for (const name of ['locQualityRatingScore', 'locQualityRatingVote'])
    if (names.has(`${name}Threshold`) && !isInherited(tag, name, around))
      report(
        'its-incomplete',
        tag,
        `its:${name}Threshold has no score to limit`,
        `its:${name} on it or around it`,
      );
}

function checkRecordsRef(tag: Tag, name: string, { holder }: Around): void {
  const { file, document } = holder;
  const value = moduleValueOf(tag, 'its', name);
  if (value === undefined || file === undefined || !value.startsWith('#')) return;
  const id = /(?:^#|\/)its=([^/]+)$/.exec(value)?.[1];
  const { line, column } = tag;
  const ids = [...holdersFrom(holder)].map(({ extensionIds }) => extensionIds);
  file.pending.push(() => {
    const isThere = id !== undefined && ids.some((one) => one.has(id));
    if (!isThere)
      document.report(
        'its-unknown-records',
        { line, column },
        `its:${name} is "${value}"`,
        '#its= and the xml:id of such a list',
      );
  });
}

/** The attributes of the ITS module on one element. */
export function checkItsAttributes(tag: Tag, key: string, around: Around): void {
  const names = new Set<string>();
  for (const { uri, local } of Object.values(tag.attributes)) {
    const module = findModule(uri);
    if (module === 'its' || module === 'itsm') names.add(local);
  }
  if (names.size === 0) return;
  const { report } = around.holder.document;
  if (!isInherited(tag, 'version', around))
    report(
      'its-version',
      tag,
      `<${tag.name}> has attributes of ITS, but no its:version is in force`,
      'its:version="2.0" on it or around it',
    );
  const annotators = moduleValueOf(tag, 'its', 'annotatorsRef');
  if (annotators !== undefined) checkAnnotators(tag, annotators, around);
  if (key === 'mrk' || key === 'sm') checkMarker(tag, names, around);
  checkExclusive(tag, names, around);
  checkRecordsRef(tag, 'locQualityIssuesRef', around);
  checkRecordsRef(tag, 'provenanceRecordsRef', around);
}

/** The ITS module (XLIFF 2.1, 5.8). */
export function checkIts({ holder, visited }: ModuleScope): void {
  const { report } = holder.document;
  const lists = new Map<string, XmlElement>();
  for (const { element, key, isExtended, ancestors } of visited) {
    if (isExtended) checkItsAttributes(element, key, { holder, ancestors });
    const has = (name: string): boolean => valueOf(element, name) !== undefined;
    if (
      key === 'its-locQualityIssue' &&
      !has('locQualityIssueType') &&
      !has('locQualityIssueComment')
    )
      report(
        'its-empty-record',
        element,
        'the issue has neither type nor comment',
        'locQualityIssueType or locQualityIssueComment',
      );
    if (key === 'its-provenanceRecord' && !provenanceNames.some(has))
      report(
        'its-empty-record',
        element,
        'the record names nobody',
        `one of ${provenanceNames.join(', ')}`,
      );
    if (key !== 'its-locQualityIssues' && key !== 'its-provenanceRecords') continue;
    const id = valueOf(element, 'xml:id');
    if (id !== undefined && lists.has(id))
      report('its-duplicate-id', element, `xml:id "${id}" is taken`, 'an id of its own');
    if (id !== undefined) lists.set(id, element);
  }
}

const mark = (attributes: string): string =>
  `<source><mrk id="m1" its:version="2.0" ${attributes}>Ankara</mrk></source>`;
const issues = (first: string, second: string): string =>
  `<its:locQualityIssues xml:id="${first}"><its:locQualityIssue locQualityIssueType="grammar"/></its:locQualityIssues>\n<its:locQualityIssues xml:id="${second}"><its:locQualityIssue locQualityIssueType="style"/></its:locQualityIssues>\n<segment><source>text</source></segment>`;
const referred = (ref: string): string =>
  `<its:locQualityIssues xml:id="l1"><its:locQualityIssue locQualityIssueType="grammar"/></its:locQualityIssues>\n<segment>${mark(`its:locQualityIssuesRef="${ref}"`)}</segment>`;

/** The rules that {@link checkIts} holds attributes and elements of ITS against. */
export const itsRules: readonly ValidationRule[] = nameRules([
  {
    name: 'its-version',
    section: 'XLIFF 2.1, 5.8.3',
    summary: 'Where attributes of ITS stand, `its:version` is on the element or around it.',
    good: mark('its:taClassRef="http://example.com/place"'),
    bad: '<source><mrk id="m1" its:taClassRef="http://example.com/place">Ankara</mrk></source>',
  },
  {
    name: 'its-annotators',
    section: 'XLIFF 2.1, 5.8.6.9; ITS 2.0, 5.7',
    summary: '`its:annotatorsRef` lists data categories of ITS with their tools, each once.',
    good: mark('its:annotatorsRef="mt-confidence|my-engine" its:mtConfidence="0.8"'),
    bad: mark('its:annotatorsRef="engine|my-engine" its:mtConfidence="0.8"'),
  },
  {
    name: 'its-annotation-type',
    section: 'XLIFF 2.1, 5.8.5',
    summary: 'An annotation of ITS has no type, or `its:generic`.',
    good: mark('type="its:generic" its:mtConfidence="0.8"'),
    bad: mark('type="comment" value="good" its:mtConfidence="0.8"'),
  },
  {
    name: 'its-exclusive',
    section: 'XLIFF 2.1, 5.8.5.3, 5.8.5.4, 5.8.5.6 and 5.8.6.3',
    summary:
      'A reference to records stands in place of what the records say; a score excludes a vote, and `taIdentRef` excludes `taSource` and `taIdent`.',
    good: mark('its:locQualityRatingScore="80"'),
    bad: mark('its:locQualityRatingScore="80" its:locQualityRatingVote="3"'),
  },
  {
    name: 'its-incomplete',
    section: 'XLIFF 2.1, 5.8.5.4 and 5.8.6.3',
    summary:
      '`taSource` stands beside `taIdent`; a threshold has a score or vote on its element or around it.',
    good: mark('its:taSource="wordnet" its:taIdent="301467919"'),
    bad: mark('its:taSource="wordnet"'),
  },
  {
    name: 'its-unknown-records',
    section: 'XLIFF 2.1, 5.8.5.3 and 5.8.5.6',
    summary: 'A reference to issues or provenance names a list in the same unit, or around it.',
    good: referred('#its=l1'),
    bad: referred('#its=l2'),
  },
  {
    name: 'its-empty-record',
    section: 'XLIFF 2.1, 5.8.7.2 and 5.8.7.4',
    summary:
      'An issue has a type or a comment; a provenance record names at least one person, organisation or tool.',
    good: issues('l1', 'l2'),
    bad: issues('l1', 'l2').replace(' locQualityIssueType="style"', ''),
  },
  {
    name: 'its-duplicate-id',
    section: 'XLIFF 2.1, 5.8.7.1 and 5.8.7.3',
    summary:
      '`xml:id` of lists of issues and of provenance are unique in their file, group or unit.',
    good: issues('l1', 'l2'),
    bad: issues('l1', 'l1'),
  },
]);
