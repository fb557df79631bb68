import { cells } from '../../cells.ts';

/** F6: from the grid to each open pane and back. */
export function moveRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    // the main part stands for the grid when there is none
    (region) =>
      region.dataset['region'] !== 'main' || !document.querySelector('[data-region=grid]'),
  );
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.dataset['region'] === 'grid') cells.surface.peek()?.focus();
  else (next.tabIndex >= 0 ? next : next.querySelector<HTMLElement>('a, button, input'))?.focus();
}
