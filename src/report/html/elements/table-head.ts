import { element, type Element } from './element.ts';

/** The row of names above the columns of a table. */
export function tableHead(names: readonly string[]): Element {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      names.map((name) => element('th', { scope: 'col' }, name)),
    ),
  );
}
