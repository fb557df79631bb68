import type { ValidationRule } from '../../validation/rule.ts';
import { coreNamespaceStart } from '../namespaces.ts';
import type { Report, Tag } from './scope.ts';
import { valueOf } from './scope.ts';
import { nameRules } from './name-rules.ts';

/** Versions by what their namespaces end with; 2.2 takes the older names (`versionValues` in its schema). */
const versions: Readonly<Record<string, readonly string[]>> = {
  '2.0': ['2.0', '2.1'],
  '2.2': ['2.2', '2.1', '2.0'],
};

/** Checks name, namespace and version of the root; whether the rest can be judged. */
export function checkRoot(root: Tag, report: Report): boolean {
  const isCore = root.uri.startsWith(coreNamespaceStart);
  const allowed = isCore ? versions[root.uri.slice(coreNamespaceStart.length)] : undefined;
  if (root.local !== 'xliff' || allowed === undefined) {
    const message = `the root is <${root.name}> of ${root.uri === '' ? 'no namespace' : root.uri}`;
    report(
      'root',
      root,
      message,
      `<xliff> of ${coreNamespaceStart}2.0 or ${coreNamespaceStart}2.2`,
    );
    return false;
  }
  const version = valueOf(root, 'version');
  if (version !== undefined && !allowed.includes(version))
    report('version', root, `version is "${version}" in ${root.uri}`, allowed.join(' or '));
  return true;
}

const document = (namespace: string, version: string): string =>
  `<xliff xmlns="${namespace}" version="${version}" srcLang="en">\n <file id="f"><unit id="u"><segment><source>text</source></segment></unit></file>\n</xliff>`;

/** The rules that {@link checkRoot} holds the root against. */
export const rootRules: readonly ValidationRule[] = nameRules([
  {
    name: 'root',
    section: 'XLIFF 2.1, 4.2.2.1; 2.2, 4.2.2.1',
    summary: 'The root is `xliff` in the namespace of 2.0, which 2.1 kept, or of 2.2.',
    good: document(`${coreNamespaceStart}2.0`, '2.1'),
    bad: document(`${coreNamespaceStart}3.0`, '3.0'),
  },
  {
    name: 'version',
    section: 'XLIFF 2.1, 4.3.1.42',
    summary: '`version` is one that has the namespace of the document.',
    good: document(`${coreNamespaceStart}2.2`, '2.2'),
    bad: document(`${coreNamespaceStart}2.0`, '2.5'),
  },
]);
