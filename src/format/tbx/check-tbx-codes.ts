import type { EventCheck, Report } from '../grammar/make-validate.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';
import type { TbxRuleName } from './validate-tbx-rules.ts';

/** `sc` and `ec` inside of notes (TBX-Basic_DCT.sch, XLIFF.inlineConstraints). */
export function checkTbxCodes(report: Report<TbxRuleName>): EventCheck {
  /** The codes right inside each open element, in order. */
  const open: XmlStart[][] = [];

  const checkCode = (code: XmlStart, at: number, codes: readonly XmlStart[]): void => {
    const isStart = code.local === 'sc';
    const others = isStart ? codes.slice(at + 1) : codes.slice(0, at);
    const hasOther = others.some(({ local }) => local === (isStart ? 'ec' : 'sc'));
    const isolated = findAttribute(code, 'isolated');
    if (isolated !== undefined && isolated !== (hasOther ? 'no' : 'yes'))
      report(
        'tbx/code-pair',
        code,
        `isolated is "${isolated}"`,
        hasOther ? 'no, for its other half is in this text' : 'yes, for it is alone in this text',
      );
    if (isStart) return;
    if (hasOther && code.attributes['startRef'] === undefined)
      report('tbx/code-pair', code, `<${code.name}> has no startRef`, 'startRef="…"');
    else if (!hasOther && (findAttribute(code, 'id') ?? '') === '')
      report('tbx/code-pair', code, `the isolated <${code.name}> has no id`, 'id="…"');
  };
  return (event) => {
    if (event.type === 'start') {
      if (event.local === 'sc' || event.local === 'ec') open.at(-1)?.push(event);
      open.push([]);
    } else if (event.type === 'end') {
      const codes = open.pop() ?? [];
      for (const [at, code] of codes.entries()) checkCode(code, at, codes);
    }
  };
}
