import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import type { TmxRuleName } from './validate-tmx-rules.ts';

/** Ids kept to be compared: enough for files that people write, and memory stays bounded for the others. */
const maxIds = 100_000;

const fold = (tag: string): string => tag.replaceAll('_', '-').toLocaleLowerCase('en');

/** Whether a variant may stand for the source language: `en-US` for `en`, and the other way round. */
function speaks(variant: string, source: string): boolean {
  if (variant === source) return true;
  const a = fold(variant);
  const b = fold(source);
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

/** Languages and ids of the units of a file. */
export function checkTmxUnits(report: Report<TmxRuleName>): EventCheck {
  const ids = new Set<string>();
  let version = '';
  let headerSource: string | undefined;
  let unit:
    | { readonly start: XmlStart; readonly source: string; hasSource: boolean; isEmpty: boolean }
    | undefined;

  const startUnit = (start: XmlStart): void => {
    const id = findAttribute(start, 'tuid');
    const source = findAttribute(start, 'srclang') ?? headerSource ?? '*all*';
    unit = { start, source, hasSource: source === '*all*', isEmpty: true };
    if (id === undefined) return;
    if (ids.has(id))
      report('tmx/duplicate-tuid', start, `tuid "${id}" stands twice`, 'an id of its own');
    else if (ids.size < maxIds) ids.add(id);
  };
  const startVariant = (start: XmlStart): void => {
    const language = findAttribute(start, 'xml:lang') ?? findAttribute(start, 'lang');
    if (language === undefined || language === '')
      report('tmx/language-missing', start, `<${start.name}> has no language`, 'xml:lang="…"');
    if (unit === undefined) return;
    unit.isEmpty = false;
    unit.hasSource ||= language === undefined || speaks(language, unit.source);
  };
  const checkVersion = (start: XmlStart): void => {
    if (start.local === 'hi' && version === '1.1')
      report('tmx/element-version', start, '<hi> is not in version 1.1', 'version="1.2" or later');
    if (start.local === 'ut' && version.startsWith('1.4'))
      report('tmx/deprecated', start, '<ut> is deprecated', '<bpt>, <ept>, <it> or <ph>');
    if (start.attributes['lang'] !== undefined && /^1\.[34]/.test(version))
      report('tmx/deprecated', start, 'lang is deprecated', 'xml:lang');
  };
  return (event) => {
    if (event.type === 'start') {
      if (event.local === 'tmx') version = findAttribute(event, 'version') ?? '';
      else if (event.local === 'header') headerSource = findAttribute(event, 'srclang');
      else if (event.local === 'tu') startUnit(event);
      else if (event.local === 'tuv') startVariant(event);
      checkVersion(event);
    } else if (event.type === 'end' && event.local === 'tu' && unit !== undefined) {
      if (!unit.hasSource && !unit.isEmpty)
        report(
          'tmx/source-variant',
          unit.start,
          `no tuv is in ${unit.source}`,
          'a tuv in the source language',
        );
      unit = undefined;
    }
  };
}
