import { element, type Element } from './element.ts';

/** One choice of a filter: what may be chosen, by the value that items carry for it. */
export interface FilterChoice {
  /** Items carry `data-NAME` with the values they belong to, parted by spaces. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/**
 * A form that narrows the list with the id `list`. Hidden until the script of the page shows it,
 * because nothing else makes it work.
 */
export function filterForm(list: string, what: string, choices: readonly FilterChoice[]): Element {
  return element(
    'form',
    { class: 'filter', 'data-filter': list, 'data-what': what, hidden: true },
    choices.map(({ name, label, options }) =>
      element(
        'label',
        {},
        element('span', {}, label),
        element(
          'select',
          { name },
          element('option', { value: '' }, 'all'),
          options.map(([value, text]) => element('option', { value }, text)),
        ),
      ),
    ),
    element('output', { 'aria-live': 'polite' }),
  );
}
