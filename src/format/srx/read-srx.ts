import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import { namePath } from '../name-path.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { readChunks } from '../xml/chunk-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { childElements, createElementReader, textOf } from '../xml/xml-element.ts';
import type { XmlPlace } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import type {
  SrxFormatHandling,
  SrxLanguageMap,
  SrxLanguageRule,
  SrxPattern,
  SrxRule,
  SrxRules,
} from '../../model/srx-rules.ts';

function fault(place: XmlPlace, message: string, expected: string): FormatError {
  return toXmlFault('srx/structure', place, message, expected);
}

/** The children of that name in the namespace of their parent; those of others are extensions. */
function childrenOf(parent: XmlElement, local: string): readonly XmlElement[] {
  return childElements(parent).filter((child) => child.local === local && child.uri === parent.uri);
}

function readRequired(element: XmlElement, name: string): string {
  const value = findAttribute(element, name);
  if (value === undefined) throw fault(element, `<${element.name}> has no ${name}`, `${name}="…"`);
  return value;
}

function readYesNo(element: XmlElement, name: string, otherwise: boolean): boolean {
  const value = findAttribute(element, name);
  if (value === undefined) return otherwise;
  if (value !== 'yes' && value !== 'no')
    throw fault(element, `${name} is "${value}"`, `${name}="yes" or ${name}="no"`);
  return value === 'yes';
}

/** What SRX 2.0 (`formathandle`) says of codes where the header is silent. */
const usualFormats: SrxFormatHandling = { start: false, end: true, isolated: false };

function readFormats(header: XmlElement): SrxFormatHandling {
  const formats = { ...usualFormats };
  for (const handle of childrenOf(header, 'formathandle')) {
    const type = readRequired(handle, 'type');
    if (type !== 'start' && type !== 'end' && type !== 'isolated')
      throw fault(handle, `type is "${type}"`, 'start, end or isolated');
    formats[type] = readYesNo(handle, 'include', usualFormats[type]);
  }
  return formats;
}

function readPattern(rule: XmlElement, local: string): SrxPattern {
  const element = childrenOf(rule, local)[0];
  if (element === undefined) return { pattern: '' };
  const { line, column } = element.children[0] ?? element;
  return { pattern: textOf(element), at: [line, column] };
}

function readRule(element: XmlElement): SrxRule {
  return {
    isBreak: readYesNo(element, 'break', true),
    before: readPattern(element, 'beforebreak'),
    after: readPattern(element, 'afterbreak'),
  };
}

function readLanguageRule(element: XmlElement): SrxLanguageRule {
  const name = readRequired(element, 'languagerulename');
  return { name, rules: childrenOf(element, 'rule').map(readRule) };
}

function readMap(element: XmlElement): SrxLanguageMap {
  return {
    pattern: readRequired(element, 'languagepattern'),
    rule: readRequired(element, 'languagerulename'),
    at: [element.line, element.column],
  };
}

function readRoot(root: XmlElement, options: ReaderOptions): SrxRules {
  if (root.local !== 'srx') throw fault(root, `the root element is <${root.name}>`, '<srx>');
  const version = findAttribute(root, 'version') ?? '';
  if (!/^[12]\.\d$/.test(version))
    throw fault(
      root,
      version === '' ? 'the root has no version' : `version ${version} is not known`,
      'version="2.0" or version="1.0"',
    );
  const header = childrenOf(root, 'header')[0];
  const body = childrenOf(root, 'body')[0];
  if (body === undefined) throw fault(root, '<srx> has no body', '<body>');

  const languageRules: SrxLanguageRule[] = [];
  const maps: SrxLanguageMap[] = [];
  const tryRead = (read: () => void): void => {
    try {
      read();
    } catch (error) {
      // The other rules are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  };
  for (const part of childElements(body)) {
    for (const element of childrenOf(part, 'languagerule'))
      tryRead(() => languageRules.push(readLanguageRule(element)));
    // 1.0 has its maps in named groups, of which the user picks one; the groups follow one another here.
    const groups = [part, ...childrenOf(part, 'maprule')];
    for (const group of groups)
      for (const element of childrenOf(group, 'languagemap'))
        tryRead(() => maps.push(readMap(element)));
  }
  return {
    type: 'srx',
    segmentSubflows: header === undefined || readYesNo(header, 'segmentsubflows', true),
    cascade: header !== undefined && readYesNo(header, 'cascade', false),
    formats: header === undefined ? usualFormats : readFormats(header),
    languageRules,
    maps,
  };
}

/**
 * The segmentation rules of an SRX file, 1.0 or 2.0. Patterns are taken as text: whether they are good
 * expressions is for the engine that runs them. A faulty rule or map goes to `onFault` and is left out.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`, `srx/structure`
 */
export function readSrx(chunks: Chunks, options: ReaderOptions = {}): SrxRules {
  return namePath(options.path, () => {
    let rules: SrxRules | undefined;
    for (const part of readChunks(
      chunks,
      createElementReader(() => true),
    ))
      if (part.type === 'element') rules ??= readRoot(part, options);
    if (rules === undefined) throw new RangeError('an XML text without a root was not refused');
    return rules;
  });
}
