import type { Validate, Violation } from '../../validation/rule.ts';
import { endAtXmlFault } from '../../validation/xml-rules.ts';
import { readChunks } from '../../xml/chunk-reader.ts';
import type { XmlPart } from '../../xml/xml-element.ts';
import { createElementReader } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { checkCaseAttributes } from './modules/check-cases.ts';
import { checkHolderId } from './check-holder.ts';
import { checkItsAttributes } from './modules/check-its.ts';
import { listLeaves } from './references/check-references.ts';
import { checkRoot } from './check-root.ts';
import { checkSizeAttributes } from './modules/check-size.ts';
import type { ContentChecker } from './models/check-structure.ts';
import { checkContent, checkTree } from './models/check-structure.ts';
import { checkPiece, checkUnit } from './check-unit.ts';
import { coreNamespaceStart } from '../namespaces.ts';
import type { DocumentScope, FileScope, Holder, Report, Tag } from './scope.ts';
import { makeHolder, toKey, valueOf } from './scope.ts';
import { xliff2Rules } from './xliff-2-rules.ts';

const severities = new Map(xliff2Rules.map(({ name, severity }) => [name, severity]));

/** Elements that are not kept as a whole, however long they are. */
const isContainer = ({ local, uri }: XmlStart): boolean =>
  (local === 'xliff' || local === 'file' || local === 'group') &&
  uri.startsWith(coreNamespaceStart);

interface Open {
  readonly holder: Holder;
  readonly content: ContentChecker;
}

function makeFile(tag: Tag): FileScope {
  return {
    id: valueOf(tag, 'id') ?? '',
    units: new Map(),
    groups: new Map(),
    resources: new Set(),
    profiles: {},
    pending: [],
  };
}

function makeDocument(root: Tag, report: Report): DocumentScope {
  return {
    root,
    core: root.uri,
    isVersion22: root.uri === `${coreNamespaceStart}2.2`,
    report,
    fileIds: new Set(),
    pending: [],
  };
}

/** Takes the parts of one document in, and reports what is wrong as soon as it is known. */
function createWalker(report: Report): (part: XmlPart) => void {
  const open: Open[] = [];
  let document: DocumentScope | undefined;
  let isHopeless = false;

  const start = (tag: XmlStart): void => {
    document ??= makeDocument(tag, report);
    const parent = open.at(-1);
    if (parent === undefined) isHopeless = !checkRoot(tag, report);
    else parent.content.child(tag);
    const key = toKey(tag, document) ?? '';
    const file = key === 'file' ? makeFile(tag) : parent?.holder.file;
    const holder = makeHolder(key, tag, parent?.holder, document, file);
    open.push({ holder, content: checkContent(tag, document) });
    if (key !== 'xliff') checkHolderId(key, tag, holder);
    if (key === 'group') file?.groups.set(valueOf(tag, 'id') ?? '', '');
    checkSizeAttributes(tag, key, holder);
    checkItsAttributes(tag, key, { holder, ancestors: [] });
    if (parent !== undefined) checkCaseAttributes(tag, parent.holder);
  };
  const end = (): void => {
    const { holder, content } = open.pop()!;
    content.end();
    const { file, key, tag } = holder;
    if (key === 'group') file?.groups.set(valueOf(tag, 'id') ?? '', listLeaves(holder));
    if (key === 'file') for (const ask of file?.pending ?? []) ask();
    if (key === 'xliff' && open.length === 0) for (const ask of holder.document.pending) ask();
  };
  return (part) => {
    if (isHopeless) return;
    const parent = open.at(-1);
    if (part.type === 'start') start(part);
    else if (part.type === 'end') end();
    else if (part.type === 'text') parent?.content.text(part);
    else if (parent === undefined) isHopeless = !checkRoot(part, report);
    else {
      parent.content.child(part);
      const { holder } = parent;
      const key = toKey(part, holder.document);
      if (key === 'unit' && holder.key !== 'xliff') checkUnit(part, holder);
      else if (part.uri === holder.document.core && key !== 'notes' && key !== 'skeleton')
        // It stands where it may not, but what is in it may be looked at.
        checkTree(part, holder.document, () => undefined);
      else checkPiece(part, holder);
    }
  };
}

/** XLIFF 2.0, 2.1 and 2.2; memory is that of the longest unit and of the ids of one file. */
export const validateXliff2: Validate = (chunks, options) => {
  let found: Violation[] = [];
  const report: Report = (name, { line, column }, message, expected) => {
    const rule = `xliff2/${name}`;
    const severity = severities.get(rule);
    if (severity === undefined) throw new RangeError(`there is no rule ${rule}`);
    found.push({ rule, severity, line, column, message: `${message}; expected ${expected}` });
  };
  const take = createWalker(report);
  const byPlace = (a: Violation, b: Violation): number => a.line - b.line || a.column - b.column;
  function* run(): Generator<Violation, void> {
    const reader = createElementReader((tag) => !isContainer(tag), {
      ...(options?.limits !== undefined && { limits: options.limits }),
    });
    for (const part of readChunks(chunks, reader)) {
      take(part);
      if (found.length === 0) continue;
      yield* found.sort(byPlace);
      found = [];
    }
  }
  return endAtXmlFault(run());
};
