import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Unit } from '../../model/unit.ts';

/**
 * The segments of a unit as JSON, one a line.
 *
 * @param isSingle whether its document is the only one of the file: else its name stands in every id
 */
export function* formatSegments(
  { id: unit, translate, parts }: Unit,
  file: string,
  isSingle: boolean,
): Generator<string, void> {
  for (const part of parts) {
    if (!translate || part.type === 'gap') continue;
    const { id: segment, source, target, state } = part;
    const fields = {
      id: `${isSingle ? '' : `${file}/`}${unit}#${segment}`,
      file,
      unit,
      segment,
      source: toPlainText(source),
      target: target === undefined ? undefined : toPlainText(target),
      state,
    };
    yield `${JSON.stringify(fields)}\n`;
  }
}
