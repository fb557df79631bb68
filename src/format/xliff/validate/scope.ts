import type { XmlElement } from '../../xml/xml-element.ts';
import type { XmlPlace, XmlStart } from '../../xml/xml-event.ts';
import type { Leaves } from './references/leaves.ts';
import { findModule } from '../namespaces.ts';

/** Where a violation is shown. */
export type Place = Pick<XmlPlace, 'line' | 'column'>;

/** Says that a rule is broken; `rule` without `xliff2/`. */
export type Report = (rule: string, place: Place, message: string, expected: string) => void;

/** A start tag, with or without what follows. */
export type Tag = XmlStart | XmlElement;

/** What all checks of one document share. */
export interface DocumentScope {
  readonly root: Tag;
  /** Namespace of the core, as the root has it. */
  readonly core: string;
  readonly isVersion22: boolean;
  readonly report: Report;
  readonly fileIds: Set<string>;
  /** Questions that only the end of the document answers. */
  readonly pending: (() => void)[];
}

/** What all checks of one `file` element share. Ids only, so that memory stays small. */
export interface FileScope {
  readonly id: string;
  /** Unit id → what fragments can name inside it. */
  readonly units: Map<string, Leaves>;
  readonly groups: Map<string, Leaves>;
  /** `res:resourceItem` ids, anywhere in the file. */
  readonly resources: Set<string>;
  /** `slr:profiles` of the file; empty until it was read, which is before its units. */
  readonly profiles: { general?: string; storage?: string };
  /** Questions that only the end of the file answers. */
  readonly pending: (() => void)[];
}

/** An element that holds notes, modules and extensions: `xliff`, `file`, `group`, `unit`. */
export interface Holder {
  readonly key: string;
  readonly tag: Tag;
  /** Absent for the root. */
  readonly parent: Holder | undefined;
  readonly document: DocumentScope;
  /** Absent for the root. */
  readonly file: FileScope | undefined;
  /** `xml:lang` of this element or the next around it. */
  readonly language: string | undefined;
  readonly noteIds: Set<string>;
  /** Ids of elements of modules and extensions right here, not in holders inside. */
  readonly extensionIds: Set<string>;
  /** Ids inside `slr:data` right here. */
  readonly sizeDataIds: Set<string>;
  /** Modules that stand right here. */
  readonly moduleKeys: Set<string>;
}

/** One element of the standard, found inside a holder. */
export interface Visited {
  readonly element: XmlElement;
  readonly key: string;
  /** Whether it has attributes with a prefix: of XML, of modules, of extensions. */
  readonly isExtended: boolean;
  /** Elements between the holder and it, outermost first. */
  readonly ancestors: readonly XmlElement[];
}

/** What checks of modules see: the elements of one holder, without the holders inside. */
export interface ModuleScope {
  readonly holder: Holder;
  readonly visited: readonly Visited[];
  /** What fragments can name in it. */
  readonly leaves: Leaves;
}

/** A file, group or unit with no ids met in it yet. */
export function makeHolder(
  key: string,
  tag: Tag,
  parent: Holder | undefined,
  document: DocumentScope,
  file: FileScope | undefined,
): Holder {
  return {
    key,
    tag,
    parent,
    document,
    file,
    language: tag.attributes['xml:lang']?.value ?? parent?.language,
    noteIds: new Set(),
    extensionIds: new Set(),
    sizeDataIds: new Set(),
    moduleKeys: new Set(),
  };
}

/** Holders from the one given to the root. */
export function* holdersFrom(holder: Holder | undefined): Generator<Holder> {
  for (let at = holder; at !== undefined; at = at.parent) yield at;
}

/** The value of an attribute without a prefix; absent when it is not there. */
export function valueOf({ attributes }: Tag, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name]!.value : undefined;
}

/** Whether an element has attributes with a prefix; most have none. */
export function isExtended({ attributes }: Tag): boolean {
  for (const name in attributes) if (attributes[name]!.uri !== '') return true;
  return false;
}

/** The value of an attribute of a module, whatever prefix the file uses. */
export function moduleValueOf(
  { attributes }: Tag,
  module: string,
  name: string,
): string | undefined {
  for (const attribute of Object.values(attributes))
    if (attribute.local === name && findModule(attribute.uri) === module) return attribute.value;
  return undefined;
}

/** `unit`, `mtc-match`: the name an element has in the models; absent for elements of others. */
export function toKey(
  { uri, local }: Pick<Tag, 'uri' | 'local'>,
  { core }: DocumentScope,
): string | undefined {
  if (uri === core) return local;
  const module = findModule(uri);
  return module === undefined ? undefined : `${module}-${local}`;
}
