import type { SectionId } from '../report-view.ts';
import { element, type Child, type Element } from './element.ts';

/** The heading of each section, and the name of the link to it. */
export const SECTION_TITLES: Readonly<Record<SectionId, string>> = {
  findings: 'Findings',
  terms: 'Renderings of terms',
  alignment: 'Alignment',
  matches: 'Matches from memory',
};

/** A section of the report with its heading, which links and readers of headings find by `id`. */
export function section(id: SectionId, ...children: Child[]): Element {
  return element(
    'section',
    { 'aria-labelledby': id },
    element('h2', { id, tabindex: -1 }, SECTION_TITLES[id]),
    ...children,
  );
}

/** A paragraph that says what a chart shows, or that there is nothing to show. */
export function hint(...children: Child[]): Element {
  return element('p', { class: 'hint' }, ...children);
}
