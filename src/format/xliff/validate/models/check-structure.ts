import type { ContentModel } from '../../../grammar/content-model.ts';
import { acceptChild, findMissing, parseContentModel } from '../../../grammar/content-model.ts';
import type { XmlElement } from '../../../xml/xml-element.ts';
import type { XmlText } from '../../../xml/xml-event.ts';
import { checkAttributes } from './check-attributes.ts';
import { coreModels, coreModels22 } from './core-models.ts';
import type { ElementModel } from './element-model.ts';
import { moduleModels } from './module-models.ts';
import { coreNamespaceStart } from '../../namespaces.ts';
import type { DocumentScope, Place, Tag } from '../scope.ts';
import { toKey } from '../scope.ts';

/** A model with what is asked of it again and again. */
interface ParsedModel extends ElementModel {
  readonly parsed: ContentModel;
  /** Names of the attributes it must have. */
  readonly required: readonly string[];
}
type Models = Readonly<Record<string, ParsedModel>>;

function parseModels(models: Readonly<Record<string, ElementModel>>): Models {
  return Object.fromEntries(
    Object.entries({ ...models, ...moduleModels }).map(([key, model]) => [
      key,
      {
        ...model,
        parsed: parseContentModel(model.content),
        required: Object.keys(model.attributes).filter(
          (name) => model.attributes[name]!.isRequired,
        ),
      },
    ]),
  );
}

const models20 = parseModels(coreModels);
const models22 = parseModels(coreModels22);
const findModel = (key: string, { isVersion22 }: DocumentScope): ParsedModel | undefined => {
  const models = isVersion22 ? models22 : models20;
  return Object.hasOwn(models, key) ? models[key] : undefined;
};

/** Where the outermost elements of the modules stand (XLIFF 2.1, 4.2.2 and 5). */
const modulePlaces: Readonly<Record<string, readonly string[]>> = {
  'mtc-matches': ['unit'],
  'gls-glossary': ['unit'],
  'mda-metadata': ['xliff', 'file', 'group', 'unit'],
  'res-resourceData': ['file', 'group', 'unit'],
  'slr-profiles': ['file'],
  'slr-data': ['file', 'group', 'unit'],
  'val-validation': ['file', 'group', 'unit'],
  'ctr-changeTrack': ['file', 'group', 'unit'],
  'its-locQualityIssues': ['unit'],
  'its-provenanceRecords': ['file', 'group', 'unit'],
};
const holders: readonly string[] = ['xliff', 'file', 'group', 'unit'];

/** Follows the children of one element. */
export interface ContentChecker {
  /** Name in the models; absent for elements of others, whose content nobody knows. */
  readonly key: string | undefined;
  readonly child: (tag: Tag) => void;
  readonly text: (text: XmlText) => void;
  readonly end: () => void;
}

const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** Looks at a start tag and follows what the element holds. */
export function checkContent(tag: Tag, document: DocumentScope): ContentChecker {
  const key = toKey(tag, document);
  const model = key === undefined ? undefined : findModel(key, document);
  const { report } = document;
  if (key === undefined || model === undefined) {
    const nothing = (): void => undefined;
    return { key: undefined, child: nothing, text: nothing, end: nothing };
  }
  checkAttributes(tag, key, model, document);
  const state = { particle: 0, count: 0 };
  const { kind, particles } = model.parsed;
  const place: Place = tag;

  const checkName = (child: Tag): string | undefined => {
    const childKey = toKey(child, document);
    const isOurs = childKey !== undefined || child.uri.startsWith(coreNamespaceStart);
    if (isOurs && (childKey === undefined || findModel(childKey, document) === undefined)) {
      const expected = 'an element of the standard';
      report('unknown-element', child, `there is no element <${child.name}>`, expected);
      return undefined;
    }
    const isNamed =
      childKey !== undefined && particles.some(({ names }) => names.includes(childKey));
    if (isNamed) return childKey;
    // A module's own elements inside another of its elements are not extensions.
    return child.uri === tag.uri || (childKey !== undefined && child.uri === document.core)
      ? childKey
      : '##other';
  };
  return {
    key,
    child(child) {
      const name = checkName(child);
      if (name === undefined) return;
      const childKey = toKey(child, document);
      if (childKey !== undefined && name === '##other' && holders.includes(key)) {
        const places = modulePlaces[childKey] ?? [];
        if (!places.includes(key)) {
          const expected =
            places.length === 0 ? 'the element around it' : `a place in ${places.join(', ')}`;
          report('misplaced-module', child, `<${child.name}> stands in <${tag.name}>`, expected);
          return;
        }
      }
      const expected = acceptChild(model.parsed, state, name);
      if (expected === undefined) return;
      const isForeign = name === '##other' && !particles.some(({ names }) => names.includes(name));
      const rule = isForeign ? 'extension-element' : 'misplaced-element';
      report(rule, child, `<${child.name}> may not stand here in <${tag.name}>`, expected);
    },
    text(text) {
      if (kind === 'any' || kind === 'mixed' || isBlank(text.text)) return;
      const message = `<${tag.name}> holds text`;
      report('stray-text', text, message, kind === 'empty' ? 'nothing' : 'elements only');
    },
    end() {
      const missing = kind === 'elements' ? findMissing(model.parsed, state) : undefined;
      if (missing !== undefined)
        report('missing-element', place, `<${tag.name}> is not complete`, missing);
    },
  };
}

/** What is called for each element of the standard, outermost first. */
export type Visit = (element: XmlElement, key: string, ancestors: readonly XmlElement[]) => void;

/** Elements whose content is someone else's document. */
const opaque: readonly string[] = ['skeleton', 'res-source', 'res-target'];

/** Checks an element and all in it against the models; elements of others are passed over. */
export function checkTree(root: XmlElement, document: DocumentScope, visit: Visit): void {
  const ancestors: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    const content = checkContent(element, document);
    if (content.key === undefined) return;
    visit(element, content.key, ancestors);
    if (opaque.includes(content.key)) return;
    ancestors.push(element);
    for (const child of element.children) {
      if (child.type === 'text') content.text(child);
      else {
        content.child(child);
        walk(child);
      }
    }
    ancestors.pop();
    content.end();
  };
  walk(root);
}
