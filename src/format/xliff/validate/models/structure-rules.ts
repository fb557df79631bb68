import type { ValidationRule } from '../../../validation/rule.ts';
import { nameRules } from '../name-rules.ts';

const unit = '<unit id="u1"><segment><source>text</source></segment></unit>';

/** Rules that the models of elements and attributes stand for; see `checkContent`. */
export const structureRules: readonly ValidationRule[] = nameRules([
  {
    name: 'unknown-element',
    section: 'XLIFF 2.1, 4.2 and 5',
    summary: 'Elements in a namespace of the standard are those of the standard.',
    good: '<source>text</source>',
    bad: '<source><bold>text</bold></source>',
  },
  {
    name: 'misplaced-element',
    section: 'XLIFF 2.1, 4.2.1 and 5',
    summary:
      'Elements of the standard stand where it puts them, in its order and as often as it says.',
    good: `<file id="f1"><notes><note>First.</note></notes>${unit}</file>`,
    bad: `<file id="f1">${unit}<notes><note>Last.</note></notes></file>`,
  },
  {
    name: 'missing-element',
    section: 'XLIFF 2.1, 4.2.2, 4.2.3 and 5',
    summary: 'Elements hold what they must hold.',
    good: `<file id="f1"><notes><note>First.</note></notes>${unit}</file>`,
    bad: `<file id="f1"><notes/>${unit}</file>`,
  },
  {
    name: 'missing-segment',
    section: 'XLIFF 2.1, 4.2.2.5',
    summary: 'A unit has at least one segment.',
    good: '<segment><source>text</source></segment><ignorable><source> </source></ignorable>',
    bad: '<ignorable><source> </source></ignorable>',
  },
  {
    name: 'misplaced-module',
    section: 'XLIFF 2.1, 4.2.2.2, 4.2.2.4 and 4.2.2.5',
    summary:
      'Modules stand where the standard puts them: matches and glossaries in units, profiles of size in files.',
    good: `<slr:data profile="my:pixels"/>\n<segment><source>text</source></segment>`,
    bad: `<slr:profiles/>\n<segment><source>text</source></segment>`,
  },
  {
    name: 'extension-element',
    section: 'XLIFF 2.1, 4.9.1',
    summary:
      'Elements of extensions stand in `file`, `group`, `unit`, `skeleton` and where modules take them, nowhere else.',
    good: '<my:info/>\n<segment><source>text</source></segment>',
    bad: '<segment><my:info/><source>text</source></segment>',
  },
  {
    name: 'stray-text',
    section: 'XLIFF 2.1, 4.2.2 and 4.2.3',
    summary: 'Only elements that hold text have text in them.',
    good: '<segment><source>text</source></segment>',
    bad: '<segment>text<source>text</source></segment>',
  },
  {
    name: 'unknown-attribute',
    section: 'XLIFF 2.1, 4.2.2, 4.2.3, 4.3 and 5',
    summary:
      'Attributes without a prefix, of XML and of modules are those that the standard gives the element.',
    good: `<file id="f1" translate="no">${unit}</file>`,
    bad: '<segment translate="no"><source>text</source></segment>',
  },
  {
    name: 'missing-attribute',
    section: 'XLIFF 2.1, 4.2.2, 4.2.3 and 5',
    summary: 'Elements have the attributes that the standard requires.',
    good: '<source>a<ph id="1"/>b</source>',
    bad: '<source>a<ph/>b</source>',
  },
  {
    name: 'extension-attribute',
    section: 'XLIFF 2.1, 4.9.1',
    summary:
      'Attributes of extensions stand on `xliff`, `file`, `group`, `unit`, `note`, `mrk`, `sm` and elements of modules that take them; codes take those of modules only.',
    good: '<source><mrk id="m1" my:kind="place">Ankara</mrk></source>',
    bad: '<source><pc id="1" my:kind="place">Ankara</pc></source>',
  },
  {
    name: 'attribute-value',
    section: 'XLIFF 2.1, 4.3 and 5',
    summary: 'Values are of the kind the standard says: one of a list, a number, yes or no.',
    good: '<segment state="initial"><source>text</source></segment>',
    bad: '<segment state="done"><source>text</source></segment>',
  },
  {
    name: 'id-syntax',
    section: 'XLIFF 2.1, 4.3.1.21',
    summary:
      'Ids and what refers to them are XML NMTOKENs: letters, digits, `.`, `-`, `_` and `:`.',
    good: '<source>a<ph id="br-1"/>b</source>',
    bad: '<source>a<ph id="br/1"/>b</source>',
  },
  {
    name: 'type-syntax',
    section: 'XLIFF 2.1, 4.3.1.35, 4.3.1.36 and 4.3.1.40',
    summary:
      'Types and sub-states are those of the standard or `prefix:value`; the prefix `xlf` is taken.',
    good: '<source>a<ph id="1" type="fmt" subType="my:br"/>b</source>',
    bad: '<source>a<ph id="1" type="br"/>b</source>',
  },
  {
    name: 'language-tag',
    section: 'XLIFF 2.1, 4.3.1.29, 4.3.1.38 and 4.3.2.1; BCP 47',
    summary: '`srcLang`, `trgLang` and `xml:lang` are well-formed language tags.',
    good: '<source xml:lang="en">text</source>',
    bad: '<source xml:lang="e n">text</source>',
  },
  {
    name: 'code-point',
    section: 'XLIFF 2.1, 4.3.1.19',
    summary: '`hex` of `cp` is a code point, in 4 or 6 digits, that XML cannot hold.',
    good: '<source>a<cp hex="001A"/>b</source>',
    bad: '<source>a<cp hex="0041"/>b</source>',
  },
]);
