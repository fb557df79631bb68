import type { XmlEvent, XmlPlace, XmlStart } from '../xml/xml-event.ts';
import type { ContentModel, ContentState } from './content-model.ts';
import { acceptChild, findMissing, parseContentModel } from './content-model.ts';
import type { AttributeRule, Grammar, GrammarProblem } from './grammar.ts';

/** The grammar, what is held against it, and who is told of what breaks it. */
export interface GrammarCheckerOptions {
  readonly grammar: Grammar;
  /** Whether an element belongs to the format; the content of others is not looked at. */
  readonly isOwn: (start: XmlStart) => boolean;
  /** Whether an attribute with a prefix is fine anywhere; those of XML and `xmlns` always are asked of the grammar. */
  readonly allowsForeignAttributes: boolean;
  readonly report: (problem: GrammarProblem, place: XmlPlace) => void;
}

interface Open {
  readonly start: XmlStart;
  /** Absent inside of foreign, unknown and `ANY` elements: nothing is checked there. */
  readonly model?: ContentModel;
  readonly state: ContentState;
}

interface AttributeRules {
  readonly rules: ReadonlyMap<string, AttributeRule>;
  readonly required: readonly string[];
  /** The last attributes that were right: equal tags share them, and most tags of a file are equal. */
  lastRight: XmlStart['attributes'] | undefined;
}

/** Compares the elements of a file with a grammar, event by event: memory grows with the depth only. */
export function createGrammarChecker(options: GrammarCheckerOptions): (event: XmlEvent) => void {
  const { grammar, isOwn, allowsForeignAttributes, report } = options;
  const models = new Map(
    Object.entries(grammar).map(([name, { content }]) => [name, parseContentModel(content)]),
  );
  // Looked at for every element of a file of gigabytes, so not worked out there.
  const attributeRules = new Map(
    Object.entries(grammar).map(([name, { attributes }]): [string, AttributeRules] => [
      name,
      {
        rules: new Map(Object.entries(attributes)),
        required: Object.keys(attributes).filter((one) => attributes[one]!.isRequired === true),
        lastRight: undefined,
      },
    ]),
  );
  const open: Open[] = [];

  const checkAttributes = (start: XmlStart): void => {
    const known = attributeRules.get(start.local)!;
    if (known.lastRight === start.attributes) return;
    const { rules, required } = known;
    const element = start.local;
    let isRight = true;
    const reportAttribute = (problem: GrammarProblem): void => {
      isRight = false;
      report(problem, start);
    };
    for (const attribute of Object.values(start.attributes)) {
      const { name, uri, value } = attribute;
      const rule = rules.get(name);
      if (rule === undefined) {
        if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
        if (uri !== '' && allowsForeignAttributes) continue;
        reportAttribute({
          kind: 'unknown-attribute',
          element,
          attribute: name,
          message: `<${start.name}> has no attribute ${name}`,
          expected: `one of ${[...rules.keys()].join(', ')}`,
        });
      } else if (rule.pattern !== undefined && !rule.pattern.test(value)) {
        reportAttribute({
          kind: 'attribute-value',
          element,
          attribute: name,
          message: `${name} is "${value}"`,
          expected: rule.expected ?? rule.pattern.source,
        });
      }
    }
    for (const name of required)
      if (start.attributes[name] === undefined)
        reportAttribute({
          kind: 'missing-attribute',
          element,
          attribute: name,
          message: `<${start.name}> has no ${name}`,
          expected: `${name}="…"`,
        });
    if (isRight) known.lastRight = start.attributes;
  };

  const openElement = (start: XmlStart): Open => {
    const state = { particle: 0, count: 0 };
    const parent = open.at(-1);
    if (parent !== undefined && parent.model === undefined) return { start, state };
    const isForeign = !isOwn(start);
    const name = isForeign ? '##other' : start.local;
    const model = isForeign ? undefined : models.get(name);
    const isKnown = isForeign || model !== undefined;
    const expected =
      parent === undefined
        ? name === Object.keys(grammar)[0]
          ? undefined
          : `<${Object.keys(grammar)[0]}>`
        : acceptChild(parent.model!, parent.state, name);
    if (expected !== undefined)
      report(
        {
          kind: isKnown && !isForeign ? 'misplaced-element' : 'unknown-element',
          element: name,
          isOrder: parent?.model?.particles.some(({ names }) => names.includes(name)) ?? false,
          message:
            parent === undefined
              ? `the root element is <${start.name}>`
              : isKnown
                ? `<${start.name}> may not stand here in <${parent.start.name}>`
                : `<${start.name}> is not known`,
          expected,
        },
        start,
      );
    if (model !== undefined) checkAttributes(start);
    return { start, state, ...(model !== undefined && model.kind !== 'any' && { model }) };
  };

  return (event) => {
    if (event.type === 'start') {
      open.push(openElement(event));
      return;
    }
    const top = event.type === 'end' ? open.pop() : open.at(-1);
    if (top?.model === undefined) return;
    const element = top.start.local;
    if (event.type === 'end') {
      const missing = findMissing(top.model, top.state);
      if (missing !== undefined)
        report(
          {
            kind: 'missing-element',
            element,
            message: `<${top.start.name}> is not complete`,
            expected: missing,
          },
          top.start,
        );
    } else if (top.model.kind !== 'mixed' && /\S/.test(event.text)) {
      report(
        {
          kind: 'stray-text',
          element,
          message: `text may not stand in <${top.start.name}>`,
          expected: top.model.kind === 'empty' ? 'nothing' : 'elements only',
        },
        event,
      );
    }
  };
}
