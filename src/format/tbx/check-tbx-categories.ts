import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { tbxNamespace } from './check-tbx-structure.ts';
import type { TbxCategory, TbxLevel } from './tbx-categories.ts';
import { dialects, moduleNamespaces, tbxCategories } from './tbx-categories.ts';
import type { TbxRuleName } from './validate-tbx-rules.ts';

const levels: Readonly<Record<string, TbxLevel>> = {
  conceptEntry: 'concept',
  langSec: 'language',
  termSec: 'term',
};
/** Elements of the DCA style that hold a data category; their `type` names it. */
const typed: readonly string[] = [
  ...['admin', 'adminNote', 'descrip', 'descripNote', 'termNote', 'transac', 'transacNote'],
  ...['ref', 'xref'],
];

interface Dialect {
  readonly style: string;
  /** Absent: a dialect we do not know; its data categories are its own affair. */
  readonly modules?: readonly TbxCategory['module'][];
}

/** Data categories of version 3: whether they are of the dialect, at their level, with their values. */
export function checkTbxCategories(report: Report<TbxRuleName>): EventCheck {
  const open: XmlStart[] = [];
  let dialect: Dialect | undefined;
  let picked: { readonly start: XmlStart; readonly name: string; value: string } | undefined;

  const startRoot = (root: XmlStart): void => {
    if (root.local !== 'tbx') return;
    const modules = dialects[findAttribute(root, 'type') ?? ''];
    dialect = {
      style: findAttribute(root, 'style') ?? '',
      ...(modules !== undefined && { modules }),
    };
  };
  const levelOf = (): TbxLevel | undefined => {
    const at = open.findLast(
      ({ local, uri }) => uri === tbxNamespace && levels[local] !== undefined,
    );
    return at && levels[at.local];
  };
  const checkCategory = (start: XmlStart, name: string, { modules }: Dialect): void => {
    const category = Object.hasOwn(tbxCategories, name) ? tbxCategories[name] : undefined;
    if (modules === undefined) return;
    const isForeign = start.uri !== tbxNamespace;
    if (
      category === undefined ||
      !modules.includes(category.module) ||
      (isForeign && moduleNamespaces[category.module] !== start.uri)
    ) {
      const known = Object.keys(tbxCategories).filter((one) =>
        modules.includes(tbxCategories[one]!.module),
      );
      report(
        'tbx/category',
        start,
        `${name} is no data category of the dialect`,
        known.length === 0 ? 'none, for TBX-Core has none' : known.join(', '),
      );
      return;
    }
    if (!isForeign && category.element !== start.local)
      report(
        'tbx/category-element',
        start,
        `${name} stands in <${start.name}>`,
        `<${category.element}>`,
      );
    const level = levelOf();
    if (level !== undefined && !category.levels.includes(level))
      report(
        'tbx/category-level',
        start,
        `${name} belongs to a ${level} here`,
        category.levels.join(', '),
      );
    if (category.values !== undefined) picked = { start, name, value: '' };
  };
  const checkElement = (start: XmlStart, current: Dialect): void => {
    const isForeign = start.uri !== tbxNamespace;
    if (start.local === 'termNote' || findAttribute(start, 'metatype') === 'termNote') {
      const parent = open.at(-1)?.local === 'termNoteGrp' ? open.at(-2) : open.at(-1);
      if (parent?.local !== 'termSec')
        report(
          'tbx/term-note-level',
          start,
          `<${start.name}> does not belong to a term`,
          '<termSec>',
        );
    }
    if (isForeign) {
      if (current.style === 'dca')
        report('tbx/style', start, `<${start.name}> is of the DCT style`, 'an element with a type');
      else checkCategory(start, start.local, current);
    } else if (typed.includes(start.local)) {
      const type = findAttribute(start, 'type');
      if (current.style === 'dct')
        report('tbx/style', start, `<${start.name}> is of the DCA style`, 'an element of a module');
      else if (type !== undefined) checkCategory(start, type, current);
    }
  };
  const checkValue = ({ start, name, value }: NonNullable<typeof picked>): void => {
    const values = tbxCategories[name]!.values!;
    if (!values.includes(value.trim()))
      report('tbx/category-value', start, `${name} is "${value.trim()}"`, values.join(', '));
  };

  return (event) => {
    if (event.type === 'start') {
      if (open.length === 0) startRoot(event);
      else if (dialect !== undefined && open.some(({ local }) => local === 'body'))
        checkElement(event, dialect);
      open.push(event);
    } else if (event.type === 'text') {
      if (picked !== undefined) picked.value += event.text;
    } else {
      const start = open.pop();
      if (picked !== undefined && picked.start === start) {
        checkValue(picked);
        picked = undefined;
      }
    }
  };
}
