import type { Chunks } from '../../xml/chunk-reader.ts';
import type { XmlElement, XmlPart } from '../../xml/xml-element.ts';
import { createElementReader } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';
import type { Inherited } from './inherited.ts';
import { findModule } from '../namespaces.ts';
import type { XliffFamily } from '../xliff-version.ts';
import { findXliffFamily, isCoreNamespace } from '../xliff-version.ts';

/** Elements that hold units at any depth; all else is a unit, or not of interest. */
const containers: readonly string[] = ['xliff', 'file', 'body', 'group'];
const isContainer = ({ local, uri }: XmlStart | XmlElement): boolean =>
  containers.includes(local) && isCoreNamespace(uri);

/** Reports the elements between the root and the units; shared by all who walk over an XLIFF file. */
export interface XliffVisitor {
  readonly file: (start: XmlStart, root: XmlStart, family: XliffFamily) => void;
  /** `unit` or `trans-unit`, and what the elements around it say. */
  readonly unit: (element: XmlElement, around: Inherited, family: XliffFamily) => void;
  /** Any other element of XLIFF 2 that stands right in a `file`, such as its skeleton. */
  readonly head?: (element: XmlElement) => void;
}

function inherit(element: XmlStart, around: Inherited): Inherited {
  const translate = findAttribute(element, 'translate');
  const canResegment = findAttribute(element, 'canResegment');
  if (translate === undefined && canResegment === undefined) return around;
  return {
    ...around,
    translate: translate === undefined ? around.translate : translate === 'yes',
    canResegment: canResegment === undefined ? around.canResegment : canResegment === 'yes',
  };
}

function isCodePointProfile(part: XmlElement): boolean {
  return (
    part.local === 'profiles' &&
    findModule(part.uri) === 'slr' &&
    findAttribute(part, 'generalProfile') === 'xliff:codepoints'
  );
}

/** Walks over an XLIFF file of any version that comes piece by piece. */
export interface XliffFeed {
  /** Throws as {@link readXliff}. */
  readonly write: (chunk: string) => void;
  /** Throws as {@link readXliff}. */
  readonly end: () => void;
}

/** Calls the visitor as soon as enough of the file was written. */
export function createXliffFeed(visitor: XliffVisitor): XliffFeed {
  let root: XmlStart | undefined;
  let family: XliffFamily = '2';
  let fileCount = 0;
  const open: Inherited[] = [];
  let around: Inherited = { translate: true, canResegment: true, countsCodePoints: false };
  const take = (part: XmlPart): void => {
    if (part.type === 'end') around = open.pop()!;
    else if (part.type === 'start') {
      if (root === undefined) {
        root = part;
        family = findXliffFamily(part);
      } else if (part.local === 'file') {
        fileCount++;
        visitor.file(part, root, family);
      }
      open.push(around);
      around = inherit(part, around);
    } else if (part.type === 'element') {
      if (root === undefined)
        throw toXmlFault('xliff/structure', part, `the root element is <${part.name}>`, '<xliff>');
      const isUnit = part.local === (family === '2' ? 'unit' : 'trans-unit');
      if (isUnit && fileCount > 0 && isCoreNamespace(part.uri)) visitor.unit(part, around, family);
      else if (family === '2' && open.length === 2) {
        visitor.head?.(part);
        if (isCodePointProfile(part)) around = { ...around, countsCodePoints: true };
      }
    }
  };
  const reader = createElementReader((start) => !isContainer(start));
  return {
    write(chunk) {
      for (const part of reader.read(chunk)) take(part);
    },
    end() {
      for (const part of reader.end()) take(part);
      if (fileCount === 0 && root !== undefined && family === '2')
        throw toXmlFault('xliff/structure', root, 'there is no file element', '<file>');
    },
  };
}

/** Walks over an XLIFF file of any version. Throws as {@link readXliff}. */
export function visitXliff(chunks: Chunks, visitor: XliffVisitor): void {
  const feed = createXliffFeed(visitor);
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) feed.write(chunk);
  feed.end();
}
