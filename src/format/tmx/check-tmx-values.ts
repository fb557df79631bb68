import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { parseTmxDate } from './tmx-date.ts';
import type { TmxRuleName } from './validate-tmx-rules.ts';

/** RFC 3066, 2.1; later tags of RFC 5646 look the same. */
const tag = /^([A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)$/;

/** A date that is written as it should be and is in the calendar. */
function isDate(value: string): boolean {
  const date = parseTmxDate(value);
  return date !== undefined && !Number.isNaN(Date.parse(date));
}

/** A test whose answer to the last value is kept: the units of a file often say the same. */
function keepLast(test: (value: string) => boolean): (value: string) => boolean {
  let last: string | undefined;
  let answer = false;
  return (value) => {
    if (value !== last) {
      answer = test(value);
      last = value;
    }
    return answer;
  };
}

interface ValueRule {
  readonly rule: TmxRuleName;
  readonly isRight: (value: string, element: string) => boolean;
  readonly expected: string;
}

const date: ValueRule = {
  rule: 'tmx/date',
  isRight: keepLast(isDate),
  expected: 'a date such as 20261123T101500Z',
};
const language: ValueRule = {
  rule: 'tmx/language-tag',
  isRight: (value) => tag.test(value),
  expected: 'a language such as en or pt-BR',
};

/** What attributes must be like, by name. */
const valueRules: ReadonlyMap<string, ValueRule> = new Map([
  ['creationdate', date],
  ['changedate', date],
  ['lastusagedate', date],
  ['xml:lang', language],
  ['lang', language],
  ['adminlang', language],
  ['srclang', { ...language, isRight: (value) => value === '*all*' || tag.test(value) }],
  [
    'usagecount',
    { rule: 'tmx/usage-count', isRight: (value) => /^\d+$/.test(value), expected: 'a number' },
  ],
  [
    'assoc',
    {
      rule: 'tmx/ph-assoc',
      isRight: (value, element) => element !== 'ph' || /^[pfb]$/.test(value),
      expected: 'p, f or b',
    },
  ],
]);

/** Attribute values and what belongs together in one element (TMX 1.4b, attributes). */
export function checkTmxValues(report: Report<TmxRuleName>): EventCheck {
  let ude: XmlStart | undefined;
  const checkMap = (map: XmlStart): void => {
    const unicode = findAttribute(map, 'unicode');
    const code = findAttribute(map, 'code');
    if (unicode !== undefined && !/^#x[0-9A-Fa-f]{1,6}$/.test(unicode))
      report('tmx/map-unicode', map, `unicode is "${unicode}"`, 'a value such as #xF8FF');
    if (
      code === undefined &&
      map.attributes['ent'] === undefined &&
      map.attributes['subst'] === undefined
    )
      report('tmx/map-value', map, 'the map has no value', 'code, ent or subst');
    if (code !== undefined && ude !== undefined && findAttribute(ude, 'base') === undefined)
      report('tmx/ude-base', ude, `<${ude.name}> has no base`, 'base="…", for its map has a code');
  };
  return (event) => {
    if (event.type !== 'start') return;
    for (const { name, value } of Object.values(event.attributes)) {
      const found = valueRules.get(name);
      if (found !== undefined && !found.isRight(value, event.local))
        report(found.rule, event, `${name} is "${value}"`, found.expected);
    }
    if (event.local === 'ude') ude = event;
    else if (event.local === 'map') checkMap(event);
  };
}
