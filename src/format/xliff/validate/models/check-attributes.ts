import type { XmlAttribute } from '../../../xml/xml-event.ts';
import { languagePattern } from './attribute-model.ts';
import type { AttributeModel } from './attribute-model.ts';
import type { ElementModel } from './element-model.ts';
import { moduleAttributes } from './module-models.ts';
import {
  coreNamespaceStart,
  findModule,
  schemaInstanceNamespace,
  xmlNamespace,
} from '../../namespaces.ts';
import type { DocumentScope, Report, Tag } from '../scope.ts';

function checkValue(tag: Tag, attribute: XmlAttribute, model: AttributeModel, report: Report) {
  const { pattern, expected = '', rule = 'attribute-value' } = model;
  if (pattern !== undefined && !pattern.test(attribute.value))
    report(rule, tag, `${attribute.name} of <${tag.name}> is "${attribute.value}"`, expected);
}

function checkXml(tag: Tag, key: string, attribute: XmlAttribute, report: Report): void {
  const { local, name, value } = attribute;
  const message = `${name} of <${tag.name}> is "${value}"`;
  if (local === 'lang' && !languagePattern.test(value))
    report('language-tag', tag, message, 'a well-formed BCP 47 language tag');
  if (local !== 'space') return;
  // The original data is code: no white space in it is free to go (XLIFF 2.1, 4.2.2.11).
  const allowed = key === 'data' ? ['preserve'] : ['default', 'preserve'];
  if (!allowed.includes(value)) report('attribute-value', tag, message, allowed.join(' or '));
}

/** Attributes of modules that stand on elements which take no others. */
function isExempt(module: string | undefined, local: string, key: string): boolean {
  // The cases of XLIFF 2.2, 5.9 are segments.
  return module === 'pgs' && local === 'case' && key === 'segment';
}

function checkForeign(
  tag: Tag,
  key: string,
  { foreign }: ElementModel,
  attribute: XmlAttribute,
  { report }: DocumentScope,
): void {
  const { name, local, uri } = attribute;
  const module = findModule(uri);
  if (uri === schemaInstanceNamespace) return;
  const isAllowed =
    foreign === 'any' ||
    (foreign === 'modules' && module !== undefined) ||
    isExempt(module, local, key);
  if (!isAllowed) {
    const expected = foreign === 'modules' ? 'attributes of modules only' : 'its own attributes';
    report('extension-attribute', tag, `<${tag.name}> has the attribute ${name}`, expected);
    return;
  }
  const known = module === undefined ? undefined : moduleAttributes[module];
  if (known === undefined || tag.uri === uri) return;
  if (Object.hasOwn(known, local)) checkValue(tag, attribute, known[local]!, report);
  // ITS has more attributes than XLIFF uses; they are extensions then (XLIFF 2.1, 5.8).
  else if (module !== 'its') {
    const expected = `one of ${Object.keys(known).join(', ')}`;
    report('unknown-attribute', tag, `the module has no attribute ${name}`, expected);
  }
}

/** Checks the attributes of one element of the standard, each by itself, and that none is missing. */
export function checkAttributes(
  tag: Tag,
  key: string,
  model: ElementModel & { readonly required: readonly string[] },
  document: DocumentScope,
): void {
  const { report } = document;
  for (const attribute of Object.values(tag.attributes)) {
    const { name, local, uri } = attribute;
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const isPlain = uri === '';
    if (isPlain && Object.hasOwn(model.attributes, name)) {
      checkValue(tag, attribute, model.attributes[name]!, report);
    } else if (uri === xmlNamespace) {
      const isListed = model.xml?.some((one) => one === local) === true;
      if (!isListed && model.foreign !== 'any')
        report('unknown-attribute', tag, `<${tag.name}> has no attribute ${name}`, 'none such');
      checkXml(tag, key, attribute, report);
    } else if (isPlain || uri.startsWith(coreNamespaceStart)) {
      const names = Object.keys(model.attributes);
      const expected = names.length === 0 ? 'no attributes' : `one of ${names.join(', ')}`;
      report('unknown-attribute', tag, `<${tag.name}> has no attribute ${name}`, expected);
    } else checkForeign(tag, key, model, attribute, document);
  }
  for (const name of model.required)
    if (!Object.hasOwn(tag.attributes, name))
      report('missing-attribute', tag, `<${tag.name}> has no ${name}`, `${name}="…"`);
  if (model.xml?.includes('id') === true && !Object.hasOwn(tag.attributes, 'xml:id'))
    report('missing-attribute', tag, `<${tag.name}> has no xml:id`, 'xml:id="…"');
}
