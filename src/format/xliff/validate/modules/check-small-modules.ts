import type { ValidationRule } from '../../../validation/rule.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import { childElements } from '../../../xml/xml-element.ts';
import { isSameLanguage } from '../check-segments.ts';
import type { Holder, ModuleScope, Visited } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { findModule } from '../../namespaces.ts';
import { nameRules } from '../name-rules.ts';

/** Elements whose ids are unique inside one of another kind. */
const idScopes: readonly (readonly [keys: readonly string[], scope: string, rule: string])[] = [
  [['gls-glossEntry', 'gls-translation'], 'gls-glossary', 'duplicate-glossary-id'],
  [['mda-metadata', 'mda-metaGroup'], 'mda-metadata', 'duplicate-metadata-id'],
  [['res-resourceItem', 'res-resourceItemRef'], 'res-resourceData', 'duplicate-resource-id'],
];

function checkUniqueIds({ holder, visited }: ModuleScope): void {
  for (const [keys, scope, rule] of idScopes) {
    let taken = new Set<string>();
    for (const { element, key } of visited) {
      // Elements come in the order of the file, so the ids of one scope stand together.
      if (key === scope) taken = new Set();
      const id = keys.includes(key) ? valueOf(element, 'id') : undefined;
      if (id === undefined) continue;
      if (taken.has(id))
        holder.document.report(
          rule,
          element,
          `id "${id}" of <${element.name}> is taken`,
          'an id of its own',
        );
      taken.add(id);
    }
  }
}

function checkGlossEntry({ element }: Visited, { document: { report } }: Holder): void {
  const names = childElements(element).map(({ local }) => local);
  if (!names.includes('translation') && !names.includes('definition'))
    report(
      'empty-glossary-entry',
      element,
      'the entry has a term only',
      'a translation or a definition',
    );
}

const isEmpty = ({ children }: XmlElement): boolean => children.length === 0;
const isBlank = ({ children }: XmlElement): boolean =>
  children.every((child) => child.type === 'text' && /^\s*$/.test(child.text));

function checkResource({ element, key }: Visited, { document, file }: Holder): void {
  const { report, root } = document;
  if (key === 'res-source' || key === 'res-target') {
    const hasHref = valueOf(element, 'href') !== undefined;
    if (hasHref ? !isBlank(element) : isEmpty(element))
      report(
        'resource-content',
        element,
        `<${element.name}> has ${hasHref ? 'href and content' : 'neither href nor content'}`,
        'one of them',
      );
    const name = key === 'res-source' ? 'srcLang' : 'trgLang';
    const [found, wanted] = [valueOf(element, 'xml:lang'), valueOf(root, name)];
    if (found !== undefined && wanted !== undefined && !isSameLanguage(found, wanted))
      report('resource-language', element, `the language of <${element.name}> is ${found}`, wanted);
  } else if (key === 'res-resourceItem') {
    const children = childElements(element).filter(({ uri }) => uri === element.uri);
    if (children.length === 0)
      report(
        'empty-resource',
        element,
        'the resource is empty',
        'a source, a target or a reference',
      );
    const hasEmpty = children.some((child) => child.local !== 'reference' && isEmpty(child));
    if (hasEmpty && valueOf(element, 'mimeType') === undefined)
      report(
        'resource-type',
        element,
        'the resource is outside, and has no mimeType',
        'mimeType="…"',
      );
    const id = valueOf(element, 'id');
    if (id !== undefined) file?.resources.add(id);
  } else if (key === 'res-resourceItemRef' && file !== undefined) {
    const ref = valueOf(element, 'ref');
    const { line, column } = element;
    file.pending.push(() => {
      if (ref !== undefined && !file.resources.has(ref))
        report(
          'unknown-resource',
          { line, column },
          `ref is "${ref}"`,
          'a resourceItem of the file',
        );
    });
  }
}

const patterns = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'] as const;

function checkValRule({ element }: Visited, holder: Holder): void {
  const { report } = holder.document;
  const given: string[] = patterns.filter((name) => valueOf(element, name) !== undefined);
  const isCustom = Object.values(element.attributes).some(
    ({ uri, name }) => uri !== '' && !name.startsWith('xmlns') && findModule(uri) !== 'val',
  );
  if (isCustom) given.push('an attribute of another namespace');
  if (given.length !== 1)
    report(
      'validation-condition',
      element,
      `the rule has ${given.length === 0 ? 'no condition' : given.join(' and ')}`,
      `one of ${patterns.join(', ')}, or an attribute of another namespace`,
    );
  if (valueOf(element, 'occurs') !== undefined && !given.includes('isPresent'))
    report('validation-occurs', element, 'occurs stands without isPresent', 'isPresent="…"');
  const sourced = given.filter((name) => name !== 'isNotPresent' && !name.includes(' '));
  if (valueOf(element, 'existsInSource') !== undefined && sourced.length !== 1)
    report(
      'validation-source',
      element,
      'existsInSource stands without a condition it fits',
      'one of isPresent, startsWith, endsWith',
    );
  if (valueOf(element, 'disabled') === 'yes' && holder.key === 'file')
    report(
      'validation-disabled',
      element,
      'a rule of the file is disabled',
      'disabled="yes" in a group or unit',
    );
}

/** Glossary, Metadata, Resource Data and Validation (XLIFF 2.1, 5.2, 5.4, 5.5, 5.7). */
export function checkSmallModules(scope: ModuleScope): void {
  const { holder, visited } = scope;
  checkUniqueIds(scope);
  for (const one of visited) {
    if (one.key === 'gls-glossEntry') checkGlossEntry(one, holder);
    else if (one.key === 'val-rule') checkValRule(one, holder);
    else if (one.key.startsWith('res-')) checkResource(one, holder);
  }
}

const segment = '\n<segment><source>text</source></segment>';
const glossary = (first: string, second: string): string =>
  `<gls:glossary>\n <gls:glossEntry id="${first}"><gls:term>port</gls:term><gls:translation id="${second}">liman</gls:translation></gls:glossEntry>\n</gls:glossary>${segment}`;
const metadata = (first: string, second: string): string =>
  `<mda:metadata id="${first}"><mda:metaGroup id="${second}"><mda:meta type="origin">web</mda:meta></mda:metaGroup></mda:metadata>${segment}`;
const resource = (content: string, attributes = 'mimeType="image/png"'): string =>
  `<res:resourceData><res:resourceItem id="r1" ${attributes}>${content}</res:resourceItem></res:resourceData>${segment}`;
const rule = (attributes: string): string =>
  `<val:validation><val:rule ${attributes}/></val:validation>${segment}`;
const fileRule = (attributes: string): string =>
  `<file id="f1"><val:validation><val:rule ${attributes}/></val:validation>\n<unit id="u1">${segment}</unit></file>`;

/** The rules that {@link checkSmallModules} holds the modules with few rules against. */
export const smallModuleRules: readonly ValidationRule[] = nameRules([
  {
    name: 'duplicate-glossary-id',
    section: 'XLIFF 2.1, 5.2.5.1',
    summary: 'Ids of entries and translations are unique in their glossary.',
    good: glossary('g1', 'g2'),
    bad: glossary('g1', 'g1'),
  },
  {
    name: 'empty-glossary-entry',
    section: 'XLIFF 2.1, 5.2.4.3',
    summary: 'A glossary entry has a translation or a definition.',
    good: glossary('g1', 'g2'),
    bad: `<gls:glossary><gls:glossEntry><gls:term>port</gls:term></gls:glossEntry></gls:glossary>${segment}`,
  },
  {
    name: 'duplicate-metadata-id',
    section: 'XLIFF 2.1, 5.4.5.1',
    summary: 'Ids of `metadata` and the groups in it are unique.',
    good: metadata('m1', 'm2'),
    bad: metadata('m1', 'm1'),
  },
  {
    name: 'duplicate-resource-id',
    section: 'XLIFF 2.1, 5.5.4.3 and 5.5.4.4',
    summary: 'Ids of resources and references to resources are unique in their file or unit.',
    good: `<res:resourceData><res:resourceItemRef id="r2" ref="r1"/><res:resourceItem id="r1"><res:reference href="a.png"/></res:resourceItem></res:resourceData>${segment}`,
    bad: `<res:resourceData><res:resourceItemRef id="r1" ref="r1"/><res:resourceItem id="r1"><res:reference href="a.png"/></res:resourceItem></res:resourceData>${segment}`,
  },
  {
    name: 'resource-content',
    section: 'XLIFF 2.1, 5.5.4.5 and 5.5.4.6',
    summary: '`source` and `target` of a resource have either `href` or content.',
    good: resource('<res:source href="a.png"/>'),
    bad: resource('<res:source href="a.png"><my:image/></res:source>'),
  },
  {
    name: 'resource-language',
    section: 'XLIFF 2.1, 5.5.4.5 and 5.5.4.6',
    summary: '`xml:lang` of `source` and `target` of a resource is `srcLang` and `trgLang`.',
    good: resource('<res:source href="a.png" xml:lang="en"/>'),
    bad: resource('<res:source href="a.png" xml:lang="de"/>'),
  },
  {
    name: 'empty-resource',
    section: 'XLIFF 2.1, 5.5.4.4',
    summary: 'A resource has a source, a target or a reference.',
    good: resource('<res:reference href="a.png"/>'),
    bad: resource(''),
  },
  {
    name: 'resource-type',
    section: 'XLIFF 2.1, 5.5.4.4',
    summary: 'A resource whose source or target is outside the document has `mimeType`.',
    good: resource('<res:source href="a.png"/>'),
    bad: resource('<res:source href="a.png"/>', ''),
  },
  {
    name: 'unknown-resource',
    section: 'XLIFF 2.1, 5.5.5.4',
    summary: 'A reference to a resource names one of the same file.',
    good: `<file id="f1"><res:resourceData><res:resourceItem id="r1"><res:reference href="a.png"/></res:resourceItem></res:resourceData>\n<unit id="u1"><res:resourceData><res:resourceItemRef ref="r1"/></res:resourceData>${segment}</unit></file>`,
    bad: `<res:resourceData><res:resourceItemRef ref="r9"/></res:resourceData>${segment}`,
  },
  {
    name: 'validation-condition',
    section: 'XLIFF 2.1, 5.7.4.2',
    summary:
      'A rule has one condition: `isPresent`, `isNotPresent`, `startsWith`, `endsWith`, or its own.',
    good: rule('isPresent="shop"'),
    bad: rule('isPresent="shop" endsWith="."'),
  },
  {
    name: 'validation-occurs',
    section: 'XLIFF 2.1, 5.7.5.2',
    summary: '`occurs` stands beside `isPresent`.',
    good: rule('isPresent="shop" occurs="2"'),
    bad: rule('endsWith="shop" occurs="2"'),
  },
  {
    name: 'validation-source',
    section: 'XLIFF 2.1, 5.7.5.6',
    summary: '`existsInSource` stands beside one of `isPresent`, `startsWith` and `endsWith`.',
    good: rule('endsWith=":" existsInSource="yes"'),
    bad: rule('isNotPresent=":" existsInSource="yes"'),
  },
  {
    name: 'validation-disabled',
    section: 'XLIFF 2.1, 5.7.5.9',
    summary: 'Rules are disabled in groups and units, not in the file.',
    good: rule('isPresent="shop" disabled="yes"'),
    bad: fileRule('isPresent="shop" disabled="yes"'),
  },
]);
