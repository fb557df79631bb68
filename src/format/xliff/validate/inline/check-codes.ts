import type { ValidationRule } from '../../../validation/rule.ts';
import type { InlineItem, InlineScope } from './inline-content.ts';
import { codesOf } from './inline-content.ts';
import type { Holder, Report } from '../scope.ts';
import { valueOf } from '../scope.ts';
import { nameRules } from '../name-rules.ts';

const dataNames = ['dataRef', 'dataRefStart', 'dataRefEnd'] as const;
const flowNames = ['subFlows', 'subFlowsStart', 'subFlowsEnd'] as const;

/** What `type` each value of the standard's own goes with (XLIFF 2.1, 4.3.1.36). */
const subTypes: Readonly<Record<string, string>> = {
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:var': 'ui',
};

function checkData({ element }: InlineItem, data: ReadonlySet<string>, report: Report): void {
  for (const name of dataNames) {
    const id = valueOf(element, name);
    if (id !== undefined && !data.has(id))
      report('unknown-data', element, `${name} is "${id}"`, 'the id of original data beside it');
  }
  for (const [start, end] of [
    ['dataRefStart', 'dataRefEnd'],
    ['subFlowsStart', 'subFlowsEnd'],
    ['equivStart', 'equivEnd'],
  ] as const) {
    const [hasStart, hasEnd] = [start, end].map((name) => valueOf(element, name) !== undefined);
    if (hasStart === hasEnd) continue;
    const missing = hasStart === true ? end : start;
    report('half-pair', element, `<pc> has no ${missing}`, `${start} and ${end}`);
  }
}

function checkTypes({ element, key }: InlineItem, report: Report): void {
  const type = valueOf(element, 'type');
  const subType = valueOf(element, 'subType');
  if (subType === undefined) return;
  if (type === undefined) report('subtype-without-type', element, `<${key}> has no type`, 'type');
  const wanted = subTypes[subType];
  if (type !== undefined && wanted !== undefined && type !== wanted)
    report('subtype-mismatch', element, `${subType} goes with type "${type}"`, `type="${wanted}"`);
}

function checkHints({ element, key }: InlineItem, report: Report): void {
  const reorder = valueOf(element, 'canReorder');
  if (reorder !== 'no' && reorder !== 'firstNo') return;
  for (const name of ['canCopy', 'canDelete'])
    if (valueOf(element, name) !== 'no')
      report('fixed-code-hints', element, `<${key}> has canReorder="${reorder}"`, `${name}="no"`);
}

function checkCopies(codes: readonly InlineItem[], report: Report): void {
  const byId = new Map<string, InlineItem[]>();
  for (const code of codes) {
    const id = valueOf(code.element, 'id');
    if (id === undefined) continue;
    const same = byId.get(id);
    if (same === undefined) byId.set(id, [code]);
    else same.push(code);
  }
  const hasData = ({ element }: InlineItem): boolean =>
    dataNames.some((name) => valueOf(element, name) !== undefined);
  for (const code of codes) {
    const { element } = code;
    const base = valueOf(element, 'copyOf');
    if (base === undefined) continue;
    const bases = byId.get(base)?.filter((one) => one !== code) ?? [];
    const text = `copyOf is "${base}"`;
    if (bases.length === 0)
      report('unknown-copy', element, text, 'the id of another code of the unit');
    if (hasData(code) || bases.some(hasData))
      report(
        'copy-with-data',
        element,
        `${text}, with original data`,
        'dataRef or copyOf, not both',
      );
    if (bases.some((one) => valueOf(one.element, 'canCopy') === 'no'))
      report(
        'forbidden-copy',
        element,
        `${text}, which has canCopy="no"`,
        'a code that may be copied',
      );
  }
}

/** A code with `canReorder="no"` goes on with what `firstNo` began (XLIFF 2.1, 4.3.1.5). */
function checkSequences(codes: readonly InlineItem[], report: Report): void {
  let isOpen = false;
  for (const { element, key } of codes) {
    const reorder = valueOf(element, 'canReorder') ?? 'yes';
    // An end that is fixed with its start neither begins nor breaks a sequence.
    if (key === 'ec' && valueOf(element, 'isolated') !== 'yes') {
      isOpen ||= reorder === 'no';
      continue;
    }
    if (reorder === 'no' && !isOpen)
      report(
        'sequence-without-first',
        element,
        `<${key}> has canReorder="no"`,
        'a code with canReorder="firstNo" or "no" right before it',
      );
    isOpen = reorder !== 'yes';
  }
}

function checkFlows({ element }: InlineItem, holder: Holder, report: Report): void {
  const { file } = holder;
  if (file === undefined) return;
  for (const name of flowNames)
    for (const id of valueOf(element, name)?.match(/\S+/g) ?? []) {
      if (file.units.has(id)) continue;
      const { line, column } = element;
      file.pending.push(() => {
        if (!file.units.has(id))
          report(
            'unknown-sub-flow',
            { line, column },
            `${name} names "${id}"`,
            'a unit of this file',
          );
      });
    }
}

/** Checks each code by itself and what it refers to. */
export function checkCodes(scope: InlineScope, holder: Holder): void {
  const { report } = holder.document;
  const [source, target] = [codesOf(scope.source), codesOf(scope.target)];
  if (source.length + target.length === 0) return;
  for (const code of [...source, ...target]) {
    checkData(code, scope.data, report);
    checkTypes(code, report);
    checkHints(code, report);
    checkFlows(code, holder, report);
  }
  checkCopies([...source, ...target], report);
  checkSequences(source, report);
  checkSequences(target, report);
}

const originalData = '<originalData><data id="d1">[br]</data></originalData>\n';
const fixed = 'canCopy="no" canDelete="no"';

/** The rules that {@link checkCodes} holds inline codes against. */
export const codeRules: readonly ValidationRule[] = nameRules([
  {
    name: 'unknown-data',
    section: 'XLIFF 2.1, 4.3.1.9, 4.3.1.10, 4.3.1.11',
    summary: '`dataRef`, `dataRefStart` and `dataRefEnd` name a `data` of the same unit or match.',
    good: `${originalData}<segment><source>a<ph id="1" dataRef="d1"/>b</source></segment>`,
    bad: `${originalData}<segment><source>a<ph id="1" dataRef="d2"/>b</source></segment>`,
  },
  {
    name: 'half-pair',
    severity: 'warning',
    section: 'XLIFF 2.1, C (Schematron of the core, F16, F17, F22, F23, F26)',
    summary:
      'What a `pc` says of its start it says of its end: original data, sub-flows, equivalent.',
    good: '<source><pc id="1" equivStart="*" equivEnd="*">bold</pc></source>',
    bad: '<source><pc id="1" equivStart="*">bold</pc></source>',
  },
  {
    name: 'subtype-without-type',
    section: 'XLIFF 2.1, 4.3.1.36',
    summary: '`subType` stands beside `type`.',
    good: '<source>a<ph id="1" type="fmt" subType="xlf:lb"/>b</source>',
    bad: '<source>a<ph id="1" subType="xlf:lb"/>b</source>',
  },
  {
    name: 'subtype-mismatch',
    section: 'XLIFF 2.1, 4.3.1.36',
    summary: 'The values `xlf:lb pb b i u` of `subType` go with `type="fmt"`, `xlf:var` with `ui`.',
    good: '<source>Hello <ph id="1" type="ui" subType="xlf:var"/></source>',
    bad: '<source>Hello <ph id="1" type="fmt" subType="xlf:var"/></source>',
  },
  {
    name: 'fixed-code-hints',
    section: 'XLIFF 2.1, 4.3.1.5',
    summary: 'A code with `canReorder` `no` or `firstNo` has `canCopy` and `canDelete` `no`.',
    good: `<source>a<ph id="1" canReorder="firstNo" ${fixed}/>b</source>`,
    bad: '<source>a<ph id="1" canReorder="firstNo" canCopy="no"/>b</source>',
  },
  {
    name: 'unknown-copy',
    section: 'XLIFF 2.1, 4.3.1.8',
    summary: '`copyOf` names another code of the same unit.',
    good: '<source>a<ph id="1"/>b<ph id="2" copyOf="1"/>c</source>',
    bad: '<source>a<ph id="1"/>b<ph id="2" copyOf="3"/>c</source>',
  },
  {
    name: 'copy-with-data',
    section: 'XLIFF 2.1, 4.7.2.4.1',
    summary:
      '`copyOf` is for codes without original data; a copy of others refers to the same data.',
    good: `${originalData}<segment><source>a<ph id="1" dataRef="d1"/>b<ph id="2" dataRef="d1"/></source></segment>`,
    bad: `${originalData}<segment><source>a<ph id="1" dataRef="d1"/>b<ph id="2" copyOf="1"/></source></segment>`,
  },
  {
    name: 'forbidden-copy',
    section: 'XLIFF 2.1, 4.3.1.2',
    summary: 'A code with `canCopy="no"` has no copies.',
    good: '<source>a<ph id="1"/>b<ph id="2" copyOf="1"/>c</source>',
    bad: '<source>a<ph id="1" canCopy="no"/>b<ph id="2" copyOf="1"/>c</source>',
  },
  {
    name: 'sequence-without-first',
    section: 'XLIFF 2.1, 4.3.1.5 and 4.7.2.5',
    summary: 'Before a code with `canReorder="no"` stands one with `firstNo` or `no`.',
    good: `<source><ph id="1" canReorder="firstNo" ${fixed}/>a<ph id="2" canReorder="no" ${fixed}/></source>`,
    bad: `<source><ph id="1"/>a<ph id="2" canReorder="no" ${fixed}/></source>`,
  },
  {
    name: 'unknown-sub-flow',
    section: 'XLIFF 2.1, 4.3.1.32, 4.3.1.33, 4.3.1.34',
    summary: '`subFlows`, `subFlowsStart` and `subFlowsEnd` name units of the same file.',
    good: '<source>See <ph id="1" subFlows="u1"/></source>',
    bad: '<source>See <ph id="1" subFlows="picture"/></source>',
  },
]);
